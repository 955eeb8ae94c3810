import { expect, test } from 'vitest';

import { assess, type AssessedChannel } from '#channels/assess.ts';
import type { Channel } from '#channels/channel.ts';
import { diagnoseRefreshError } from '#channels/diagnose.ts';
import {
  byPlatform,
  isSameProgress,
  outcomeOf,
  progressAfter,
  queueOf,
  waitingIn,
  type QueueInput,
  type QueueProgress,
} from '#channels/queue.ts';
import { countQueueWork } from '#channels/queueWork.ts';
import type { Reconnect } from '#channels/reconnect.ts';
import { aChannel, anAssessed, DAY_MS, HOUR_MS, NOW } from '../../support/builders.ts';

const EXPIRED = { status: 'TOKEN_EXPIRED', tokenExpiresAt: NOW - DAY_MS } as const;
const SEEN: QueueProgress = new Map();

function queue(channels: readonly AssessedChannel[], more: Partial<QueueInput> = {}) {
  return queueOf({
    channels,
    health: [],
    progress: SEEN,
    attempts: new Map(),
    nameOfWorkspace: (id) => id.replace('ws_', ''),
    ...more,
  });
}

function expired(id: string, changes: Partial<Channel> = {}): AssessedChannel {
  return anAssessed({ ...EXPIRED, id, ...changes });
}

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

test.for([[[]], [['at-risk']], [['expiring', 'needs-reconnect']], [['healthy']]] as const)(
  'for health %j as many channels are counted as it shows',
  ([health]) => {
    const snooze = { until: NOW + DAY_MS, reason: '', health: 'expired', cause: null };
    const channels = [
      expired('soc_1'),
      expired('soc_1'),
      expired('soc_2', { platform: 'MYSPACE' }),
      { ...expired('soc_3'), snooze },
      anAssessed({ id: 'soc_4', tokenExpiresAt: NOW + DAY_MS, platform: 'INSTAGRAM' }),
      anAssessed({ id: 'soc_5', tokenExpiresAt: NOW - 2 * HOUR_MS }),
      anAssessed({ id: 'soc_6', lastRefreshError: 'Service Unavailable', lastRefreshErrorStatus: 503 }),
      anAssessed({ id: 'soc_7' }),
    ];
    expect(countQueueWork(channels, health)).toBe(queue(channels, { health }).items.length);
  },
);

test('what is snoozed is no work until it wakes, and is counted', () => {
  const snooze = { until: NOW + DAY_MS, reason: '', health: 'expired', cause: null };
  const asleep = { ...expired('soc_asleep'), snooze };
  const { items, leftOut } = queue([expired('soc_awake'), asleep]);
  expect(ids(items)).toEqual(['soc_awake']);
  expect(leftOut).toEqual({ wait: 0, noHelp: 0, unnamed: 0, snoozed: 1 });
});

test('the platform with most channels comes first, then the workspace, then the name', () => {
  const { items } = queue([
    expired('x1', { platform: 'X', workspaceId: 'ws_a' }),
    expired('f2', { platform: 'FACEBOOK_PAGE', workspaceId: 'ws_b', displayName: 'Page 10' }),
    expired('f3', { platform: 'FACEBOOK_PAGE', workspaceId: 'ws_b', displayName: 'Page 9' }),
    expired('i1', { platform: 'INSTAGRAM', workspaceId: 'ws_z' }),
    expired('f1', { platform: 'FACEBOOK_PAGE', workspaceId: 'ws_a' }),
  ]);
  expect(ids(items)).toEqual(['f1', 'f3', 'f2', 'i1', 'x1']);
  expect(byPlatform(items).map(({ platform, items: held }) => [platform, held.length])).toEqual([
    ['FACEBOOK_PAGE', 3],
    ['INSTAGRAM', 1],
    ['X', 1],
  ]);
});

const WAITS: AssessedChannel = {
  ...anAssessed({ id: 'wait', lastRefreshErrorStatus: 503, lastRefreshAttemptAt: NOW - HOUR_MS }),
  verdict: 'wait',
};
const NO_HELP: AssessedChannel = { ...expired('none'), verdict: 'no-help' };

test('what waits or cannot be helped is left out and counted', () => {
  const { items, leftOut } = queue([expired('a'), WAITS, NO_HELP, anAssessed({ id: 'fine' })]);
  expect(ids(items)).toEqual(['a']);
  expect(leftOut).toEqual({ wait: 1, noHelp: 1, unnamed: 0, snoozed: 0 });
});

test('a platform that the contract does not name has nothing to connect with', () => {
  const { items, leftOut } = queue([expired('new', { platform: 'MASTODON' })]);
  expect(items).toEqual([]);
  expect(leftOut).toEqual({ wait: 0, noHelp: 0, unnamed: 1, snoozed: 0 });
});

const LAPSED = anAssessed({ id: 'lapsed', tokenExpiresAt: NOW - DAY_MS });

test('what may still publish joins where the filter asks for it', () => {
  expect(ids(queue([expired('a'), LAPSED]).items)).toEqual(['a']);
  expect(ids(queue([expired('a'), LAPSED], { health: ['at-risk'] }).items)).toEqual(['lapsed']);
  expect(ids(queue([expired('a'), LAPSED], { health: ['at-risk', 'needs-reconnect'] }).items).toSorted()).toEqual([
    'a',
    'lapsed',
  ]);
  expect(ids(queue([expired('a'), LAPSED], { health: ['healthy'] }).items)).toEqual(['a']);
});

