import { narrowedBoard } from './board.ts';
import type { ChannelFilter } from './filter.ts';
import type { WholeBoard } from './grouping.ts';
import type { Forgive } from './typingError.ts';

/** The two lists a filter is picked from. */
export type PickedFrom = 'workspaces' | 'platforms';

/**
 * How many channels each workspace, or each platform as sent, would show if it were chosen: the rest of the filter holds, what
 * is chosen of `from` does not. One that would show nothing is left out.
 */
export function choiceCounts(
  whole: WholeBoard,
  filter: ChannelFilter,
  from: PickedFrom,
  forgive: Forgive | null,
): ReadonlyMap<string, number> {
  const { groups } = narrowedBoard(whole, { ...filter, [from]: [] }, forgive);
  const counts = new Map<string, number>();
  for (const { channels } of groups) {
    for (const { channel } of channels) {
      const value = from === 'workspaces' ? channel.workspaceId : channel.platform;
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}
