import type { ChannelListing, ListedChannel } from '#channels/channel.ts';
import type { DiagnosedListing } from './channels.ts';

/** The channels of `workspaceIds`, asked for one workspace after the other (API.md 5.2); fails where one of them does. */
export async function channelsOf(
  workspaceIds: readonly string[],
  ask: (workspaceId: string) => Promise<ChannelListing>,
): Promise<Omit<DiagnosedListing, 'diagnose'>> {
  const rows: ListedChannel[] = [];
  let clockOffsetMs: number | null = null;
  for (const workspaceId of workspaceIds) {
    const listing = await ask(workspaceId);
    // A server may answer with more than it was asked for (S12).
    for (const row of listing.rows)
      if (row.kind === 'unreadable' || row.channel.workspaceId === workspaceId) rows.push(row);
    clockOffsetMs = listing.clockOffsetMs;
  }
  return { rows, clockOffsetMs, onlyOf: workspaceIds };
}
