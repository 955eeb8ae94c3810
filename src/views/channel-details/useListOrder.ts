import { useMemo } from 'react';

import { usePreferences } from '#browser/preferences.ts';
import { clockCorrection } from '#channels/clock.ts';
import { boardOf } from '#channels/grouping.ts';
import type { HealthGroup } from '#channels/health.ts';
import { useChannelListing, useWorkspaces } from '#queries/channels.ts';
import { useChannelFilter } from '#views/channel/useChannelFilter.ts';

/** Where a channel stands in the list as it is filtered and ordered. Neighbours are channel ids; null at the ends. */
export interface ListOrder {
  readonly previous: string | null;
  readonly next: string | null;
  /** "Fernhill Home · 1 of 9 to reconnect". */
  readonly place: string;
  /** Null while it is not known. */
  readonly workspaceName: string | null;
}

/** How a place among channels of one health is called. */
const KIND = {
  'needs-reconnect': 'to reconnect',
  'at-risk': 'at risk',
  expiring: 'expiring soon',
  unknown: 'with an unknown status',
  healthy: 'healthy',
} as const satisfies Record<HealthGroup, string>;

/** The place of `channelId` in the list, from the same filter and order as the list itself. */
export function useListOrder(channelId: string, deviceNow: number): ListOrder {
  const listing = useChannelListing();
  const workspaces = useWorkspaces();
  const { filter } = useChannelFilter();
  const { warningDays } = usePreferences();
  const data = listing.kind === 'ready' ? listing.data : null;
  const names = workspaces.kind === 'ready' ? workspaces.data : null;
  const board = useMemo(() => {
    if (data === null) return null;
    const now = deviceNow + clockCorrection(data.clockOffsetMs);
    return boardOf({ ...data, workspaces: names, filter, now, warningDays });
  }, [data, names, filter, deviceNow, warningDays]);

  const inOrder = board?.groups.flatMap(({ channels, name }) => channels.map((assessed) => ({ assessed, name }))) ?? [];
  const index = inOrder.findIndex(({ assessed }) => assessed.channel.id === channelId);
  const own = inOrder[index];
  if (own === undefined) return { previous: null, next: null, place: '', workspaceName: null };
  const alike = inOrder.filter(({ assessed }) => assessed.group === own.assessed.group);
  const rank = alike.indexOf(own) + 1;
  const kind = own.assessed.group === null ? 'channels' : KIND[own.assessed.group];
  return {
    previous: inOrder[index - 1]?.assessed.channel.id ?? null,
    next: inOrder[index + 1]?.assessed.channel.id ?? null,
    place: `${own.name} · ${String(rank)} of ${String(alike.length)} ${kind}`,
    workspaceName: own.name,
  };
}
