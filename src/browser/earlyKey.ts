import { useEffect } from 'react';

import { isTypedInto } from './keyGuard.ts';

/** Who pressed a key and saw nothing come of it for longer goes on to something else. */
const KEPT_MS = 2_000;

let pressed: KeyboardEvent | null = null;

function keep(event: KeyboardEvent): void {
  if (event.defaultPrevented || isTypedInto(event.target)) return;
  pressed = event;
  // The browser would go to its address bar.
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'k') event.preventDefault();
}

/** While what understands the page's keys is `awaited`, keeps the last that was pressed. */
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
