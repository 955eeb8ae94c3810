/** Posts that may fail: what is scheduled on channels that are broken, about to break, or not allowed to publish (API.md 7.1). */
import { mayFailPosts } from './assess.ts';
import type { Channel } from './channel.ts';
import { healthGroup, healthOf } from './health.ts';
import { byTime, duePosts, type DuePost, type PostListing } from './posts.ts';
import { publishGap } from './publishScopes.ts';
import { calendarDays, type TimeStyle } from './time.ts';

/** What the answers to `GET /posts` tell, workspace by workspace. Workspaces that were not read are not in it: nothing is claimed. */
export interface DueByChannel {
  /** Channel id → what waits to go out there, the next first; channels without any are left out. */
  readonly due: ReadonlyMap<string, readonly DuePost[]>;
  /** False where some posts could not be read: counts are then "at least". */
  readonly complete: boolean;
}

/** Sorts what `listings` hold by channel, at `now` (epoch ms). */
export function dueByChannel(listings: readonly PostListing[], now: number): DueByChannel {
  const due = new Map<string, DuePost[]>();
  for (const one of listings.flatMap(({ posts }) => duePosts(posts, now))) {
    const held = due.get(one.target.channelId);
    if (held) held.push(one);
    else due.set(one.target.channelId, [one]);
  }
  return { due, complete: listings.every(({ complete }) => complete) };
}

/** Whether what is scheduled on `channel` may fail at `now` (epoch ms): it needs a reconnect, is at risk, or may not publish. */
export function threatensPosts(channel: Channel, now: number): boolean {
  return mayFailPosts({ group: healthGroup(healthOf(channel, now)), gap: publishGap(channel) });
}

/** The workspaces whose posts are worth asking for at `now` (epoch ms): those with a channel that may fail them, the worst first. */
export function workspacesToRead(channels: readonly Channel[], now: number): readonly string[] {
  const weights = new Map<string, number>();
  for (const channel of channels) {
    if (!threatensPosts(channel, now)) continue;
    const broken = healthGroup(healthOf(channel, now)) === 'needs-reconnect';
    weights.set(channel.workspaceId, (weights.get(channel.workspaceId) ?? 0) + (broken ? 1_000 : 1));
  }
  return [...weights]
    .sort(([a, weightOfA], [b, weightOfB]) => weightOfB - weightOfA || (a < b ? -1 : 1))
    .map(([id]) => id);
}

/** Channel id → when its next post is due, epoch ms: what the order *needs attention* goes by. */
export function nextDue(due: DueByChannel['due']): ReadonlyMap<string, number> {
  return new Map(
    [...due].flatMap(([id, [first]]) => (first === undefined || first.at === null ? [] : [[id, first.at]])),
  );
}

/** Posts that may fail on some channels, each post counted once however many of the channels it goes to. */
export interface PostsAtRisk {
  readonly count: number;
  /** How many of them are due today or were due before, each in the zone of its workspace. */
  readonly today: number;
  /** One entry per post, the next first. */
  readonly posts: readonly DuePost[];
}

/** The posts that wait on `channels` at `now` (epoch ms); `styleOf` gives the zone of a workspace. */
export function postsOn(
  due: DueByChannel['due'],
  channels: readonly Pick<Channel, 'id'>[],
  now: number,
  styleOf: (workspaceId: string) => TimeStyle,
): PostsAtRisk {
  const seen = new Set<string>();
  const posts = channels
    .flatMap(({ id }) => due.get(id) ?? [])
    .sort(byTime)
    .filter(({ post }) => {
      const known = seen.has(post.id);
      seen.add(post.id);
      return !known;
    });
  const isToday = ({ at, post }: DuePost) => at !== null && calendarDays(at, now, styleOf(post.workspaceId)) <= 0;
  return { count: posts.length, today: posts.filter(isToday).length, posts };
}
