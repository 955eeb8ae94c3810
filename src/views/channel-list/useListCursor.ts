import { useLayoutEffect, useMemo, useRef, type RefObject } from 'react';

import { useRowCursor, type RowCursor } from '#browser/rowCursor.ts';
import type { ListLine } from '#channels/listing.ts';

/** Lets the keyboard walk through the rows of `lines`, also to those that are not drawn: `keepDrawn` draws one wherever it is. */
export function useListCursor(
  lines: readonly ListLine[],
  listRef: RefObject<HTMLDivElement | null>,
  scrollTo: (index: number) => void,
  keepDrawn: (key: string) => void,
): void {
  // A row that is to get the focus as soon as it is drawn.
  const wanted = useRef<string | null>(null);

  const cursor = useMemo((): RowCursor => {
    const rows = lines.filter((line) => line.kind === 'row');
    const rowOf = (channelId: string) => rows.find(({ assessed }) => assessed.channel.id === channelId);
    return {
      keys: rows.map(({ key }) => key),
      keyOf: (channelId) => rowOf(channelId)?.key ?? null,
      focus(key) {
        if (focusOn(listRef.current, key)) return;
        wanted.current = key;
        keepDrawn(key);
      },
      reveal(channelId) {
        const row = rowOf(channelId);
        // On a phone the list is away while the details are open: there is nothing to scroll.
        if (row !== undefined && listRef.current?.offsetParent) scrollTo(lines.indexOf(row));
      },
    };
  }, [lines, listRef, scrollTo, keepDrawn]);
  useRowCursor(cursor);

  useLayoutEffect(() => {
    if (wanted.current !== null && focusOn(listRef.current, wanted.current)) wanted.current = null;
  });
}

/** Focuses the name in the row and scrolls no further than it must; false where the row is not drawn. */
function focusOn(list: HTMLElement | null, key: string): boolean {
  const row = list?.querySelector(`[data-row="${CSS.escape(key)}"]`);
  const name = row?.querySelector<HTMLElement>('.channel-name');
  if (!row || !name) return false;
  name.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
  return true;
}
