import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';

import { createHistoryInMemory } from '#browser/historyInMemory.ts';
import { openHistoryStore, type HistoryStore, type RecordChange } from '#browser/historyStore.ts';

const ORIGIN = 'https://api.example';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
});

async function inBrowser(): Promise<HistoryStore> {
  const store = await openHistoryStore();
  if (store === null) throw new Error('The browser of this test keeps things');
  return store;
}

/** Puts the record `at` under `id`. */
function put(id: string, at: number, from = id): RecordChange {
  return { id, from, change: () => ({ at, record: { id, at } }) };
}

function write(store: HistoryStore, ...changes: readonly RecordChange[]): Promise<void> {
  return store.update(ORIGIN, () => ({ memory: 'm', changes }));
}

const STORES = [
  ['in the browser', inBrowser],
  ['in memory', () => Promise.resolve(createHistoryInMemory())],
] as const satisfies readonly (readonly [string, () => Promise<HistoryStore>])[];

test.each(STORES)('%s: what was written is read again, by origin and from an instant on', async (_, open) => {
  const store = await open();
  await write(store, put('a', 100), put('b', 200));
  expect(await store.open(ORIGIN, 150)).toEqual({ memory: 'm', records: [{ id: 'b', at: 200 }] });
  expect(await store.changedSince(ORIGIN, 150)).toEqual([{ id: 'b', at: 200 }]);
  expect(await store.open('https://other.example', 0)).toEqual({ memory: undefined, records: [] });
  expect(await store.changedSince('https://other.example', 0)).toEqual([]);
  expect(await store.record(ORIGIN, 'a')).toEqual({ id: 'a', at: 100 });
  expect(await store.record('https://other.example', 'a')).toBeNull();
});

test.each(STORES)('%s: a change is handed the memory and the record as they stand', async (_, open) => {
  const store = await open();
  await write(store, put('a', 100));
  const seen: unknown[] = [];
  await store.update(ORIGIN, (memory) => {
    seen.push(memory);
    return { memory: 'n', changes: [{ ...put('a', 300), change: (record) => (seen.push(record), null) }] };
  });
  expect(seen).toEqual(['m', { id: 'a', at: 100 }]);
  expect(await store.open(ORIGIN, 0)).toEqual({ memory: 'n', records: [] });
});

test.each(STORES)('%s: a record that moves to another id leaves nothing behind', async (_, open) => {
  const store = await open();
  await write(store, put('old', 100));
  await write(store, { id: 'new', from: 'old', change: (record) => ({ at: 200, record }) });
  expect(await store.record(ORIGIN, 'new')).toEqual({ id: 'old', at: 100 });
  expect(await store.record(ORIGIN, 'old')).toBeNull();
});

test.each(STORES)('%s: all of it can be deleted', async (_, open) => {
  const store = await open();
  await write(store, put('a', 100));
  await store.clear();
  expect(await store.open(ORIGIN, 0)).toEqual({ memory: undefined, records: [] });
});

test('in the browser: it is there on the next visit', async () => {
  await write(await inBrowser(), put('a', 100));
  expect(await (await inBrowser()).record(ORIGIN, 'a')).toEqual({ id: 'a', at: 100 });
});

test('in the browser: two tabs that write at once are one after the other', async () => {
  const [one, other] = [await inBrowser(), await inBrowser()];
  const count = (store: HistoryStore) =>
    store.update(ORIGIN, (memory) => ({ memory: typeof memory === 'number' ? memory + 1 : 1, changes: [] }));
  await Promise.all([count(one), count(other), count(one)]);
  expect((await one.open(ORIGIN, 0)).memory).toBe(3);
});

test('in the browser: what is old goes, and of too many the oldest', async () => {
  const store = await inBrowser();
  await write(store, put('a', 100), put('b', 200), put('c', 300), put('d', 400));
  await store.prune(ORIGIN, 200, 2);
  expect((await store.open(ORIGIN, 0)).records).toEqual([
    { id: 'c', at: 300 },
    { id: 'd', at: 400 },
  ]);
  await store.prune('https://other.example', 1_000, 0);
  expect((await store.open(ORIGIN, 0)).records).toHaveLength(2);
});

test('a browser that keeps nothing, or refuses, has no store', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await openHistoryStore()).toBeNull();
  const refusing = new IDBFactory();
  vi.spyOn(refusing, 'open').mockImplementation(() => {
    throw new DOMException('Not in this mode', 'SecurityError');
  });
  vi.stubGlobal('indexedDB', refusing);
  expect(await openHistoryStore()).toBeNull();
});
