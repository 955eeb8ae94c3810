/** What the page is told at its start, through `/config.json`: nothing secret. */
import type { Settings } from './environment.ts';

/** The body of `/config.json`. */
export interface PageConfig {
  /** `live` is the one mode in which the browser holds a key. */
  readonly mode: 'sandbox' | 'live' | 'live-with-server-key';
  /** Origin of the API that answers, for people to read; calls always go to the page's own origin. */
  readonly apiOrigin: string;
  readonly readOnly: boolean;
  readonly avatars: 'direct' | 'off';
}

/** The page's settings for `settings`, for a page asked for at `ownOrigin`. */
export function pageConfig({ upstream, readOnly, avatars }: Settings, ownOrigin: string): PageConfig {
  const shared = { readOnly, avatars };
  if (upstream.kind === 'sandbox') return { mode: 'sandbox', apiOrigin: ownOrigin, ...shared };
  return { mode: upstream.key === null ? 'live' : 'live-with-server-key', apiOrigin: upstream.url.origin, ...shared };
}
