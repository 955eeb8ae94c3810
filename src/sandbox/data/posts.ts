/** Posts of a sample: what a broken channel puts at risk, what it has already cost, and a believable rest. */
import type { Post } from '#api/contract.ts';
import { between, createRandom, hashOf, idOf, pick, type Random } from '../random.ts';
import type { ChannelRow } from '../rows.ts';
import { DAY, HOUR, iso, MINUTE } from '../time.ts';

const CAPTIONS = [
  'Autumn hours start on Monday.',
  'A look behind the counter.',
  'Three things we learned this month.',
  'New in: see the whole range in store.',
  'Meet the people who make it.',
  'Last places for Saturday, book by Thursday.',
  'Your questions, answered.',
  'A small thank-you for a big year.',
  'Open late this week.',
  'From sketch to shelf in sixty seconds.',
] as const;

type Target = Post['targets'][number];

interface Draft {
  readonly key: string;
  readonly status: Post['status'];
  readonly at: number | null;
  readonly targets: readonly ChannelRow[];
  readonly outcome: (channel: ChannelRow) => Partial<Target>;
}

const WAITING = () => ({});

function publishedAt(instant: number): () => Partial<Target> {
  return () => ({ status: 'PUBLISHED', publishedAt: iso(instant), attemptCount: 1, lastAttemptAt: iso(instant) });
}

function failedAt(instant: number): Partial<Target> {
  return {
    status: 'FAILED',
    errorCode: 'EXAMPLE_CHANNEL_NOT_CONNECTED',
    errorMessage: 'The channel was not connected when the post was due.',
    attemptCount: 3,
    lastAttemptAt: iso(instant),
  };
}

function post(draft: Draft, workspaceId: string, random: Random, now: number): Post {
  const id = idOf('post', draft.key);
  const written = (draft.at === null || draft.at > now ? now : draft.at) - between(random, 1, 9) * DAY;
  const scheduledAt = draft.at === null ? null : iso(draft.at);
  return {
    id,
    workspaceId,
    status: draft.status,
    caption: pick(random, CAPTIONS),
    scheduledAt,
    timezone: null,
    deletedAt: null,
    createdAt: iso(written),
    updatedAt: iso(written),
    targets: draft.targets.map((channel) => ({
      id: idOf('tgt', `${draft.key}:${channel.id}`),
      postId: id,
      socialAccountId: channel.id,
      status: 'PENDING',
      scheduledFor: scheduledAt,
      publishedAt: null,
      externalPostId: null,
      externalUrl: null,
      errorCode: null,
      errorMessage: null,
      attemptCount: 0,
      lastAttemptAt: null,
      ...draft.outcome(channel),
    })),
  };
}

function isBroken(channel: ChannelRow): boolean {
  return channel.status === 'TOKEN_EXPIRED' || channel.status === 'REVOKED';
}

/** When the posts of the first broken channels are due, in ms from now: today first, then this week. */
const DUE = [
  [35 * MINUTE, 3 * HOUR],
  [2 * HOUR],
  [],
  [4 * HOUR],
  [],
  [DAY + 5 * HOUR, 3 * DAY],
  [],
  [2 * DAY],
  [],
  [5 * HOUR],
  [DAY + 2 * HOUR],
  [],
  [4 * DAY],
] as const satisfies readonly (readonly number[])[];

function draftsOf(channels: readonly ChannelRow[], brokenBefore: number, now: number): Draft[] {
  const [first, second] = channels.filter((channel) => channel.status === 'ACTIVE');
  const drafts: Draft[] = [];
  channels.filter(isBroken).forEach((channel, index) => {
    const order = brokenBefore + index;
    (DUE[order] ?? []).forEach((delay, nth) => {
      const also = nth === 0 && first !== undefined ? [first] : [];
      drafts.push({
        key: `due:${channel.id}:${String(nth)}`,
        status: 'SCHEDULED',
        at: now + delay,
        targets: [channel, ...also],
        outcome: WAITING,
      });
    });
    if (order % 4 === 1) {
      const missed = now - 90 * MINUTE;
      drafts.push({
        key: `missed:${channel.id}`,
        status: 'FAILED',
        at: missed,
        targets: [channel],
        outcome: () => failedAt(missed),
      });
    }
    if (order % 4 === 3 && first !== undefined) {
      const at = now - 26 * HOUR;
      const outcome = (target: ChannelRow) => (target === channel ? failedAt(at) : publishedAt(at)());
      drafts.push({
        key: `partly:${channel.id}`,
        status: 'PARTIALLY_PUBLISHED',
        at,
        targets: [channel, first],
        outcome,
      });
    }
  });
  if (first !== undefined) {
    const random = createRandom(hashOf(`posts:${first.workspaceId}`));
    const past = now - between(random, 2, 200) * HOUR;
    drafts.push({
      key: `past:${first.id}`,
      status: 'PUBLISHED',
      at: past,
      targets: [first],
      outcome: publishedAt(past),
    });
    const soon = now + between(random, 3, 160) * HOUR;
    drafts.push({
      key: `soon:${first.id}`,
      status: 'SCHEDULED',
      at: soon,
      targets: second === undefined ? [first] : [first, second],
      outcome: WAITING,
    });
    if (random() < 0.3)
      drafts.push({ key: `draft:${first.id}`, status: 'DRAFT', at: null, targets: [first], outcome: WAITING });
    if (random() < 0.2)
      drafts.push({
        key: `asks:${first.id}`,
        status: 'NEEDS_APPROVAL',
        at: soon + DAY,
        targets: [first],
        outcome: WAITING,
      });
  }
  return drafts;
}

/** The posts that go with `channels` at `now` (epoch ms). */
export function postsFor(channels: readonly ChannelRow[], now: number): Post[] {
  const byWorkspace = new Map<string, ChannelRow[]>();
  for (const channel of channels) {
    const group = byWorkspace.get(channel.workspaceId);
    if (group === undefined) byWorkspace.set(channel.workspaceId, [channel]);
    else group.push(channel);
  }
  const posts: Post[] = [];
  let broken = 0;
  for (const [workspaceId, group] of byWorkspace) {
    const random = createRandom(hashOf(`captions:${workspaceId}`));
    for (const draft of draftsOf(group, broken, now)) posts.push(post(draft, workspaceId, random, now));
    broken += group.filter(isBroken).length;
  }
  return posts;
}
