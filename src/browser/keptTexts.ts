import { useSyncExternalStore } from 'react';

/** Texts that this browser keeps under names, each as the value it stands for. */
export interface KeptTexts<Value> {
  /** What is kept under `name`, in whichever tab it was kept. The same object comes back while the storage says the same. */
  readonly at: (name: string) => Value;
  /** The same, followed as it changes here and in other tabs. */
  readonly useAt: (name: string) => Value;
  /** Keeps `text` under `name`; where the browser refuses, until the page is left. */
  readonly keep: (name: string, text: string) => void;
  /** Forgets what is kept under every name. */
  readonly forgetAll: () => void;
}

/** The lists in a kept list of lists; none where `text` is none. */
export function keptEntries(text: string | null): readonly (readonly unknown[])[] {
  try {
    const entries: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(entries) ? entries.filter((entry) => Array.isArray(entry)) : [];
  } catch {
    return [];
  }
}

/** Texts whose entries in the storage begin with `prefix`. `read` makes the value of a text, or of null where none is kept; it must not throw. */
export function keptTexts<Value>(
  prefix: string,
  read: (text: string | null) => Value,
  storage = () => localStorage,
): KeptTexts<Value> {
  const listeners = new Set<() => void>();
  const known = new Map<string, { readonly text: string | null; readonly value: Value }>();
  /** What the browser refused to keep, as private modes and full disks do: it holds until the page is left. */
  const refused = new Map<string, string>();

  function stored(name: string): string | null {
    const held = refused.get(name);
    if (held !== undefined) return held;
    try {
      return storage().getItem(prefix + name);
    } catch {
      return null;
    }
  }

  /** The storage is what counts, for another tab may have written. */
  function at(name: string): Value {
    const before = known.get(name);
    const text = stored(name);
    if (before?.text === text) return before.value;
    const value = read(text);
    known.set(name, { text, value });
    return value;
  }

  function subscribe(changed: () => void): () => void {
    const elsewhere = ({ key }: StorageEvent) => {
      // Another tab of this browser could keep something: that is later than what was refused here.
      if (key === null) refused.clear();
      else if (key.startsWith(prefix)) refused.delete(key.slice(prefix.length));
      changed();
    };
    listeners.add(changed);
    window.addEventListener('storage', elsewhere);
    return () => {
      listeners.delete(changed);
      window.removeEventListener('storage', elsewhere);
    };
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }

  return {
    at,
    useAt: (name) => useSyncExternalStore(subscribe, () => at(name)),
    keep(name, text) {
      try {
        storage().setItem(prefix + name, text);
        refused.delete(name);
      } catch {
        refused.set(name, text);
      }
      tell();
    },
    forgetAll() {
      known.clear();
      refused.clear();
      try {
        for (const entry of Object.keys(storage())) if (entry.startsWith(prefix)) storage().removeItem(entry);
      } catch {
        // Nothing was kept.
      }
      tell();
    },
  };
}
