/** Keeps the history of one API origin while the page is open: off the main path, in one place for all that show it. */
import { createHistoryInMemory } from '#browser/historyInMemory.ts';
import { openHistoryStore, type HistoryStore } from '#browser/historyStore.ts';
import { whenIdle } from '#browser/idle.ts';
import type { ChangedChannel, Past } from '#channels/changes.ts';
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
  type Sighting,
} from '#channels/history.ts';
import { mergedHistory, mergedMemory, type KeptHistory } from '#channels/historyFile.ts';
import { historyFromRecord, memoryFromRecord, memoryToRecord } from '#channels/historyRecord.ts';

/** When nothing happened, the memory is still written this often: the next visit then knows until when all was seen. */
const WRITE_MS = 10 * 60_000;

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
  readonly note: (sighting: Sighting) => void;
  /** The past of a channel, oldest first. */
  readonly eventsOf: (channelId: string) => Promise<readonly HistoryEvent[]>;
  /** What happened to channels from `from` on (epoch ms), once the first listing was compared; null while nothing is known. */
  readonly pastFrom: (from: number) => Promise<Past | null>;
  /** All that is kept. */
  readonly kept: () => Promise<KeptHistory>;
  /** Adds what was kept elsewhere; what is known already is not doubled. `now` is epoch ms. */
  readonly takeIn: (other: KeptHistory, now: number) => Promise<void>;
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
  let waiting: Sighting | null = null;
  let working = false;
  let stopped = false;
  let callOff: () => void = () => undefined;
  let begun: () => void = () => undefined;
  /** Before it, what is kept ends with the visit before. */
  const firstCompared = new Promise<void>((resolve) => {
    begun = resolve;
  });

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    try {
      const store = await opened;
      for (let sighting = waiting; sighting !== null && !stopped; sighting = waiting) {
        waiting = null;
        memory ??= await begin(store, sighting.at);
        await compare(store, sighting, memory);
        before = sighting.channels;
      }
    } catch {
      // A full disk or a closed database costs the history, and nothing else: the list does not depend on it.
    } finally {
      working = false;
      begun();
    }
  }

  async function begin(store: HistoryStore, at: number): Promise<Memory> {
    await store.prune(origin, at - HISTORY_KEPT_MS, MOST_HISTORIES);
    return reload(store, at);
  }

  /** What is kept, which another tab may have written. */
  async function reload(store: HistoryStore, at: number): Promise<Memory> {
    const kept = await store.open(origin, at - LOOP_WINDOW_MS);
    tellLoops(kept.records, at);
    return memoryFromRecord(kept.memory);
  }

  function tellLoops(records: readonly unknown[], at: number): void {
    if (stopped) return;
    const histories = records.flatMap((record) => historyFromRecord(record) ?? []);
    news.onLoops(loopsIn(histories, at));
  }

  async function compare(store: HistoryStore, sighting: Sighting, last: Memory): Promise<void> {
    const { channels, at } = sighting;
    // Most polls find every row as it was: that it was seen again is written when the time has come, and costs nothing before.
    const isSame = channels.length === before.length && channels.every((channel, index) => channel === before[index]);
    if (isSame && at - writtenAt < WRITE_MS) return;
    let changed = false;
    if (at - writtenAt < WRITE_MS) {
      const seen = observe(last, sighting);
      memory = seen.memory;
      if (seen.changes.length === 0) return;
      changed = true;
    }
    await store.update(origin, (kept) => {
      const next = observe(memoryFromRecord(kept), sighting);
      memory = next.memory;
      changed ||= next.changes.length > 0;
      return { memory: memoryToRecord(next.memory), changes: next.changes.map((change) => recordChange(change, at)) };
    });
    writtenAt = at;
    if (!changed || stopped) return;
    tellLoops(await store.changedSince(origin, at - LOOP_WINDOW_MS), at);
    news.onWritten();
  }

  return {
    note(sighting) {
      waiting = sighting;
      callOff();
      callOff = whenIdle(() => void work());
    },
    async eventsOf(channelId) {
      return historyFromRecord(await (await opened).record(origin, channelId))?.events ?? [];
    },
    async pastFrom(from) {
      await firstCompared;
      if (memory === null || memory.size === 0) return null;
      const known = memory;
      const records = await (await opened).changedSince(origin, from);
      let knownSince = Infinity;
      for (const { firstSeenAt } of known.values()) knownSince = Math.min(knownSince, firstSeenAt);
      const changed = records.flatMap((record): ChangedChannel | readonly ChangedChannel[] => {
        const history = historyFromRecord(record);
        if (history === null) return [];
        return { ...history, platform: known.get(history.channelId)?.platform ?? null };
      });
      return { knownSince, changed };
    },
    async kept() {
      const { memory: kept, records } = await (await opened).open(origin, 0);
      return {
        memory: memoryFromRecord(kept),
        histories: records.flatMap((record) => historyFromRecord(record) ?? []),
      };
    },
    async takeIn(other, now) {
      const store = await opened;
      await store.update(origin, (kept) => ({
        memory: memoryToRecord(mergedMemory(memoryFromRecord(kept), other.memory)),
        changes: other.histories.map((history) => ({
          id: history.channelId,
          from: history.channelId,
          change: (record) => recordOf(mergedHistory(historyFromRecord(record), history, now)),
        })),
      }));
      await store.prune(origin, now - HISTORY_KEPT_MS, MOST_HISTORIES);
      memory = await reload(store, now);
      news.onWritten();
    },
    async clear() {
      await (await opened).clear();
      memory = new Map();
      news.onLoops(new Map());
      news.onWritten();
    },
    stop() {
      stopped = true;
      begun();
      callOff();
      news.onLoops(new Map());
    },
  };
}

function recordChange(change: HistoryChange, now: number) {
  return {
    id: change.channelId,
    from: change.from,
    change: (record: unknown) => recordOf(withChange(historyFromRecord(record), change, now)),
  };
}

/** Kept under the instant at which the last of it was seen: what is news is found by that. */
function recordOf(history: ChannelHistory | null) {
  if (history === null) return null;
  return { at: Math.max(...history.events.map(({ at, notedAt }) => notedAt ?? at)), record: history };
}
