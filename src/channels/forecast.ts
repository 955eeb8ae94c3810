/** What needs a person, and by when (PRODUCT section 5): work, not dates. What renews itself is kept apart from it. */
import type { AssessedChannel } from './assess.ts';
import { channelName } from './channel.ts';
import { isPlatform, platformFacts } from './platform.ts';
import { signInEstimate, type SignInPolicy } from './signInPolicy.ts';
import { byName, compare } from './sort.ts';
import { calendarDays, type TimeStyle } from './time.ts';

/** An end further away than this is no date anybody set on purpose: sign-ins last two years at most (shared/corpus/README.md). */
const PLAUSIBLE_MS = 10 * 365.25 * 86_400_000;

/** When a person is needed, and how that is known. Instants are epoch ms. */
export type Due =
  /** It has ended: broken, or past its reported end. `since` is null where the row does not say. */
  | { readonly kind: 'overdue'; readonly since: number | null }
  /** The platform refuses to renew it and reports no end: it may stop at any moment. */
  | { readonly kind: 'now' }
  /** The end that the row reports. */
  | { readonly kind: 'known'; readonly at: number }
  /** The end that the platform's rule makes likely. */
  | { readonly kind: 'estimate'; readonly at: number; readonly policy: SignInPolicy }
  | { readonly kind: 'renews-itself' }
  | { readonly kind: 'unknown'; readonly why: 'no-date' | 'implausible' | 'status' | 'platform' };

/** The buckets of work by calendar day, then what is no work, then what cannot be told. */
export const BUCKETS = ['overdue', 'today', 'week', 'month', 'later', 'renews-itself', 'unknown'] as const;

/** One bucket: `week` is within 7 days from today, `month` within 30, `later` beyond. */
export type Bucket = (typeof BUCKETS)[number];

/** One channel in the forecast. */
export interface ForecastItem {
  readonly assessed: AssessedChannel;
  readonly due: Due;
  readonly bucket: Bucket;
  /** Calendar days from today in the reader's zone, for what lies ahead; null otherwise. */
  readonly days: number | null;
}

/** Every channel that still is one, by bucket; in no particular order. */
export type Forecast = Readonly<Record<Bucket, readonly ForecastItem[]>>;

/** When `assessed` needs a person, as seen at `now` (epoch ms); null for a channel that is gone. */
export function dueOf(assessed: AssessedChannel, now: number): Due | null {
  const { channel, health } = assessed;
  switch (health.kind) {
    case 'disconnected':
      return null;
    case 'unknown':
      return { kind: 'unknown', why: 'status' };
    case 'expired':
    case 'revoked':
      return { kind: 'overdue', since: brokenSince(assessed, now) };
    case 'lapsed':
      return isPlausible(health.endedAt, now)
        ? { kind: 'overdue', since: health.endedAt }
        : { kind: 'unknown', why: 'implausible' };
    case 'failing':
      return isPlatform(channel.platform) && assessed.verdict !== 'wait'
        ? dueWhenRefused(assessed, now)
        : dueByItself(assessed, now);
    case 'expiring':
    case 'healthy':
      return dueByItself(assessed, now);
  }
}

/** Retrying does not mend it, so its end is work even where the platform renews by itself as a rule. */
function dueWhenRefused({ channel }: AssessedChannel, now: number): Due {
  const { tokenExpiresAt: at } = channel;
  return at !== null && isPlausible(at, now) ? { kind: 'known', at } : { kind: 'now' };
}

function dueByItself({ channel }: AssessedChannel, now: number): Due {
  const { platform, tokenExpiresAt: at } = channel;
  if (!isPlatform(platform)) return { kind: 'unknown', why: 'platform' };
  if (platformFacts(platform).renewsItself) return { kind: 'renews-itself' };
  if (at !== null && !isPlausible(at, now)) return { kind: 'unknown', why: 'implausible' };
  const ruled = signInEstimate(channel, now);
  const estimate = ruled !== null && isPlausible(ruled.at, now) ? ruled : null;
  // A person is needed at whichever comes first.
  if (at !== null && (estimate === null || at <= estimate.at)) return { kind: 'known', at };
  return estimate === null ? { kind: 'unknown', why: 'no-date' } : { kind: 'estimate', ...estimate };
}

