import { expect, test } from 'vitest';

import {
  breaksIn,
  HISTORY_KEPT_MS,
  loopsIn,
  observe,
  withChange,
  type ChannelHistory,
  type HistoryChange,
  type HistoryEvent,
} from '#channels/history.ts';
import { historyFromRecord, memoryFromRecord, memoryToRecord } from '#channels/historyRecord.ts';
import { loopNote } from '#channels/loopWords.ts';
import { aChannel, DAY_MS, HOUR_MS, MINUTE_MS, NOW } from '../../support/builders.ts';
import { aMemory, aSighting, observeAll } from '../../support/history.ts';

const working = aChannel();
const broken = aChannel({ status: 'TOKEN_EXPIRED', lastRefreshAttemptAt: NOW - 3 * HOUR_MS });

const broke = (at: number): HistoryEvent => ({ kind: 'broke', at, status: 'TOKEN_EXPIRED', cause: null });
const recovered = (at: number): HistoryEvent => ({ kind: 'recovered', at });
/** `event` as it was noted at `at`. */
const noted = (at: number, event: HistoryEvent): HistoryEvent => ({ ...event, notedAt: at });
const eventsOf = (changes: readonly HistoryChange[]) => changes.flatMap(({ events }) => events);

test('a working channel seen for the first time is remembered, and nothing has happened', () => {
  const { memory, changes } = observeAll(aSighting([working], NOW));
  expect(changes).toEqual([]);
  expect({ ...memory.get('soc_acme'), account: null }).toEqual(aMemory());
});

test('a channel that is broken when first seen broke when its row says so', () => {
  const { changes } = observeAll(aSighting([broken], NOW, { causeOf: () => 'token_expired' }));
  expect(changes).toEqual([
    {
      channelId: 'soc_acme',
      workspaceId: 'ws_acme',
      from: 'soc_acme',
      events: [{ kind: 'broke', at: NOW - 3 * HOUR_MS, status: 'TOKEN_EXPIRED', cause: 'token_expired' }],
    },
  ]);
});

test('a break is timed by its row within what lay between two sightings, else by when it was seen', () => {
  const first = aSighting([working], NOW);
  const later = NOW + HOUR_MS;
  const told = aChannel({ status: 'REVOKED', lastRefreshAttemptAt: NOW + 20 * MINUTE_MS });
  expect(eventsOf(observeAll(first, aSighting([told], later)).changes)).toEqual([
    { ...noted(later, broke(NOW + 20 * MINUTE_MS)), status: 'REVOKED' },
  ]);
  const untold = aChannel({ status: 'TOKEN_EXPIRED', lastRefreshAttemptAt: NOW - DAY_MS });
  expect(eventsOf(observeAll(first, aSighting([untold], later)).changes)).toEqual([noted(later, broke(later))]);
  const ahead = aChannel({ status: 'TOKEN_EXPIRED', lastRefreshAttemptAt: later + DAY_MS });
  expect(eventsOf(observeAll(first, aSighting([ahead], later)).changes)).toEqual([noted(later, broke(later))]);
});

test('a channel that stays as it is makes no event, however often it is seen', () => {
  const sightings = [0, 1, 2].map((minutes) => aSighting([broken], NOW + minutes * MINUTE_MS));
  expect(eventsOf(observeAll(...sightings).changes)).toEqual([broke(NOW - 3 * HOUR_MS)]);
});

test('a recovery is timed by the refresh that worked', () => {
  const back = aChannel({ lastRefreshedAt: NOW + 5 * MINUTE_MS });
  const { changes, memory } = observeAll(aSighting([broken], NOW), aSighting([back], NOW + HOUR_MS));
  expect(eventsOf(changes).at(-1)).toEqual(noted(NOW + HOUR_MS, recovered(NOW + 5 * MINUTE_MS)));
  expect(memory.get('soc_acme')).toMatchObject({ state: 'working', since: NOW + 5 * MINUTE_MS, firstSeenAt: NOW });
});

test('a break between two visits is seen on the next one', () => {
  const away = memoryFromRecord(memoryToRecord(observeAll(aSighting([working], NOW - 2 * DAY_MS)).memory));
  expect(eventsOf(observe(away, aSighting([broken], NOW)).changes)).toEqual([noted(NOW, broke(NOW - 3 * HOUR_MS))]);
});

