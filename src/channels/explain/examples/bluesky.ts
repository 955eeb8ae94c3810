import type { Examples } from '../example.ts';

const SESSION = 'https://docs.bsky.app/docs/api/com-atproto-server-refresh-session';
const CREATE = 'https://docs.bsky.app/docs/api/com-atproto-server-create-session';
const OAUTH = 'https://atproto.com/specs/oauth';
const XRPC = 'https://atproto.com/specs/xrpc';
const PROVIDER = 'https://github.com/bluesky-social/atproto/tree/main/packages/oauth/oauth-provider';
const xrpc = (error: string, message: string) => JSON.stringify({ error, message });
const oauth = (error: string, description: string) => JSON.stringify({ error, error_description: description });

/** An example of our own for every rule of `rules/bluesky.ts`, and where its code is documented. */
export const BLUESKY_EXAMPLES: Examples = {
  'bluesky:takedown': { text: xrpc('AccountTakedown', 'This account has been taken down'), source: SESSION },
  'bluesky:deactivated': { text: xrpc('AccountDeactivated', 'Account is deactivated'), source: SESSION },
  'bluesky:gone': { text: xrpc('AccountNotFound', 'The account was not found'), source: SESSION },
  'bluesky:factor': { text: xrpc('AuthFactorTokenRequired', 'A sign in code has been sent'), source: CREATE },
  'bluesky:replayed': { text: oauth('invalid_grant', 'This refresh token replayed'), source: PROVIDER },
  'bluesky:revoked': { text: xrpc('ExpiredToken', 'Token has been revoked'), source: SESSION },
  'bluesky:expired': { text: xrpc('ExpiredToken', 'This token has expired'), source: SESSION },
  'bluesky:password': { text: xrpc('AuthenticationRequired', 'Invalid identifier or password'), source: CREATE },
  'bluesky:client': { text: oauth('invalid_client_metadata', 'Unable to obtain client metadata'), source: OAUTH },
  'bluesky:dpop-key': { text: oauth('invalid_grant', 'DPoP key mismatch'), source: OAUTH },
  'bluesky:dpop': { text: oauth('use_dpop_nonce', 'Authorization server requires nonce in DPoP proof'), source: OAUTH },
  'bluesky:rate': { text: xrpc('RateLimitExceeded', 'Rate limit exceeded, slow down'), source: XRPC },
  'bluesky:upstream': { text: xrpc('UpstreamFailure', 'Upstream service unreachable'), source: XRPC },
  'bluesky:resolve': { text: xrpc('InvalidRequest', 'Unable to resolve handle'), source: XRPC },
  'bluesky:token-kind': { text: xrpc('InvalidToken', 'Bad token scope for refresh'), source: SESSION },
  'bluesky:scope': { text: xrpc('InsufficientScope', 'Insufficient scope'), source: XRPC },
  'bluesky:no-header': { text: xrpc('AuthMissing', 'Authentication is required'), source: XRPC },
  'bluesky:no-token': { text: 'Error: no session found, missing refresh token', source: XRPC },
  'bluesky:unverified': { text: xrpc('InvalidToken', 'This token could not be verified'), source: SESSION },
  'bluesky:invalid': { text: xrpc('InvalidToken', 'Invalid token'), source: SESSION },
  'bluesky:401': { text: 'HTTP 401', source: SESSION },
  'bluesky:request': { text: xrpc('InvalidRequest', 'Input must have the property "identifier"'), source: XRPC },
};
