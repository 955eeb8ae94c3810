import { expect, test } from 'vitest';

import type { ListedChannel, Workspace } from '#channels/channel.ts';
import { NO_FILTER, type ChannelFilter } from '#channels/filter.ts';
import { diagnoseRefreshError } from '#channels/diagnose.ts';
import { narrowedBoard, type ChannelBoard } from '#channels/board.ts';
import { boardOf } from '#channels/boardOf.ts';
import { isAllHealthy, troubles, wholeBoardOf, withPostsDue } from '#channels/grouping.ts';
import { aListed, aWorkspace, DAY_MS, NOW } from '../../support/builders.ts';

const NONE = { 'needs-reconnect': 0, 'at-risk': 0, expiring: 0, unknown: 0, healthy: 0 };

const ROWS: readonly ListedChannel[] = [
  aListed({ id: 'soc_1', workspaceId: 'ws_zoo', platform: 'INSTAGRAM' }),
  aListed({ id: 'soc_2', workspaceId: 'ws_zoo', platform: 'THREADS', tokenExpiresAt: NOW + DAY_MS }),
  aListed({ id: 'soc_3', workspaceId: 'ws_acme', platform: 'X', status: 'TOKEN_EXPIRED' }),
  aListed({ id: 'soc_4', workspaceId: 'ws_acme', platform: 'INSTAGRAM' }),
  aListed({ id: 'soc_5', workspaceId: 'ws_bakery', platform: 'INSTAGRAM', status: 'REVOKED' }),
  { kind: 'unreadable', index: 5, problem: 'It is nothing, not a channel.', raw: null },
];

const WORKSPACES: ReadonlyMap<string, Workspace> = new Map(
  [
    aWorkspace({ id: 'ws_acme', name: 'Acme' }),
    aWorkspace({ id: 'ws_zoo', name: 'City Zoo' }),
    aWorkspace({ id: 'ws_bakery', name: 'Bakery' }),
    aWorkspace({ id: 'ws_empty', name: 'Nothing yet' }),
  ].map((workspace) => [workspace.id, workspace]),
);

function board(
  changes: Partial<ChannelFilter> = {},
  rows = ROWS,
  workspaces: ReadonlyMap<string, Workspace> | null = WORKSPACES,
): ChannelBoard {
  return boardOf({ rows, workspaces, filter: { ...NO_FILTER, ...changes }, now: NOW, diagnose: diagnoseRefreshError });
}

const names = ({ groups }: ChannelBoard) => groups.map(({ name }) => name);
const ids = ({ groups }: ChannelBoard) => groups.flatMap(({ channels }) => channels.map(({ channel }) => channel.id));

test('workspaces come worst first, and so do the channels in them', () => {
  expect(names(board())).toEqual(['Bakery', 'Acme', 'City Zoo']);
  expect(ids(board())).toEqual(['soc_5', 'soc_3', 'soc_4', 'soc_2', 'soc_1']);
});

test('workspaces whose worst channel is alike come by name, however many each has', () => {
  const broken = (id: string, workspaceId: string) => aListed({ id, workspaceId, status: 'REVOKED' });
  const rows = [broken('soc_1', 'ws_zoo'), broken('soc_2', 'ws_zoo'), broken('soc_3', 'ws_acme')];
  expect(names(board({}, rows))).toEqual(['Acme', 'City Zoo']);
});

test('workspaces of one name keep their order, whichever came first', () => {
  const rows = [aListed({ id: 'soc_1', workspaceId: 'ws_acme' }), aListed({ id: 'soc_2', workspaceId: 'ws_twin' })];
  const twins = new Map([...WORKSPACES, ['ws_twin', aWorkspace({ id: 'ws_twin', name: 'ACME' })] as const]);
  expect(ids(board({}, rows, twins))).toEqual(['soc_1', 'soc_2']);
  expect(ids(board({}, rows.toReversed(), twins))).toEqual(['soc_1', 'soc_2']);
});

test('sorted by name, workspaces and channels are A to Z whatever their health', () => {
  expect(names(board({ sort: 'name' }))).toEqual(['Acme', 'Bakery', 'City Zoo']);
});

test('sorted by date, a workspace stands where its first channel does', () => {
  const rows = [
    aListed({ id: 'soc_1', workspaceId: 'ws_acme', connectedAt: NOW - 3 * DAY_MS }),
    aListed({ id: 'soc_2', workspaceId: 'ws_zoo', connectedAt: NOW - 9 * DAY_MS }),
    aListed({ id: 'soc_3', workspaceId: 'ws_zoo', connectedAt: NOW }),
  ];
  expect(ids(board({ sort: 'connected' }, rows))).toEqual(['soc_3', 'soc_2', 'soc_1']);
});

test('everything is counted where nothing is filtered', () => {
  const { counts, shown, total } = board();
  expect(counts).toEqual({ ...NONE, 'needs-reconnect': 2, expiring: 1, healthy: 2 });
  expect([shown, total]).toEqual([5, 5]);
});

