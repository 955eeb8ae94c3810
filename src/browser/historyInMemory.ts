import type { HistoryStore } from './historyStore.ts';

/** A store that lasts as long as the page: where the browser keeps nothing, one visit still has its history. */
export function createHistoryInMemory(): HistoryStore {
  const memories = new Map<string, unknown>();
  const records = new Map<string, { readonly origin: string; readonly at: number; readonly record: unknown }>();
  const keyOf = (origin: string, id: string) => JSON.stringify([origin, id]);
  const since = (origin: string, from: number) =>
    [...records.values()].filter((row) => row.origin === origin && row.at >= from).map(({ record }) => record);
  return {
    open: (origin, from) => Promise.resolve({ memory: memories.get(origin), records: since(origin, from) }),
    changedSince: (origin, from) => Promise.resolve(since(origin, from)),
    update(origin, decide) {
      const { memory, changes } = decide(memories.get(origin));
      memories.set(origin, memory);
      const olds = changes.map(({ from }) => records.get(keyOf(origin, from))?.record ?? null);
      changes.forEach(({ id, from, change }, index) => {
        if (from !== id) records.delete(keyOf(origin, from));
        const next = change(olds[index]);
        if (next === null) records.delete(keyOf(origin, id));
        else records.set(keyOf(origin, id), { origin, ...next });
      });
      return Promise.resolve();
    },
    record: (origin, id) => Promise.resolve(records.get(keyOf(origin, id))?.record ?? null),
    // It does not outlast the visit: there is nothing old in it.
    prune: () => Promise.resolve(),
    clear() {
      memories.clear();
      records.clear();
      return Promise.resolve();
    },
  };
}
