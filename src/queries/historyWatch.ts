import type { QueryClient } from '@tanstack/react-query';

import { deviceNow } from '#browser/clock.ts';
import { openHistoryStore } from '#browser/historyStore.ts';
import { assess } from '#channels/assess.ts';
import { clockCorrection } from '#channels/clock.ts';
import type { HistoryEvent } from '#channels/history.ts';
import { keys, listingOfThisVisit } from './channels.ts';
import { createHistory, type History } from './history.ts';
import { tellLoops } from './loops.ts';
import { channelsIn } from './sharing.ts';

/** The history that runs; the details and the settings reach it here. */
let running: History | null = null;

/** Takes note of every listing of `origin` that arrives in the cache; answers how to stop. */
export function watchHistory(queryClient: QueryClient, origin: string): () => void {
  const showAgain = () => void queryClient.invalidateQueries({ queryKey: keys.everyHistory });
  const history = createHistory(origin, { onLoops: tellLoops, onWritten: showAgain });

  function note(): void {
    const listing = listingOfThisVisit(queryClient);
    if (listing === undefined) return;
    // Not the age of the list: a part of it may be newer (`takeIn`).
    const at = deviceNow() + clockCorrection(listing.clockOffsetMs);
    history.note({
      channels: channelsIn(listing.rows),
      at,
      causeOf: (channel) => assess(channel, at, listing.diagnose).explanation?.cause ?? null,
    });
  }

  running = history;
  note();
  showAgain();
  const cache = queryClient.getQueryCache();
  const stop = cache.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    if (event.query === cache.find({ queryKey: keys.channels })) note();
  });
  return () => {
    stop();
    history.stop();
    running = null;
  };
}

/** What this browser saw happen to a channel, oldest first. */
export async function eventsOf(channelId: string): Promise<readonly HistoryEvent[]> {
  return (await running?.eventsOf(channelId)) ?? [];
}

/** Deletes the whole history of this browser. */
export async function deleteHistory(): Promise<void> {
  if (running !== null) await running.clear();
  else await (await openHistoryStore())?.clear();
}
