import { assess, type AssessedChannel } from '#channels/assess.ts';
import { useChannelListing } from '#queries/channels.ts';

/** Every channel of the workspace that needs a reconnect at `now` (epoch ms), whatever the list is narrowed to. */
export function useBrokenNearby(
  workspaceId: string | null,
  now: number,
  warningDays: number,
): readonly AssessedChannel[] {
  const listing = useChannelListing();
  if (listing.kind !== 'ready') return [];
  const { rows, diagnose } = listing.data;
  return rows
    .flatMap((row) =>
      row.kind === 'channel' && row.channel.workspaceId === workspaceId
        ? assess(row.channel, now, diagnose, warningDays)
        : [],
    )
    .filter(({ group }) => group === 'needs-reconnect');
}
