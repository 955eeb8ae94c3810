import type { QueryClient } from '@tanstack/react-query';

import { deviceNow } from '#browser/clock.ts';
import { openHistoryStore } from '#browser/historyStore.ts';
import { forgetVisits } from '#browser/visitStore.ts';
import { assess } from '#channels/assess.ts';
import type { Past } from '#channels/changes.ts';
import type { Workspace } from '#channels/channel.ts';
import { clockCorrection } from '#channels/clock.ts';
import { isComplete } from '#channels/completeness.ts';
import type { HistoryEvent } from '#channels/history.ts';
import { historyFile, historyFromFile, type FileRefusal } from '#channels/historyFile.ts';
import { keys, listingOfThisVisit } from './channels.ts';
import { createHistory, type History } from './history.ts';
import { tellLoops } from './loops.ts';
import { channelsIn } from './sharing.ts';
import { watchVisits } from './visits.ts';

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
    const workspaces = queryClient.getQueryData<readonly Workspace[]>(keys.workspaces) ?? [];
    const reached = new Set(workspaces.flatMap(({ id, deleted }) => (deleted ? [] : id)));
    history.note({
      channels: channelsIn(listing.rows),
      complete: isComplete(listing),
      reaches: (workspaceId) => reached.has(workspaceId),
      at,
      causeOf: (channel) => assess(channel, at, listing.diagnose).explanation?.cause ?? null,
    });
  }

  running = history;
  const stopVisits = watchVisits(origin);
  note();
  showAgain();
  const cache = queryClient.getQueryCache();
  const stop = cache.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    if (event.query === cache.find({ queryKey: keys.channels })) note();
  });
  return () => {
    stop();
    stopVisits();
    history.stop();
    running = null;
  };
}

/** What this browser saw happen to a channel, oldest first. */
export async function eventsOf(channelId: string): Promise<readonly HistoryEvent[]> {
  return (await running?.eventsOf(channelId)) ?? [];
}

/** What happened to channels from `from` on (epoch ms of the server's clock); null where nothing is known. */
export async function pastFrom(from: number): Promise<Past | null | 'coming'> {
  return running === null ? 'coming' : running.pastFrom(from);
}

/** Deletes the whole history of this browser. */
export async function deleteHistory(): Promise<void> {
  if (running !== null) await running.clear();
  else await (await openHistoryStore())?.clear();
  forgetVisits();
}

/** The history of `origin` as the text of a file; null while it is not read yet. */
export async function exportHistory(origin: string): Promise<string | null> {
  return running === null ? null : historyFile(await running.kept(), origin, deviceNow());
}

/** Adds the history that `text`, the text of a file, holds for `origin`; null once it is in. Rejects where the browser does not keep it. */
export async function importHistory(text: string, origin: string): Promise<FileRefusal | 'not-ready' | null> {
  if (running === null) return 'not-ready';
  const now = deviceNow();
  const reading = historyFromFile(text, origin, now);
  if (reading.kind === 'refused') return reading.why;
  await running.takeIn(reading.kept, now);
  return null;
}
