/** The reconnect queue (PRODUCT section 5): every broken channel that the filter holds, in the order in which one login serves many. */
import type { AssessedChannel } from './assess.ts';
import { channelName } from './channel.ts';
import type { HealthGroup } from './health.ts';
import { isPlatform, platformFacts } from './platform.ts';
import { isQueueWork, workGroups } from './queueWork.ts';
import { isLive, type Reconnect } from './reconnect.ts';
import { byName, compare } from './sort.ts';

/** What came of a channel in the queue, as it is kept across a reload: nothing of the attempt itself (S24). */
export const QUEUE_OUTCOMES = ['done', 'other-account', 'still-broken', 'not-finished', 'refused', 'skipped'] as const;

/** One of the outcomes that are kept. */
export type QueueOutcome = (typeof QUEUE_OUTCOMES)[number];

/** What has been in the queue: channel id → what came of it; null while it waits. */
export type QueueProgress = ReadonlyMap<string, QueueOutcome | null>;

/** One channel of the queue. */
export interface QueueItem {
  readonly id: string;
  readonly assessed: AssessedChannel;
  readonly workspaceName: string;
  readonly attempt: Reconnect | null;
  /** Null while it waits. `back`: it came back without an attempt followed here, as when one login serves several. */
  readonly outcome: QueueOutcome | 'back' | null;
}

/** How many channels the filter holds that are no work for the queue. */
export interface LeftOut {
  /** They retry by themselves. */
  readonly wait: number;
  /** Reconnecting will not help. */
  readonly noHelp: number;
  /** On a platform the contract does not name: there is nothing to connect with (S11). */
  readonly unnamed: number;
  /** Put aside in this browser until later. */
  readonly snoozed: number;
}

/** The queue as it stands. */
export interface ReconnectQueue {
  readonly items: readonly QueueItem[];
  readonly leftOut: LeftOut;
}

/** What the queue is made of. */
export interface QueueInput {
  /** What the filter holds, its health aside: a channel that came back is still part of the work. */
  readonly channels: readonly AssessedChannel[];
  /** The health groups of the filter. */
  readonly health: readonly HealthGroup[];
  readonly progress: QueueProgress;
  /** Attempts by the row they belong to. */
  readonly attempts: ReadonlyMap<string, Reconnect>;
  readonly nameOfWorkspace: (id: string) => string;
}

/** Puts the queue together. The order stays while channels come back: it depends on what is in the queue, not on how it is. */
export function queueOf({ channels, health, progress, attempts, nameOfWorkspace }: QueueInput): ReconnectQueue {
  const groups = workGroups(health);
  const leftOut = { wait: 0, noHelp: 0, unnamed: 0, snoozed: 0 };
  const items: QueueItem[] = [];
  const held = new Set<string>();
  for (const assessed of channels) {
    const { id, workspaceId } = assessed.channel;
    // Two rows of one id are one channel to sign in to.
    if (held.has(id)) continue;
    held.add(id);
    const isWork = isQueueWork(assessed, groups);
    const attempt = attempts.get(id) ?? null;
    if (isWork || isPartOf(assessed, progress, attempt)) {
      const outcome = outcomeNow(assessed, isWork, progress.get(id) ?? null, attempt);
      items.push({ id, assessed, workspaceName: nameOfWorkspace(workspaceId), attempt, outcome });
    } else if (health.length === 0 || groups.has(assessed.group)) {
      if (assessed.snooze !== null) leftOut.snoozed += groups.has(assessed.group) ? 1 : 0;
      else if (assessed.verdict === 'wait') leftOut.wait += 1;
      else if (assessed.verdict === 'no-help') leftOut.noHelp += 1;
      if (assessed.snooze === null && groups.has(assessed.group) && !isPlatform(assessed.channel.platform))
        leftOut.unnamed += 1;
    }
  }
  return { items: inOrder(items), leftOut };
}

