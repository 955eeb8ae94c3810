import type { Examples } from '../example.ts';

const ERRORS = 'https://developers.pinterest.com/docs/reference/error-codes/';
const AUTH = 'https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/';
const LIMITS = 'https://developers.pinterest.com/docs/reference/rate-limits/';
const ACCESS = 'https://developers.pinterest.com/docs/getting-started/access-tiers/';
const api = (code: number, message: string) => JSON.stringify({ code, message });

/** An example of our own for every rule of `rules/pinterest.ts`, and where its code is documented. */
export const PINTEREST_EXAMPLES: Examples = {
  'pinterest:trial': { text: api(29, 'Apps with Trial access may not create Pins in production.'), source: ACCESS },
  'pinterest:account': { text: api(30, 'The account has been suspended.'), source: ERRORS },
  'pinterest:protected': {
    text: api(95, 'Suspicious activity was seen. Reset your password to continue.'),
    source: ERRORS,
  },
  'pinterest:business': { text: api(32, 'The user must have a business account.'), source: ERRORS },
  'pinterest:scope': { text: '{"code":3,"message":"Authorization failed: missing scope boards:write"}', source: AUTH },
  'pinterest:role': { text: api(29, 'You are not permitted to access that ad account.'), source: ERRORS },
  'pinterest:code-used': { text: '{"code":283,"message":"The authorization code has expired"}', source: AUTH },
  'pinterest:refresh-dead': { text: api(283, 'The refresh token is invalid.'), source: AUTH },
  'pinterest:revoked': { text: api(2, 'The token has been revoked by the user.'), source: AUTH },
  'pinterest:8': { text: api(8, 'You have exceeded your rate limit.'), source: LIMITS },
  'pinterest:12': { text: api(12, 'Something went wrong on our end.'), source: ERRORS },
  'pinterest:29': { text: api(29, 'You are not permitted to access that resource.'), source: ERRORS },
  'pinterest:2': { text: api(2, 'Authentication failed for this token.'), source: ERRORS },
  'pinterest:403': { text: 'Pinterest error (code: 403) with message: Forbidden', source: ERRORS },
  'pinterest:1': { text: api(1, 'Invalid request.'), source: ERRORS },
};
