/** Reads a JSON list while it arrives: when the last of it is there, all but the last rows have been read. */
export interface RowReader<Row> {
  /** The next piece of the answer's text. */
  readonly take: (text: string) => void;
  /** The rows, once all has been taken; null where it was not a list, or not JSON, which only the whole text can tell. */
  readonly rows: () => readonly Row[] | null;
}

const QUOTE = 34;
const COMMA = 44;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** Hands each row of a list to `read` with its place in it, in order. Waits for no more than the rows it parses at once. */
export function rowReader<Row>(read: (row: unknown, index: number) => Row): RowReader<Row> {
  const rows: Row[] = [];
  let state: 'before' | 'within' | 'after' | 'no list' = 'before';
  /** What was taken and not parsed yet, and how far it was looked through. */
  let waiting = '';
  let seen = 0;
  let depth = 0;
  let inText = false;
  /** Where the last row ends that is there as a whole. */
  let end = -1;

  function take(text: string): void {
    if (state === 'no list') return;
    waiting += text;
    if (state === 'before') begin();
    if (state === 'within') look();
    // The comma after the rows is not theirs; after the end there is nothing but white space.
    if (state === 'within' && end >= 0) parse(end + 1);
    if (state === 'after' && waiting.trim() !== '') state = 'no list';
  }

  function begin(): void {
    const at = waiting.search(/\S/);
    if (at < 0) return;
    state = waiting.charCodeAt(at) === OPEN_LIST ? 'within' : 'no list';
    waiting = waiting.slice(at + 1);
  }

  function look(): void {
    for (; seen < waiting.length; seen += 1) {
      const unit = waiting.charCodeAt(seen);
      if (inText) {
        if (unit === BACKSLASH) seen += 1;
        else if (unit === QUOTE) inText = false;
      } else if (unit === QUOTE) inText = true;
      else if (unit === OPEN_OBJECT || unit === OPEN_LIST) depth += 1;
      else if (unit === COMMA && depth === 0) end = seen;
      else if (unit === CLOSE_OBJECT || unit === CLOSE_LIST) {
        if (depth === 0) { finish(unit); return; }
        depth -= 1;
      }
    }
  }

  function finish(unit: number): void {
    end = seen;
    const empty = rows.length === 0 && waiting.slice(0, end).trim() === '';
    if (unit !== CLOSE_LIST) state = 'no list';
    else if (empty) waiting = waiting.slice(end + 1);
    else parse(end + 1);
    if (state === 'within') state = 'after';
  }

  /** Parses the rows that end at `end`, and goes on with the text from `next`. */
  function parse(next: number): void {
    try {
      const parsed: unknown = JSON.parse(`[${waiting.slice(0, end)}]`);
      if (Array.isArray(parsed) && parsed.length > 0) for (const row of parsed) rows.push(read(row, rows.length));
      else state = 'no list';
    } catch {
      state = 'no list';
    }
    waiting = waiting.slice(next);
    seen = Math.max(0, seen - next);
    end = -1;
  }

  return { take, rows: () => (state === 'after' ? rows : null) };
}
