import type { Examples } from '../example.ts';

const NODE = 'https://nodejs.org/api/errors.html#common-system-errors';
const TLS = 'https://nodejs.org/api/tls.html#x509-certificate-error-codes';
const UNDICI = 'https://undici.nodejs.org/#/docs/api/Errors';
const CURL = 'https://curl.se/libcurl/c/libcurl-errors.html';

/** An example of our own for every rule of `rules/network.ts`, and where its code is documented. */
export const NETWORK_EXAMPLES: Examples = {
  'network:edge': {
    text: '<html><head><title>520: unknown error of the origin</title></head></html>',
    source: 'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/',
  },
  'network:certificate': { text: 'Error: certificate has expired { code: "CERT_HAS_EXPIRED" }', source: TLS },
  'network:proxy': { text: 'tunneling socket could not be established, statusCode=407', source: NODE },
  'network:name': { text: 'getaddrinfo ENOTFOUND graph.example.com', source: NODE },
  'network:timeout': { text: 'timeout of 10000ms exceeded { code: "ECONNABORTED" }', source: NODE },
  'network:connection': { text: 'read ECONNRESET', source: UNDICI },
  'network:timeout-word': { text: 'Timeout error while refreshing', source: NODE },
  'network:files': { text: 'connect EMFILE 192.0.2.1:443 - Local (undefined:undefined)', source: NODE },
  'network:curl': { text: 'cURL error 23: Failed writing received data', source: CURL },
};
