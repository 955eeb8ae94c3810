/** The history as a file, to take it to another browser: written whole, read with distrust, and merged without doubles. */
import { CAUSES } from './explain/cause.ts';
import {
  keptAt,
  LONGEST_ID,
  MOST_EVENTS,
  MOST_HISTORIES,
  MOST_REMEMBERED,
  type ChannelHistory,
  type HistoryEvent,
  type Memory,
  type Remembered,
} from './history.ts';
import { historyFromRecord, memoryFromRecord, memoryToRecord } from './historyRecord.ts';

const FORMAT = 'postbreeze-channels.history';
const VERSION = 1;
const DAY_MS = 86_400_000;

/** A file of more bytes than this is not read: a full history is smaller. */
export const MOST_FILE_BYTES = 30_000_000;

/** All that is kept of one API. */
export interface KeptHistory {
  readonly memory: Memory;
  readonly histories: readonly ChannelHistory[];
}

/** Why a file is not taken in. */
export type FileRefusal = 'not-ours' | 'newer' | 'other-api' | 'damaged';

/** What came of reading a file: all of it, or nothing. */
export type FileReading =
  { readonly kind: 'read'; readonly kept: KeptHistory } | { readonly kind: 'refused'; readonly why: FileRefusal };

/** The text of a file that holds what is kept of `origin`, written at `now` (epoch ms). Nothing of a key is in it. */
export function historyFile({ memory, histories }: KeptHistory, origin: string, now: number): string {
  return JSON.stringify({
    format: FORMAT,
    version: VERSION,
    origin,
    writtenAt: new Date(now).toISOString(),
    memory: memoryToRecord(memory),
    histories,
  });
}

/** What `text` holds for `origin`, as `historyFile` wrote it. One value that cannot be, at `now` (epoch ms), and none of it is taken. */
export function historyFromFile(text: string, origin: string, now: number): FileReading {
  const file = fileIn(text);
  if (file?.format !== FORMAT) return refused('not-ours');
  if (typeof file.version === 'number' && file.version > VERSION) return refused('newer');
  if (file.version !== VERSION || typeof file.origin !== 'string') return refused('damaged');
  if (file.origin !== origin) return refused('other-api');
  const { memory: rows, histories: records } = file;
  if (!isList(rows, MOST_REMEMBERED) || !isList(records, MOST_HISTORIES)) return refused('damaged');
  const memory = memoryFromRecord(rows);
  const histories = records.flatMap((record) => (isWholeHistory(record) ? (historyFromRecord(record) ?? []) : []));
  const latest = now + DAY_MS;
  const sound =
    memory.size === rows.length &&
    histories.length === records.length &&
    [...memory].every(([id, last]) => isId(id) && isSound(last, latest)) &&
    histories.every((history) => isSoundHistory(history, latest));
  return sound ? { kind: 'read', kept: { memory, histories: histories.map(withKnownCauses) } } : refused('damaged');
}

function refused(why: FileRefusal): FileReading {
  return { kind: 'refused', why };
}

interface Fields {
  readonly format?: unknown;
  readonly version?: unknown;
  readonly origin?: unknown;
  readonly memory?: unknown;
  readonly histories?: unknown;
}

function fileIn(text: string): Fields | null {
  try {
    const file: unknown = JSON.parse(text);
    return typeof file === 'object' && file !== null ? file : null;
  } catch {
    return null;
  }
}

function isList(value: unknown, most: number): value is readonly unknown[] {
  return Array.isArray(value) && value.length <= most;
}

/** Whether every event of `record` is one that can be read: what is kept here lets bad ones go, a file does not. */
function isWholeHistory(record: unknown): boolean {
  const history = historyFromRecord(record);
  if (history === null || typeof record !== 'object' || record === null || !('events' in record)) return false;
  return isList(record.events, MOST_EVENTS) && record.events.length === history.events.length;
}

function isSound({ workspaceId, platform, account, since, firstSeenAt, seenAt, missing }: Remembered, latest: number) {
  const names = [workspaceId, platform ?? workspaceId, account ?? workspaceId];
  const instants = [since, firstSeenAt, seenAt, missing?.since ?? since];
  return names.every(isId) && instants.every((instant) => isInstant(instant, latest));
}

function isSoundHistory({ channelId, workspaceId, events }: ChannelHistory, latest: number): boolean {
  if (!isId(channelId) || !isId(workspaceId)) return false;
  return events.every(
    (event) =>
      isInstant(event.at, latest) &&
      isInstant(event.notedAt ?? event.at, latest) &&
      (event.kind !== 'broke' || event.status === 'TOKEN_EXPIRED' || event.status === 'REVOKED'),
  );
}

function isId(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST_ID;
}

function isInstant(value: number, latest: number): boolean {
  return Number.isFinite(value) && value <= latest;
}

/** A cause is shown and copied: text that is none of ours stays out. */
function withKnownCauses(history: ChannelHistory): ChannelHistory {
  return { ...history, events: history.events.map(withKnownCause) };
}

function withKnownCause(event: HistoryEvent): HistoryEvent {
  return event.kind === 'broke' ? { ...event, cause: CAUSES.find((cause) => cause === event.cause) ?? null } : event;
}

/** Both memories as one: of each channel what was seen last, and since when it is known. */
export function mergedMemory(own: Memory, other: Memory): Memory {
  const merged = new Map(own);
  for (const [id, there] of other) {
    const here = own.get(id);
    const later = here === undefined || there.seenAt > here.seenAt ? there : here;
    merged.set(id, { ...later, firstSeenAt: Math.min(there.firstSeenAt, here?.firstSeenAt ?? there.firstSeenAt) });
  }
  return merged;
}

/** Both pasts of one channel as one, cut to what is kept at `now` (epoch ms); null where nothing is left. */
export function mergedHistory(own: ChannelHistory | null, other: ChannelHistory, now: number): ChannelHistory | null {
  const events = [...(own?.events ?? []), ...other.events].sort((a, b) => a.at - b.at).filter(isTurn);
  const kept = keptAt(events, now);
  return kept.length === 0 ? null : { ...other, events: kept };
}

/** Two browsers note one break a moment apart: a second one with no recovery in between is the same. */
function isTurn(event: HistoryEvent, index: number, events: readonly HistoryEvent[]): boolean {
  const before = events.slice(0, index).findLast((other) => isHealth(other) === isHealth(event));
  return before?.kind !== event.kind;
}

function isHealth({ kind }: HistoryEvent): boolean {
  return kind === 'broke' || kind === 'recovered';
}
