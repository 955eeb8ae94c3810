import type { Examples } from '../example.ts';

const V2 = 'https://developers.tiktok.com/doc/tiktok-api-v2-error-handling/';
const OAUTH = 'https://developers.tiktok.com/doc/oauth-error-handling/';
const LEGACY = 'https://developers.tiktok.com/doc/tiktok-api-v1-error-handling/';
const BUSINESS = 'https://business-api.tiktok.com/portal/docs?id=1737172488964097';
const POSTING = 'https://developers.tiktok.com/doc/content-posting-api-reference-direct-post/';
const api = (code: string, message: string) => JSON.stringify({ error: { code, message, log_id: '20260301120000AB' } });
const oauth = (error: string, description: string) =>
  JSON.stringify({ error, error_description: description, log_id: '20260301120000AB' });
const legacy = (error_code: number, description: string) =>
  JSON.stringify({ data: { error_code, description }, message: 'error' });
const business = (code: number, message: string) =>
  JSON.stringify({ code, message, request_id: '20260301120000AB', data: {} });

/** An example of our own for every rule of `rules/tiktok.ts`, and where its code is documented. */
export const TIKTOK_EXAMPLES: Examples = {
  'tiktok:refresh-expired': { text: legacy(10010, 'Refresh token expired'), source: LEGACY },
  'tiktok:access-expired': { text: legacy(2190008, 'Access token expired'), source: LEGACY },
  'tiktok:revoked': { text: business(40105, 'The authorization has been cancelled by the user'), source: BUSINESS },
  'tiktok:no-record': { text: business(36004005, 'can not find related auth record'), source: BUSINESS },
  'tiktok:incorrect-or-revoked': {
    text: business(40105, 'The access token is incorrect or has been revoked'),
    source: BUSINESS,
  },
  'tiktok:banned': { text: legacy(2100009, 'User is banned'), source: LEGACY },
  'tiktok:checkpoint': { text: api('risk', 'Verification required: verify your identity in the app'), source: V2 },
  'tiktok:role': { text: business(40001, 'No permission to operate advertiser 123'), source: BUSINESS },
  'tiktok:scope': {
    text: api('scope_not_authorized', 'The user did not authorize the scope required for completing this request.'),
    source: V2,
  },
  'tiktok:app': { text: oauth('invalid_client', 'Client key or secret is incorrect.'), source: OAUTH },
  'tiktok:redirect': {
    text: '{"error":"invalid_request","error_description":"Redirect_uri is another one"}',
    source: 'https://developers.tiktok.com/doc/oauth-error-handling',
  },
  'tiktok:code-used': { text: legacy(10007, 'Authorization code expired'), source: LEGACY },
  'tiktok:empty-token': { text: business(40104, 'Access token is empty'), source: BUSINESS },
  'tiktok:parameters': { text: oauth('invalid_request', 'The request parameters are malformed.'), source: OAUTH },
  'tiktok:permission': { text: business(40001, 'No permission.'), source: BUSINESS },
  'tiktok:token': {
    text: api('access_token_invalid', 'The access token is invalid or not found in the request.'),
    source: V2,
  },
  'tiktok:account-type': { text: business(40001, 'The account is not a business account'), source: BUSINESS },
  'tiktok:region': { text: api('region', 'Not available in your region'), source: POSTING },
};
