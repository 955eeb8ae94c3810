import { mayFailPosts, type AssessedChannel } from './assess.ts';
import { channelName } from './channel.ts';
import { urgency, healthGroup } from './health.ts';
import { platformFacts } from './platform.ts';

/** The orders of the list, as the URL spells them (PRODUCT section 6). */
export const SORTS = ['attention', 'name', 'connected', 'expiry'] as const;

/** One order of the list. */
export type Sort = (typeof SORTS)[number];

/** What each order is called on screen. */
export const SORT_LABEL = {
  attention: 'Needs attention',
  name: 'Name',
  connected: 'Newest connected',
  expiry: 'Ends first',
} as const satisfies Record<Sort, string>;

/** Channel id → when its next post is due, epoch ms, as far as posts were read. */
export type NextDue = ReadonlyMap<string, number>;

const NO_POSTS: NextDue = new Map();

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Compares names as people do: case and accents aside, numbers by value. */
export function byName(a: string, b: string): number {
  return collator.compare(a, b);
}

/** The number a channel is ordered by, lowest first; where all are equal the name decides. */
function rank(sort: Sort, assessed: AssessedChannel): number {
  const { channel } = assessed;
  switch (sort) {
    case 'attention':
      return attentionRank(assessed);
    case 'name':
      return 0;
    case 'connected':
      return channel.connectedAt === null ? Infinity : -channel.connectedAt;
    case 'expiry':
      return actionableEnd(assessed) ?? Infinity;
  }
}

/** Worst kind first. What cannot publish comes after what breaks; what is snoozed after all that is not well. */
function attentionRank({ place, gap, snooze }: AssessedChannel): number {
  if (snooze !== null) return 6.5;
  return place.kind === 'healthy' && gap.length > 0 ? 3.5 : urgency(place);
}

/** When the next post of a channel is due, where that puts it before its like: a post on a channel that works is safe. */
function dueRank(sort: Sort, assessed: AssessedChannel, nextDue: NextDue): number {
  if (sort !== 'attention' || assessed.snooze !== null) return Infinity;
  // By its place: a row that is worked on keeps it.
  if (!mayFailPosts({ group: healthGroup(assessed.place), gap: assessed.gap })) return Infinity;
  return nextDue.get(assessed.channel.id) ?? Infinity;
}

/**
 * The end that somebody must act on, epoch ms: the date of a token that renews itself is not one while it does (PRODUCT
 * section 3). Null where there is none.
 */
export function actionableEnd({ channel, place }: AssessedChannel): number | null {
  if (healthGroup(place) === 'healthy' && platformFacts(channel.platform).renewsItself) return null;
  return channel.tokenExpiresAt;
}

/** Channels of one workspace in order: by `sort`, then (needing attention) posts due next, then name, then id so that ties never swap (S9). */
export function sortedChannels(
  sort: Sort,
  channels: readonly AssessedChannel[],
  nextDue: NextDue = NO_POSTS,
): readonly AssessedChannel[] {
  if (channels.length < 2) return channels;
  return channels
    .map((assessed) => ({
      assessed,
      rank: rank(sort, assessed),
      due: dueRank(sort, assessed, nextDue),
      name: channelName(assessed.channel),
      id: assessed.channel.id,
    }))
    .sort((a, b) => compare(a.rank, b.rank) || compare(a.due, b.due) || byName(a.name, b.name) || compare(a.id, b.id))
    .map(({ assessed }) => assessed);
}

/** What a workspace is ordered by: the numbers of the channel that comes first in it, in the order they count. */
export interface Standing {
  readonly rank: number;
  /** When the next post of that channel is due, epoch ms; Infinity where nothing is. */
  readonly due: number;
}

/** The standing of a workspace that holds `channels`, in any order. */
export function standingOf(sort: Sort, channels: readonly AssessedChannel[], nextDue: NextDue = NO_POSTS): Standing {
  let first: Standing = { rank: Infinity, due: Infinity };
  for (const assessed of channels) {
    const own = rank(sort, assessed);
    if (own > first.rank) continue;
    const due = dueRank(sort, assessed, nextDue);
    if (own < first.rank || due < first.due) first = { rank: own, due };
  }
  return first;
}

/** Orders two workspaces by their standing. */
export function byStanding(a: Standing, b: Standing): number {
  return compare(a.rank, b.rank) || compare(a.due, b.due);
}

/** Orders two ranks or two ids; two ranks that are infinite are equal, which a subtraction would miss. */
export function compare<T extends number | string>(a: T, b: T): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
