/** What the reconnect queue works through, so that every number that leads to it is the number it shows. */
import type { AssessedChannel } from './assess.ts';
import type { HealthGroup } from './health.ts';
import { isPlatform } from './platform.ts';

/** Groups a person may ask to be worked through; *needs reconnect* where nobody asked. */
const WORK: readonly HealthGroup[] = ['needs-reconnect', 'at-risk', 'expiring'];

/** The health groups that the queue takes, for the `health` of a filter. */
export function workGroups(health: readonly HealthGroup[]): ReadonlySet<HealthGroup | null> {
  const asked = WORK.filter((group) => health.includes(group));
  return new Set(asked.length === 0 ? ['needs-reconnect'] : asked);
}

/** Whether the channel is work for a queue that takes `groups`: signing in is what it needs, and nobody put it aside. */
export function isQueueWork(
  { channel, group, verdict, snooze }: AssessedChannel,
  groups: ReadonlySet<HealthGroup | null>,
): boolean {
  const helps = verdict === 'reconnect' || verdict === 'fix-first';
  return groups.has(group) && helps && isPlatform(channel.platform) && snooze === null;
}

/** How many of `channels` are work; two rows of one id are one channel to sign in to. */
export function countQueueWork(channels: readonly AssessedChannel[], health: readonly HealthGroup[]): number {
  const groups = workGroups(health);
  return new Set(channels.filter((assessed) => isQueueWork(assessed, groups)).map(({ channel }) => channel.id)).size;
}