/** The same instant that the list shows beside it, where it can be believed. */
function brokenSince({ channel }: AssessedChannel, now: number): number | null {
  const { lastRefreshAttemptAt: triedAt, tokenExpiresAt: endedAt } = channel;
  return [triedAt, endedAt].find((at) => at !== null && at <= now && isPlausible(at, now)) ?? null;
}

function isPlausible(at: number, now: number): boolean {
  return Math.abs(at - now) < PLAUSIBLE_MS;
}

/** The channels by bucket, as seen at `now` (epoch ms); days begin at midnight in the zone of `style`. Two rows of one id are one channel. */
export function forecastOf(channels: readonly AssessedChannel[], now: number, style: TimeStyle = {}): Forecast {
  const held: Record<Bucket, ForecastItem[]> = {
    overdue: [],
    today: [],
    week: [],
    month: [],
    later: [],
    'renews-itself': [],
    unknown: [],
  };
  const seen = new Set<string>();
  for (const assessed of channels) {
    const due = seen.has(assessed.channel.id) ? null : dueOf(assessed, now);
    seen.add(assessed.channel.id);
    if (due === null) continue;
    const days = daysUntil(due, now, style);
    const bucket = bucketOf(due, days, now);
    held[bucket].push({ assessed, due, bucket, days: bucket === 'overdue' ? null : days });
  }
  return held;
}

function daysUntil(due: Due, now: number, style: TimeStyle): number | null {
  switch (due.kind) {
    case 'now':
      return 0;
    case 'known':
    case 'estimate':
      return calendarDays(due.at, now, style);
    case 'overdue':
    case 'renews-itself':
    case 'unknown':
      return null;
  }
}

function bucketOf(due: Due, days: number | null, now: number): Bucket {
  if (due.kind === 'renews-itself' || due.kind === 'unknown') return due.kind;
  if (days === null || ('at' in due && due.at <= now)) return 'overdue';
  if (days <= 0) return 'today';
  if (days <= 7) return 'week';
  return days <= 30 ? 'month' : 'later';
}

/** What ends within `windowDays` calendar days from today, first what is overdue, then by day. */
export function endingWithin(forecast: Forecast, windowDays: number): readonly ForecastItem[] {
  const { overdue, today, week, month, later } = forecast;
  const ahead = [...today, ...week, ...month, ...later].filter(({ days }) => days !== null && days <= windowDays);
  return inOrder([...overdue, ...ahead]);
}

/** By when a person is needed: longest overdue first, what has no date after it; then name, then id (S9). */
export function inOrder(items: readonly ForecastItem[]): readonly ForecastItem[] {
  return items
    .map((item) => ({ item, rank: BUCKETS.indexOf(item.bucket), at: instantOf(item.due) ?? Infinity }))
    .sort(
      (a, b) =>
        compare(a.rank, b.rank) ||
        compare(a.at, b.at) ||
        byName(channelName(a.item.assessed.channel), channelName(b.item.assessed.channel)) ||
        compare(a.item.assessed.channel.id, b.item.assessed.channel.id),
    )
    .map(({ item }) => item);
}

/** The instant a person is, or was, needed by (epoch ms); null where there is none. */
export function instantOf(due: Due): number | null {
  switch (due.kind) {
    case 'overdue':
      return due.since;
    case 'known':
    case 'estimate':
      return due.at;
    case 'now':
    case 'renews-itself':
    case 'unknown':
      return null;
  }
}

/** Whether the day was taken from the platform's rule and not from the row. */
export function isEstimate({ due }: ForecastItem): boolean {
  return due.kind === 'estimate';
}
