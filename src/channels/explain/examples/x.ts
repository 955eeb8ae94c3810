import type { Examples } from '../example.ts';

const CODES = 'https://docs.x.com/x-api/fundamentals/response-codes-and-errors';
const OAUTH = 'https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code';
const v1 = (code: number, message: string) => JSON.stringify({ errors: [{ code, message }] });
const v2 = (name: string, title: string, status: number) =>
  JSON.stringify({ title, status, type: `https://api.twitter.com/2/problems/${name}`, detail: title });
const oauth = (error: string, description: string) => JSON.stringify({ error, error_description: description });

/** An example of our own for every rule of `rules/x.ts`, and where its code is documented. */
export const X_EXAMPLES: Examples = {
  'x:326': { text: v1(326, 'To protect our users, this account is temporarily locked.'), source: CODES },
  'x:226': { text: v1(226, 'This request looks like it might be automated.'), source: CODES },
  'x:64': { text: v1(64, 'Your account is suspended.'), source: CODES },
  'x:50': { text: v1(50, 'User not found.'), source: CODES },
  'x:no-header': { text: oauth('unauthorized_client', 'Missing valid authorization header'), source: OAUTH },
  'x:416': { text: v2('client-forbidden', 'Client Forbidden', 403), source: CODES },
  'x:usage-capped': { text: v2('usage-capped', 'UsageCapExceeded', 429), source: CODES },
  'x:88': { text: v1(88, 'Rate limit exceeded'), source: CODES },
  'x:130': { text: v1(130, 'Over capacity'), source: CODES },
  'x:135': { text: v1(215, 'Bad Authentication data.'), source: CODES },
  'x:dead-token': { text: oauth('invalid_request', 'Sorry, value passed for the token was invalid.'), source: OAUTH },
  'x:code-used': {
    text: oauth('invalid_request', 'Value passed for the authorization code was invalid.'),
    source: OAUTH,
  },
  'x:no-token': { text: oauth('invalid_request', 'Missing required parameter [refresh_token].'), source: OAUTH },
  'x:220': { text: v1(220, 'Your credentials do not allow access to this resource.'), source: CODES },
  'x:89': { text: v1(89, 'Invalid or expired token.'), source: CODES },
  'x:unauthorized': {
    text: '{"title":"Unauthorized","type":"about:blank","status":401,"detail":"Unauthorized"}',
    source: CODES,
  },
  'x:client-403': { text: 'ApiResponseError (X): failed with code 403', source: CODES },
  'x:forbidden': {
    text: '{"title":"Forbidden","type":"about:blank","status":403,"detail":"Forbidden"}',
    source: CODES,
  },
};
