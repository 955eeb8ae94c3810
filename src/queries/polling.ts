import { deviceNow, OWN_MOMENT_MS } from '#browser/clock.ts';
import { failureOf } from '#api/apiError.ts';
import { isOnline } from '#browser/useOnline.ts';
import { isAskedAgain, isPassing } from '#channels/failure.ts';
import { background } from './background.ts';
import { hasFailedElsewhere } from './elsewhere.ts';

/** While the page is in view, the list is asked for this often (PRODUCT section 5): 2 requests a minute of the key's 60. */
export const POLL_MS = 60_000;

/** Out of view the list is asked for this often, where notifications are on; else not at all. Failures never wait longer. */
const POLL_HIDDEN_MS = 5 * 60_000;

/** Data older than this is called stale (PRODUCT section 5); where it is asked: `useStaleMs.ts`. */
export const STALE_MS = 3 * 60_000;

const RETRY_AFTER_MS = 2_000;

/** A poll comes up to a thirtieth early, each tab at its own moment: the first one asks, and what it is told resets the others. */
const JITTER = 1 / 30;

/** What of a query decides when it is asked for again. */
interface Polled {
  readonly state: {
    readonly error: unknown;
    readonly dataUpdateCount: number;
    readonly errorUpdateCount: number;
    readonly dataUpdatedAt: number;
    readonly errorUpdatedAt: number;
  };
}

/** When to ask again by itself, ms, the same as long as nothing happens; after a 429 no sooner than the server allows; false is never. */
export function pollInterval(query: Polled, polling: boolean, inView = true): number | false {
  const { error } = query.state;
  const usual = inView ? POLL_MS : POLL_HIDDEN_MS;
  const failure = error === null ? null : failureOf(error);
  if (failure !== null && !isAskedAgain(failure)) return false;
  // Twice as long after each failure in a row.
  const backedOff = (ms: number) => Math.min(ms * 2 ** (failuresInARow(query) - 1), POLL_HIDDEN_MS);
  if (failure?.kind === 'rate-limited')
    return Math.max(failure.retryAfterMs, backedOff(LEAST_PAUSE_MS)) + 1_000 + OWN_MOMENT_MS;
  if (!polling) return false;
  const wait = failure === null ? usual : Math.max(usual, backedOff(POLL_MS));
  return wait * (1 - JITTER * chance(query));
}

const LEAST_PAUSE_MS = 5_000;

/** The updates of a query at its last success: what failed since failed in a row. */
const atSuccess = new WeakMap<object, { readonly successes: number; readonly failures: number }>();

function failuresInARow(query: Polled): number {
  const { dataUpdateCount, errorUpdateCount, error } = query.state;
  const last = atSuccess.get(query);
  if (last?.successes !== dataUpdateCount)
    atSuccess.set(query, { successes: dataUpdateCount, failures: errorUpdateCount - (error === null ? 0 : 1) });
  return errorUpdateCount - (atSuccess.get(query)?.failures ?? 0);
}

/** From 0 to 1: of this tab and this answer, so that it stays while nothing happens. */
function chance({ state }: Polled): number {
  return (((OWN_MOMENT_MS + 1) * (state.dataUpdatedAt + state.errorUpdatedAt)) % 997) / 997;
}

/**
 * A failed GET is tried once more after 2 s, where that can help; a timed-out one is not, nor one that another tab tried. Offline
 * the second try waits for the network.
 */
export const retryPolicy = {
  retry: (count: number, error: unknown) =>
    count < 1 &&
    isPassing(failureOf(error)) &&
    !hasFailedElsewhere(error) &&
    (!isOnline() || background.mayAsk(deviceNow())),
  retryDelay: RETRY_AFTER_MS,
} as const;