test('a health filter narrows the groups and leaves the counts', () => {
  const narrowed = board({ health: ['needs-reconnect', 'expiring'] });
  expect(ids(narrowed)).toEqual(['soc_5', 'soc_3', 'soc_2']);
  expect(narrowed.counts).toEqual(board().counts);
  expect([narrowed.shown, narrowed.total]).toEqual([3, 5]);
});

test('every other filter narrows the counts as well', () => {
  const narrowed = board({ platforms: ['INSTAGRAM'], health: ['healthy'] });
  expect(ids(narrowed)).toEqual(['soc_4', 'soc_1']);
  expect(narrowed.counts).toEqual({ ...NONE, 'needs-reconnect': 1, healthy: 2 });
  expect([narrowed.shown, narrowed.total]).toEqual([2, 5]);
});

test('each group counts what it shows', () => {
  const acme = board().groups.find(({ id }) => id === 'ws_acme');
  expect(acme?.counts).toEqual({ ...NONE, 'needs-reconnect': 1, healthy: 1 });
});

test('a workspace whose channels are all filtered out is no group', () => {
  expect(names(board({ platforms: ['THREADS'] }))).toEqual(['City Zoo']);
});

test('a workspace without channels is no group, and choosing it shows none', () => {
  const chosen = board({ workspaces: ['ws_empty'] });
  expect(chosen).toMatchObject({ groups: [], shown: 0, ignored: [] });
});

test('a search finds by workspace', () => {
  expect(ids(board({ text: 'zoo' }))).toEqual(['soc_2', 'soc_1']);
});

test.each([
  ['not in /workspaces', WORKSPACES],
  ['/workspaces did not answer', null],
])('a channel stands under the raw id of its workspace: %s', (_, workspaces) => {
  const group = board({}, [aListed({ workspaceId: 'ws_new' })], workspaces).groups[0];
  expect(group).toMatchObject({ id: 'ws_new', name: 'ws_new', workspace: null });
});

test('the channels of a deleted workspace say so', () => {
  const deleted = new Map([['ws_acme', aWorkspace({ deleted: true })]]);
  expect(names(board({}, [aListed()], deleted))).toEqual(['Acme (deleted)']);
});

test('a row that could not be read is kept, filter or not, and counted in no group', () => {
  for (const result of [board(), board({ health: ['unknown'], text: 'nothing is called so' })]) {
    expect(result.unreadable).toEqual([ROWS[5]]);
    expect(result.counts.unknown).toBe(0);
  }
});

test('values that name nothing narrow nothing and are told', () => {
  const { ignored, shown } = board({ workspaces: ['ws_gone'], platforms: ['MYSPACE', 'instagram'] });
  expect(ignored).toEqual(['workspace=ws_gone', 'platform=MYSPACE', 'platform=instagram']);
  expect(shown).toBe(5);
});

test.each<[Partial<ChannelFilter>, string]>([
  [{ workspaces: ['ws_gone'] }, 'workspace=ws_gone'],
  [{ platforms: ['MYSPACE'] }, 'platform=MYSPACE'],
])('one value that names nothing is enough to be told: %o', (changes, told) => {
  expect(board(changes)).toMatchObject({ ignored: [told], shown: 5 });
});

test('of several values only those that mean something narrow', () => {
  const { ignored, groups } = board({ workspaces: ['ws_gone', 'ws_zoo'] });
  expect(ignored).toEqual(['workspace=ws_gone']);
  expect(groups.map(({ id }) => id)).toEqual(['ws_zoo']);
});

test('a platform of the contract that no channel has is known, and so is a foreign one that some channel has', () => {
  expect(board({ platforms: ['PINTEREST'] })).toMatchObject({ ignored: [], shown: 0 });
  const rows = [aListed({ platform: 'MASTODON' }), aListed({ id: 'soc_2' })];
  expect(board({ platforms: ['MASTODON'] }, rows)).toMatchObject({ ignored: [], shown: 1 });
});

test('a workspace that only its channels name is known', () => {
  expect(board({ workspaces: ['ws_zoo'] }, ROWS, null)).toMatchObject({ ignored: [], shown: 2 });
});

test('a channel that is gone is shown and counted in no health group', () => {
  const gone = board({}, [aListed({ status: 'DISCONNECTED' })]);
  expect(gone).toMatchObject({ counts: NONE, shown: 1, total: 1 });
  expect(board({ health: ['healthy'] }, [aListed({ status: 'DISCONNECTED' })]).shown).toBe(0);
});

test('the warning window moves channels between groups', () => {
  const rows = [aListed({ tokenExpiresAt: NOW + 20 * DAY_MS })];
  const input = { rows, workspaces: WORKSPACES, filter: NO_FILTER, now: NOW, diagnose: diagnoseRefreshError };
  expect(boardOf(input).counts.healthy).toBe(1);
  expect(boardOf({ ...input, warningDays: 30 }).counts.expiring).toBe(1);
});

test('a group folds only when every channel in it is healthy', () => {
  expect(board().groups.map(isAllHealthy)).toEqual([false, false, false]);
  expect(board({ health: ['healthy'] }).groups.map(isAllHealthy)).toEqual([true, true]);
});

