/** When a person last looked. Instants are epoch ms of the device's clock. */
import { calendarDays, type TimeStyle } from './time.ts';

/** Away for this long, a person comes back to a new visit, ms. */
export const AWAY_MS = 30 * 60_000;

/** One stay of a person at the page, in whichever tab. */
export interface Visit {
  /** When they last did something here: came back to the page, moved, typed, scrolled. */
  readonly lastAt: number;
  /** The end of the visit before; null on the first ever. */
  readonly since: number | null;
  /** Whether what changed since then was closed. */
  readonly dismissed: boolean;
}

/**
 * The visit that a person is in who does something at `at`: a new one after 30 minutes away, and on a new day of the reader's
 * zone, so that a page left open for days tells each morning what the night brought.
 */
export function visitAt(kept: Visit | null, at: number, style: TimeStyle = {}): Visit {
  if (kept === null) return { lastAt: at, since: null, dismissed: false };
  // A clock that was put back: what lies ahead of it was not.
  const lastAt = Math.min(kept.lastAt, at);
  const isNew = at - lastAt >= AWAY_MS || calendarDays(lastAt, at, style) !== 0;
  return isNew ? { lastAt: at, since: lastAt, dismissed: false } : { ...kept, lastAt: at };
}
