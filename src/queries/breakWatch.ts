import type { QueryClient } from '@tanstack/react-query';

import { deviceNow } from '#browser/clock.ts';
import { assess, type AssessedChannel } from '#channels/assess.ts';
import type { Workspace } from '#channels/channel.ts';
import { clockCorrection } from '#channels/clock.ts';
import { workspaceName } from '#channels/grouping.ts';
import { healthGroup, healthOf } from '#channels/health.ts';
import { newlyBroken, untold, type Told } from '#channels/news.ts';
import { keys, listingOfThisVisit, type DiagnosedListing } from './channels.ts';
import { channelsIn } from './sharing.ts';

/** What is done with what the list tells as it comes. */
export interface BreakListener {
  /** How many channels need a reconnect, and how many are at risk. */
  readonly onCounts: (broken: number, atRisk: number) => void;
  /** Channels broke since the list before, be it of the last visit; what was broken then, or is first seen now, is no news. */
  readonly onBreaks: (broken: readonly AssessedChannel[], nameOfWorkspace: (id: string) => string) => void;
}

/** Follows every listing that arrives in the cache; answers how to stop. */
export function watchBreaks(queryClient: QueryClient, { onCounts, onBreaks }: BreakListener): () => void {
  let before = channelsIn(queryClient.getQueryData<DiagnosedListing>(keys.lastVisit)?.rows ?? []);
  let told: Told = new Map();

  function look(): void {
    const listing = listingOfThisVisit(queryClient);
    if (listing === undefined) return;
    const now = deviceNow() + clockCorrection(listing.clockOffsetMs);
    const channels = channelsIn(listing.rows);
    const groups = channels.map((channel) => healthGroup(healthOf(channel, now)));
    onCounts(
      groups.filter((group) => group === 'needs-reconnect').length,
      groups.filter((group) => group === 'at-risk').length,
    );
    const broken = newlyBroken(before, channels).map((channel) => assess(channel, now, listing.diagnose));
    before = channels;
    const seen = untold(broken, told, now);
    told = seen.told;
    if (seen.news.length > 0) onBreaks(seen.news, nameOfWorkspace);
  }

  function nameOfWorkspace(id: string): string {
    const known = queryClient.getQueryData<readonly Workspace[]>(keys.workspaces)?.find((one) => one.id === id);
    return workspaceName(known ?? null, id);
  }

  look();
  const cache = queryClient.getQueryCache();
  return cache.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    if (event.query === cache.find({ queryKey: keys.channels })) look();
  });
}
