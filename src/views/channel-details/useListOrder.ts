import { useMemo } from 'react';

import { usePreferences } from '#browser/preferences.ts';
import { clockCorrection } from '#channels/clock.ts';
import { boardOf } from '#channels/board.ts';
import { useChannelListing, useWorkspaces } from '#queries/channels.ts';
import { usePostsAhead } from '#queries/postsAhead.ts';
import { useSnoozes } from '#queries/snoozes.ts';
import { useChannelFilter } from '#views/channel/useChannelFilter.ts';

/** Where a channel stands in the list as it is filtered and ordered. Neighbours are channel ids; null at the ends. */
export interface ListOrder {
  readonly previous: string | null;
  readonly next: string | null;
  /** "2 of 406": the whole list as it is narrowed, which is what next and previous walk. */
  readonly place: string;
  /** Null while it is not known. */
  readonly workspaceName: string | null;
}

/** The place of `channelId` in the list, from the same filter and order as the list itself. */
export function useListOrder(channelId: string, deviceNow: number): ListOrder {
  const listing = useChannelListing();
  const workspaces = useWorkspaces();
  const { filter } = useChannelFilter();
  const { warningDays } = usePreferences();
  const data = listing.kind === 'ready' ? listing.data : null;
  const names = workspaces.kind === 'ready' ? workspaces.data : null;
  const nextDue = usePostsAhead()?.nextDue;
  const snoozes = useSnoozes();
  const board = useMemo(() => {
    if (data === null) return null;
    const now = deviceNow + clockCorrection(data.clockOffsetMs);
    return boardOf({ ...data, workspaces: names, filter, now, warningDays, nextDue, snoozes });
  }, [data, names, filter, deviceNow, warningDays, nextDue, snoozes]);

  const inOrder = board?.groups.flatMap(({ channels, name }) => channels.map((assessed) => ({ assessed, name }))) ?? [];
  const index = inOrder.findIndex(({ assessed }) => assessed.channel.id === channelId);
  const own = inOrder[index];
  if (own === undefined) return { previous: null, next: null, place: '', workspaceName: null };
  return {
    previous: inOrder[index - 1]?.assessed.channel.id ?? null,
    next: inOrder[index + 1]?.assessed.channel.id ?? null,
    place: `${String(index + 1)} of ${String(inOrder.length)}`,
    workspaceName: own.name,
  };
}