test('troubles are the groups that hold something and are not healthy, worst first', () => {
  expect(troubles({ ...NONE, unknown: 1, 'needs-reconnect': 2, healthy: 9 })).toEqual(['needs-reconnect', 'unknown']);
  expect(troubles({ ...NONE, healthy: 9 })).toEqual([]);
});

test('an empty answer is an empty board', () => {
  expect(board({}, [])).toEqual({
    groups: [],
    counts: NONE,
    toReconnect: 0,
    threatened: [],
    shown: 0,
    snoozed: 0,
    total: 0,
    unreadable: [],
    ignored: [],
    forgiven: null,
  });
});

test('a snoozed channel stays counted, stands after what is not well, and its workspace sinks with it', () => {
  const until = NOW + DAY_MS;
  const snoozes = new Map([['soc_5', { until, reason: 'away', health: 'revoked', cause: null }]]);
  const made = (now: number) =>
    boardOf({ rows: ROWS, workspaces: WORKSPACES, filter: NO_FILTER, now, diagnose: diagnoseRefreshError, snoozes });
  expect(names(made(NOW))).toEqual(['Acme', 'City Zoo', 'Bakery']);
  expect(made(NOW).counts).toEqual(board().counts);
  expect(made(NOW).groups.at(-1)?.channels[0]?.snooze).toMatchObject({ reason: 'away' });
  expect(names(made(until))).toEqual(names(board()));
  expect(made(until).groups[0]?.channels[0]?.snooze).toBeNull();
});

test('a workspace with a channel that may not publish is not folded among the healthy', () => {
  const mute = board({}, [aListed({ scopes: ['instagram_business_basic'] })]);
  expect(mute.groups.map(isAllHealthy)).toEqual([false]);
  expect(mute.counts).toEqual({ ...NONE, healthy: 1 });
});

test('workspaces that are as bad come in the order in which their posts are due', () => {
  const rows = ['ws_zoo', 'ws_acme', 'ws_bakery'].map((workspaceId) =>
    aListed({ id: `soc_${workspaceId}`, workspaceId, status: 'REVOKED' }),
  );
  const nextDue = new Map([['soc_ws_zoo', NOW + DAY_MS]]);
  const input = { rows, workspaces: WORKSPACES, filter: NO_FILTER, now: NOW, diagnose: diagnoseRefreshError };
  expect(names(boardOf({ ...input, nextDue }))).toEqual(['City Zoo', 'Acme', 'Bakery']);
  expect(names(boardOf(input))).toEqual(['Acme', 'Bakery', 'City Zoo']);
});

function wholeOf(rows: readonly ListedChannel[]) {
  return wholeBoardOf({ rows, workspaces: WORKSPACES, sort: 'attention', now: NOW, diagnose: diagnoseRefreshError });
}

test('an answer with one new row makes one new workspace: the others are the very objects', () => {
  const before = wholeOf(ROWS).groups;
  const changed = aListed({ id: 'soc_4', workspaceId: 'ws_acme', platform: 'INSTAGRAM', status: 'REVOKED' });
  const after = wholeOf(ROWS.map((row, index) => (index === 3 ? changed : row))).groups;
  expect(after.map((group, index) => group === before[index])).toEqual([false, true, true]);
  expect(after[0]?.counts['needs-reconnect']).toBe(2);
});

test('a workspace of which a filter leaves all is the very object, one of which it leaves some is not', () => {
  const whole = wholeOf(ROWS);
  const found = narrowedBoard(whole, { ...NO_FILTER, health: ['needs-reconnect'] }, null).groups;
  expect(found.map(({ name, size }) => `${name} ${String(size)}`)).toEqual(['Bakery 1', 'Acme 1']);
  expect(found.map((group) => whole.groups.includes(group))).toEqual([true, false]);
});

test('posts that become known make only the workspaces anew that they put in another order', () => {
  const whole = wholeOf([
    aListed({ id: 'soc_a', workspaceId: 'ws_acme', status: 'REVOKED' }),
    aListed({ id: 'soc_b', workspaceId: 'ws_bakery', status: 'REVOKED' }),
    aListed({ id: 'soc_z', workspaceId: 'ws_zoo' }),
  ]);
  const [acme, bakery, zoo] = whole.groups;
  const due = (times: Record<string, number>) => withPostsDue(whole, new Map(Object.entries(times))).groups;
  const first = due({ soc_a: NOW, soc_z: NOW });
  expect(first[0]?.standing.due).toBe(NOW);
  // A post on a channel that works is safe.
  expect(first.slice(1)).toEqual([bakery, zoo]);
  expect(first[1]).toBe(bakery);
  const then = due({ soc_a: NOW, soc_b: NOW + 1 });
  expect(then[0]).toBe(first[0]);
  expect(then[1]?.standing.due).toBe(NOW + 1);
  expect(due({ soc_a: NOW + 1 })[0]?.standing.due).toBe(NOW + 1);
  expect(withPostsDue(whole, undefined).groups[0]).toBe(acme);
});
