import type { Examples } from '../example.ts';

const LEGACY = 'https://developers.tiktok.com/doc/tiktok-api-v1-error-handling/';
const BUSINESS = 'https://business-api.tiktok.com/portal/docs?id=1737172488964097';
const legacy = (error_code: number, description: string) =>
  JSON.stringify({ data: { error_code, description }, message: 'error' });
const business = (code: number, message: string) =>
  JSON.stringify({ code, message, request_id: '20260301120000AB', data: {} });

/** An example of our own for every rule of `rules/tiktokLimits.ts`, and where its code is documented. */
export const TIKTOK_LIMITS_EXAMPLES: Examples = {
  'tiktok:rate': { text: business(40100, 'Requests made too frequently'), source: BUSINESS },
  'tiktok:40201': { text: business(40201, 'Request is too frequent'), source: BUSINESS },
  'tiktok:quota': { text: legacy(2190001, 'Quota is used up'), source: LEGACY },
  'tiktok:outage': { text: business(50000, 'System error'), source: BUSINESS },
};
