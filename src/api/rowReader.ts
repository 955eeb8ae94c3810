/** Reads a JSON list while it arrives: when the last of it is there, all but the last rows have been read. */
export interface RowReader<Row> {
  /** The next piece of the answer's text. */
  readonly take: (text: string) => void;
  /** The rows, once all has been taken; null where it was not a list, or not JSON, which only the whole text can tell. */
  readonly rows: () => readonly Row[] | null;
}

/** Where a row ends and there is another, with white space between them or without. */
const ROW_END = '},';
const ROW_BEGINS = /\s*\{/y;
/** A field may look the same: so many places are tried, from the last one back, before more is waited for. */
const TRIES = 4;
/** Waiting for more than this, letters, tells that the rows are not written so: the whole text is parsed in the end. */
const MOST_WAITING = 1_000_000;

/** Hands each row of a list to `read` with its place in it, in order. Waits for no more than the rows it parses at once. */
export function rowReader<Row>(read: (row: unknown, index: number) => Row): RowReader<Row> {
  const rows: Row[] = [];
  let state: 'before' | 'within' | 'after' | 'no list' = 'before';
  /** What was taken and not parsed yet. */
  let waiting = '';

  function take(text: string): void {
    if (state === 'no list') return;
    waiting += text;
    if (state === 'before') begin();
    if (state === 'within') readWholeRows();
  }

  function begin(): void {
    // White space without end is not looked through again with each piece of it.
    waiting = waiting.trimStart();
    if (waiting === '') return;
    state = waiting.startsWith('[') ? 'within' : 'no list';
    waiting = waiting.slice(1);
  }

  function readWholeRows(): void {
    let at = lastEnd(waiting.length);
    for (let tries = TRIES; at > 0 && tries > 0; tries -= 1) {
      if (readAll(`[${waiting.slice(0, at + 1)}]`)) {
        waiting = waiting.slice(at + ROW_END.length);
        return;
      }
      at = lastEnd(at - 1);
    }
    if (waiting.length > MOST_WAITING) state = 'no list';
  }

  /** The last place at `from` or before where one row seems to end and another to begin; -1 for none. */
  function lastEnd(from: number): number {
    for (let at = waiting.lastIndexOf(ROW_END, from); at > 0; at = waiting.lastIndexOf(ROW_END, at - 1)) {
      ROW_BEGINS.lastIndex = at + ROW_END.length;
      if (ROW_BEGINS.test(waiting)) return at;
    }
    return -1;
  }

  /** Whether `list` is JSON: what was cut within a text, a row or a list in it never is. */
  function readAll(list: string): boolean {
    try {
      const parsed: unknown = JSON.parse(list);
      if (Array.isArray(parsed)) for (const row of parsed) rows.push(read(row, rows.length));
      return true;
    } catch {
      return false;
    }
  }

  return {
    take,
    rows() {
      if (state === 'within') state = readAll(`[${waiting}`) ? 'after' : 'no list';
      return state === 'after' ? rows : null;
    },
  };
}
