import { useSyncExternalStore } from 'react';

/** What is kept of the queue in this tab: channel ids and what came of each, and nothing of any attempt (S24). */
export type KeptQueue = ReadonlyMap<string, string | null>;

const NAME = 'postbreeze-channels.queue';

const listeners = new Set<() => void>();
let kept: { readonly text: string; readonly queue: KeptQueue } = { text: '[]', queue: new Map() };

/** The storage is what counts; the same object comes back while it says the same. */
function current(): KeptQueue {
  const text = stored();
  if (text !== kept.text) kept = { text, queue: read(text) };
  return kept.queue;
}

function stored(): string {
  try {
    return sessionStorage.getItem(NAME) ?? '[]';
  } catch {
    // Private modes refuse: the queue holds until the page is left.
    return kept.text;
  }
}

function read(text: string): KeptQueue {
  try {
    const entries: unknown = JSON.parse(text);
    return new Map(Array.isArray(entries) ? entries.flatMap(entryOf) : []);
  } catch {
    return new Map();
  }
}

function entryOf(entry: unknown): [string, string | null][] {
  if (!Array.isArray(entry)) return [];
  const fields: readonly unknown[] = entry;
  const [id, outcome] = fields;
  return typeof id === 'string' && (outcome === null || typeof outcome === 'string') ? [[id, outcome]] : [];
}

/** Keeps the queue as it stands, until the tab closes. */
export function keepQueue(queue: KeptQueue): void {
  kept = { text: JSON.stringify([...queue]), queue };
  try {
    sessionStorage.setItem(NAME, kept.text);
  } catch {
    // As above: it is in memory.
  }
  for (const listener of listeners) listener();
}

/** Forgets the queue: with the key goes all it showed. */
export function forgetQueue(): void {
  keepQueue(new Map());
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // What refuses to be read holds nothing.
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The queue as it is kept, followed as it changes. */
export function useKeptQueue(): KeptQueue {
  return useSyncExternalStore(subscribe, current);
}
