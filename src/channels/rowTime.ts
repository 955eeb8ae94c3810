/** The instant beside a row, and what happened then. */
import type { AssessedChannel } from './assess.ts';
import { actionableEnd, type Sort } from './sort.ts';
import { calendarDays, capitalised, clockTime, dayName, exactTime, relativeTime, type TimeStyle } from './time.ts';

/** The instant a row shows: a relative line over an exact one that says what happened, and the whole instant for hover and focus. */
export interface RowTime {
  readonly at: number;
  readonly relative: string;
  /** "tried", "ended", "ends", "refreshed" or "connected". */
  readonly what: What;
  /** "at 06:12", "Tue 17 Nov". */
  readonly exact: string;
  /** "Tue 17 Nov 2026, 06:12". */
  readonly whole: string;
}

type What = 'tried' | 'ended' | 'ends' | 'refreshed' | 'connected';

/**
 * What the list is ordered by where that is a date; else when the channel broke, was last tried, or will end, whichever its
 * health is about. Null where the row does not know.
 */
export function rowTimeOf(
  assessed: AssessedChannel,
  now: number,
  style: TimeStyle = {},
  sort: Sort = 'attention',
): RowTime | null {
  const instant = instantFor(sort, assessed, now);
  if (instant === null) return null;
  const { at, what } = instant;
  const days = calendarDays(at, now, style);
  // A future instant of something that has happened is a wrong clock somewhere: "just now" (S15).
  const future = at > now && what !== 'ends';
  return {
    at,
    what,
    relative: future ? 'Just now' : capitalised(relativeTime(at, now, style)),
    exact: days === 0 || days === -1 ? `at ${clockTime(at, style)}` : dayName(at, now, style),
    whole: exactTime(at, style),
  };
}

interface Instant {
  readonly at: number;
  readonly what: What;
}

function instantFor(sort: Sort, assessed: AssessedChannel, now: number): Instant | null {
  switch (sort) {
    case 'attention':
    case 'name':
      return instantOfHealth(assessed, now);
    case 'connected':
      return dated(assessed.channel.connectedAt, 'connected');
    case 'expiry':
      return endAt(actionableEnd(assessed), now);
  }
}

function instantOfHealth({ channel, health }: AssessedChannel, now: number): Instant | null {
  const { lastRefreshAttemptAt: triedAt, tokenExpiresAt: endsAt } = channel;
  switch (health.kind) {
    case 'expired':
    case 'revoked':
      return dated(triedAt, 'tried') ?? (endsAt !== null && endsAt <= now ? dated(endsAt, 'ended') : null);
    case 'lapsed':
      return dated(health.endedAt, 'ended');
    case 'expiring':
      return endAt(health.endsAt, now);
    case 'failing':
      return dated(triedAt, 'tried');
    case 'healthy':
      return dated(channel.lastRefreshedAt, 'refreshed');
    case 'disconnected':
    case 'unknown':
      return null;
  }
}

function endAt(at: number | null, now: number): Instant | null {
  return dated(at, at !== null && at > now ? 'ends' : 'ended');
}

function dated(at: number | null, what: What): Instant | null {
  return at === null ? null : { at, what };
}
