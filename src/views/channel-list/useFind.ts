import { useEffect, useMemo, useState } from 'react';

import { showRow } from '#browser/rowCursor.ts';
import type { ListLine } from '#channels/listing.ts';

type Row = Extract<ListLine, { kind: 'row' }>;

/** The matches of the search, one of which may be the current one. */
export interface Find {
  readonly count: number;
  /** The row that was gone to; null before the first. */
  readonly current: Row | null;
  /** Its place among the matches, from 1; 0 where there is none. */
  readonly position: number;
  /** Goes to the next or the previous match of `text`, as soon as the list shows what it finds; round at the ends. */
  readonly step: (text: string, by: 1 | -1) => void;
  /** Drops a step that is still to come: who types on wants what that finds. */
  readonly drop: () => void;
}

/** Walks through the rows of `lines`, which show what `searched` finds. The focus stays in the search. */
export function useFind(lines: readonly ListLine[], searched: string): Find {
  const [at, setAt] = useState<{ readonly key: string; readonly of: string } | null>(null);
  // Who types and presses Enter at once means what is coming, not what is on screen.
  const [owed, setOwed] = useState<{ readonly by: 1 | -1; readonly of: string } | null>(null);
  const rows = useMemo(
    () => (searched === '' ? [] : lines.filter((line): line is Row => line.kind === 'row')),
    [lines, searched],
  );
  const index = at?.of === searched ? rows.findIndex(({ key }) => key === at.key) : -1;
  if (owed?.of === searched) {
    const from = index < 0 && owed.by < 0 ? 0 : index;
    const next = rows.at((from + owed.by) % Math.max(1, rows.length));
    setOwed(null);
    if (next !== undefined) setAt({ key: next.key, of: searched });
  }
  // Only the list knows where the row is, and it may have to draw it first.
  useEffect(() => {
    if (at !== null) showRow(at.key);
  }, [at]);
  return {
    count: rows.length,
    current: rows[index] ?? null,
    position: index + 1,
    step: (text, by) => setOwed(text === '' ? null : { by, of: text }),
    drop: () => setOwed(null),
  };
}
