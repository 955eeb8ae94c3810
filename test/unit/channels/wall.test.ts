import { expect, test } from 'vitest';

import type { ChannelBoard } from '#channels/board.ts';
import { boardOf } from '#channels/boardOf.ts';
import type { Channel } from '#channels/channel.ts';
import { diagnoseRefreshError } from '#channels/diagnose.ts';
import { NO_FILTER, type ChannelFilter } from '#channels/filter.ts';
import { snoozeOf } from '#channels/snooze.ts';
import { quietWords, wallDue, wallNotes, wallOf, wallShift } from '#channels/wall.ts';
import { aListed, anAssessed, aWorkspace, DAY_MS, HOUR_MS, MINUTE_MS, NOW } from '../../support/builders.ts';
import { aPost, aTarget } from '../../support/posts.ts';

const EXPIRED = { status: 'TOKEN_EXPIRED', tokenExpiresAt: NOW - DAY_MS } as const;
const OUTAGE = {
  platform: 'LINKEDIN_COMPANY',
  lastRefreshError: 'upstream connect error',
  lastRefreshErrorStatus: 503,
  lastRefreshAttemptAt: NOW - HOUR_MS,
} as const;

function boardWith(
  channels: readonly Partial<Channel>[],
  more: Partial<Parameters<typeof boardOf>[0]> & { readonly filter?: ChannelFilter } = {},
): ChannelBoard {
  return boardOf({
    rows: channels.map(aListed),
    workspaces: new Map([['ws_acme', aWorkspace()]]),
    filter: NO_FILTER,
    now: NOW,
    diagnose: diagnoseRefreshError,
    ...more,
  });
}

const ids = ({ channels }: ReturnType<typeof wallOf>) => channels.map(({ channel }) => channel.id);

test('the worst stand first, of equals the one whose post is due next; what is well does not stand there', () => {
  const board = boardWith([
    { id: 'well' },
    { id: 'late', ...EXPIRED },
    { id: 'soon', ...EXPIRED },
    { id: 'withdrawn', status: 'REVOKED' },
    { id: 'odd', status: 'PAUSED' },
  ]);
  const due = new Map([
    ['late', NOW + 3 * HOUR_MS],
    ['soon', NOW + HOUR_MS],
  ]);
  expect(ids(wallOf(board, due))).toEqual(['withdrawn', 'soon', 'late', 'odd']);
});

test('what one outage explains is told once, and still counted', () => {
  const board = boardWith([...['a', 'b', 'c'].map((id) => ({ id, ...OUTAGE })), { id: 'broken', ...EXPIRED }]);
  const wall = wallOf(board, undefined);
  expect(ids(wall)).toEqual(['broken']);
  expect(wall.outages.map(({ channels }) => channels.length)).toEqual([3]);
  expect(wall.counts).toContainEqual({ group: 'at-risk', count: 3 });
});

test('two alike are no outage: each is listed', () => {
  expect(ids(wallOf(boardWith(['a', 'b'].map((id) => ({ id, ...OUTAGE }))), undefined))).toEqual(['a', 'b']);
});

test('an unknown status is counted where there is one, and has no place where there is none', () => {
  const groups = (channels: readonly Partial<Channel>[]) =>
    wallOf(boardWith(channels), undefined).counts.map(({ group }) => group);
  expect(groups([{}])).toEqual(['needs-reconnect', 'at-risk', 'expiring']);
  expect(groups([{ status: 'PAUSED' }])).toEqual(['needs-reconnect', 'at-risk', 'expiring', 'unknown']);
});

test('what somebody put aside is not listed', () => {
  const snooze = snoozeOf(anAssessed(EXPIRED), NOW + DAY_MS, '');
  const board = boardWith([{ id: 'soc_acme', ...EXPIRED }], { snoozes: new Map([['soc_acme', snooze]]) });
  expect(ids(wallOf(board, undefined))).toEqual([]);
  expect(quietWords(board)).toEqual({ title: 'Nothing to do', detail: '0 of 1 healthy, 1 snoozed.' });
});

test.each([
  [boardWith([]), 'No channels yet'],
  [
    { ...boardWith([]), unreadable: [{ kind: 'unreadable', index: 0, problem: 'no id', raw: {} } as const] },
    'No channel could be read',
  ],
  [boardWith([{}], { filter: { ...NO_FILTER, text: 'nothing of that name' } }), 'No channel here'],
  [boardWith([{}, { id: 'two' }]), 'Nothing to do'],
])('a wall without channels says why', (board, title) => {
  expect(quietWords(board).title).toBe(title);
});

test('workspaces without a channel are not told to be all there is', () => {
  expect(quietWords(boardWith([]), true).detail).toBe('The workspaces in the address have none.');
});

test('how many are healthy is counted of what the filter leaves', () => {
  const board = boardWith([{}, { id: 'two', workspaceId: 'ws_other' }], {
    filter: { ...NO_FILTER, workspaces: ['ws_other'], health: ['healthy'] },
  });
  expect(quietWords(board).detail).toBe('1 of 1 healthy.');
});

const due = (...times: readonly (number | null)[]) => times.map((at) => ({ post: aPost(), target: aTarget(), at }));
const UTC = { timeZone: 'UTC' };

test.each([
  [due(), null],
  [due(NOW + HOUR_MS, NOW + 2 * HOUR_MS), { when: '13:00', count: '2 posts' }],
  [due(NOW + 22 * HOUR_MS), { when: 'tomorrow 10:00', count: '1 post' }],
  [due(NOW + 4 * DAY_MS), { when: 'Tue 24 Nov', count: '1 post' }],
  [due(NOW - 5 * HOUR_MS), { when: 'was due 07:00', count: '1 post' }],
  [due(null), { when: 'time not told', count: '1 post' }],
])('a post is told by when it is due %#', (posts, words) => {
  expect(wallDue(posts, NOW, UTC)).toEqual(words);
});

const NO_GAPS = { rowCount: 1, ignored: [], namesMissing: false, clockOffsetMs: 0, postsMissing: null } as const;

test('where nothing is missing, nothing is noted', () => {
  expect(wallNotes({ board: boardWith([{}]), ...NO_GAPS })).toEqual([]);
});

test('what the numbers leave out is noted, a line each', () => {
  const rows = [aListed(), { kind: 'unreadable', index: 1, problem: 'no id', raw: '{}' } as const];
  const board = boardWith([], { rows, filter: { ...NO_FILTER, workspaces: ['ws_gone'] } });
  const notes = wallNotes({
    ...{ board, rowCount: 100, ignored: ['view=door'], namesMissing: true },
    ...{ clockOffsetMs: -5 * MINUTE_MS, postsMissing: 'This key may not read posts' },
  });
  expect(notes).toEqual([
    'Part of the address was ignored: view=door, workspace=ws_gone.',
    'The names of the workspaces could not be loaded.',
    '1 of 100 rows could not be read: not counted.',
    'Posts: This key may not read posts.',
    'This device’s clock is 5 min ahead.',
    'Exactly 100 channels came: the list may be cut.',
  ]);
});

test('the board stands elsewhere every few minutes, never far, and comes round', () => {
  const hour = Array.from({ length: 60 }, (_, minute) => wallShift(NOW + minute * MINUTE_MS));
  expect(new Set(hour.map((place) => JSON.stringify(place))).size).toBe(8);
  for (const { x, y } of hour) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(8);
  expect(wallShift(NOW + 32 * MINUTE_MS)).toEqual(wallShift(NOW));
});
