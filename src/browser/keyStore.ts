const NAME = 'postbreeze-channels.key';

/** Where a typed key is kept: until the tab closes, or on this device because the person asked for it. */
export type KeyPlace = 'tab' | 'device';

/** A key as it is kept, with where. */
export interface KeptKey {
  readonly text: string;
  readonly place: KeyPlace;
}

/** The kept key; null when there is none, or when the browser refuses storage. */
export function keptKey(): KeptKey | null {
  try {
    const inTab = sessionStorage.getItem(NAME);
    if (inTab !== null) return { text: inTab, place: 'tab' };
    const onDevice = localStorage.getItem(NAME);
    return onDevice === null ? null : { text: onDevice, place: 'device' };
  } catch {
    return null;
  }
}

/** Keeps `text` in `place` and nowhere else. A browser that refuses storage keeps it in memory only: nothing is lost but a reload. */
export function keepKey(text: string, place: KeyPlace): void {
  forgetKey();
  try {
    (place === 'tab' ? sessionStorage : localStorage).setItem(NAME, text);
  } catch {
    // Private modes refuse: the session goes on without.
  }
}

/** Forgets the key wherever it is kept. */
export function forgetKey(): void {
  try {
    sessionStorage.removeItem(NAME);
    localStorage.removeItem(NAME);
  } catch {
    // What refuses to be read holds nothing.
  }
}
