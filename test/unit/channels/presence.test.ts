import { expect, test } from 'vitest';

import type { Channel } from '#channels/channel.ts';
import { isComplete } from '#channels/completeness.ts';
import { observe, type HistoryChange } from '#channels/history.ts';
import { memoryFromRecord, memoryToRecord } from '#channels/historyRecord.ts';
import { aChannel, aListed, DAY_MS, HOUR_MS, MINUTE_MS, NOW } from '../../support/builders.ts';
import { aSighting, observeAll } from '../../support/history.ts';

const instagram = aChannel();
const threads = aChannel({ id: 'soc_threads', platform: 'THREADS', externalId: '2' });
const other = aChannel({ id: 'soc_other', workspaceId: 'ws_other', externalId: '3' });

/** "vanished soc_acme", in the order told. */
function told(changes: readonly HistoryChange[]): readonly string[] {
  return changes.flatMap(({ channelId, events }) => events.map(({ kind }) => `${kind} ${channelId}`));
}

function toldOf(...listings: readonly (readonly Channel[])[]): readonly string[] {
  return told(
    observeAll(...listings.map((channels, hours) => aSighting(channels, NOW + hours * 20 * MINUTE_MS))).changes,
  );
}

test('a channel that its workspace lists no more has vanished, once', () => {
  expect(toldOf([instagram, threads], [threads], [threads], [threads])).toEqual(['vanished soc_acme']);
});

test('a first visit has nothing to compare with: nothing appeared', () => {
  expect(toldOf([aChannel({ connectedAt: NOW })])).toEqual([]);
});

test('a channel that was connected since the last listing appeared, when its row says', () => {
  const fresh = aChannel({ id: 'soc_new', platform: 'X', externalId: '4', connectedAt: NOW + 5 * MINUTE_MS });
  const { changes } = observeAll(aSighting([instagram], NOW), aSighting([instagram, fresh], NOW + HOUR_MS));
  expect(changes.flatMap(({ events }) => events)).toEqual([
    { kind: 'appeared', at: NOW + 5 * MINUTE_MS, notedAt: NOW + HOUR_MS },
  ]);
});

test('one that appeared broken did both', () => {
  const fresh = aChannel({ id: 'soc_new', externalId: '4', status: 'REVOKED', connectedAt: NOW + MINUTE_MS });
  expect(toldOf([instagram], [instagram, fresh])).toEqual(['appeared soc_new', 'broke soc_new']);
});

test('a key that reaches more, or less, makes nothing appear or vanish', () => {
  expect(toldOf([instagram], [instagram, other])).toEqual([]);
  const lessReach = observeAll(
    aSighting([instagram, other], NOW),
    ...[1, 2, 3].map((hours) =>
      aSighting([instagram], NOW + hours * HOUR_MS, { reaches: (id) => id !== other.workspaceId }),
    ),
  );
  expect(told(lessReach.changes)).toEqual([]);
});

test('a channel that an old listing left out is no arrival, nor is one whose row does not say when it was connected', () => {
  expect(toldOf([instagram], [instagram, threads])).toEqual([]);
  expect(toldOf([instagram], [instagram, { ...threads, connectedAt: null }])).toEqual([]);
});

test('a listing that is not whole makes nothing vanish, and the next whole one does', () => {
  const partial = aSighting([threads], NOW + HOUR_MS, { complete: false });
  expect(told(observeAll(aSighting([instagram, threads], NOW), partial).changes)).toEqual([]);
  const whole = aSighting([threads], NOW + 2 * HOUR_MS);
  expect(told(observeAll(aSighting([instagram, threads], NOW), partial, whole).changes)).toEqual(['vanished soc_acme']);
});

test.each([
  [[aListed()], true],
  [[], true],
  [[aListed(), { kind: 'unreadable', index: 1, problem: 'no id', raw: {} }], false],
  [Array.from({ length: 99 }, (_, index) => aListed({ id: String(index) })), true],
  [Array.from({ length: 100 }, (_, index) => aListed({ id: String(index) })), false],
  [Array.from({ length: 1_000 }, (_, index) => aListed({ id: String(index) })), false],
] as const)('a listing is whole when every row could be read and its length is no limit, case %#', (rows, whole) => {
  expect(isComplete({ rows })).toBe(whole);
});

test('a workspace of which nothing is listed any more: told when it stays so for ten minutes, not by one answer', () => {
  const at = (minutes: number, channels: readonly Channel[]) => aSighting(channels, NOW + minutes * MINUTE_MS);
  const gone = [at(0, [instagram, other]), at(60, [instagram]), at(69, [instagram])];
  expect(told(observeAll(...gone).changes)).toEqual([]);
  expect(told(observeAll(...gone, at(70, [instagram])).changes)).toEqual(['vanished soc_other']);
  expect(told(observeAll(...gone, at(69, [instagram, other]), at(70, [instagram])).changes)).toEqual([]);
});

test('since when it is missing outlives the page', () => {
  const { memory } = observeAll(aSighting([instagram, other], NOW), aSighting([instagram], NOW + HOUR_MS));
  const kept = memoryFromRecord(structuredClone(memoryToRecord(memory)));
  expect(told(observe(kept, aSighting([instagram], NOW + DAY_MS)).changes)).toEqual(['vanished soc_other']);
});

test('going missing is written, though there is nothing to tell yet', () => {
  const { changes } = observeAll(aSighting([instagram, other], NOW), aSighting([instagram], NOW + HOUR_MS));
  expect(changes).toEqual([{ channelId: 'soc_other', workspaceId: 'ws_other', from: 'soc_other', events: [] }]);
});

test('a row that says it is disconnected is gone, whatever else the listing lacks', () => {
  const listing = aSighting([{ ...instagram, status: 'DISCONNECTED' }, threads], NOW + HOUR_MS, { complete: false });
  const first = aSighting([instagram, threads], NOW);
  expect(told(observeAll(first, listing).changes)).toEqual(['vanished soc_acme']);
  expect(told(observeAll(listing).changes)).toEqual([]);
});

test('a channel that was told gone appears when it is listed again, and one that was only missing does not', () => {
  expect(toldOf([instagram, threads], [threads], [instagram, threads])).toEqual([
    'vanished soc_acme',
    'appeared soc_acme',
  ]);
  expect(toldOf([instagram, other], [instagram], [instagram, other])).toEqual([]);
});

test('an account that comes back under a new id after the page was left has not vanished, and keeps its past', () => {
  const { memory } = observeAll(aSighting([instagram, threads], NOW));
  const kept = memoryFromRecord(structuredClone(memoryToRecord(memory)));
  const reborn = aChannel({ id: 'soc_new', connectedAt: NOW + HOUR_MS });
  const { changes } = observe(kept, aSighting([reborn, threads], NOW + DAY_MS));
  expect(changes).toEqual([{ channelId: 'soc_new', workspaceId: 'ws_acme', from: 'soc_acme', events: [] }]);
});

test('what is overlong is not kept', () => {
  const long = 'x'.repeat(129);
  const odd = [aChannel({ id: long }), aChannel({ id: 'soc_long', platform: long })];
  const { memory } = observeAll(aSighting(odd, NOW));
  expect([...memory.keys()]).toEqual(['soc_long']);
  expect(memory.get('soc_long')).toMatchObject({ platform: null });
});
