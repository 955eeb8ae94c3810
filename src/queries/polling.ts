import { OWN_MOMENT_MS } from '#browser/clock.ts';
import { failureOf } from '#api/apiError.ts';
import { isPassing } from '#channels/failure.ts';

/** While the page is in view, the list is asked for this often (PRODUCT section 5): 2 requests a minute of the key's 60. */
export const POLL_MS = 60_000;

/** Out of view the list is asked for this often, where notifications are on; else not at all. */
const POLL_HIDDEN_MS = 5 * 60_000;

/** Data older than this is called stale (PRODUCT section 5); where it is asked: `useStaleMs.ts`. */
export const STALE_MS = 3 * 60_000;

const RETRY_AFTER_MS = 2_000;

/** When to ask again by itself, ms: after a 429 as soon as the server allows, else at the usual pace; false is never. */
export function pollInterval(error: unknown, polling: boolean, inView = true): number | false {
  if (error !== null) {
    const failure = failureOf(error);
    if (failure.kind === 'rate-limited') return failure.retryAfterMs + 1_000 + OWN_MOMENT_MS;
    if (failure.kind === 'unauthorized' || failure.kind === 'forbidden') return false;
  }
  return polling ? (inView ? POLL_MS : POLL_HIDDEN_MS) : false;
}

/** A failed GET is tried once more after 2 s, where that can help; a timed-out one is not. */
export const retryPolicy = {
  retry: (count: number, error: unknown) => count < 1 && isPassing(failureOf(error)),
  retryDelay: RETRY_AFTER_MS,
} as const;
