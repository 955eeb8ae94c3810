import { useEffect, type RefObject } from 'react';

/** What a press opens is there within this, ms, or the press had nothing to do with it. */
const OPENS_WITHIN_MS = 3_000;
/** For how long, ms, the line is then held: what lies around it is measured anew. */
const HELD_MS = 1_000;

/** Whoever scrolls on, goes on by key, or gives the window another size looks elsewhere. */
const LOOKS_ELSEWHERE = ['wheel', 'touchmove', 'keydown', 'resize'] as const;

/** Where a line was when it was pressed, px from the top of the view. `at` is of the page's own clock, ms. */
interface Pressed {
  readonly line: Element;
  readonly top: number;
  readonly at: number;
}

/**
 * A line that is pressed stays under the pointer where the list gets another width by that: beside details that open, what
 * stands above it wraps, and pushes it down.
 */
export function useHeldLine(listRef: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const list = listRef.current;
    const view = list?.ownerDocument.defaultView;
    if (!list || !view || !('ResizeObserver' in view)) return undefined;
    let pressed: Pressed | null = null;
    let heldUntil = -Infinity;
    let width = list.clientWidth;
    const press = ({ target }: Event) => {
      const line = target instanceof Element ? target.closest('[data-index]') : null;
      pressed = line && { line, top: line.getBoundingClientRect().top, at: view.performance.now() };
      heldUntil = -Infinity;
    };
    const letGo = () => {
      pressed = null;
    };
    const resized = new ResizeObserver(() => {
      if (pressed === null) {
        width = list.clientWidth;
        return;
      }
      const now = view.performance.now();
      if (list.clientWidth !== width) heldUntil = now - pressed.at <= OPENS_WITHIN_MS ? now + HELD_MS : -Infinity;
      width = list.clientWidth;
      if (now <= heldUntil && pressed.line.isConnected)
        view.scrollBy({ top: pressed.line.getBoundingClientRect().top - pressed.top, behavior: 'instant' });
      else if (now - pressed.at > OPENS_WITHIN_MS) pressed = null;
    });
    resized.observe(list);
    list.addEventListener('click', press, { capture: true });
    for (const kind of LOOKS_ELSEWHERE) view.addEventListener(kind, letGo, { passive: true });
    return () => {
      resized.disconnect();
      list.removeEventListener('click', press, { capture: true });
      for (const kind of LOOKS_ELSEWHERE) view.removeEventListener(kind, letGo);
    };
  }, [listRef]);
}
