import { focusedRow, rowsOnScreen } from './rowCursor.ts';

/** Height of what sticks to the top of the page, px: a row under it is not in view. */
const STUCK = 92;

/** Moves the focus by one row; without a row that has it, to the first one in view. */
export function stepRow(by: 1 | -1): void {
  const rows = rowsOnScreen();
  if (rows === null) return;
  const keys = rows.keys();
  const at = keys.indexOf(focusedRow()?.dataset['row'] ?? '');
  const next = at < 0 ? firstInView(keys) : keys[at + by];
  if (next !== undefined) rows.focus(next);
}

/** Moves the focus to the first row of the list, or to the last. */
export function goToRow(end: 'first' | 'last'): void {
  const rows = rowsOnScreen();
  const key = rows?.keys().at(end === 'first' ? 0 : -1);
  if (key !== undefined) rows?.focus(key);
}

function firstInView(keys: readonly string[]): string | undefined {
  const drawn = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  return drawn.find((row) => row.getBoundingClientRect().top >= STUCK)?.dataset['row'] ?? keys[0];
}
