import type { ChannelListing } from './channel.ts';

/** Lengths that look like a limit nobody documented (S8). */
const ROUND_LENGTHS = new Set([100, 500, 1_000]);

/** Whether an answer of `rowCount` rows looks as if something were cut off. */
export function looksCut(rowCount: number): boolean {
  return ROUND_LENGTHS.has(rowCount);
}

/** Whether what `rows` do not name may be taken for gone: every row could be read, and nothing looks cut off. */
export function isComplete({ rows }: Pick<ChannelListing, 'rows'>): boolean {
  return !looksCut(rows.length) && rows.every(({ kind }) => kind === 'channel');
}
