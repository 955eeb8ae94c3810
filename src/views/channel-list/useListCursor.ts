import { useLayoutEffect, useMemo, useRef, type RefObject } from 'react';

import { useRowCursor, type RowCursor } from '#browser/rowCursor.ts';
import type { AssessedChannel } from '#channels/assess.ts';
import { foldKeyOf, rowKeyOf, type ListLine } from '#channels/listing.ts';

/** Lets the keyboard walk through the rows of `lines`, also to those that are not drawn: `keepDrawn` draws one wherever it is. */
export function useListCursor(
  lines: readonly ListLine[],
  listRef: RefObject<HTMLDivElement | null>,
  scrollTo: (index: number) => void,
  keepDrawn: (key: string) => void,
  onFold: (foldKey: string, open: boolean) => void,
): void {
  // A row that is to get the focus as soon as it is drawn.
  const wanted = useRef<string | null>(null);

  const cursor = useMemo((): RowCursor => {
    // Ten thousand lines are looked through when a key is pressed, not when they are drawn.
    const rows = () => lines.filter((line) => line.kind === 'row');
    const rowOf = (channelId: string) => rows().find(({ assessed }) => assessed.channel.id === channelId);
    const focus = (key: string) => {
      if (focusOn(listRef.current, key)) return;
      wanted.current = key;
      keepDrawn(key);
    };
    return {
      keys: () => rows().map(({ key }) => key),
      focus,
      show: (key) => scrollTo(lines.findIndex((line) => line.key === key)),
      focusChannel(channelId) {
        const row = rowOf(channelId);
        const folds = row === undefined ? foldsOver(lines, channelId) : [];
        if (row === undefined && folds.length === 0) return false;
        for (const fold of folds) onFold(fold, true);
        focus(row?.key ?? rowKeyOf(channelId));
        return true;
      },
      focusWorkspace(workspaceId) {
        const header = lines.find((line) => line.kind === 'header' && line.group.id === workspaceId);
        if (header === undefined) return false;
        onFold(workspaceId, true);
        focus(header.key);
        return true;
      },
      reveal(channelId) {
        const row = rowOf(channelId);
        // On a phone the list is away while the details are open: there is nothing to scroll.
        if (row !== undefined && listRef.current?.offsetParent) scrollTo(lines.indexOf(row));
      },
    };
  }, [lines, listRef, scrollTo, keepDrawn, onFold]);
  useRowCursor(cursor);

  useLayoutEffect(() => {
    if (wanted.current !== null && focusOn(listRef.current, wanted.current)) wanted.current = null;
  });
}

/** The folds that a channel is behind, by their keys: its workspace, and in there the healthy ones. */
function foldsOver(lines: readonly ListLine[], channelId: string): readonly string[] {
  const isIt = ({ channel }: AssessedChannel) => channel.id === channelId;
  return lines.flatMap((line) => {
    if (line.kind === 'header' && !line.open && line.group.channels.some(isIt))
      return [line.group.id, foldKeyOf(line.group.id)];
    return line.kind === 'fold' && !line.open && line.healthy.some(isIt) ? line.key : [];
  });
}

/** Focuses the name in the row, or the heading of the workspace, and scrolls no further than it must; false where it is not drawn. */
function focusOn(list: HTMLElement | null, key: string): boolean {
  const escaped = CSS.escape(key);
  const place = list?.querySelector(`[data-row="${escaped}"], [data-head="${escaped}"]`);
  const name = place?.querySelector<HTMLElement>('h2, .channel-name');
  if (!place || !name) return false;
  name.focus({ preventScroll: true });
  // The head sticks: it is in view wherever its workspace is.
  place.scrollIntoView({ block: name.tagName === 'H2' ? 'start' : 'nearest' });
  return true;
}
