import { useMemo } from 'react';

import { needsReconnect } from '#channels/health.ts';
import { useChannelListing } from './channels.ts';

/** How many channels need a reconnect, whatever the filter. 0 while nothing is known. */
export function useBrokenCount(): number {
  const listing = useChannelListing();
  const rows = listing.kind === 'ready' ? listing.data.rows : null;
  return useMemo(
    () => (rows ?? []).filter((row) => row.kind === 'channel' && needsReconnect(row.channel)).length,
    [rows],
  );
}
