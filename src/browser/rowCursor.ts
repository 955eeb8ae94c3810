import { useEffect } from 'react';

/** The rows of the list on screen, for keys that walk through them. Rows far away are not drawn: the list draws them when asked. */
export interface RowCursor {
  /** Keys of the rows (`data-row`) in the order of the list, folded ones left out. */
  readonly keys: () => readonly string[];
  /** Brings the row into view with the focus on its name. */
  readonly focus: (key: string) => void;
  /** Brings the row into view, and leaves the focus where it is. */
  readonly show: (key: string) => void;
  /** Brings the row of a channel into view with the focus on its name, unfolded where it was folded away; false where there is none. */
  readonly focusChannel: (channelId: string) => boolean;
  /** Brings a workspace into view with the focus on its heading, unfolded; false where there is none. */
  readonly focusWorkspace: (workspaceId: string) => boolean;
  /** Brings the row of a channel into view, where there is one, and leaves the focus where it is. */
  readonly reveal: (channelId: string) => void;
}

let cursor: RowCursor | null = null;

/** Offers the rows of a list to the keyboard, for as long as the list is there. */
export function useRowCursor(rows: RowCursor): void {
  useEffect(() => {
    cursor = rows;
    return () => {
      if (cursor === rows) cursor = null;
    };
  }, [rows]);
}

/** The rows of the list on screen; null where there is none. */
export function rowsOnScreen(): RowCursor | null {
  return cursor;
}

/** The row that has the focus, on its name or on its button; null where none has. */
export function focusedRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-row]') ?? null;
}

/** Whether somebody is at a row, by focus or pointer: nothing may move under the hand. */
export function isRowInHand(): boolean {
  return focusedRow() !== null || document.querySelector('[data-row]:hover') !== null;
}

/** Moves the focus from elsewhere into the rows: to the one with `key`, or to the first. */
export function enterRows(key: string | null): void {
  const to = key ?? cursor?.keys()[0];
  if (to !== undefined) cursor?.focus(to);
}

/** Brings a row into view, wherever it is in the list. */
export function showRow(key: string): void {
  cursor?.show(key);
}

/** Moves the focus to the row of a channel, which is unfolded where it was folded away; false where the list has none. */
export function focusRow(channelId: string): boolean {
  return cursor?.focusChannel(channelId) ?? false;
}

/** Moves the focus to the heading of a workspace, which is unfolded; false where the list has none. */
export function focusWorkspace(workspaceId: string): boolean {
  return cursor?.focusWorkspace(workspaceId) ?? false;
}

/** Brings the row of a channel into view, where the list has one. */
export function revealRow(channelId: string): void {
  cursor?.reveal(channelId);
}
