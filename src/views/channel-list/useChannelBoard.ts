import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';

import { whenIdle } from '#browser/idle.ts';
import { usePreferences } from '#browser/preferences.ts';
import type { Workspace } from '#channels/channel.ts';
import { choiceCounts, type PickedFrom } from '#channels/choiceCounts.ts';
import { isNarrowed, prepareSearch, type ChannelFilter } from '#channels/filter.ts';
import { wholeBoardOf } from '#channels/grouping.ts';
import { narrowedBoard, type ChannelBoard } from '#channels/board.ts';
import { expandAll, isAnythingFolded, linesOf, type FoldChoices, type ListLine } from '#channels/listing.ts';
import type { DiagnosedListing } from '#queries/channels.ts';
import { usePostsAhead } from '#queries/postsAhead.ts';
import type { ReconnectAttempt, Stranger } from '#queries/reconnects.ts';
import { useSnoozes } from '#queries/snoozes.ts';
import type { NextDue } from '#channels/sort.ts';
import { heldPlaces } from './reconnectRows.ts';
import { useOrderInHand } from './useOrderInHand.ts';

/** The board and the lines it is drawn in, each computed once per change of what it is made of. */
export interface ShownBoard {
  readonly board: ChannelBoard;
  readonly lines: readonly ListLine[];
  /** How many channels each choice of a picker would show; asked for when the picker opens. */
  readonly countsOf: (from: PickedFrom) => ReadonlyMap<string, number>;
  readonly fold: (foldKey: string, open: boolean) => void;
  /** Opens or closes all that folds; null where nothing does. */
  readonly foldAll: { readonly label: string; readonly onClick: () => void } | null;
  /** Puts the list in the order that the posts read since make; null where that is the order it is in. */
  readonly updateOrder: (() => void) | null;
}

/** Filters, groups and folds the rows of a listing as seen at `now` (epoch ms). The list follows typing; it does not hold it up. */
export function useChannelBoard(
  { rows, diagnose }: DiagnosedListing,
  workspaces: ReadonlyMap<string, Workspace> | null,
  filter: ChannelFilter,
  now: number,
  attempts: ReadonlyMap<string, ReconnectAttempt>,
  strangers: ReadonlyMap<string, Stranger>,
): ShownBoard {
  const { warningDays } = usePreferences();
  const [choices, setChoices] = useState<FoldChoices>(new Map());
  const latestDue = usePostsAhead()?.nextDue;
  const snoozes = useSnoozes();
  const shown = useDeferredValue(filter);
  const { sort } = shown;
  const order = useOrderInHand(latestDue, shown);
  const held = useMemo(() => heldPlaces(attempts, strangers), [attempts, strangers]);
  const [made, latest] = useMemo(() => {
    const wholeBy = (nextDue: NextDue | undefined) =>
      wholeBoardOf({ rows, workspaces, sort, now, diagnose, warningDays, held, nextDue, snoozes });
    const byMade = wholeBy(order.nextDue);
    return [byMade, order.nextDue === latestDue ? byMade : wholeBy(latestDue)];
  }, [rows, diagnose, workspaces, sort, now, warningDays, held, order.nextDue, latestDue, snoozes]);
  // Where the first screen stays as it is, nothing jumps, and the new order needs no asking.
  const newOrder = useMemo(
    () => made !== latest && startsOtherwise(narrowedBoard(made, shown), narrowedBoard(latest, shown)),
    [made, latest, shown],
  );
  if (!newOrder && order.nextDue !== latestDue) order.update();
  const whole = newOrder ? made : latest;
  useEffect(() => whenIdle(() => whole.groups.forEach(({ members }) => prepareSearch(members))), [whole]);
  const board = useMemo(() => narrowedBoard(whole, shown), [whole, shown]);
  const countsOf = useCallback((from: PickedFrom) => choiceCounts(whole, shown, from), [whole, shown]);
  const narrowed = isNarrowed(shown);
  const lines = useMemo(
    () =>
      linesOf(board.groups, narrowed ? [] : board.unreadable, {
        choices,
        openAll: narrowed,
        quietApart: sort === 'attention',
      }),
    [board, narrowed, choices, sort],
  );
  const fold = useCallback((key: string, open: boolean) => setChoices((last) => new Map(last).set(key, open)), []);
  const folded = isAnythingFolded(lines);
  const foldAll = {
    label: folded ? 'Expand all' : 'Fold all',
    onClick: () => setChoices(folded ? expandAll(board.groups) : new Map()),
  };
  return {
    board,
    lines,
    countsOf,
    fold,
    foldAll: narrowed ? null : foldAll,
    updateOrder: newOrder ? order.update : null,
  };
}

/** About as many channels as a large screen shows. */
const FIRST_SCREEN = 30;

function startsOtherwise(a: ChannelBoard, b: ChannelBoard): boolean {
  const ids = ({ groups }: ChannelBoard) => {
    const first: string[] = [];
    for (const { channels } of groups) {
      if (first.length >= FIRST_SCREEN) break;
      for (const { channel } of channels) first.push(channel.id);
    }
    return first.slice(0, FIRST_SCREEN).join();
  };
  return ids(a) !== ids(b);
}
