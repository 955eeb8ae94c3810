import type { Channel } from './channel.ts';
import type { Diagnose, Diagnosis } from './diagnose.ts';
import { healthGroup, healthOf, latestRefreshFailed, type Health, type HealthGroup } from './health.ts';
import type { Snooze } from './snooze.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** A channel with what the domain makes of it at one instant. */
export interface AssessedChannel {
  readonly channel: Channel;
  readonly health: Health;
  /** The health its place in the list goes by: while a person works on a row, what it was when that began. */
  readonly place: Health;
  /** Null for a channel that is gone. */
  readonly group: HealthGroup | null;
  /** Why the latest refresh failed; null where none failed, or where the stored failure is history (S17). */
  readonly explanation: Diagnosis | null;
  readonly verdict: Verdict | null;
  /** Permissions without which nothing can be published, that an active channel lacks; they leave its health as it is. */
  readonly gap: readonly string[];
  /** Put aside until later; null where it is not, or where that is over. */
  readonly snooze: Snooze | null;
}

/** Whether nothing about the channel asks for anybody: it is healthy, and may publish. */
export function needsNothing({ place, gap }: AssessedChannel): boolean {
  return place.kind === 'healthy' && gap.length === 0;
}

/** Whether posts scheduled on the channel may fail: it needs a reconnect, is at risk, or may not publish (PRODUCT section 3). */
export function mayFailPosts({ group, gap }: Pick<AssessedChannel, 'group' | 'gap'>): boolean {
  return group === 'needs-reconnect' || group === 'at-risk' || gap.length > 0;
}

const NO_GAP: readonly string[] = [];

/** The last assessment of each channel: an explanation depends on the row alone, so it is made once per row. */
const assessed = new WeakMap<Channel, AssessedChannel>();

/** Assesses `channel` at `now` (epoch ms), its failure read by `diagnose`. The same object comes back while nothing about it has changed, so that a view can tell. */
export function assess(channel: Channel, now: number, diagnose: Diagnose, warningDays?: number): AssessedChannel {
  const health = healthOf(channel, now, warningDays);
  const last = assessed.get(channel);
  if (last !== undefined && sameHealth(last.health, health)) return last;
  const explanation = last === undefined ? explanationOf(channel, diagnose) : last.explanation;
  const gap = last === undefined ? (diagnose.gapOf?.(channel) ?? NO_GAP) : last.gap;
  const verdict = verdictOf(health, explanation, gap);
  const next = { channel, health, place: health, group: healthGroup(health), explanation, verdict, gap, snooze: null };
  assessed.set(channel, next);
  return next;
}

function explanationOf(channel: Channel, diagnose: Diagnose): Diagnosis | null {
  if (!latestRefreshFailed(channel)) return null;
  return diagnose({
    platform: channel.platform,
    error: channel.lastRefreshError,
    httpStatus: channel.lastRefreshErrorStatus,
  });
}

/** The instants in a health come from the row itself, which is the same here: the kind decides. */
function sameHealth(a: Health, b: Health): boolean {
  return a.kind === b.kind;
}
