/** Plain values kept in IndexedDB, per API origin: one memory, and one record per channel. What they mean is not known here. */

/** What a record becomes: `from` names the record that `change` is handed (null where there is none); null deletes. */
export interface RecordChange {
  readonly id: string;
  readonly from: string;
  readonly change: (record: unknown) => { readonly at: number; readonly record: unknown } | null;
}

/** Where the history is kept. No method rejects for a reason that a caller could do something about. */
export interface HistoryStore {
  /** The memory of `origin`, and its records changed at or after `since` (epoch ms). */
  readonly open: (origin: string, since: number) => Promise<{ memory: unknown; records: readonly unknown[] }>;
  /** The records of `origin` changed at or after `since` (epoch ms), without the memory, which takes its time to read. */
  readonly changedSince: (origin: string, since: number) => Promise<readonly unknown[]>;
  /** Changes the memory and the records that follow from it, in one piece: another tab sees all of it or nothing. */
  readonly update: (
    origin: string,
    decide: (memory: unknown) => { readonly memory: unknown; readonly changes: readonly RecordChange[] },
  ) => Promise<void>;
  readonly record: (origin: string, id: string) => Promise<unknown>;
  /** Deletes records last changed before `before` (epoch ms), and the oldest beyond `most`. */
  readonly prune: (origin: string, before: number, most: number) => Promise<void>;
  /** Deletes everything, of every origin. */
  readonly clear: () => Promise<void>;
}

const NAME = 'postbreeze-channels.history';
const MEMORIES = 'memories';
const RECORDS = 'records';
const BY_TIME = 'by-time';

/** The store of this browser; null where it keeps nothing, as in some private modes. */
export async function openHistoryStore(): Promise<HistoryStore | null> {
  try {
    return storeOver(await openDatabase());
  } catch {
    return null;
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(MEMORIES);
      request.result.createObjectStore(RECORDS).createIndex(BY_TIME, ['origin', 'at']);
    };
    request.onsuccess = () => {
      // A newer version in another tab may change the shape: this one then steps aside.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(new Error('The history could not be opened'));
    request.onblocked = () => reject(new Error('The history is held by another version'));
  });
}

function storeOver(database: IDBDatabase): HistoryStore {
  return {
    async open(origin, since) {
      const work = database.transaction([MEMORIES, RECORDS]);
      const [memory, records] = await Promise.all([
        answerOf<unknown>(work.objectStore(MEMORIES).get(origin)),
        recordsSince(work, origin, since),
      ]);
      return { memory, records };
    },
    changedSince: (origin, since) => recordsSince(database.transaction(RECORDS), origin, since),
    async update(origin, decide) {
      const work = database.transaction([MEMORIES, RECORDS], 'readwrite');
      const memories = work.objectStore(MEMORIES);
      const records = work.objectStore(RECORDS);
      const over = endOf(work);
      const { memory, changes } = decide(await answerOf(memories.get(origin)));
      // Ten thousand channels take their time: a question in between leaves the page a moment, and the transaction open.
      await answerOf(memories.count());
      memories.put(memory, origin);
      const olds = await Promise.all(changes.map(({ from }) => answerOf(records.get([origin, from]))));
      changes.forEach(({ id, from, change }, index) => {
        if (from !== id) records.delete([origin, from]);
        const next = change(recordIn(olds[index]));
        if (next === null) records.delete([origin, id]);
        else records.put({ origin, at: next.at, record: next.record }, [origin, id]);
      });
      await over;
    },
    async record(origin, id) {
      return recordIn(await answerOf(database.transaction(RECORDS).objectStore(RECORDS).get([origin, id])));
    },
    async prune(origin, before, most) {
      const work = database.transaction(RECORDS, 'readwrite');
      const over = endOf(work);
      const records = work.objectStore(RECORDS);
      const byTime = records.index(BY_TIME);
      for (const key of await answerOf(byTime.getAllKeys(timesOf(origin, 0, before)))) records.delete(key);
      const excess = (await answerOf(byTime.count(timesOf(origin, 0, Infinity)))) - most;
      if (excess > 0) {
        for (const key of await answerOf(byTime.getAllKeys(timesOf(origin, 0, Infinity), excess))) records.delete(key);
      }
      await over;
    },
    async clear() {
      const work = database.transaction([MEMORIES, RECORDS], 'readwrite');
      const over = endOf(work);
      work.objectStore(MEMORIES).clear();
      work.objectStore(RECORDS).clear();
      await over;
    },
  };
}

async function recordsSince(work: IDBTransaction, origin: string, since: number): Promise<readonly unknown[]> {
  const byTime = work.objectStore(RECORDS).index(BY_TIME);
  return (await answerOf(byTime.getAll(timesOf(origin, since, Infinity)))).map(recordIn);
}

/** The keys of one origin from `since` on, up to but without `before`. */
function timesOf(origin: string, since: number, before: number): IDBKeyRange {
  return IDBKeyRange.bound([origin, since], [origin, before], false, true);
}

function recordIn(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'record' in row ? row.record : null;
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('The history could not be read'));
  });
}

function endOf(work: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    work.oncomplete = () => resolve();
    work.onabort = () => reject(new Error('The history could not be written'));
  });
}
