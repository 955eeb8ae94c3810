import type { Channel } from './channel.ts';
import { platformFacts } from './platform.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What is true of a channel right now (PRODUCT section 3). Derived, never stored. */
export type Health =
  | { readonly kind: 'disconnected' }
  | { readonly kind: 'revoked' }
  | { readonly kind: 'expired' }
  /** A status the contract does not name; `raw` is null when none was sent. */
  | { readonly kind: 'unknown'; readonly raw: string | null }
  /** The server says active, but the token it reports ended at `endedAt` (epoch ms). */
  | { readonly kind: 'lapsed'; readonly endedAt: number }
  /** The latest refresh failed; publishing goes on until `endsAt` (epoch ms), where that is known. */
  | { readonly kind: 'failing'; readonly endsAt: number | null }
  /** Ends at `endsAt` (epoch ms) and does not renew by itself. */
  | { readonly kind: 'expiring'; readonly endsAt: number }
  | { readonly kind: 'healthy' };

/** One for all: most channels are. */
const HEALTHY: Health = { kind: 'healthy' };

/** The groups people filter by, worst first. */
export const HEALTH_GROUPS = ['needs-reconnect', 'at-risk', 'expiring', 'unknown', 'healthy'] as const;

/** A group of health kinds, as the URL spells it (PRODUCT section 6). */
export type HealthGroup = (typeof HEALTH_GROUPS)[number];

/** The label each group wears on screen. */
export const HEALTH_LABEL = {
  'needs-reconnect': 'Needs reconnect',
  'at-risk': 'At risk',
  expiring: 'Expiring soon',
  unknown: 'Unknown',
  healthy: 'Healthy',
} as const satisfies Record<HealthGroup, string>;

/** Days before its end at which a channel counts as expiring; Settings offers these. */
export const WARNING_WINDOW_DAYS = [3, 7, 14, 30] as const;

/** The warning window where nobody chose one. */
const DEFAULT_WARNING_DAYS = 7;

/**
 * Health of `channel` as seen at `now` (epoch ms). The first row of the table in PRODUCT section 3 that matches wins.
 * A token that does not renew itself counts as expiring from `warningDays` before its end.
 */
export function healthOf(channel: Channel, now: number, warningDays: number = DEFAULT_WARNING_DAYS): Health {
  switch (channel.status) {
    case 'DISCONNECTED':
      return { kind: 'disconnected' };
    case 'REVOKED':
      return { kind: 'revoked' };
    case 'TOKEN_EXPIRED':
      return { kind: 'expired' };
    case 'ACTIVE':
      return activeHealth(channel, now, warningDays);
    case null:
    default:
      return { kind: 'unknown', raw: channel.status };
  }
}

/** Whether the health group of `channel` is *needs reconnect*: its status alone says so, at any time. */
export function needsReconnect({ status }: Channel): boolean {
  return status === 'REVOKED' || status === 'TOKEN_EXPIRED';
}

function activeHealth(channel: Channel, now: number, warningDays: number): Health {
  const endsAt = channel.tokenExpiresAt;
  if (endsAt !== null && now - endsAt > HOUR_MS) return { kind: 'lapsed', endedAt: endsAt };
  if (latestRefreshFailed(channel)) return { kind: 'failing', endsAt };
  if (endsAt !== null && !platformFacts(channel.platform).renewsItself && endsAt - now <= warningDays * DAY_MS) {
    return { kind: 'expiring', endsAt };
  }
  return HEALTHY;
}

/**
 * Whether the failure the row reports is the latest word. An error left over from before a later success is history (S17);
 * with a success but no instant of the attempt, or the other way round, the failure stands.
 */
export function latestRefreshFailed(channel: Channel): boolean {
  if (channel.lastRefreshError === null && channel.lastRefreshErrorStatus === null) return false; // an empty text was read as null
  const { lastRefreshedAt, lastRefreshAttemptAt } = channel;
  return lastRefreshedAt === null || lastRefreshAttemptAt === null || lastRefreshedAt < lastRefreshAttemptAt;
}

/** The group of a health kind; null for a channel that is gone, which is counted nowhere. */
export function healthGroup(health: Health): HealthGroup | null {
  switch (health.kind) {
    case 'disconnected':
      return null;
    case 'revoked':
    case 'expired':
      return 'needs-reconnect';
    case 'unknown':
      return 'unknown';
    case 'lapsed':
    case 'failing':
      return 'at-risk';
    case 'expiring':
      return 'expiring';
    case 'healthy':
      return 'healthy';
  }
}

/** Rank of a health kind for the order *needs attention*: 0 is the worst. */
export function urgency(health: Health): number {
  switch (health.kind) {
    case 'revoked':
      return 0;
    case 'expired':
      return 1;
    case 'lapsed':
      return 2;
    case 'failing':
      return 3;
    case 'expiring':
      return 4;
    case 'unknown':
      return 5;
    case 'disconnected':
      return 6;
    case 'healthy':
      return 7;
  }
}
