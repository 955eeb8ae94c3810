/** Part of `npm run bench`: what the history of 180 days and 10,000 channels costs. Printed, never asserted. */
import { serialize } from 'node:v8';

import { changesIn } from '#channels/changes.ts';
import { MOST_HISTORIES, observe, withChange, type HistoryEvent, type Memory } from '#channels/history.ts';
import { historyFromRecord, memoryFromRecord, memoryToRecord } from '#channels/historyRecord.ts';
import { aChannel, DAY_MS, MINUTE_MS, NOW } from '../support/builders.ts';

const ROUNDS = 15;

function measure(name: string, work: () => unknown): void {
  const took = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  console.log(`${name.padEnd(52)} ${(took[Math.floor(ROUNDS / 2)] ?? 0).toFixed(1).padStart(8)} ms`);
}

function size(name: string, bytes: number): void {
  console.log(`${name.padEnd(52)} ${(bytes / 1_000_000).toFixed(1).padStart(8)} MB`);
}

const id = (kind: string, number: number) => `${kind}_01${String(number).padStart(24, '0')}`;
const channels = Array.from({ length: MOST_HISTORIES }, (_, index) =>
  aChannel({
    id: id('soc', index),
    workspaceId: id('ws', index % 900),
    status: index % 20 === 0 ? 'REVOKED' : 'ACTIVE',
  }),
);
const sighting = { channels, complete: true, reaches: () => true, at: NOW, causeOf: () => null };
const empty: Memory = new Map();
const { memory } = observe(empty, sighting);
const record = memoryToRecord(memory);

measure('begin a visit: read the memory', () => memoryFromRecord(record));
measure('compare a listing with it', () => observe(memory, { ...sighting, at: NOW + MINUTE_MS }));
measure('make the memory fit to be kept', () => memoryToRecord(memory));

/** As many events as are kept of one channel, and one more. */
const past: readonly HistoryEvent[] = Array.from({ length: 21 }, (_, index) => {
  const at = NOW - (21 - index) * 8 * DAY_MS;
  return index % 2 === 1
    ? { kind: 'recovered', at, notedAt: at + MINUTE_MS }
    : { kind: 'broke', at, notedAt: at + MINUTE_MS, status: 'TOKEN_EXPIRED', cause: 'refresh_token_reused_or_rotated' };
});
const full = withChange(
  null,
  { channelId: id('soc', 1), workspaceId: id('ws', 1), from: id('soc', 1), events: past },
  NOW,
);
const each = serialize({ origin: 'https://api.postbreeze.example', at: NOW, record: full }).length;
const lately = Array.from({ length: 1_000 }, () => full);
measure('read the pasts of 1,000 channels and sum them up', () =>
  changesIn(
    lately.flatMap((kept) => historyFromRecord(kept) ?? []).map((kept) => ({ ...kept, platform: null })),
    { kind: 'visit', since: NOW - 16 * DAY_MS },
  ),
);
size('kept: the memory', serialize(record).length);
size(`kept: ${String(MOST_HISTORIES)} channels with all events they may have`, each * MOST_HISTORIES);
