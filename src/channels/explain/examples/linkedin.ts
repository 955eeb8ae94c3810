import type { Examples } from '../example.ts';

const ERRORS = 'https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling';
const TOKENS = 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/programmatic-refresh-tokens';
const LOGIN = 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow';
const VERSIONS = 'https://learn.microsoft.com/en-us/linkedin/marketing/versioning';
const api = (serviceErrorCode: number, code: string, message: string, status: number) =>
  JSON.stringify({ serviceErrorCode, code, message, status });
const oauth = (error: string, description: string) => JSON.stringify({ error, error_description: description });

/** An example of our own for every rule of `rules/linkedin.ts`, and where its code is documented. */
export const LINKEDIN_EXAMPLES: Examples = {
  'linkedin:65601': {
    text: api(65601, 'REVOKED_ACCESS_TOKEN', 'The token has been revoked by the user', 401),
    source: ERRORS,
  },
  'linkedin:65602': { text: api(65602, 'EXPIRED_ACCESS_TOKEN', 'The token has expired', 401), source: ERRORS },
  'linkedin:65604': { text: api(65604, 'EMPTY_ACCESS_TOKEN', 'Empty oauth2 access token', 401), source: ERRORS },
  'linkedin:restricted': { text: api(65605, 'MEMBER_RESTRICTED', 'The member is restricted', 403), source: ERRORS },
  'linkedin:checkpoint': { text: '{"status":401,"message":"CHALLENGE_REQUIRED"}', source: ERRORS },
  'linkedin:member-gone': { text: api(404, 'NOT_FOUND', 'The organization does not exist', 404), source: ERRORS },
  'linkedin:role': {
    text: api(100, 'ACCESS_DENIED', 'The member is not an administrator of organization 1234', 403),
    source: ERRORS,
  },
  'linkedin:app-scope': {
    text: oauth('unauthorized_scope_error', 'Scope w_member_social is not authorized for your application'),
    source: LOGIN,
  },
  'linkedin:grant-dead': {
    text: oauth('invalid_grant', 'The refresh token is invalid, expired or revoked'),
    source: TOKENS,
  },
  'linkedin:redirect': { text: oauth('invalid_redirect_uri', 'The redirect uri is not registered'), source: LOGIN },
  'linkedin:code-used': {
    text: oauth('invalid_request', 'Unable to retrieve access token: authorization code not found'),
    source: LOGIN,
  },
  'linkedin:no-refresh': {
    text: oauth('invalid_request', 'A required parameter "refresh_token" is missing'),
    source: TOKENS,
  },
  'linkedin:throttle': {
    text: api(101, 'TOO_MANY_REQUESTS', 'Resource level throttle limit for calls to this resource is reached.', 429),
    source: ERRORS,
  },
  'linkedin:999': { text: 'Request denied', source: ERRORS },
  'linkedin:version': {
    text: '{"status":426,"code":"NONEXISTENT_VERSION","message":"Requested version 20230101 is not active"}',
    source: VERSIONS,
  },
  'linkedin:permission': {
    text: api(100, 'ACCESS_DENIED', 'Not enough permissions to access: GET /me', 403),
    source: ERRORS,
  },
  'linkedin:cancelled': {
    text: 'error=user_cancelled_authorize&error_description=The+user+cancelled+the+authorization',
    source: LOGIN,
  },
  'linkedin:65600': { text: api(65600, 'INVALID_ACCESS_TOKEN', 'Invalid access token', 401), source: ERRORS },
  'linkedin:internal': { text: '{"status":500,"message":"Internal Server Error"}', source: ERRORS },
};
