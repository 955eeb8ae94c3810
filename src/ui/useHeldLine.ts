import { useEffect, type RefObject } from 'react';

/** For how long, ms, a pressed line is held after the list got another width: what lies around it is measured anew. */
const HELD_MS = 1_000;

/** Where a line was when it was pressed, px from the top of the view, and how far the page was scrolled, then or by holding it. */
interface Pressed {
  readonly line: Element;
  readonly top: number;
  readonly scrolled: number;
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
      pressed = line && { line, top: line.getBoundingClientRect().top, scrolled: view.scrollY };
      heldUntil = -Infinity;
    };
    const resized = new ResizeObserver(() => {
      const now = view.performance.now();
      if (list.clientWidth !== width) heldUntil = now + HELD_MS;
      width = list.clientWidth;
      if (pressed === null || now > heldUntil) return;
      const { line, top, scrolled } = pressed;
      // Whoever scrolled on looks elsewhere.
      if (!line.isConnected || scrolled !== view.scrollY) pressed = null;
      else {
        view.scrollBy({ top: line.getBoundingClientRect().top - top, behavior: 'instant' });
        pressed = { line, top, scrolled: view.scrollY };
      }
    });
    resized.observe(list);
    list.addEventListener('click', press, { capture: true });
    return () => {
      resized.disconnect();
      list.removeEventListener('click', press, { capture: true });
    };
  }, [listRef]);
}
