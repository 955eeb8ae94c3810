/** Spreadsheets as text: RFC 4180, for programs that take it by its word and for those that run what looks like a formula. */

/** Says "this is UTF-8" to the programs that would guess. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What spreadsheets take for the beginning of a formula, the full-width forms among it. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** The rows as one CSV file, each cell as text: an apostrophe keeps a cell that looks like a formula from being one. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`);
  return `${BYTE_ORDER_MARK}${lines.join('')}`;
}

function cellOf(text: string): string {
  const safe = neutralised(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** `text` as no spreadsheet runs it. */
export function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