test('a channel that came back and broke again while nobody looked is two events', () => {
  const again = aChannel({
    status: 'TOKEN_EXPIRED',
    lastRefreshedAt: NOW + DAY_MS,
    lastRefreshAttemptAt: NOW + 2 * DAY_MS,
  });
  const { changes } = observeAll(aSighting([broken], NOW), aSighting([again], NOW + 3 * DAY_MS));
  expect(eventsOf(changes).slice(1)).toEqual([
    noted(NOW + 3 * DAY_MS, recovered(NOW + DAY_MS)),
    noted(NOW + 3 * DAY_MS, broke(NOW + 2 * DAY_MS)),
  ]);
});

test.each(['SOMETHING_NEW', null])('the status %s neither breaks a channel nor brings it back', (status) => {
  const odd = aChannel({ status, lastRefreshedAt: NOW + MINUTE_MS });
  expect(observeAll(aSighting([odd], NOW)).memory.size).toBe(0);
  const { changes, memory } = observeAll(aSighting([broken], NOW), aSighting([odd], NOW + HOUR_MS));
  expect(eventsOf(changes)).toHaveLength(1);
  expect(memory.get('soc_acme')).toMatchObject({ state: 'broken', seenAt: NOW + HOUR_MS });
});

test('a channel that is not listed, as with another key, stays as it was last seen', () => {
  const { memory, changes } = observeAll(aSighting([working], NOW), aSighting([], NOW + HOUR_MS));
  expect(eventsOf(changes)).toEqual([]);
  expect(memory.get('soc_acme')).toMatchObject({ seenAt: NOW });
});

test('an account that comes back under a new id keeps its past', () => {
  const reborn = aChannel({ id: 'soc_new' });
  const { memory, changes } = observeAll(aSighting([broken], NOW), aSighting([reborn], NOW + HOUR_MS));
  expect([...memory.keys()]).toEqual(['soc_new']);
  expect(changes.at(-1)).toMatchObject({
    channelId: 'soc_new',
    from: 'soc_acme',
    events: [noted(NOW + HOUR_MS, recovered(NOW + HOUR_MS))],
  });
});

test('of several ids that an account had, its past is taken from the one that was listed last', () => {
  const [first, second, third] = ['soc_1', 'soc_2', 'soc_3'].map((id) => aChannel({ ...broken, id }));
  if (!first || !second || !third) throw new Error('There are three');
  const bystander = aChannel({ id: 'soc_other', externalId: '17840000000000003' });
  const { memory, changes } = observeAll(
    aSighting([first, second, bystander], NOW),
    aSighting([second, bystander], NOW + HOUR_MS),
    aSighting([bystander], NOW + 2 * HOUR_MS),
    aSighting([third, bystander], NOW + 3 * HOUR_MS),
  );
  expect(changes.at(-1)).toMatchObject({ channelId: 'soc_3', from: 'soc_2' });
  expect([...memory.keys()].toSorted()).toEqual(['soc_1', 'soc_3', 'soc_other']);
});

test('another account, or one without an id of its own, is a channel of its own', () => {
  for (const externalId of ['17840000000000002', null]) {
    const other = aChannel({ id: 'soc_new', externalId });
    const { memory, changes } = observeAll(aSighting([broken], NOW), aSighting([other], NOW + HOUR_MS));
    expect([...memory.keys()]).toEqual(['soc_acme', 'soc_new']);
    expect(eventsOf(changes).map(({ kind }) => kind)).toEqual(['broke', 'vanished']);
  }
});

test('what was not seen for 180 days is forgotten, and of very many the oldest', () => {
  const { memory } = observeAll(aSighting([working], NOW), aSighting([], NOW + HISTORY_KEPT_MS + 1));
  expect(memory.size).toBe(0);
  const many = Array.from({ length: 20_001 }, (_, index) => aChannel({ id: `soc_${String(index)}` }));
  const crowd = observeAll(aSighting([working], NOW - DAY_MS), aSighting(many, NOW)).memory;
  expect(crowd.size).toBe(20_000);
  expect(crowd.has('soc_acme')).toBe(false);
});

