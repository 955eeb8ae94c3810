/** History as it is kept: plain values, small, and read back with distrust, because other versions wrote some of them. */
import type { ChannelHistory, HistoryEvent, Memory, Remembered } from './history.ts';

/** The memory as it is kept: one list per channel, because 10,000 of them are read before the first comparison. */
export function memoryToRecord(memory: Memory): unknown {
  return [...memory].map(([id, { workspaceId, state, since, firstSeenAt, seenAt, platform, account, missing }]) => {
    const row = [id, workspaceId, state === 'broken' ? 1 : 0, since, firstSeenAt, seenAt, platform, account];
    return missing === null ? row : [...row, missing.since, missing.told ? 1 : 0];
  });
}

/** The memory in `record`; what cannot be read of it is left out. */
export function memoryFromRecord(record: unknown): Memory {
  return new Map(Array.isArray(record) ? record.flatMap(rememberedIn) : []);
}

function rememberedIn(row: unknown): readonly (readonly [string, Remembered])[] {
  if (!Array.isArray(row)) return [];
  const fields: readonly unknown[] = row;
  const [id, workspaceId, broken, since, firstSeenAt, seenAt, platform, account, missingSince, told] = fields;
  if (typeof id !== 'string' || typeof workspaceId !== 'string') return [];
  if (typeof since !== 'number' || typeof firstSeenAt !== 'number' || typeof seenAt !== 'number') return [];
  const remembered = {
    workspaceId,
    platform: typeof platform === 'string' ? platform : null,
    account: typeof account === 'string' ? account : null,
    state: broken === 1 ? 'broken' : 'working',
    since,
    firstSeenAt,
    seenAt,
    missing: typeof missingSince === 'number' ? { since: missingSince, told: told === 1 } : null,
  } as const;
  return [[id, remembered]];
}

/** The past of a channel in `record`, as `ChannelHistory` was kept; null where it cannot be read. */
export function historyFromRecord(record: unknown): ChannelHistory | null {
  if (!isObject(record)) return null;
  const { channelId, workspaceId, events } = record;
  if (typeof channelId !== 'string' || typeof workspaceId !== 'string' || !Array.isArray(events)) return null;
  return { channelId, workspaceId, events: events.flatMap(eventIn) };
}

function eventIn(event: unknown): readonly HistoryEvent[] {
  if (!isObject(event)) return [];
  const { kind, at, notedAt, status, cause } = event;
  if (typeof at !== 'number') return [];
  const when = typeof notedAt === 'number' ? { at, notedAt } : { at };
  if (kind === 'recovered' || kind === 'appeared' || kind === 'vanished') return [{ kind, ...when }];
  if (kind !== 'broke' || typeof status !== 'string') return [];
  return [{ kind, ...when, status, cause: typeof cause === 'string' ? cause : null }];
}

interface Fields {
  readonly channelId?: unknown;
  readonly workspaceId?: unknown;
  readonly events?: unknown;
  readonly kind?: unknown;
  readonly at?: unknown;
  readonly notedAt?: unknown;
  readonly status?: unknown;
  readonly cause?: unknown;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
