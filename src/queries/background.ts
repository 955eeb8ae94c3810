import { OWN_MOMENT_MS } from '#browser/clock.ts';
import type { Failure } from '#channels/failure.ts';

const MINUTE_MS = 60_000;

/** Requests in any minute at most: with the list's own two the background stays at 15 (S34), for the key is shared by every tab. */
const MOST_A_MINUTE = 13;
/** Of them, what is kept for the one channel that may be being connected: forty reconnects beside it do not starve it. */
const FOR_CONNECTING = 1;

/**
 * What may still be asked of the server without anyone having pressed a button: the checks of open attempts and the posts share
 * it. The list polls by itself, at a fixed pace. Instants are epoch ms.
 */
export interface Background {
  /** Takes one request at `now`; false when the minute has no room, or the key must wait. */
  readonly take: (now: number) => boolean;
  /** The same for a channel that is being connected. */
  readonly takeToConnect: (now: number) => boolean;
  /** After a 429 nothing is asked until the wait is over, whoever met it (S32). */
  readonly heed: (failure: Failure, now: number) => void;
}

/** The share of one page. */
export function createBackground(): Background {
  const lastMinute: number[] = [];
  let restsUntil = 0;

  function takeOf(most: number, now: number): boolean {
    while (lastMinute[0] !== undefined && now - lastMinute[0] >= MINUTE_MS) lastMinute.shift();
    if (now < restsUntil || lastMinute.length >= most) return false;
    lastMinute.push(now);
    return true;
  }

  return {
    take: (now) => takeOf(MOST_A_MINUTE - FOR_CONNECTING, now),
    takeToConnect: (now) => takeOf(MOST_A_MINUTE, now),
    heed(failure, now) {
      if (failure.kind !== 'rate-limited') return;
      restsUntil = Math.max(restsUntil, now + failure.retryAfterMs + OWN_MOMENT_MS);
    },
  };
}
