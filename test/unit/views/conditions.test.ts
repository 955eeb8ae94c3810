import { expect, test } from 'vitest';

import type { ChannelBoard } from '#channels/board.ts';
import { gravest, type ListSituation } from '#views/channel-list/conditions.ts';
import { HOUR_MS, MINUTE_MS, NOW } from '../../support/builders.ts';

const BOARD: ChannelBoard = {
  groups: [],
  counts: { 'needs-reconnect': 0, 'at-risk': 0, expiring: 0, unknown: 0, healthy: 0 },
  shown: 0,
  snoozed: 0,
  total: 0,
  unreadable: [],
  ignored: [],
  forgiven: null,
  toReconnect: 0,
  threatened: [],
};

const UNREADABLE = { kind: 'unreadable', index: 0, problem: 'It is nothing.', raw: null } as const;

/** All is well: data of this minute, every row read. */
function situation(changes: Partial<ListSituation> = {}): ListSituation {
  return {
    online: true,
    now: NOW,
    asOf: NOW,
    failure: null,
    failedAt: 0,
    staleMs: 3 * MINUTE_MS,
    namesMissing: false,
    board: BOARD,
    rowCount: 12,
    clockOffsetMs: 0,
    ignored: [],
    onlyOf: undefined,
    ...changes,
  };
}

test('where all is well nothing is said', () => {
  expect(gravest(situation())).toBeNull();
});

/** Everything there is to say, the gravest first: each with what brings it about. */
const BY_GRAVITY = [
  ['offline', { online: false }],
  ['failed', { failure: { kind: 'unreachable' }, failedAt: NOW - 1_000 }],
  ['stale', { asOf: NOW - 3 * MINUTE_MS - 1 }],
  ['names-missing', { namesMissing: true }],
  ['ignored', { ignored: ['sort=luck'] }],
  ['unreadable', { board: { ...BOARD, unreadable: [UNREADABLE] } }],
  ['clock', { clockOffsetMs: HOUR_MS }],
  ['maybe-cut', { rowCount: 100 }],
] as const satisfies readonly (readonly [string, Partial<ListSituation>])[];

test.each(BY_GRAVITY)('%s is told when nothing is graver', (kind, changes) => {
  expect(gravest(situation(changes))).toMatchObject({ kind });
});

test('of several the gravest is told, and only that', () => {
  for (const [rank, [kind]] of BY_GRAVITY.entries()) {
    const rest = BY_GRAVITY.slice(rank).reduce<Partial<ListSituation>>((all, [, one]) => ({ ...all, ...one }), {});
    expect(gravest(situation(rest))).toMatchObject({ kind });
  }
});

test.each([
  [situation({ online: false, asOf: NOW - HOUR_MS }), { kind: 'offline', asOf: NOW - HOUR_MS }],
  [
    situation({ failure: { kind: 'timed-out', afterMs: 30_000 }, failedAt: NOW - 5, asOf: NOW - HOUR_MS }),
    { kind: 'failed', failure: { kind: 'timed-out', afterMs: 30_000 }, failedAt: NOW - 5, asOf: NOW - HOUR_MS },
  ],
  [situation({ asOf: NOW - HOUR_MS }), { kind: 'stale', asOf: NOW - HOUR_MS }],
  [situation({ board: { ...BOARD, unreadable: [UNREADABLE] } }), { kind: 'unreadable', count: 1, total: 12 }],
  [situation({ clockOffsetMs: -HOUR_MS }), { kind: 'clock', offsetMs: -HOUR_MS }],
  [situation({ rowCount: 500 }), { kind: 'maybe-cut', count: 500 }],
])('it is told with its figures: %#', (given, told) => {
  expect(gravest(given)).toEqual(told);
});

test('what the address names in vain is told, whether it means nothing or reaches nothing', () => {
  const board = { ...BOARD, ignored: ['workspace=ws_gone'] };
  expect(gravest(situation({ ignored: ['health=fine'], board }))).toEqual({
    kind: 'ignored',
    parts: ['health=fine', 'workspace=ws_gone'],
  });
});

test('data of three minutes is not stale yet, and a clock that differs by a minute is right', () => {
  expect(gravest(situation({ asOf: NOW - 3 * MINUTE_MS }))).toBeNull();
  expect(gravest(situation({ clockOffsetMs: MINUTE_MS }))).toBeNull();
  expect(gravest(situation({ clockOffsetMs: null }))).toBeNull();
});

test.each([99, 101, 200, 0])('%i rows do not look like a limit', (rowCount) => {
  expect(gravest(situation({ rowCount }))).toBeNull();
});
