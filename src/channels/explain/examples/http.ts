import type { Examples } from '../example.ts';

const STATUS = 'https://www.rfc-editor.org/rfc/rfc9110#section-15';
const LIMITS = 'https://www.rfc-editor.org/rfc/rfc6585#section-4';
const CLOUDFLARE = 'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/';

/** An example of our own for every rule of `rules/http.ts`, and where its code is documented. */
export const HTTP_EXAMPLES: Examples = {
  'http:edge-refused': { text: '<html><head><title>Access refused</title></head></html>', source: CLOUDFLARE },
  'http:told-5xx': { text: 'Refresh answered with status 503: service unavailable', source: STATUS },
  'http:outage-words': { text: 'We are currently under maintenance, be right back', source: CLOUDFLARE },
  'http:page': { text: '<!DOCTYPE html><html><body>Welcome</body></html>', source: STATUS },
  'http:not-json': { text: 'SyntaxError: Unexpected token < in JSON at position 0', source: STATUS },
  'http:our-parser': { text: 'SyntaxError: Unexpected token k at position 1', source: STATUS },
  'http:429': { text: 'HTTP 429', source: LIMITS },
  'http:5xx': { text: 'HTTP 503', source: STATUS },
  'http:401': { text: 'HTTP 401', source: STATUS },
  'http:403': { text: 'HTTP 403', source: STATUS },
  'http:408': { text: 'HTTP 408', source: STATUS },
  'http:404': { text: 'HTTP 404', source: STATUS },
  'http:4xx': { text: 'HTTP 415', source: STATUS },
  'http:400': { text: 'HTTP 400', source: STATUS },
};
