import { useMemo } from 'react';

import { useShownOrder } from '#queries/shownOrder.ts';

/** Where a channel stands in the list as it is filtered and ordered. Neighbours are channel ids; null at the ends. */
export interface ListOrder {
  readonly previous: string | null;
  readonly next: string | null;
  /** "2 of 406": the whole list as it is narrowed, which is what next and previous walk. */
  readonly place: string;
  /** Null while it is not known. */
  readonly workspaceName: string | null;
}

/** The place of `channelId` in the list as it is on screen. */
export function useListOrder(channelId: string): ListOrder {
  const groups = useShownOrder();
  const inOrder = useMemo(
    () => (groups ?? []).flatMap(({ channels, name }) => channels.map(({ channel: { id } }) => ({ id, name }))),
    [groups],
  );
  const index = inOrder.findIndex(({ id }) => id === channelId);
  const own = inOrder[index];
  if (own === undefined) return { previous: null, next: null, place: '', workspaceName: null };
  return {
    previous: inOrder[index - 1]?.id ?? null,
    next: inOrder[index + 1]?.id ?? null,
    place: `${String(index + 1)} of ${String(inOrder.length)}`,
    workspaceName: own.name,
  };
}
