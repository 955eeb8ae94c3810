/** Keeps the history of one API origin while the page is open: off the main path, in one place for all that show it. */
import { createHistoryInMemory } from '#browser/historyInMemory.ts';
import { openHistoryStore, type HistoryStore } from '#browser/historyStore.ts';
import { whenIdle } from '#browser/idle.ts';
import type { Channel } from '#channels/channel.ts';
import {
  HISTORY_KEPT_MS,
  LOOP_WINDOW_MS,
  loopsIn,
  MOST_HISTORIES,
  observe,
  withChange,
  type ChannelHistory,
  type HistoryChange,
  type HistoryEvent,
  type Memory,
} from '#channels/history.ts';
import { historyFromRecord, memoryFromRecord, memoryToRecord } from '#channels/historyRecord.ts';

/** When nothing happened, the memory is still written this often: the next visit then knows until when all was seen. */
const WRITE_MS = 10 * 60_000;

/** One listing, to be compared with the last. */
interface Listed {
  readonly channels: readonly Channel[];
  /** Epoch ms by the server's clock. */
  readonly at: number;
  readonly causeOf: (channel: Channel) => string | null;
}

/** What the history tells as it learns it. */
export interface HistoryNews {
  /** Channel id → breaks within 30 days, of the channels that go in circles. */
  readonly onLoops: (loops: ReadonlyMap<string, number>) => void;
  /** Something was written: what is shown of the past is out of date. */
  readonly onWritten: () => void;
}

/** The history while a session lasts. */
export interface History {
  /** Takes note of a listing when the page is idle; of several that came meanwhile, the last. */
  readonly note: (listed: Listed) => void;
  /** The past of a channel, oldest first. */
  readonly eventsOf: (channelId: string) => Promise<readonly HistoryEvent[]>;
  /** Deletes all that is kept, of every API. */
  readonly clear: () => Promise<void>;
  readonly stop: () => void;
}

/** The history of what `origin` lists. Where the browser keeps nothing, it lasts as long as the page. */
export function createHistory(origin: string, news: HistoryNews): History {
  const opened = openHistoryStore().then((store) => store ?? createHistoryInMemory());
  let memory: Memory | null = null;
  let before: readonly Channel[] = [];
  let writtenAt = -Infinity;
  let waiting: Listed | null = null;
  let working = false;
  let stopped = false;
  let callOff: () => void = () => undefined;

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    try {
      const store = await opened;
      for (let listed = waiting; listed !== null && !stopped; listed = waiting) {
        waiting = null;
        memory ??= await begin(store, listed.at);
        await compare(store, listed, memory);
        before = listed.channels;
      }
    } catch {
      // A full disk or a closed database costs the history, and nothing else: the list does not depend on it.
    } finally {
      working = false;
    }
  }

  async function begin(store: HistoryStore, at: number): Promise<Memory> {
    await store.prune(origin, at - HISTORY_KEPT_MS, MOST_HISTORIES);
    return reload(store, at);
  }

  /** What is kept, which another tab may have written. */
  async function reload(store: HistoryStore, at: number): Promise<Memory> {
    const kept = await store.open(origin, at - LOOP_WINDOW_MS);
    if (!stopped)
      news.onLoops(
        loopsIn(
          kept.records.flatMap((record) => historyFromRecord(record) ?? []),
          at,
        ),
      );
    return memoryFromRecord(kept.memory);
  }

  async function compare(store: HistoryStore, { channels, at, causeOf }: Listed, last: Memory): Promise<void> {
    // Most polls find every row as it was: that it was seen again is written when the time has come, and costs nothing before.
    const isSame = channels.length === before.length && channels.every((channel, index) => channel === before[index]);
    if (isSame && at - writtenAt < WRITE_MS) return;
    const sighting = { channels, before, at, causeOf };
    const seen = observe(last, sighting);
    memory = seen.memory;
    if (seen.changes.length === 0 && at - writtenAt < WRITE_MS) return;
    await store.update(origin, (kept) => {
      const next = observe(memoryFromRecord(kept), sighting);
      return { memory: memoryToRecord(next.memory), changes: next.changes.map((change) => recordChange(change, at)) };
    });
    writtenAt = at;
    if (seen.changes.length === 0 || stopped) return;
    memory = await reload(store, at);
    news.onWritten();
  }

  return {
    note(listed) {
      waiting = listed;
      callOff();
      callOff = whenIdle(() => void work());
    },
    async eventsOf(channelId) {
      return historyFromRecord(await (await opened).record(origin, channelId))?.events ?? [];
    },
    async clear() {
      await (await opened).clear();
      memory = new Map();
      news.onLoops(new Map());
      news.onWritten();
    },
    stop() {
      stopped = true;
      callOff();
      news.onLoops(new Map());
    },
  };
}

function recordChange(change: HistoryChange, now: number) {
  return {
    id: change.channelId,
    from: change.from,
    change: (record: unknown) => {
      const next: ChannelHistory | null = withChange(historyFromRecord(record), change, now);
      return next === null ? null : { at: next.events.at(-1)?.at ?? now, record: next };
    },
  };
}