const DONE: Reconnect = {
  phase: 'done',
  before: aChannel({ ...EXPIRED, id: 'a' }),
  after: aChannel({ id: 'a' }),
  also: [],
  at: NOW,
};
const DIES = { linkDiesAt: NOW + 60_000 };
const BACK = anAssessed({ id: 'a' });
const outcomes = (more: Partial<QueueInput>, channels: readonly AssessedChannel[] = [expired('a')]) =>
  queue(channels, more).items.map(({ outcome }) => outcome);

test('a channel that came back stays in the queue as handled', () => {
  expect(outcomes({ attempts: new Map([['a', DONE]]), progress: new Map([['a', null]]) }, [BACK])).toEqual(['done']);
  expect(outcomes({ progress: new Map([['a', 'done']]) }, [BACK])).toEqual(['done']);
});

test('one that came back without an attempt of its own is told so, and one that was never in the queue is not in it', () => {
  expect(outcomes({ progress: new Map([['a', null]]) }, [BACK])).toEqual(['back']);
  expect(outcomes({ progress: new Map([['a', 'skipped']]) }, [BACK])).toEqual(['back']);
  expect(outcomes({}, [BACK])).toEqual([]);
});

test('the same account under a new id is the same work', () => {
  const fresh = anAssessed({ id: 'b' });
  const done: Reconnect = { ...DONE, after: fresh.channel };
  const attempts = new Map([
    ['a', done],
    ['b', done],
  ]);
  const { items } = queue([fresh], { attempts, progress: new Map([['a', null]]) });
  expect(items.map(({ id, outcome }) => [id, outcome])).toEqual([['b', 'done']]);
  expect([...progressAfter(new Map([['a', null]]), items)]).toEqual([['b', 'done']]);
});

test('what was skipped stays skipped until it is tried again, what was done and broke again is work', () => {
  expect(outcomes({ progress: new Map([['a', 'skipped']]) })).toEqual(['skipped']);
  expect(outcomes({ progress: new Map([['a', 'done']]) })).toEqual([null]);
});

test('a channel left as not finished follows its attempt: it may still come back, or turn out to be another account', () => {
  const progress: QueueProgress = new Map([['a', 'not-finished']]);
  const at = (attempt: Reconnect) => outcomes({ progress, attempts: new Map([['a', attempt]]) });
  expect(at({ phase: 'unfinished', ...DIES })).toEqual(['not-finished']);
  expect(at(DONE)).toEqual(['done']);
  expect(at({ phase: 'other-account', before: DONE.before, came: [aChannel()] })).toEqual(['other-account']);
});

test('a channel under way waits, whatever comes of it, until a person leaves it', () => {
  const at = (attempt: Reconnect) => outcomes({ attempts: new Map([['a', attempt]]) });
  expect(at({ phase: 'waiting', ...DIES })).toEqual([null]);
  expect(at({ phase: 'other-account', before: DONE.before, came: [aChannel()] })).toEqual([null]);
  expect(at({ phase: 'refused', failure: { kind: 'unreachable' } })).toEqual([null]);
});

test('a channel that was disconnected first stays until it is connected again', () => {
  const gone = assess(aChannel({ id: 'a', status: 'DISCONNECTED' }), NOW, diagnoseRefreshError);
  const progress: QueueProgress = new Map([['a', null]]);
  const at = (attempt: Reconnect) => outcomes({ progress, attempts: new Map([['a', attempt]]) }, [gone]);
  expect(at({ phase: 'waiting', ...DIES })).toEqual([null]);
  expect(at({ phase: 'link-expired' })).toEqual([null]);
});

test('the order holds while channels come back', () => {
  const held = ['f1', 'f2', 'f3', 'i1', 'i2'].map((id) =>
    expired(id, { platform: id.startsWith('f') ? 'FACEBOOK_PAGE' : 'INSTAGRAM', displayName: id }),
  );
  const before = ids(queue(held).items);
  const progress: QueueProgress = new Map(held.map(({ channel }) => [channel.id, null]));
  const after = held.map((assessed) =>
    assessed.channel.id < 'f3' ? anAssessed({ ...assessed.channel, status: 'ACTIVE', tokenExpiresAt: null }) : assessed,
  );
  const { items } = queue(after, { progress });
  expect(ids(items)).toEqual(before);
  expect(ids(waitingIn(items))).toEqual(['f3', 'i1', 'i2']);
});

test('what is left where it stands is named after how it stands', () => {
  expect(outcomeOf({ phase: 'waiting', ...DIES })).toBe('not-finished');
  expect(outcomeOf({ phase: 'link-expired' })).toBe('not-finished');
  expect(outcomeOf({ phase: 'blocked' })).toBe('refused');
  expect(outcomeOf({ phase: 'asking' })).toBeNull();
  expect(outcomeOf({ phase: 'elsewhere', there: 'waiting' })).toBeNull();
});

test('progress of another filter is kept, and the same progress is told from a new one', () => {
  const { items } = queue([expired('a')]);
  const next = progressAfter(new Map([['other', 'done']]), items);
  expect([...next]).toEqual([
    ['other', 'done'],
    ['a', null],
  ]);
  expect(isSameProgress(next, new Map(next))).toBe(true);
  expect(isSameProgress(next, new Map([...next, ['a', 'skipped' as const]]))).toBe(false);
  expect(isSameProgress(new Map([['a', null]]), new Map([['b', null]]))).toBe(false);
});
