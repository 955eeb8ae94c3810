import type { QueryClient } from '@tanstack/react-query';

import { deviceNow } from '#browser/clock.ts';
import { keepSnooze, keptSnoozes } from '#browser/snoozeStore.ts';
import { assess } from '#channels/assess.ts';
import { clockCorrection } from '#channels/clock.ts';
import { isAsleep } from '#channels/snooze.ts';
import { keys, type DiagnosedListing } from './channels.ts';
import { channelsIn } from './sharing.ts';

/** Lets go of snoozes whose channel is not as it was: should it be so again, that is another story. */
export function forgetWoken(queryClient: QueryClient, origin: string, warningDays: number): void {
  const listing = queryClient.getQueryData<DiagnosedListing>(keys.channels);
  const kept = keptSnoozes(origin);
  if (listing === undefined || kept.size === 0) return;
  const now = deviceNow() + clockCorrection(listing.clockOffsetMs);
  for (const channel of channelsIn(listing.rows)) {
    const snooze = kept.get(channel.id);
    const woken = snooze !== undefined && !isAsleep(snooze, assess(channel, now, listing.diagnose, warningDays), now);
    if (woken) keepSnooze(origin, channel.id, null, deviceNow());
  }
}
