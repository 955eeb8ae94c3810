import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';

import {
  covers,
  grownTowards,
  offsetsOf,
  rangeAt,
  windowPieces,
  type LineRange,
  type WindowPiece,
} from './rowWindow.ts';

/** Drawn beyond the view on either side, px: more than a wheel step, so that no frame is blank. */
const OVERSCAN = 1_200;
/** How many lines each frame adds on either side, until all of that is drawn. */
const STEP = 4;
/** Drawn before anything is known of the view. */
const FIRST_LINES = 16;

/** What is to be windowed: how many lines, and what is known of each by index. Keep the functions stable. */
export interface RowWindowInput {
  readonly count: number;
  /** Whether all lines are drawn, wherever they are: find in page, print and assistive technology see everything then. */
  readonly whole: boolean;
  /** Height before it is measured, px. */
  readonly estimate: (index: number) => number;
  readonly keyOf: (index: number) => string;
  /** The sticky header a line stands under: drawn with it. */
  readonly headerOf: (index: number) => number;
  /** A line drawn wherever it is, because it has the focus; -1 for none. */
  readonly keep: number;
}

/** The part of a long list that is drawn, and how to reach the rest. */
export interface RowWindow {
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly pieces: readonly WindowPiece[];
  /** On the element of each line, with `data-index`: its true height replaces the guess. Undefined where all is drawn. */
  readonly measure: ((element: HTMLElement | null) => (() => void) | undefined) | undefined;
  /** Brings the line into view; it is drawn by the next frame. */
  readonly scrollTo: (index: number) => void;
}

/**
 * Windows lines that scroll with the page. They stay in the flow, with gaps for what is left out, so that sticky headers
 * and regions are the browser's own. Set `overflow-anchor: none` on the list: the browser would take a gap for an anchor.
 */
export function useRowWindow({ count, whole: plain, estimate, keyOf, headerOf, keep }: RowWindowInput): RowWindow {
  const listRef = useRef<HTMLDivElement>(null);
  const { heights, version, measure } = useMeasuredHeights(keyOf, estimate);
  const offsets = useMemo(
    () => offsetsOf(plain ? 0 : count, (index) => heights.get(keyOf(index)) ?? estimate(index)),
    // `version` stands for the heights, which change in place.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see the line above
    [plain, count, keyOf, estimate, heights, version],
  );
  const [first, last] = useRangeInView(listRef, offsets, keyOf, plain);

  const scrollTo = useCallback(
    (index: number) => {
      const list = listRef.current;
      const drawn = list?.querySelector(`[data-index="${String(index)}"]`);
      const view = list?.ownerDocument.defaultView;
      if (drawn) drawn.scrollIntoView({ block: 'nearest' });
      else if (list && view)
        view.scrollBy(0, list.getBoundingClientRect().top + (offsets[index] ?? 0) - view.innerHeight / 2);
    },
    [offsets],
  );

  const pieces = useMemo(() => {
    if (plain) return Array.from({ length: count }, (_, index): WindowPiece => ({ kind: 'line', index }));
    const inView = Array.from({ length: Math.max(0, last - first) }, (_, step) => first + step);
    const kept = keep < 0 ? [] : [keep, headerOf(keep)];
    return windowPieces(offsets, [...inView, ...inView.slice(0, 1).map(headerOf), ...kept]);
  }, [plain, count, first, last, keep, headerOf, offsets]);

  return { listRef, pieces, measure: plain ? undefined : measure, scrollTo };
}

/** The lines near the view, as [first, end): followed while the page scrolls, and while what stands above the list comes and goes. */
function useRangeInView(
  listRef: RefObject<HTMLDivElement | null>,
  offsets: Float64Array,
  keyOf: (index: number) => string,
  plain: boolean,
): LineRange {
  const [drawn, setDrawn] = useState<{ readonly range: LineRange; readonly startsWith: string }>({
    range: [0, FIRST_LINES],
    startsWith: keyOf(0),
  });
  const [first, end] = drawn.range;
  // Other lines than before stand here, as after a key in the search: they begin with few, as the first ones did.
  const range = useMemo(
    (): LineRange => [first, keyOf(first) === drawn.startsWith ? end : Math.min(end, first + FIRST_LINES)],
    [first, end, keyOf, drawn.startsWith],
  );
  const shown = useRef(range);
  useLayoutEffect(() => {
    shown.current = range;
  });
  useLayoutEffect(() => {
    const list = listRef.current;
    const view = list?.ownerDocument.defaultView;
    if (plain || !list || !view) return undefined;
    let frame = 0;
    const draw = (step: number) => {
      const top = -list.getBoundingClientRect().top;
      const bottom = top + view.innerHeight;
      const inView = rangeAt(offsets, top, bottom);
      const wanted = rangeAt(offsets, top - OVERSCAN, bottom + OVERSCAN);
      shown.current = grownTowards(shown.current, inView, wanted, step);
      const next = { range: shown.current, startsWith: keyOf(shown.current[0]) };
      setDrawn((last) => (isSame(last.range, next.range) && last.startsWith === next.startsWith ? last : next));
      if (!covers(shown.current, wanted)) goOn();
    };
    const grow = () => draw(STEP);
    const goOn = () => {
      view.cancelAnimationFrame(frame);
      frame = view.requestAnimationFrame(() => {
        frame = view.requestAnimationFrame(grow);
      });
    };
    // What is in view is drawn before the first paint, what is near it after.
    draw(0);
    const resized = new ResizeObserver(grow);
    resized.observe(list.ownerDocument.body);
    view.addEventListener('scroll', grow, { passive: true });
    return () => {
      view.cancelAnimationFrame(frame);
      resized.disconnect();
      view.removeEventListener('scroll', grow);
    };
  }, [listRef, offsets, keyOf, plain]);
  return range;
}

function isSame(a: LineRange, b: LineRange): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** True heights by line key, kept while lines come and go; `version` counts the changes. */
function useMeasuredHeights(keyOf: (index: number) => string, estimate: (index: number) => number) {
  const [heights] = useState(() => new Map<string, number>());
  const [version, setVersion] = useState(0);
  const observer = useRef<ResizeObserver | null>(null);
  useEffect(() => () => observer.current?.disconnect(), []);

  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const index = Number(element.dataset['index']);
      element.dataset['guess'] = String(estimate(index));
      element.dataset['key'] = keyOf(index);
      observer.current ??= new ResizeObserver((entries) => {
        if (noteHeights(entries, heights)) setVersion((last) => last + 1);
      });
      const watching = observer.current;
      watching.observe(element);
      return () => watching.unobserve(element);
    },
    [heights, keyOf, estimate],
  );
  return { heights, version, measure };
}

/**
 * Takes down true heights; answers whether any is new. A line above the view that is taller than was guessed pushes the
 * view down: scrolling by as much, before it is painted, keeps what is read in its place.
 */
function noteHeights(entries: readonly ResizeObserverEntry[], heights: Map<string, number>): boolean {
  let changed = false;
  let pushed = 0;
  for (const { target, borderBoxSize } of entries) {
    const height = borderBoxSize[0]?.blockSize;
    if (!(target instanceof HTMLElement) || height === undefined) continue;
    const key = target.dataset['key'] ?? '';
    const before = heights.get(key) ?? Number(target.dataset['guess']);
    if (target.getBoundingClientRect().bottom < 0) pushed += height - before;
    changed ||= heights.get(key) !== height && height !== before;
    heights.set(key, height);
  }
  if (pushed !== 0) entries[0]?.target.ownerDocument.defaultView?.scrollBy({ top: pushed, behavior: 'instant' });
  return changed;
}
