import { expect, test } from 'vitest';

import { dueByChannel, nextDue, postsOn, threatensPosts, workspacesToRead } from '#channels/postsAhead.ts';
import { aChannel, DAY_MS, HOUR_MS, NOW } from '../../support/builders.ts';
import { aPost, aTarget } from '../../support/posts.ts';

const complete = true;
const inUtc = () => ({ timeZone: 'UTC' });

test.each([
  ['needs a reconnect', { status: 'TOKEN_EXPIRED' }, true],
  ['had its access withdrawn', { status: 'REVOKED' }, true],
  ['ended three days ago', { tokenExpiresAt: NOW - 3 * DAY_MS }, true],
  ['fails to renew', { lastRefreshAttemptAt: NOW, lastRefreshErrorStatus: 503 }, true],
  ['may not publish', { scopes: ['instagram_business_basic'] }, true],
  ['ends soon', { tokenExpiresAt: NOW + DAY_MS }, false],
  ['has a status nobody knows', { status: 'PAUSED' }, false],
  ['is well', {}, false],
])('posts on a channel that %s may fail: %s', (_, changes, threatened) => {
  expect(threatensPosts(aChannel(changes), NOW)).toBe(threatened);
});

test('posts of the workspaces with most that is broken are asked for first, those of the others not at all', () => {
  const broken = { status: 'REVOKED' };
  const failing = { lastRefreshAttemptAt: NOW, lastRefreshErrorStatus: 503 };
  expect(
    workspacesToRead(
      [
        aChannel({ id: '1', workspaceId: 'ws_well' }),
        ...['2', '3', '4'].map((id) => aChannel({ id, workspaceId: 'ws_outage', ...failing })),
        aChannel({ id: '5', workspaceId: 'ws_one', ...broken }),
        ...['6', '7'].map((id) => aChannel({ id, workspaceId: 'ws_two', ...broken })),
      ],
      NOW,
    ),
  ).toEqual(['ws_two', 'ws_one', 'ws_outage']);
});

const LATER = aPost({ id: 'post_later', scheduledAt: NOW + 2 * DAY_MS });
const BOTH = aPost({
  id: 'post_both',
  scheduledAt: NOW + HOUR_MS,
  targets: [aTarget(), aTarget({ id: 'tgt_2', channelId: 'soc_page', scheduledFor: NOW + 3 * HOUR_MS })],
});
const UNTIMED = aPost({ id: 'post_untimed', scheduledAt: null });

test('posts are held by channel, the next first, those without a time last', () => {
  const { due } = dueByChannel([{ posts: [UNTIMED, LATER, BOTH], complete }], NOW);
  expect([...due].map(([id, posts]) => [id, posts.map(({ post }) => post.id)])).toEqual([
    ['soc_acme', ['post_both', 'post_later', 'post_untimed']],
    ['soc_page', ['post_both']],
  ]);
  expect([...nextDue(due)]).toEqual([
    ['soc_acme', NOW + HOUR_MS],
    ['soc_page', NOW + 3 * HOUR_MS],
  ]);
});

test('a channel whose only post has no time has no next one', () => {
  expect(nextDue(dueByChannel([{ posts: [UNTIMED], complete }], NOW).due).size).toBe(0);
});

test('one workspace that could not be read whole makes every count "at least"', () => {
  const whole = { posts: [LATER], complete: true };
  expect(dueByChannel([whole], NOW).complete).toBe(true);
  expect(dueByChannel([whole, { posts: [], complete: false }], NOW).complete).toBe(false);
});

test('a post that goes to two broken channels is one post', () => {
  const { due } = dueByChannel([{ posts: [BOTH, LATER], complete }], NOW);
  const risk = postsOn(due, [{ id: 'soc_acme' }, { id: 'soc_page' }, { id: 'soc_nothing' }], NOW, inUtc);
  expect(risk).toMatchObject({ count: 2, today: 1 });
  expect(risk.posts.map(({ post }) => post.id)).toEqual(['post_both', 'post_later']);
});

test('what is today is decided in the zone of the workspace', () => {
  // 23:30 in UTC is the next morning in Tokyo, and this evening in New York.
  const late = aPost({ scheduledAt: NOW + 11.5 * HOUR_MS });
  const { due } = dueByChannel([{ posts: [late], complete }], NOW);
  const today = (timeZone: string) => postsOn(due, [{ id: 'soc_acme' }], NOW, () => ({ timeZone })).today;
  expect([today('UTC'), today('America/New_York'), today('Asia/Tokyo')]).toEqual([1, 1, 0]);
});
