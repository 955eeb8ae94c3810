import { useEffect } from 'react';

import { isLayerOpen, isTypedInto, keyName } from './keyGuard.ts';
import { keepTyped } from './typedAhead.ts';

/** Who pressed a key and saw nothing come of it for longer goes on to something else. */
const KEPT_MS = 2_000;

/** Keys that only lead somewhere. What signs in, skips or closes is done at once or not at all: a moment later it may meet something else. */
const LEADING: ReadonlySet<string> = new Set(['/', 'w', 'j', 'k', '?', 'Control+K']);

/** Held with another key: no key of their own. */
const HOLDING: ReadonlySet<string> = new Set(['Control', 'Meta', 'Shift', 'Alt', 'CapsLock']);

let pressed: KeyboardEvent | null = null;

function keep(event: KeyboardEvent): void {
  if (HOLDING.has(event.key) || event.defaultPrevented) return;
  pressed = null;
  const key = keyName(event);
  if (event.altKey || !LEADING.has(key) || isTypedInto(event.target) || isLayerOpen()) return;
  pressed = event;
  // The browser would go to its address bar, or look for "/" in the page.
  if (key === 'Control+K' || key === '/') event.preventDefault();
  if (key === 'Control+K') keepTyped();
}

/** While what understands the page's keys is `awaited`, keeps the last that was pressed, if it leads somewhere. */
export function useEarlyKey(awaited: boolean): void {
  useEffect(() => {
    if (!awaited) return;
    document.addEventListener('keydown', keep);
    return () => document.removeEventListener('keydown', keep);
  }, [awaited]);
}

/** The key that was kept, once; null where there is none or it was pressed more than 2 s ago. */
export function takeEarlyKey(): KeyboardEvent | null {
  const early = pressed;
  pressed = null;
  return early !== null && performance.now() - early.timeStamp <= KEPT_MS ? early : null;
}