test('the past of a channel is cut to 180 days and 20 events, the newest kept', () => {
  const change = (...events: HistoryEvent[]): HistoryChange => ({
    channelId: 'soc_acme',
    workspaceId: 'ws_acme',
    from: 'soc_acme',
    events,
  });
  expect(withChange(null, change(broke(NOW - HISTORY_KEPT_MS - 1)), NOW)).toBeNull();
  const full: ChannelHistory = {
    channelId: 'soc_acme',
    workspaceId: 'ws_acme',
    events: Array.from({ length: 20 }, (_, index) => broke(NOW - (40 - index) * DAY_MS)),
  };
  const next = withChange(full, change(recovered(NOW)), NOW);
  expect(next?.events).toHaveLength(20);
  expect(next?.events[0]).toEqual(broke(NOW - 39 * DAY_MS));
  expect(next?.events.at(-1)).toEqual(recovered(NOW));
});

test('three breaks within 30 days are a loop; the thirty-first day does not count, nor do recoveries', () => {
  const history = (...events: HistoryEvent[]): ChannelHistory => ({
    channelId: 'soc_acme',
    workspaceId: 'ws_acme',
    events,
  });
  const recent = [broke(NOW - 20 * DAY_MS), recovered(NOW - 19 * DAY_MS), broke(NOW - DAY_MS)];
  const third = broke(NOW - 30 * DAY_MS);
  expect(loopsIn([history(third, ...recent)], NOW)).toEqual(new Map([['soc_acme', 3]]));
  expect(loopsIn([history(third, ...recent)], NOW + 1).size).toBe(0);
  expect(breaksIn(recent, NOW)).toBe(2);
});

test('what is kept comes back as it was, and what cannot be read is left out', () => {
  const { memory } = observeAll(
    aSighting([working, aChannel({ id: 'soc_b', status: 'REVOKED' }), aChannel({ id: 'soc_c' })], NOW),
    aSighting([working, aChannel({ id: 'soc_b', workspaceId: 'ws_b', status: 'REVOKED' })], NOW + MINUTE_MS),
  );
  expect([...memory.values()].map(({ missing }) => missing?.told)).toEqual([undefined, undefined, true]);
  expect(memoryFromRecord(structuredClone(memoryToRecord(memory)))).toEqual(memory);
  expect(memoryFromRecord([['soc_acme'], null, 7, 'x', ['soc_b', 'ws', 1, 'now', 2, 3]]).size).toBe(0);
  expect(memoryFromRecord(undefined).size).toBe(0);

  const history: ChannelHistory = {
    channelId: 'soc_acme',
    workspaceId: 'ws_acme',
    events: [broke(NOW), noted(NOW, recovered(NOW)), { kind: 'vanished', at: NOW }, { kind: 'appeared', at: NOW }],
  };
  expect(historyFromRecord(structuredClone(history))).toEqual(history);
  expect(
    historyFromRecord({ ...history, events: [{ kind: 'broke', at: 'then' }, { kind: 'else', at: 1 }, null] }),
  ).toEqual({
    ...history,
    events: [],
  });
  for (const odd of [null, 'x', {}, { channelId: 'soc_acme', workspaceId: 'ws_acme' }]) {
    expect(historyFromRecord(odd)).toBeNull();
  }
});

test('nothing of a channel is kept but ids, states, causes and times', () => {
  const named = aChannel({
    status: 'REVOKED',
    displayName: 'Acme Secret Bikes',
    handle: 'acmesecret',
    lastRefreshError: 'access_token=abc is over',
  });
  const { memory, changes } = observeAll(aSighting([named], NOW, { causeOf: () => 'token_revoked_by_user' }));
  const kept = JSON.stringify([memoryToRecord(memory), changes]);
  expect(kept).not.toMatch(/secret|access_token|17840000000000001/i);
});

test('the note on the row counts in words', () => {
  expect(loopNote(3)).toBe('third break in 30 days');
  expect(loopNote(10)).toBe('tenth break in 30 days');
  expect(loopNote(11)).toBe('11 breaks in 30 days');
});
