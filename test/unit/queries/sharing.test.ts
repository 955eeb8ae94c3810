import { expect, test } from 'vitest';

import type { Channel, ChannelListing, ListedChannel } from '#channels/channel.ts';
import { channelsIn, shareRows, withWorkspace } from '#queries/sharing.ts';
import { aChannel, aListed } from '../../support/builders.ts';

function aListing(rows: readonly ListedChannel[], clockOffsetMs = 0): ChannelListing {
  return { rows, clockOffsetMs };
}

/** Another value for every field of a channel but its id: a field that is added to `Channel` must be added here. */
const CHANGES = {
  workspaceId: 'ws_other',
  platform: 'X',
  status: 'REVOKED',
  externalId: '1',
  handle: '@other',
  displayName: 'Other',
  avatarUrl: 'https://avatars.example.com/other.png',
  scopes: [],
  connectedAt: 1,
  lastRefreshedAt: 1,
  tokenExpiresAt: 1,
  lastRefreshAttemptAt: 1,
  lastRefreshError: 'It did not work.',
  lastRefreshErrorStatus: 400,
  meta: { profile: { followers: 2 } },
  defaultBoardId: '7',
  problems: [{ field: 'handle', found: 'a number' }],
} as const satisfies Omit<Channel, 'id'>;

const FIRST = aChannel({ id: 'soc_1', meta: { profile: { followers: 1 } } });
const ROWS = [aListed(FIRST), aListed({ id: 'soc_2' })];

/** The same rows as a later answer has them: equal, and every object a new one. */
function again(rows: readonly ListedChannel[]): readonly ListedChannel[] {
  return structuredClone(rows);
}

test('the first answer is taken as it is', () => {
  const first = aListing(ROWS);
  expect(shareRows(undefined, first)).toBe(first);
});

test('an answer that changed nothing keeps the very list', () => {
  const before = aListing(ROWS, 5);
  const after = shareRows(before, aListing(again(ROWS), 9));
  expect(after.rows).toBe(before.rows);
  expect(after.clockOffsetMs).toBe(9);
});

test.each(Object.entries(CHANGES))(
  'a row whose %s changed is new, and its neighbour the very object it was',
  (field, value) => {
    const before = aListing(ROWS);
    const changed: ListedChannel = { kind: 'channel', channel: { ...FIRST, [field]: value } };
    const [, same] = again(ROWS);
    const after = shareRows(before, aListing([changed, ...(same ? [same] : [])]));
    expect(after.rows[0]).toBe(changed);
    expect(after.rows[1]).toBe(ROWS[1]);
  },
);

test('rows that moved, came or went are found by their id', () => {
  const before = aListing(ROWS);
  const [first, second] = again(ROWS);
  const newcomer = aListed({ id: 'soc_3' });
  const after = shareRows(before, aListing([newcomer, ...(second && first ? [second, first] : [])]));
  expect(after.rows).toEqual([newcomer, ROWS[1], ROWS[0]]);
  expect(after.rows[1]).toBe(ROWS[1]);
  expect(after.rows[2]).toBe(ROWS[0]);
  expect(shareRows(before, aListing(again(ROWS).slice(0, 1))).rows).toHaveLength(1);
  expect(shareRows(before, aListing([])).rows).toEqual([]);
});

test('rows that could not be read are as the latest answer has them', () => {
  const bad: ListedChannel = { kind: 'unreadable', index: 0, problem: 'It is nothing.', raw: null };
  const worse: ListedChannel = { ...bad, problem: 'It is a list.', raw: [] };
  expect(shareRows(aListing([bad, ...ROWS]), aListing([worse, ...again(ROWS)])).rows[0]).toBe(worse);
});

test('two rows of one id are never taken for each other', () => {
  const twins = [aListed({ id: 'soc_1', displayName: 'First' }), aListed({ id: 'soc_1', displayName: 'Second' })];
  const after = shareRows(aListing(twins), aListing(again(twins)));
  expect(channelsIn(after.rows).map(({ displayName }) => displayName)).toEqual(['First', 'Second']);
});

test('the channels among the rows, in their order', () => {
  const bad: ListedChannel = { kind: 'unreadable', index: 0, problem: 'It is nothing.', raw: null };
  expect(channelsIn([bad, ...ROWS]).map(({ id }) => id)).toEqual(['soc_1', 'soc_2']);
});

test('a workspace read alone replaces its own rows and no others, and nothing new is the same listing', () => {
  const here = aListed({ id: 'here', workspaceId: 'ws_1', status: 'TOKEN_EXPIRED' });
  const gone = aListed({ id: 'gone', workspaceId: 'ws_1' });
  const there = aListed({ id: 'there', workspaceId: 'ws_2' });
  const unreadable = { kind: 'unreadable', index: 3, problem: 'no id', raw: {} } as const;
  const listing = { rows: [here, gone, there, unreadable], clockOffsetMs: null };
  const back = aChannel({ id: 'here', workspaceId: 'ws_1' });
  const fresh = aChannel({ id: 'fresh', workspaceId: 'ws_1' });
  const later = withWorkspace(listing, 'ws_1', [back, fresh, aChannel({ id: 'stray', workspaceId: 'ws_3' })]);
  expect(later.rows).toEqual([
    { kind: 'channel', channel: fresh },
    { kind: 'channel', channel: back },
    there,
    unreadable,
  ]);
  expect(later.rows[2]).toBe(there);
  expect(withWorkspace(later, 'ws_1', [{ ...back }, { ...fresh }])).toBe(later);
});
