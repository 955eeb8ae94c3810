import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Up to this many lines everything is in the document: find in page, print and assistive technology see it all. */
const PLAIN_LIMIT = 500;
const OVERSCAN = 12;
/** Room for the top bar and a sticky header, px. */
const SCROLL_PADDING = 104;

/** A piece of a windowed list: a line, by index, or the room that the lines left out would take, px. */
export type WindowPiece =
  | { readonly kind: 'line'; readonly index: number }
  | { readonly kind: 'gap'; readonly key: string; readonly height: number };

/** What is to be windowed: how many lines, and what is known of each by index. */
export interface RowWindowInput {
  readonly count: number;
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
  /** On the element of each line, with `data-index`: its true height replaces the guess. */
  readonly measure: ((element: HTMLElement | null) => void) | undefined;
  readonly scrollTo: (index: number) => void;
}

/**
 * Windows lines that scroll with the page. They stay in the flow, with gaps for what is left out, so that sticky headers
 * and regions are the browser's own.
 */
export function useRowWindow({ count, estimate, keyOf, headerOf, keep }: RowWindowInput): RowWindow {
  const plain = count <= PLAIN_LIMIT;
  const listRef = useRef<HTMLDivElement>(null);
  const offset = useOffsetTop(listRef, plain);
  const virtualizer = useWindowVirtualizer({
    count: plain ? 0 : count,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    scrollMargin: offset,
    scrollPaddingStart: SCROLL_PADDING,
  });
  if (plain) {
    const pieces = Array.from({ length: count }, (_, index) => ({ kind: 'line', index }) as const);
    const scrollTo = (index: number) => {
      listRef.current?.querySelector(`[data-index="${String(index)}"]`)?.scrollIntoView({ block: 'nearest' });
    };
    return { listRef, pieces, measure: undefined, scrollTo };
  }
  const inView = virtualizer.getVirtualItems().map(({ index }) => index);
  const drawn = [...new Set([...inView, ...inView.map(headerOf), ...(keep < 0 ? [] : [keep, headerOf(keep)])])];
  return {
    listRef,
    pieces: piecesOf(drawn, virtualizer.measurementsCache, virtualizer.getTotalSize()),
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}

/** Where the list begins on the page, px; followed, because banners above it come and go. */
function useOffsetTop(listRef: RefObject<HTMLDivElement | null>, plain: boolean): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const list = listRef.current;
    if (plain || list === null) return undefined;
    const { body, defaultView } = list.ownerDocument;
    const observer = new ResizeObserver(() => {
      setOffset(Math.round(list.getBoundingClientRect().top + (defaultView?.scrollY ?? 0)));
    });
    observer.observe(body);
    return () => observer.disconnect();
  }, [listRef, plain]);
  return offset;
}

function piecesOf(drawn: readonly number[], all: readonly VirtualItem[], total: number): readonly WindowPiece[] {
  const top = all[0]?.start ?? 0;
  const pieces: WindowPiece[] = [];
  let reached = top;
  for (const index of drawn.toSorted((a, b) => a - b)) {
    const line = all[index];
    if (line === undefined) continue;
    if (line.start > reached) pieces.push({ kind: 'gap', key: `gap-${String(index)}`, height: line.start - reached });
    pieces.push({ kind: 'line', index });
    reached = line.end;
  }
  if (top + total > reached) pieces.push({ kind: 'gap', key: 'gap-end', height: top + total - reached });
  return pieces;
}
