import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Beside details, without them, and once the window has another size: of so many widths of a list the heights are remembered. */
const MOST_WIDTHS = 4;

/** What is known of a line before it is measured. */
interface Lines {
  readonly keyOf: (index: number) => string;
  /** Its height, guessed, px. */
  readonly estimate: (index: number) => number;
}

/** True heights by line key, px, as they are in the width the list has; kept while lines come and go. `version` counts the changes. */
export function useMeasuredHeights(
  listRef: RefObject<HTMLElement | null>,
  keyOf: Lines['keyOf'],
  estimate: Lines['estimate'],
) {
  const [known] = useState(() => new Map<number, Map<string, number>>());
  const [{ heights, version }, setMeasured] = useState(() => ({ heights: new Map<string, number>(), version: 0 }));
  const observer = useRef<ResizeObserver | null>(null);
  useEffect(() => () => observer.current?.disconnect(), []);
  const lines = useRef<Lines>({ keyOf, estimate });
  useLayoutEffect(() => {
    lines.current = { keyOf, estimate };
  });
  const lastWidth = useRef<number | null>(null);

  // The same whatever the lines are: a row that got a new one would be drawn anew.
  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      observer.current ??= new ResizeObserver((entries) => {
        const width = listRef.current?.clientWidth ?? 0;
        // Away behind details that fill a phone it has none, and every line is 0 px high.
        if (width === 0) return;
        const isSameWidth = width === (lastWidth.current ?? width);
        lastWidth.current = width;
        const now = heightsAt(width, known);
        const { changed, pushed } = noteHeights(entries, now, lines.current);
        // In another width everything lies anew, and whoever changed it, a person or the way back, decides where the view is.
        if (pushed !== 0 && isSameWidth)
          element.ownerDocument.defaultView?.scrollBy({ top: pushed, behavior: 'instant' });
        setMeasured((last) => (changed || last.heights !== now ? { heights: now, version: last.version + 1 } : last));
      });
      const watching = observer.current;
      watching.observe(element);
      return () => watching.unobserve(element);
    },
    [listRef, known],
  );
  return { heights, version, measure };
}

/** The heights that are known of a width; of the width that was first had longest ago nothing is remembered beyond some. */
function heightsAt(width: number, known: Map<number, Map<string, number>>): Map<string, number> {
  const held = known.get(width);
  if (held !== undefined) return held;
  const [oldest] = known.keys();
  if (oldest !== undefined && known.size >= MOST_WIDTHS) known.delete(oldest);
  const heights = new Map<string, number>();
  known.set(width, heights);
  return heights;
}

/**
 * Takes down true heights; answers whether any is new, and by how much lines above the view, taller than was guessed, push it
 * down, px: scrolling by as much, before it is painted, keeps what is read in its place.
 */
function noteHeights(
  entries: readonly ResizeObserverEntry[],
  heights: Map<string, number>,
  { keyOf, estimate }: Lines,
): { readonly changed: boolean; readonly pushed: number } {
  let changed = false;
  let pushed = 0;
  for (const { target, borderBoxSize } of entries) {
    const height = borderBoxSize[0]?.blockSize;
    if (!(target instanceof HTMLElement) || height === undefined || height === 0) continue;
    const index = Number(target.dataset['index']);
    const key = keyOf(index);
    const before = heights.get(key) ?? estimate(index);
    if (target.getBoundingClientRect().bottom < 0) pushed += height - before;
    changed ||= heights.get(key) !== height && height !== before;
    heights.set(key, height);
  }
  return { changed, pushed };
}
