/** How far the posts were read: counts are only as good as that. */

/** How many workspaces were wanted, read and refused, as `PostsAhead` has it. */
export interface PostsReading {
  readonly wanted: number;
  readonly read: number;
  readonly denied: number;
  readonly failed: number;
  readonly reading: boolean;
  /** False where some posts could not be read. */
  readonly complete: boolean;
}

/** Whether anything can be claimed, and what to say of what is missing; `words` is null where nothing is. */
export function readingWords({ wanted, read, denied, failed, reading, complete }: PostsReading): {
  readonly known: boolean;
  readonly words: string | null;
} {
  if (wanted === 0) return { known: true, words: null };
  if (read === 0) {
    if (reading) return { known: false, words: 'Looking …' };
    if (denied > 0) return { known: false, words: 'This key may not read posts' };
    return { known: false, words: failed > 0 ? 'The posts could not be read' : 'Refresh reads them' };
  }
  if (read < wanted) {
    const where = `in ${String(read)} of ${String(wanted)} workspaces`;
    return { known: true, words: reading ? `Read ${where} so far` : `Read ${where}` };
  }
  return { known: true, words: complete ? null : 'Not every post could be read' };
}
