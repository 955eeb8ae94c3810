import { useSyncExternalStore } from 'react';

/** A visit as it is kept; instants are epoch ms. */
export interface KeptVisit {
  readonly lastAt: number;
  readonly since: number | null;
  readonly dismissed: boolean;
}

/** One entry for each API: what was looked at there says nothing of another. */
const NAME = 'postbreeze-channels.visit ';

const listeners = new Set<() => void>();
const known = new Map<string, { readonly text: string | null; readonly visit: KeptVisit | null }>();

/** The visit to `origin` that was last kept, in whichever tab; null before the first. The same object while the storage says the same. */
export function keptVisit(origin: string): KeptVisit | null {
  const before = known.get(origin);
  const text = stored(origin, before?.text ?? null);
  if (before?.text === text) return before.visit;
  const visit = text === null ? null : read(text);
  known.set(origin, { text, visit });
  return visit;
}

function stored(origin: string, inMemory: string | null): string | null {
  try {
    return localStorage.getItem(NAME + origin);
  } catch {
    // Private modes refuse: a visit is known until the page is left.
    return inMemory;
  }
}

function read(text: string): KeptVisit | null {
  try {
    const fields: unknown = JSON.parse(text);
    if (!Array.isArray(fields)) return null;
    const values: readonly unknown[] = fields;
    const [lastAt, since, dismissed] = values;
    if (typeof lastAt !== 'number') return null;
    return { lastAt, since: typeof since === 'number' ? since : null, dismissed: dismissed === true };
  } catch {
    return null;
  }
}

/** Keeps the visit to `origin`. */
export function keepVisit(origin: string, visit: KeptVisit): void {
  const text = JSON.stringify([visit.lastAt, visit.since, visit.dismissed]);
  known.set(origin, { text, visit });
  try {
    localStorage.setItem(NAME + origin, text);
  } catch {
    // As above: it is in memory.
  }
  for (const listener of listeners) listener();
}

/** Forgets every visit, to whichever API. */
export function forgetVisits(): void {
  known.clear();
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(NAME)) localStorage.removeItem(name);
  } catch {
    // As above: nothing was kept.
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

/** The visit to `origin` that was last kept, followed as it changes here and in other tabs. */
export function useKeptVisit(origin: string): KeptVisit | null {
  return useSyncExternalStore(subscribe, () => keptVisit(origin));
}
