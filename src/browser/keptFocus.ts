import { useEffect } from 'react';

/**
 * Keeps the keyboard in the page: when what has the focus leaves `main`, as a *Done* or a *Try again* does once it is pressed,
 * the focus goes to the row it was in, to the row that came into its place, to the heading of the part, or to `main`. A dialog
 * gives it back to what opened it; where that is gone too, it goes from there.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let path: readonly Element[] = [];
    let inMain: readonly Element[] = [];
    const note = ({ target }: Pick<FocusEvent, 'target'>) => {
      path = target instanceof Element ? ancestryOf(target) : [];
      if (path.some(isMain)) inMain = path;
    };
    const look = () => {
      const [lost] = path;
      if (lost === undefined || lost.isConnected || document.activeElement !== document.body) return;
      path = [];
      homeOf(inMain)?.focus({ preventScroll: true });
    };
    // A moment later: whoever removed it may have a better place for the focus.
    const observer = new MutationObserver(() => {
      if (path[0]?.isConnected === false) setTimeout(look);
    });
    // What has the focus already had it before this came.
    note({ target: document.activeElement });
    document.addEventListener('focusin', note);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, []);
}

function ancestryOf(element: Element): readonly Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) path.push(at);
  return path;
}

function isMain({ id }: Element): boolean {
  return id === 'main';
}

/** The closest thing still there that can have the focus. */
function homeOf(path: readonly Element[]): HTMLElement | null {
  for (const element of path) {
    if (element.matches('[data-row]')) {
      const row = element.isConnected ? element : rowInPlaceOf(element);
      const name = row?.querySelector<HTMLElement>('.channel-name');
      if (name) return name;
    }
    const isPart = element.isConnected && element.matches('section');
    const heading = isPart ? element.querySelector<HTMLElement>('h2[tabindex]') : null;
    if (heading !== null) return heading;
  }
  return document.getElementById('main');
}

/** The row that stands where `gone` stood, or else the one before it. */
function rowInPlaceOf(gone: Element): Element | null {
  const place = Number(gone.getAttribute('aria-posinset'));
  const rowAt = (position: number) => document.querySelector(`[data-row][aria-posinset="${String(position)}"]`);
  return rowAt(place) ?? rowAt(place - 1);
}
