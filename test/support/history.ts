import type { Channel } from '#channels/channel.ts';
import { observe, type HistoryChange, type Memory, type Remembered, type Sighting } from '#channels/history.ts';
import { NOW } from './builders.ts';

/** A sighting of `channels`, and of all there are, at `at` (epoch ms); nobody knows why they broke. */
export function aSighting(channels: readonly Channel[], at: number, changes: Partial<Sighting> = {}): Sighting {
  return { channels, at, complete: true, reaches: () => true, causeOf: () => null, ...changes };
}

/** A working channel as it was seen first and last at `NOW`; `changes` make it the one a test needs. */
export function aMemory(changes: Partial<Remembered> = {}): Remembered {
  return {
    workspaceId: 'ws_acme',
    platform: 'INSTAGRAM',
    account: null,
    state: 'working',
    since: NOW,
    firstSeenAt: NOW,
    seenAt: NOW,
    missing: null,
    ...changes,
  };
}

/** The memory and all changes after `sightings`, one after another. */
export function observeAll(...sightings: readonly Sighting[]): {
  readonly memory: Memory;
  readonly changes: readonly HistoryChange[];
} {
  let memory: Memory = new Map();
  const changes: HistoryChange[] = [];
  for (const sighting of sightings) {
    const seen = observe(memory, sighting);
    memory = seen.memory;
    changes.push(...seen.changes);
  }
  return { memory, changes };
}
