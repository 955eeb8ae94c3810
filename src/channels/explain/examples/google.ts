import type { Examples } from '../example.ts';

const OAUTH = 'https://developers.google.com/identity/protocols/oauth2';
const WEB = 'https://developers.google.com/identity/protocols/oauth2/web-server';
const YOUTUBE = 'https://developers.google.com/youtube/v3/docs/errors';
const CORE = 'https://developers.google.com/youtube/v3/docs/core_errors';
const REASONS = 'https://cloud.google.com/apis/design/errors';
const oauth = (error: string, description?: string) => JSON.stringify({ error, error_description: description });
const api = (code: number, reason: string, message = 'See reason.') =>
  JSON.stringify({ error: { code, message, errors: [{ message, domain: 'global', reason }] } });

/** An example of our own for every rule of `rules/google.ts`, and where its code is documented. */
export const GOOGLE_EXAMPLES: Examples = {
  'google:account-deleted': { text: oauth('invalid_grant', 'This account has been deleted.'), source: OAUTH },
  'google:account-disabled': { text: api(403, 'authenticatedUserAccountSuspended'), source: YOUTUBE },
  'google:reauth': {
    text: oauth('invalid_grant', 'reauth related error (invalid_rapt)'),
    source: 'https://support.google.com/a/answer/9368756',
  },
  'google:admin-policy': {
    text: oauth('admin_policy_enforced', 'Restricted by the Google Workspace admin'),
    source: WEB,
  },
  'google:app-gone': { text: oauth('deleted_client', 'The OAuth client was deleted.'), source: WEB },
  'google:no-refresh-token': { text: 'Error: No refresh token is set.', source: OAUTH },
  'google:no-credential': { text: api(401, 'required', 'Login Required.'), source: CORE },
  'google:code-used': { text: oauth('invalid_grant', 'Malformed auth code.'), source: OAUTH },
  'google:revoked': { text: oauth('invalid_grant', 'Token has been revoked.'), source: OAUTH },
  'google:expired-or-revoked': { text: oauth('invalid_grant', 'The token was expired or revoked.'), source: OAUTH },
  'google:invalid_grant': { text: oauth('invalid_grant', 'Bad Request'), source: OAUTH },
  'google:quota': { text: api(403, 'quotaExceeded'), source: YOUTUBE },
  'google:rate': { text: api(403, 'userRateLimitExceeded'), source: CORE },
  'google:no-channel': { text: api(401, 'youtubeSignupRequired'), source: YOUTUBE },
  'google:channel-missing': {
    text: '{"error":{"code":404,"errors":[{"reason":"channelNotFound"}]}}',
    source: 'https://developers.google.com/youtube/v3/docs/errors',
  },
  'google:scope': { text: api(403, 'insufficientPermissions'), source: CORE },
  'google:brand-role': { text: api(403, 'forbidden', 'The user is not an owner of the channel.'), source: YOUTUBE },
  'google:auth': { text: api(401, 'authError', 'Invalid Credentials'), source: CORE },
  'google:access-denied': { text: oauth('access_denied'), source: WEB },
  'google:forbidden': { text: api(403, 'forbidden'), source: CORE },
  'google:backend': { text: api(500, 'backendError'), source: CORE },
  'google:request': { text: oauth('invalid_request', 'Could not determine client ID from request.'), source: REASONS },
};
