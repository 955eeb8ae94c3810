import { useEffect, useEffectEvent } from 'react';

import { takeEarlyKey } from './earlyKey.ts';
import { isDrawn, isLayerOpen, isTypedInto, keyName } from './keyGuard.ts';
import { usePreferences } from './preferences.ts';
import { focusedRow } from './rowCursor.ts';

/** The keys that the page takes for itself (PRODUCT section 6). */
export type ShortcutKey =
  '/' | 'j' | 'k' | 'r' | 's' | 'w' | '?' | 'Escape' | 'Control+K' | 'ArrowDown' | 'ArrowUp' | 'Home' | 'End';

/** Keys that are the list's own while one of its rows has the focus, and the browser's else. */
const IN_ROWS: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End']);

/** The key that is held for the palette, as it is written on this device's keyboard; either one works. */
export const HELD_KEY = /^(Mac|iP)/.test(navigator.platform) ? '⌘' : 'Ctrl';

/** What each key does; it runs inside of the key press, so that what opens a window may. */
export type ShortcutActions = Readonly<Partial<Record<ShortcutKey, () => void>>>;

/** Holding a key down walks; it does not reconnect ten times. */
const REPEATS: ReadonlySet<string> = new Set(['j', 'k', 'ArrowDown', 'ArrowUp']);

/** Takes the page's keys: no others with Ctrl, ⌘ or Alt, never while typing, never while a list, menu or dialog is open or opening. */
export function useShortcuts(actions: ShortcutActions): void {
  const { shortcuts } = usePreferences();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.altKey) return;
    const key = keyName(event);
    if (!isShortcut(actions, key) || (event.repeat && !REPEATS.has(key))) return;
    if (shortcuts === 'off' && key.length === 1) return;
    if (IN_ROWS.has(key) && (event.shiftKey || focusedRow() === null)) return;
    if (isTypedInto(event.target) || isLayerOpen()) return;
    // Or Firefox looks for "/" in the page, and the letter lands in the field that gets the focus.
    event.preventDefault();
    actions[key]?.();
  });
  useEffect(() => {
    const early = takeEarlyKey();
    if (early !== null) press(early);
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented) press(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function isShortcut(actions: ShortcutActions, key: string): key is ShortcutKey {
  return Object.hasOwn(actions, key);
}

/** Every element on screen that says by `aria-keyshortcuts` that `key` is its own, in the order of the page. */
export function elementsFor(key: ShortcutKey): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts~="${key}"]`)].filter(isDrawn);
}

/** Puts the cursor into the field whose key is `key`; where the field is folded away, what unfolds it is pressed first. */
export function goToField(key: ShortcutKey): void {
  if (focusField(key)) return;
  elementsFor(key)[0]?.click();
  requestAnimationFrame(() => focusField(key));
}

function focusField(key: ShortcutKey): boolean {
  const field = elementsFor(key).find((element) => element instanceof HTMLInputElement);
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
  return field !== undefined;
}
