import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';

import { whenIdle } from '#browser/idle.ts';
import { usePreferences } from '#browser/preferences.ts';
import type { Workspace } from '#channels/channel.ts';
import { choiceCounts, type PickedFrom } from '#channels/choiceCounts.ts';
import { isNarrowed, prepareSearch, type ChannelFilter } from '#channels/filter.ts';
import { wholeBoardOf, withPostsDue } from '#channels/grouping.ts';
import { narrowedBoard, type ChannelBoard } from '#channels/board.ts';
import { placesBefore, startsAlike } from '#channels/heldOrder.ts';
import { EXPANDED, FOLDED, FEW_WORKSPACES, isAnythingFolded, linesOf, type ListLine } from '#channels/listing.ts';
import type { DiagnosedListing } from '#queries/channels.ts';
import { usePostsAhead } from '#queries/postsAhead.ts';
import { useShowOrder } from '#queries/shownOrder.ts';
import type { ReconnectAttempt, Stranger } from '#queries/reconnects.ts';
import { useSnoozes } from '#queries/snoozes.ts';
import type { Forgive } from '#channels/typingError.ts';
import { heldPlaces } from './reconnectRows.ts';
import { NOTHING_FOLDED, useFolds } from './useFolds.ts';
import { useOrderInHand } from './useOrderInHand.ts';

/** The board and the lines it is drawn in, each computed once per change of what it is made of. */
export interface ShownBoard {
  readonly board: ChannelBoard;
  readonly lines: readonly ListLine[];
  /** The text that the lines were searched for: they follow what is typed. */
  readonly searched: string;
  /** How many channels each choice of a picker would show; asked for when the picker opens. */
  readonly countsOf: (from: PickedFrom) => ReadonlyMap<string, number>;
  readonly fold: (foldKey: string, open: boolean) => void;
  /** Opens or closes all that folds; null where nothing does. */
  readonly foldAll: { readonly label: string; readonly onClick: () => void } | null;
  /** Puts the list in the order that is made by what came since; null where that is the order it is in. */
  readonly updateOrder: { readonly label: string; readonly onClick: () => void } | null;
}

/** Filters, groups and folds the rows of a listing as seen at `now` (epoch ms). The list follows typing; it does not hold it up. */
export function useChannelBoard(
  { rows, diagnose }: DiagnosedListing,
  workspaces: ReadonlyMap<string, Workspace> | null,
  filter: ChannelFilter,
  now: number,
  attempts: ReadonlyMap<string, ReconnectAttempt>,
  strangers: ReadonlyMap<string, Stranger>,
  printing: boolean,
): ShownBoard {
  const { warningDays } = usePreferences();
  const latestDue = usePostsAhead()?.nextDue;
  const snoozes = useSnoozes();
  const shown = useDeferredValue(filter);
  const { sort } = shown;
  const forgive = useForgive();
  const order = useOrderInHand({ rows, nextDue: latestDue }, shown);
  const isLatest = order.rows === rows && order.nextDue === latestDue;
  const held = useMemo(() => heldPlaces(attempts, strangers), [attempts, strangers]);
  const before = useMemo(
    () => (order.rows === rows ? null : placesBefore(order.rows, rows, now, warningDays)),
    [order.rows, rows, now, warningDays],
  );
  const input = useMemo(
    () => ({ rows, workspaces, sort, now, diagnose, warningDays, snoozes }),
    [rows, workspaces, sort, now, diagnose, warningDays, snoozes],
  );
  // Posts are told of after the list, again and again: what they do not touch is not made anew.
  const plain = useMemo(() => wholeBoardOf({ ...input, held }), [input, held]);
  const latest = useMemo(() => withPostsDue(plain, latestDue), [plain, latestDue]);
  const made = useMemo(() => {
    if (isLatest) return latest;
    if (before === null) return withPostsDue(plain, order.nextDue);
    return wholeBoardOf({ ...input, held: new Map([...before, ...held]), nextDue: order.nextDue });
  }, [isLatest, latest, before, plain, order.nextDue, input, held]);
  // Where what is looked at stays as it is, nothing jumps, and the new order needs no asking: the first screen, or wherever a hand is.
  const newOrder = useMemo(
    () =>
      made !== latest &&
      !startsAlike(
        narrowedBoard(made, shown, forgive),
        narrowedBoard(latest, shown, forgive),
        before === null ? FIRST_SCREEN : Infinity,
      ),
    [made, latest, shown, forgive, before],
  );
  if (!newOrder && !isLatest) order.update();
  const whole = newOrder ? made : latest;
  useEffect(() => whenIdle(() => whole.groups.forEach(({ members }) => prepareSearch(members))), [whole]);
  const board = useMemo(() => narrowedBoard(whole, shown, forgive), [whole, shown, forgive]);
  useShowOrder(board.groups);
  const countsOf = useCallback(
    (from: PickedFrom) => choiceCounts(whole, shown, from, forgive),
    [whole, shown, forgive],
  );
  const narrowed = isNarrowed(shown);
  const { choices, setChoices } = useFolds(shown, narrowed);
  const lines = useMemo(
    () =>
      linesOf(board.groups, narrowed ? [] : board.unreadable, {
        // Paper does not unfold.
        choices: printing ? NOTHING_FOLDED : choices,
        openAll: narrowed || printing,
        quietOpen: whole.groups.length <= FEW_WORKSPACES,
        quietApart: sort === 'attention',
      }),
    [board, narrowed, printing, choices, sort, whole],
  );
  const fold = useCallback(
    (key: string, open: boolean) => setChoices((last) => new Map(last).set(key, open)),
    [setChoices],
  );
  const folded = isAnythingFolded(lines);
  const foldAll = {
    label: folded ? 'Expand all' : 'Fold all',
    onClick: () => setChoices(() => (folded ? EXPANDED : FOLDED)),
  };
  return {
    board,
    lines,
    searched: shown.text,
    countsOf,
    fold,
    foldAll: narrowed ? null : foldAll,
    updateOrder: newOrder
      ? { label: before === null ? 'Order by posts due' : 'Show new order', onClick: order.update }
      : null,
  };
}

/** What forgives a typing error, once its code has come; null before, and where it does not load. */
function useForgive(): Forgive | null {
  const [forgive, setForgive] = useState<Forgive | null>(null);
  useEffect(
    () =>
      whenIdle(() => {
        const asked = import('#channels/typingError.ts');
        void asked.then(({ forgiveTypingError }) => setForgive(() => forgiveTypingError)).catch(() => undefined);
      }),
    [],
  );
  return forgive;
}

/** About as many channels as a large screen shows. */
const FIRST_SCREEN = 30;
