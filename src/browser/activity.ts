import { isVisible } from './visibility.ts';

/** Not `scroll` and `focus`: the page does both by itself. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;

/** Calls `back` when a person does something in the page or comes back to it, at most once in `everyMs`; answers how to stop. */
export function onActivity(everyMs: number, back: () => void): () => void {
  let last = -Infinity;
  const note = () => {
    const at = Date.now();
    if (!isVisible() || Math.abs(at - last) < everyMs) return;
    last = at;
    back();
  };
  note();
  for (const sign of SIGNS) window.addEventListener(sign, note, { passive: true, capture: true });
  document.addEventListener('visibilitychange', note);
  return () => {
    for (const sign of SIGNS) window.removeEventListener(sign, note, { capture: true });
    document.removeEventListener('visibilitychange', note);
  };
}
