import type { Examples } from '../example.ts';

const TOKEN = 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2';
const BEARER = 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1';
const DIALOG = 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1';
const BCP = 'https://www.rfc-editor.org/rfc/rfc9700#section-4.14';
const oauth = (error: string, description?: string) => JSON.stringify({ error, error_description: description });

/** An example of our own for every rule of `rules/oauth.ts`, and where its code is documented. */
export const OAUTH_EXAMPLES: Examples = {
  'oauth:reused': { text: oauth('invalid_grant', 'Refresh token has already been used'), source: BCP },
  'oauth:code-used': { text: oauth('invalid_grant', 'The authorization code has expired'), source: TOKEN },
  'oauth:no-refresh-token': { text: 'Error: No refresh token available', source: TOKEN },
  'oauth:not-found': { text: 'Invalid Refresh Token: Refresh Token Not Found', source: TOKEN },
  'oauth:expired-or-revoked': {
    text: oauth('invalid_grant', 'The token is invalid, expired or revoked'),
    source: TOKEN,
  },
  'oauth:revoked': { text: oauth('invalid_grant', 'The token was revoked'), source: BEARER },
  'oauth:expired': {
    text: 'Bearer error="invalid_token", error_description="The access token expired"',
    source: BEARER,
  },
  'oauth:scope': { text: 'Bearer error="insufficient_scope", scope="posts.write"', source: BEARER },
  'oauth:few-scopes': { text: oauth('invalid_scope'), source: DIALOG },
  'oauth:client': { text: oauth('invalid_client', 'Client authentication failed for this app'), source: TOKEN },
  'oauth:token-refused': { text: 'Invalid access token', source: BEARER },
  'oauth:invalid_grant': { text: oauth('invalid_grant'), source: TOKEN },
  'oauth:unauthorized': { text: 'Unauthorized', source: BEARER },
  'oauth:forbidden': { text: 'Forbidden', source: BEARER },
  'oauth:access_denied': { text: oauth('access_denied'), source: DIALOG },
  'oauth:scope-name': { text: 'Invalid scope: basic', source: TOKEN },
  'oauth:request': { text: oauth('unsupported_grant_type'), source: TOKEN },
};
