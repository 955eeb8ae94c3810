import { useMemo } from 'react';

import { healthGroup, healthOf } from '#channels/health.ts';
import { useChannelListing } from './channels.ts';

/** How many channels need a reconnect, whatever the filter: the status alone says so. 0 while nothing is known. */
export function useBrokenCount(): number {
  const listing = useChannelListing();
  const rows = listing.kind === 'ready' ? listing.data.rows : null;
  const asOf = listing.kind === 'ready' ? listing.asOf : 0;
  return useMemo(
    () =>
      (rows ?? []).filter(
        (row) => row.kind === 'channel' && healthGroup(healthOf(row.channel, asOf)) === 'needs-reconnect',
      ).length,
    [rows, asOf],
  );
}