/** Whether a channel that is no work (any more) was part of it: handled, back, or in the middle of an attempt. */
function isPartOf(
  { group, health, channel }: AssessedChannel,
  progress: QueueProgress,
  attempt: Reconnect | null,
): boolean {
  const kept = progress.get(channel.id);
  // Under a new id it is the same channel (S25).
  if (kept === undefined) return attempt?.phase === 'done' && progress.has(attempt.before.id);
  if (kept !== null || group === 'healthy') return true;
  return attempt !== null && (isLive(attempt.phase) || attempt.phase === 'done' || health.kind === 'disconnected');
}

function outcomeNow(
  { group }: AssessedChannel,
  isWork: boolean,
  kept: QueueOutcome | null,
  attempt: Reconnect | null,
): QueueItem['outcome'] {
  if (attempt?.phase === 'done') return 'done';
  // What was done and is broken again is work again.
  if (kept === 'done') return isWork ? null : 'done';
  if (group === 'healthy' && (attempt === null || !isLive(attempt.phase))) return 'back';
  if (kept === null) return null;
  return (attempt === null ? null : outcomeOf(attempt)) ?? kept;
}

/** What an attempt came to, where a person leaves it as it stands; null while nothing is to be told of it. */
export function outcomeOf({ phase }: Reconnect): QueueOutcome | null {
  switch (phase) {
    case 'done':
    case 'other-account':
    case 'still-broken':
      return phase;
    case 'refused':
    case 'not-disconnected':
    case 'blocked':
      return 'refused';
    case 'waiting':
    case 'checking':
    case 'unfinished':
    case 'link-expired':
      return 'not-finished';
    case 'disconnecting':
    case 'asking':
    case 'replaced':
    case 'elsewhere':
      return null;
  }
}

/** By platform, the one with most channels first, then by workspace: the platform keeps whoever is signed in. */
function inOrder(items: readonly QueueItem[]): readonly QueueItem[] {
  const sizes = new Map<string | null, number>();
  for (const { assessed } of items) {
    const { platform } = assessed.channel;
    sizes.set(platform, (sizes.get(platform) ?? 0) + 1);
  }
  const keyed = items.map((item) => {
    const { channel } = item.assessed;
    return {
      item,
      size: sizes.get(channel.platform) ?? 0,
      platform: platformFacts(channel.platform).name,
      name: channelName(channel),
    };
  });
  return keyed
    .sort(
      (a, b) =>
        b.size - a.size ||
        byName(a.platform, b.platform) ||
        byName(a.item.workspaceName, b.item.workspaceName) ||
        compare(a.item.assessed.channel.workspaceId, b.item.assessed.channel.workspaceId) ||
        byName(a.name, b.name) ||
        compare(a.item.id, b.item.id),
    )
    .map(({ item }) => item);
}

/** The channels that wait, in order. */
export function waitingIn(items: readonly QueueItem[]): readonly QueueItem[] {
  return items.filter(({ outcome }) => outcome === null);
}

/** `items` by platform, in their order: whoever is signed in there serves them one after the other. */
export function byPlatform(
  items: readonly QueueItem[],
): readonly { readonly platform: string | null; readonly items: readonly QueueItem[] }[] {
  const held = new Map<string | null, QueueItem[]>();
  for (const item of items) {
    const { platform } = item.assessed.channel;
    const mates = held.get(platform);
    if (mates) mates.push(item);
    else held.set(platform, [item]);
  }
  return [...held].map(([platform, mates]) => ({ platform, items: mates }));
}

/** `progress` with the queue as it stands now: a channel that came back under a new id is kept under that (S25). */
export function progressAfter(progress: QueueProgress, items: readonly QueueItem[]): QueueProgress {
  const next = new Map(progress);
  for (const { id, outcome, attempt } of items) {
    next.set(id, outcome === 'back' ? null : outcome);
    if (attempt?.phase === 'done' && attempt.before.id !== id) next.delete(attempt.before.id);
  }
  return next;
}

/** Whether the two say the same of every channel. */
export function isSameProgress(a: QueueProgress, b: QueueProgress): boolean {
  return a.size === b.size && [...a].every(([id, outcome]) => b.get(id) === outcome && b.has(id));
}
