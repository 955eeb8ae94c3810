import type { Examples } from './example.ts';
import { BLUESKY_EXAMPLES } from './examples/bluesky.ts';
import { GOOGLE_EXAMPLES } from './examples/google.ts';
import { HTTP_EXAMPLES } from './examples/http.ts';
import { LINKEDIN_EXAMPLES } from './examples/linkedin.ts';
import { META_TOKEN_EXAMPLES } from './examples/meta.ts';
import { META_ACCESS_EXAMPLES } from './examples/metaAccess.ts';
import { META_LIMITS_EXAMPLES } from './examples/metaLimits.ts';
import { NETWORK_EXAMPLES } from './examples/network.ts';
import { OAUTH_EXAMPLES } from './examples/oauth.ts';
import { PINTEREST_EXAMPLES } from './examples/pinterest.ts';
import { PLAIN_EXAMPLES } from './examples/plain.ts';
import { SAID_EXAMPLES } from './examples/said.ts';
import { TIKTOK_EXAMPLES } from './examples/tiktok.ts';
import { TIKTOK_LIMITS_EXAMPLES } from './examples/tiktokLimits.ts';
import { X_EXAMPLES } from './examples/x.ts';

/** Every example, by rule id: for the tests and the bench, not for the browser. */
export const EXAMPLES: Examples = {
  ...BLUESKY_EXAMPLES,
  ...GOOGLE_EXAMPLES,
  ...HTTP_EXAMPLES,
  ...LINKEDIN_EXAMPLES,
  ...META_TOKEN_EXAMPLES,
  ...META_ACCESS_EXAMPLES,
  ...META_LIMITS_EXAMPLES,
  ...NETWORK_EXAMPLES,
  ...OAUTH_EXAMPLES,
  ...PINTEREST_EXAMPLES,
  ...PLAIN_EXAMPLES,
  ...SAID_EXAMPLES,
  ...TIKTOK_EXAMPLES,
  ...TIKTOK_LIMITS_EXAMPLES,
  ...X_EXAMPLES,
};
