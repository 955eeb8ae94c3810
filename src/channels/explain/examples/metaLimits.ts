import type { Examples } from '../example.ts';

const ERRORS = 'https://developers.facebook.com/docs/graph-api/guides/error-handling';
const LIMITS = 'https://developers.facebook.com/docs/graph-api/overview/rate-limiting';
const INSTAGRAM = 'https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/error-codes';
const answer = (code: number, message: string, subcode?: number) =>
  JSON.stringify({
    error: { message, type: 'OAuthException', code, error_subcode: subcode, fbtrace_id: 'AbC1dEf2GhI' },
  });

/** An example of our own for every rule of `rules/metaLimits.ts`, and where its code is documented. */
export const META_LIMITS_EXAMPLES: Examples = {
  'meta:app-info-outage': { text: answer(190, 'Cannot get application info due to a system error.'), source: ERRORS },
  'meta:limit': { text: answer(4, 'Application request limit reached'), source: LIMITS },
  'meta:4/2207051': { text: answer(9, 'We restrict certain activity.', 2207051), source: INSTAGRAM },
  'meta:transient': {
    text: answer(2, 'An unexpected error has occurred. Please retry your request later.'),
    source: ERRORS,
  },
  'meta:2': { text: answer(2, 'Something.'), source: ERRORS },
};
