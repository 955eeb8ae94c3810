import { useSyncExternalStore } from 'react';

/** Digests of the findings that a person has hidden in this browser. Nothing the API said can be read from them. */
export type HiddenFindings = ReadonlySet<string>;

const NAME = 'postbreeze-channels.hidden-findings';
/** A finding that has changed never comes back as it was: the oldest are forgotten. */
const MOST = 50;

const listeners = new Set<() => void>();
let kept: { readonly text: string; readonly hidden: HiddenFindings } = { text: '[]', hidden: new Set() };

/** The storage is what counts; the same object comes back while it says the same. */
function current(): HiddenFindings {
  const text = stored();
  if (text !== kept.text) kept = { text, hidden: read(text) };
  return kept.hidden;
}

function stored(): string {
  try {
    return localStorage.getItem(NAME) ?? '[]';
  } catch {
    // Private modes refuse: what is hidden stays so until the page is left.
    return kept.text;
  }
}

function read(text: string): HiddenFindings {
  try {
    const digests: unknown = JSON.parse(text);
    return new Set(Array.isArray(digests) ? digests.filter((digest) => typeof digest === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Keeps which findings are hidden, by their digests. */
export function keepHiddenFindings(hidden: Iterable<string>): void {
  const next = [...hidden].slice(-MOST);
  kept = { text: JSON.stringify(next), hidden: new Set(next) };
  try {
    localStorage.setItem(NAME, kept.text);
  } catch {
    // As above: it is in memory.
  }
  for (const listener of listeners) listener();
}

/** Another tab of this browser hides for all of them. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

/** The hidden findings, followed as they change. */
export function useHiddenFindings(): HiddenFindings {
  return useSyncExternalStore(subscribe, current);
}
