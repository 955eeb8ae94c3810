import type { Examples } from '../example.ts';

const ERRORS = 'https://developers.facebook.com/docs/graph-api/guides/error-handling';
const DEBUG = 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/debugging';
const INSTAGRAM = 'https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/error-codes';
const REFRESH = 'https://developers.facebook.com/documentation/instagram-platform/reference/refresh_access_token';
const DATA_ACCESS = 'https://developers.facebook.com/docs/facebook-login/auth-vs-data/';
const answer = (code: number, message: string, subcode?: number) =>
  JSON.stringify({
    error: { message, type: 'OAuthException', code, error_subcode: subcode, fbtrace_id: 'AbC1dEf2GhI' },
  });

/** An example of our own for every rule of `rules/meta.ts`, and where its code is documented. */
export const META_TOKEN_EXAMPLES: Examples = {
  'meta:190/458': { text: answer(190, 'The user has not authorized application 12345.', 458), source: ERRORS },
  'meta:190/explicit': {
    text: answer(190, 'The session was invalidated explicitly using an API call.'),
    source: DEBUG,
  },
  'meta:190/logged-out': {
    text: answer(190, 'The session is invalid because the user logged out.', 467),
    source: DEBUG,
  },
  'meta:190/459': {
    text: answer(190, 'The user is enrolled in a blocking, logged-in checkpoint.', 459),
    source: ERRORS,
  },
  'meta:190/464': {
    text: answer(190, 'Sessions are not allowed because the user is not a confirmed user.', 464),
    source: ERRORS,
  },
  'meta:190/460': {
    text: answer(190, 'The session has been invalidated because the user changed their password.', 460),
    source: ERRORS,
  },
  'meta:190/463': { text: answer(190, 'Session has expired on Tuesday, 03-Mar-26 08:00:00 PST.', 463), source: ERRORS },
  'meta:data-access': {
    text: answer(190, 'Data access has expired, the user has to reauthorize.'),
    source: DATA_ACCESS,
  },
  'meta:account-disabled': { text: answer(190, 'The account has been disabled.'), source: ERRORS },
  'meta:25/2207050': { text: answer(25, 'The account is restricted.', 2207050), source: INSTAGRAM },
  'meta:restricted': { text: answer(200, 'User access is restricted'), source: ERRORS },
  'meta:368': { text: answer(368, 'Temporarily blocked for policies violations.'), source: ERRORS },
  'meta:wait': {
    text: '{"message":"Please wait a few minutes before you try again.","status":"fail"}',
    source: ERRORS,
  },
  'meta:login-required': { text: '{"message":"login_required","status":"fail"}', source: ERRORS },
  'meta:unreadable-token': {
    text: answer(190, 'Invalid OAuth access token - Cannot parse access token'),
    source: ERRORS,
  },
  'meta:no-token': {
    text: answer(2500, 'An active access token must be used to query information about the current user.'),
    source: ERRORS,
  },
  'meta:wrong-token-kind': { text: answer(210, 'A page access token is required for this call.'), source: ERRORS },
  'meta:code-used': { text: answer(100, 'This authorization code has been used.', 36009), source: ERRORS },
  'meta:appsecret-proof': {
    text: answer(100, 'Invalid appsecret_proof provided in the API argument'),
    source: 'https://developers.facebook.com/docs/graph-api/guides/secure-requests',
  },
  'meta:too-young': { text: answer(100, 'The token must be at least 24 hours old.'), source: REFRESH },
  'meta:190': { text: answer(190, 'Invalid OAuth access token.'), source: ERRORS },
  'meta:bare-type': { text: 'Error of type OAuthException, no more told', source: ERRORS },
  'meta:102': { text: answer(102, 'Session key invalid or no longer valid'), source: ERRORS },
};
