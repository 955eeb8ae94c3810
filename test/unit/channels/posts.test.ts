import { expect, test } from 'vitest';

import { cancelledBy, failedOn, postsAtRisk, type Post, type PostTarget } from '#channels/posts.ts';
import { HOUR_MS, MINUTE_MS, NOW } from '../../support/builders.ts';
import { aFailedTarget, aPost, aTarget } from '../../support/posts.ts';

const BROKEN = new Set(['soc_acme']);
const atRisk = (...posts: readonly Post[]) => postsAtRisk(posts, BROKEN, NOW).map(({ post }) => post.id);

test('what is scheduled on a broken channel is at risk, the next first', () => {
  const later = aPost({ id: 'post_later', scheduledAt: NOW + 3 * HOUR_MS });
  const sooner = aPost({ id: 'post_sooner', scheduledAt: NOW + HOUR_MS });
  const undated = aPost({ id: 'post_undated', scheduledAt: null });
  expect(atRisk(undated, later, sooner)).toEqual(['post_sooner', 'post_later', 'post_undated']);
});

test('a target goes by its own time where it has one', () => {
  const own = aPost({ id: 'post_own', targets: [aTarget({ scheduledFor: NOW + 5 * MINUTE_MS })] });
  const [first] = postsAtRisk([aPost({ scheduledAt: NOW + HOUR_MS }), own], BROKEN, NOW);
  expect(first).toMatchObject({ post: { id: 'post_own' }, at: NOW + 5 * MINUTE_MS });
});

test('a scheduled post whose time has gone by has still not gone out', () => {
  expect(atRisk(aPost({ scheduledAt: NOW - HOUR_MS }))).toHaveLength(1);
});

test('a post that waits for approval counts while its time is to come', () => {
  const waiting = { status: 'NEEDS_APPROVAL' };
  expect(atRisk(aPost({ ...waiting, scheduledAt: NOW + HOUR_MS }))).toHaveLength(1);
  expect(atRisk(aPost({ ...waiting, scheduledAt: NOW - HOUR_MS }))).toEqual([]);
  expect(atRisk(aPost({ ...waiting, scheduledAt: null }))).toEqual([]);
});

test.each(['DRAFT', 'PUBLISHING', 'PARTIALLY_PUBLISHED', 'PUBLISHED', 'FAILED', 'CANCELED', 'SOMETHING_NEW', null])(
  'a post that is %s is not about to go out',
  (status) => {
    expect(atRisk(aPost({ status, scheduledAt: NOW + HOUR_MS }))).toEqual([]);
  },
);

test.each<[string, Partial<PostTarget>]>([
  ['on another channel', { channelId: 'soc_other' }],
  ['published already', { publishedAt: NOW }],
  ['cancelled', { status: 'CANCELED' }],
  ['cancelled, in the other spelling', { status: 'CANCELLED' }],
])('a target %s is not at risk', (_, changes) => {
  expect(atRisk(aPost({ targets: [aTarget(changes)] }))).toEqual([]);
});

test('one post on two broken channels is two entries, so that each row can tell its own', () => {
  const post = aPost({ targets: [aTarget(), aTarget({ id: 'tgt_2', channelId: 'soc_other' })] });
  const due = postsAtRisk([post], new Set(['soc_acme', 'soc_other']), NOW);
  expect(due.map(({ target }) => target.channelId)).toEqual(['soc_acme', 'soc_other']);
});

test('a disconnect cancels what is scheduled to the channel; what also goes elsewhere is told apart', () => {
  const both = aPost({
    id: 'post_both',
    scheduledAt: NOW + HOUR_MS,
    targets: [aTarget(), aTarget({ id: 'tgt_2', channelId: 'soc_other' })],
  });
  const elsewhere = aPost({ id: 'post_elsewhere', targets: [aTarget({ channelId: 'soc_other' })] });
  const alone = aPost({ id: 'post_alone', scheduledAt: NOW + 2 * HOUR_MS });
  expect(cancelledBy([elsewhere, alone, both], 'soc_acme', NOW)).toEqual({
    count: 2,
    firstAt: NOW + HOUR_MS,
    alsoElsewhere: 1,
  });
  expect(cancelledBy([elsewhere], 'soc_acme', NOW)).toEqual({ count: 0, firstAt: null, alsoElsewhere: 0 });
});

test('a post counts once, however many targets it has on the channel', () => {
  const twice = aPost({ targets: [aTarget(), aTarget({ id: 'tgt_again' })] });
  expect(cancelledBy([twice], 'soc_acme', NOW)).toMatchObject({ count: 1, alsoElsewhere: 0 });
});

test('what failed on a channel can be sent again: by its error, not by a status nobody documented', () => {
  const withCode = aPost({ id: 'post_code', status: 'FAILED', targets: [aFailedTarget({ errorMessage: null })] });
  const withText = aPost({
    id: 'post_text',
    status: 'PARTIALLY_PUBLISHED',
    targets: [aFailedTarget({ errorCode: null })],
  });
  expect(failedOn([withCode, withText], 'soc_acme').map(({ post }) => post.id)).toEqual(['post_code', 'post_text']);
});

test.each<[string, Partial<PostTarget>]>([
  ['published after all', { publishedAt: NOW }],
  ['without an error', { errorCode: null, errorMessage: null }],
  ['that was cancelled', { status: 'CANCELED' }],
  ['on another channel', { channelId: 'soc_other' }],
])('a target %s is nothing to send again', (_, changes) => {
  expect(failedOn([aPost({ status: 'FAILED', targets: [aFailedTarget(changes)] })], 'soc_acme')).toEqual([]);
});

test.each(['DRAFT', 'NEEDS_APPROVAL', 'SCHEDULED', 'PUBLISHING', 'CANCELED', 'CANCELLED'])(
  'a post that is %s is not over yet, or was given up: it is not offered',
  (status) => {
    expect(failedOn([aPost({ status, targets: [aFailedTarget()] })], 'soc_acme')).toEqual([]);
  },
);

test('sending a post again goes to every channel it failed on: the others are named', () => {
  const targets = [
    aFailedTarget(),
    aFailedTarget({ id: 'tgt_2', channelId: 'soc_other' }),
    aTarget({ id: 'tgt_3', channelId: 'soc_fine', publishedAt: NOW }),
  ];
  expect(failedOn([aPost({ status: 'PARTIALLY_PUBLISHED', targets })], 'soc_acme')[0]?.alsoFailedOn).toEqual([
    'soc_other',
  ]);
});

test('the latest failure comes first, one without a time last', () => {
  const at = (id: string, lastAttemptAt: number | null) =>
    aPost({ id, status: 'FAILED', scheduledAt: null, targets: [aFailedTarget({ lastAttemptAt, scheduledFor: null })] });
  const posts = [at('post_old', NOW - 2 * HOUR_MS), at('post_undated', null), at('post_new', NOW - HOUR_MS)];
  expect(failedOn(posts, 'soc_acme').map(({ post }) => post.id)).toEqual(['post_new', 'post_old', 'post_undated']);
});
