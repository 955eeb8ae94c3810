import { narrowedBoard, type ChannelBoard } from './board.ts';
import type { ChannelFilter } from './filter.ts';
import { wholeBoardOf, type WholeBoardInput } from './grouping.ts';
import { forgiveTypingError } from './typingError.ts';

/** What a board is made of. */
export interface BoardInput extends Omit<WholeBoardInput, 'sort'> {
  readonly filter: ChannelFilter;
}

/** Assesses, groups, sorts and filters one answer of the API in one go, for screens that do not search while one types. */
export function boardOf({ filter, ...input }: BoardInput): ChannelBoard {
  return narrowedBoard(wholeBoardOf({ ...input, sort: filter.sort }), filter, forgiveTypingError);
}
