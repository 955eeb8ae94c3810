import type { Channel } from '#channels/channel.ts';
import { observe, type HistoryChange, type Memory, type Sighting } from '#channels/history.ts';

/** A sighting of `channels` at `at` (epoch ms), the first of a visit, of channels whose cause nobody knows. */
export function aSighting(channels: readonly Channel[], at: number, changes: Partial<Sighting> = {}): Sighting {
  return { channels, at, before: [], causeOf: () => null, ...changes };
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
