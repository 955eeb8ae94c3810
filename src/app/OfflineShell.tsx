import { useEffect } from 'react';

import { whenIdle } from '#browser/idle.ts';
import { registerOfflineShell } from '#browser/offlineShell.ts';
import { useChannelListing } from '#queries/channels.ts';

/** Keeps the page for a day without its server, once the list is there: the first load has the network to itself. */
export function OfflineShell() {
  const listed = useChannelListing().kind === 'ready';
  useEffect(() => (listed ? whenIdle(registerOfflineShell) : undefined), [listed]);
  return null;
}
