import { useSyncExternalStore } from 'react';

/** A snooze as it is kept: nothing of it is known here but its date. */
export interface KeptSnooze {
  readonly until: number;
  readonly reason: string;
  readonly health: string;
  readonly cause: string | null;
}

/** Channel id → its snooze. */
type Kept = ReadonlyMap<string, KeptSnooze>;

/** One entry for each API: two servers may use the same ids. */
const NAME = 'postbreeze-channels.snoozes ';

const listeners = new Set<() => void>();
const known = new Map<string, { readonly text: string; readonly kept: Kept }>();

/** The snoozes of `origin`. The storage is what counts, for another tab may have written; the same map comes back while it says the same. */
export function keptSnoozes(origin: string): Kept {
  const before = known.get(origin);
  const text = stored(origin) ?? before?.text ?? '[]';
  if (before?.text === text) return before.kept;
  const kept = read(text);
  known.set(origin, { text, kept });
  return kept;
}

function stored(origin: string): string | null {
  try {
    return localStorage.getItem(NAME + origin) ?? '[]';
  } catch {
    // Private modes refuse: a snooze holds until the page is left.
    return null;
  }
}

function read(text: string): Kept {
  try {
    const entries: unknown = JSON.parse(text);
    return new Map(Array.isArray(entries) ? entries.flatMap(entryOf) : []);
  } catch {
    return new Map();
  }
}

function entryOf(entry: unknown): [string, KeptSnooze][] {
  if (!Array.isArray(entry)) return [];
  const fields: readonly unknown[] = entry;
  const [id, until, reason, health, cause] = fields;
  if (typeof id !== 'string' || typeof until !== 'number' || typeof health !== 'string') return [];
  return [[id, { until, reason: String(reason), health, cause: typeof cause === 'string' ? cause : null }]];
}

/** Keeps a channel of `origin` aside, or lets it go with null. Snoozes that ended before `now` (epoch ms) are let go as well. */
export function keepSnooze(origin: string, channelId: string, snooze: KeptSnooze | null, now: number): void {
  const kept = new Map([...keptSnoozes(origin)].filter(([id, { until }]) => until > now && id !== channelId));
  if (snooze !== null) kept.set(channelId, snooze);
  const text = JSON.stringify(
    [...kept].map(([id, { until, reason, health, cause }]) => [id, until, reason, health, cause]),
  );
  known.set(origin, { text, kept });
  try {
    localStorage.setItem(NAME + origin, text);
  } catch {
    // As above: it is in memory.
  }
  for (const listener of listeners) listener();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  // Another tab of this browser.
  window.addEventListener('storage', changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener('storage', changed);
  };
}

/** The snoozes of `origin`, followed as they change here and in other tabs. */
export function useKeptSnoozes(origin: string): Kept {
  return useSyncExternalStore(subscribe, () => keptSnoozes(origin));
}
