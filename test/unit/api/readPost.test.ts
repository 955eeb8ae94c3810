import * as v from 'valibot';
import { expect, test } from 'vitest';

import { failureOf } from '#api/apiError.ts';
import { createClient } from '#api/client.ts';
import { Post } from '#api/contract.ts';
import { readPostListing } from '#api/readPost.ts';
import { aConnection, type FakeAnswer } from '../../support/fakeFetch.ts';

const TARGET = {
  id: 'tgt_1',
  postId: 'post_1',
  socialAccountId: 'soc_acme',
  status: 'FAILED',
  scheduledFor: '2026-11-20T10:00:00Z',
  publishedAt: null,
  lastAttemptAt: '2026-11-20T10:00:30Z',
  errorCode: 'EXAMPLE_FAILURE',
  errorMessage: 'It did not work out.',
};
const ROW = {
  id: 'post_1',
  workspaceId: 'ws_acme',
  status: 'FAILED',
  caption: 'Autumn hours',
  scheduledAt: '2026-11-20T10:00:00Z',
  deletedAt: null,
  targets: [TARGET],
};

function aClient(...answers: readonly FakeAnswer[]) {
  const { connection, sent } = aConnection(...answers);
  return { client: createClient(connection), sent };
}

test('a row of the contract becomes a post, its dates instants', () => {
  expect(v.is(Post, ROW)).toBe(true);
  expect(readPostListing([ROW])).toEqual({
    complete: true,
    posts: [
      {
        id: 'post_1',
        workspaceId: 'ws_acme',
        status: 'FAILED',
        caption: 'Autumn hours',
        scheduledAt: Date.parse('2026-11-20T10:00:00Z'),
        targets: [
          {
            id: 'tgt_1',
            channelId: 'soc_acme',
            status: 'FAILED',
            scheduledFor: Date.parse('2026-11-20T10:00:00Z'),
            publishedAt: null,
            lastAttemptAt: Date.parse('2026-11-20T10:00:30Z'),
            errorCode: 'EXAMPLE_FAILURE',
            errorMessage: 'It did not work out.',
          },
        ],
      },
    ],
  });
});

test.each([
  ['null', null],
  ['without an id', { ...ROW, id: undefined }],
  ['without a workspace', { ...ROW, workspaceId: 7 }],
  ['without targets', { ...ROW, targets: null }],
  ['with a target that names no channel', { ...ROW, targets: [{ ...TARGET, socialAccountId: null }] }],
])('a row %s costs itself alone, and the list is no longer whole', (_, row) => {
  expect(readPostListing([row, ROW])).toMatchObject({ complete: false, posts: [{ id: 'post_1' }] });
});

test('a field of a wrong type counts as absent', () => {
  const [post] = readPostListing([{ ...ROW, status: 4, caption: ['x'], scheduledAt: 'soon' }]).posts;
  expect(post).toMatchObject({ status: null, caption: null, scheduledAt: null });
});

test('a deleted post is left out', () => {
  expect(readPostListing([{ ...ROW, deletedAt: '2026-11-19T10:00:00Z' }])).toEqual({ posts: [], complete: true });
});

test('a length that looks like a limit may have been cut', () => {
  expect(readPostListing(Array.from({ length: 99 }, () => ROW)).complete).toBe(true);
  expect(readPostListing(Array.from({ length: 100 }, () => ROW)).complete).toBe(false);
});

test('posts are asked for by workspace, and retried by id, both encoded', async () => {
  const { client, sent } = aClient({ body: [ROW] }, { status: 201, body: ROW });
  expect((await client.listPosts({ workspaceId: 'ws/1?a' })).posts).toHaveLength(1);
  await client.retryPost('post 1/..');
  expect(sent.map(({ address, init }) => `${init.method ?? ''} ${address}`)).toEqual([
    'GET /api/v1/posts?workspaceId=ws%2F1%3Fa',
    'POST /api/v1/posts/post%201%2F../retry',
  ]);
});

test('nothing left to retry is a refusal of its own kind', async () => {
  const { client } = aClient({ status: 400, body: { message: 'No target has failed.' } });
  const failure = await client.retryPost('post_1').catch((error: unknown) => failureOf(error));
  expect(failure).toMatchObject({ kind: 'rejected', status: 400, message: 'No target has failed.' });
});

test('an answer that is not a list cannot be read', async () => {
  const { client } = aClient({ body: { data: [] } });
  const failure = await client.listPosts({ workspaceId: 'ws_1' }).catch((error: unknown) => failureOf(error));
  expect(failure).toMatchObject({ kind: 'unreadable' });
});
