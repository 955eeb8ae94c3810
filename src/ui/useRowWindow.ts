import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';

import {
  covers,
  grownTowards,
  offsetsOf,
  rangeAt,
  windowPieces,
  within,
  type LineRange,
  type WindowPiece,
} from './rowWindow.ts';
import { useMeasuredHeights } from './useMeasuredHeights.ts';
import { useHeldLine } from './useHeldLine.ts';

/** Drawn beyond the view, px, on either side: more than a turn of the wheel, so that no frame is blank. */
const AROUND = 800;
/** The same in flight, on the side that the view goes to and on the side that it leaves. */
const AHEAD = 1_200;
const BEHIND = 200;
/** How many lines each frame adds on either side, until all of that is drawn. */
const STEP = 4;
/** A scroll of more than this at once, px: the page goes faster than anyone reads, or than it can be drawn. */
const FLIGHT_STEP = 150;
/** For how long, ms, a flight goes on after its last such step: a wheel turns in jerks. */
const FLIGHT_PAUSE = 200;
/** Drawn before anything is known of the view: about as many as a laptop shows. Where it shows more, these come before it is painted. */
const FIRST_LINES = 9;

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
  /** Whether a line is drawn with all that it has. While the list flies by, the lines that come are not: see `useRangeInView`. */
  readonly isFull: (index: number) => boolean;
  /** Height of a line, measured or guessed, px. */
  readonly roomOf: (index: number) => number;
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
  const { heights, version, measure } = useMeasuredHeights(listRef, keyOf, estimate);
  useHeldLine(listRef);
  const offsets = useMemo(
    () => {
      // Of ten thousand lines that come at first, none is measured yet.
      const known = (index: number) => (heights.size === 0 ? undefined : heights.get(keyOf(index)));
      return offsetsOf(plain ? 0 : count, (index) => known(index) ?? estimate(index));
    },
    // `version` stands for the heights, which change in place.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see the line above
    [plain, count, keyOf, estimate, heights, version],
  );
  const { range, full } = useRangeInView(listRef, offsets, keyOf, plain);
  const [first, last] = range;
  // What is drawn apart from the others, as the head they stand under, is whole where any of them is; what has the focus always.
  const isFull = (index: number) =>
    plain || index === keep || (contains(range, index) ? contains(full, index) : full[0] < full[1]);

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

  const roomOf = (index: number) => (offsets[index + 1] ?? 0) - (offsets[index] ?? 0);
  return { listRef, pieces, isFull, roomOf, measure: plain ? undefined : measure, scrollTo };
}

/** What is drawn of a long list: the lines, and those of them that are drawn in full. */
interface Drawn {
  readonly range: LineRange;
  readonly full: LineRange;
}

/**
 * The lines near the view: followed while the page scrolls, and while what stands above the list comes and goes. Where it
 * scrolls faster than anyone reads, the lines that come are not drawn in full until it has slowed down: then those in
 * view are at once, the others a few with each frame.
 */
function useRangeInView(
  listRef: RefObject<HTMLDivElement | null>,
  offsets: Float64Array,
  keyOf: (index: number) => string,
  plain: boolean,
): Drawn {
  const [drawn, setDrawn] = useState<Drawn & { readonly startsWith: string }>({
    range: [0, FIRST_LINES],
    full: [0, FIRST_LINES],
    startsWith: keyOf(0),
  });
  // Other lines than before stand here, as after a key in the search: they begin with few, as the first ones did.
  const now = useMemo((): Drawn => {
    const [first, end] = drawn.range;
    if (keyOf(first) === drawn.startsWith) return drawn;
    const range = [first, Math.min(end, first + FIRST_LINES)] as const;
    return { range, full: range };
  }, [drawn, keyOf]);
  const shown = useRef(now);
  useLayoutEffect(() => {
    shown.current = now;
  });
  useLayoutEffect(() => {
    const list = listRef.current;
    const view = list?.ownerDocument.defaultView;
    if (plain || !list || !view) return undefined;
    let frame = 0;
    let lastTop = -list.getBoundingClientRect().top;
    let flight = { at: -Infinity, down: true };
    const draw = (step: number) => {
      // Away behind details, it is where it was left.
      if ('checkVisibility' in list && !list.checkVisibility()) return;
      const at = view.performance.now();
      const top = -list.getBoundingClientRect().top;
      const moved = top - lastTop;
      lastTop = top;
      if (Math.abs(moved) > FLIGHT_STEP) flight = { at, down: moved > 0 };
      const flying = at - flight.at < FLIGHT_PAUSE;
      const bottom = top + view.innerHeight;
      const inView = rangeAt(offsets, top, bottom);
      const [above, below] = !flying ? [AROUND, AROUND] : flight.down ? [BEHIND, AHEAD] : [AHEAD, BEHIND];
      const wanted = rangeAt(offsets, top - above, bottom + below);
      const before = shown.current;
      const range = grownTowards(before.range, inView, wanted, flying ? wanted[1] : step);
      const full = fullOf(before, range, inView, flying, step);
      shown.current = { range, full };
      const startsWith = keyOf(range[0]);
      setDrawn((last) =>
        isSame(last.range, range) && isSame(last.full, full) && last.startsWith === startsWith
          ? last
          : { range, full, startsWith },
      );
      if (!covers(range, wanted) || !covers(full, range)) goOn();
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
    // It tells of the first size too, in the frame that is to show the first lines.
    const resized = new ResizeObserver(goOn);
    resized.observe(list.ownerDocument.body);
    view.addEventListener('scroll', grow, { passive: true });
    return () => {
      view.cancelAnimationFrame(frame);
      resized.disconnect();
      view.removeEventListener('scroll', grow);
    };
  }, [listRef, offsets, keyOf, plain]);
  return now;
}

/** Which lines of `range`, drawn after `before`, are drawn in full. */
function fullOf(before: Drawn, range: LineRange, inView: LineRange, flying: boolean, step: number): LineRange {
  if (flying) return within(before.full, range);
  // Nothing was left to be made full: nothing new is.
  if (covers(before.full, before.range)) return range;
  return grownTowards(within(before.full, range), inView, range, step);
}

function contains([first, end]: LineRange, index: number): boolean {
  return index >= first && index < end;
}

function isSame(a: LineRange, b: LineRange): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
