import { useSyncExternalStore } from 'react';

/** The channels that go in circles, as the history last told: it arrives after the list, in a chunk of its own. */
let loops: ReadonlyMap<string, number> = new Map();
const listeners = new Set<() => void>();

/** Tells how often channels broke within 30 days, by channel id; the same news again changes nothing. */
export function tellLoops(next: ReadonlyMap<string, number>): void {
  if (next.size === loops.size && [...next].every(([id, breaks]) => loops.get(id) === breaks)) return;
  loops = next;
  for (const listener of listeners) listener();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Channel id → breaks within 30 days, of those that broke three times or more; the same map while nothing changes. */
export function useLoops(): ReadonlyMap<string, number> {
  return useSyncExternalStore(subscribe, () => loops);
}
