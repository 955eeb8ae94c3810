import { useMemo } from 'react';

import { assess } from '#channels/assess.ts';
import { placed } from '#channels/grouping.ts';
import { needsReconnect } from '#channels/health.ts';
import { countQueueWork } from '#channels/queueWork.ts';
import { useChannelListing } from './channels.ts';
import { useSnoozes } from './snoozes.ts';
import { useServerNow } from './useServerNow.ts';

/** How many channels the reconnect queue shows without a filter. 0 while nothing is known. */
export function useReconnectCount(): number {
  const listing = useChannelListing();
  const now = useServerNow();
  const snoozes = useSnoozes();
  const data = listing.kind === 'ready' ? listing.data : null;
  return useMemo(() => {
    if (data === null) return 0;
    const broken = data.rows.flatMap((row) =>
      row.kind === 'channel' && needsReconnect(row.channel)
        ? placed(assess(row.channel, now, data.diagnose), now, { snoozes })
        : [],
    );
    return countQueueWork(broken, []);
  }, [data, now, snoozes]);
}
