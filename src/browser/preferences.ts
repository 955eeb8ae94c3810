import { useSyncExternalStore } from 'react';

/** What a person chose for this browser. Holds no key and nothing from the API. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  readonly density: 'comfortable' | 'compact';
  readonly clock: 'system' | '24h' | '12h';
  /** Days before its end at which a channel counts as expiring soon. */
  readonly warningDays: 3 | 7 | 14 | 30;
  /** Whether the page asks again by itself, every minute while in view. */
  readonly polling: 'on' | 'off';
  /** Whether single letters are shortcuts: who dictates or holds keys down must be able to do without (WCAG 2.1.4). */
  readonly shortcuts: 'on' | 'off';
  /** Whether this browser only looks: nothing can be changed from it. */
  readonly readOnly: 'on' | 'off';
  /** Whether a notification tells when something breaks; asked of the browser by the click that turns it on. */
  readonly notifications: 'on' | 'off';
}

const NAME = 'postbreeze-channels.preferences';

const ALLOWED: { readonly [K in keyof Preferences]: readonly Preferences[K][] } = {
  theme: ['system', 'light', 'dark'],
  density: ['comfortable', 'compact'],
  clock: ['system', '24h', '12h'],
  warningDays: [7, 3, 14, 30],
  polling: ['on', 'off'],
  shortcuts: ['on', 'off'],
  readOnly: ['off', 'on'],
  notifications: ['off', 'on'],
};

const listeners = new Set<() => void>();
let current = read();

/** Reads what is kept, each choice alone: one that is not allowed falls back to the first that is. */
function read(): Preferences {
  const kept = keptChoices();
  return {
    theme: choice('theme', kept),
    density: choice('density', kept),
    clock: choice('clock', kept),
    warningDays: choice('warningDays', kept),
    polling: choice('polling', kept),
    shortcuts: choice('shortcuts', kept),
    readOnly: choice('readOnly', kept),
    notifications: choice('notifications', kept),
  };
}

function choice<K extends keyof Preferences>(name: K, kept: ReadonlyMap<string, unknown>): Preferences[K] {
  const [usual] = ALLOWED[name];
  if (usual === undefined) throw new Error(`No choice is allowed for ${name}`);
  return ALLOWED[name].find((value) => value === kept.get(name)) ?? usual;
}

function keptChoices(): ReadonlyMap<string, unknown> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? '{}');
    return new Map(typeof kept === 'object' && kept !== null ? Object.entries(kept) : []);
  } catch {
    return new Map();
  }
}

/** Changes some choices and keeps them, where the browser lets it. */
export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(NAME, JSON.stringify(current));
  } catch {
    // Private modes refuse: the choice holds until the page is left.
  }
  applyLook();
  for (const listener of listeners) listener();
}

/** Puts the chosen theme and density on the document, where the styles find them; the system's theme where none was chosen. */
export function applyLook(): void {
  const { dataset } = document.documentElement;
  if (current.theme === 'system') delete dataset['theme'];
  else dataset['theme'] = current.theme;
  if (current.density === 'comfortable') delete dataset['density'];
  else dataset['density'] = current.density;
}

let systemHour12: boolean | null = null;

/** Whether times are written with am and pm. The system's own habit is that of its language: browsers tell no more. */
export function hour12Of({ clock }: Preferences): boolean {
  if (clock !== 'system') return clock === '12h';
  systemHour12 ??= new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions().hour12 ?? false;
  return systemHour12;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The choices of this browser, followed as they change. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current);
}
