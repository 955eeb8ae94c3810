import { queryOptions, useQuery } from '@tanstack/react-query';

import type { ApiClient } from '#api/client.ts';
import type { Channel } from '#channels/channel.ts';
import { keys, useChannelListing, type DiagnosedListing } from './channels.ts';
import { useConnectedApi } from './client.ts';
import { loadedFrom, type Loaded } from './loaded.ts';
import { retryPolicy } from './polling.ts';
import { channelsIn } from './sharing.ts';

/** One channel that the listing leaves out: a disconnected one, or one out of reach. */
function channelOptions(client: ApiClient, channelId: string) {
  return queryOptions({
    queryKey: keys.channel(channelId),
    queryFn: ({ signal }) => client.getChannel(channelId, { signal }),
    ...retryPolicy,
  });
}

/** A channel with what its listing has beside it: the server's clock, and what reads its failure. */
export interface LoadedChannel extends Pick<DiagnosedListing, 'clockOffsetMs' | 'diagnose'> {
  readonly channel: Channel;
}

/** One channel: from the listing where it is in there, asked for alone where it is not. */
export function useChannel(channelId: string): Loaded<LoadedChannel> {
  const { client } = useConnectedApi();
  const listing = useChannelListing();
  const listed =
    listing.kind === 'ready' ? channelsIn(listing.data.rows).find(({ id }) => id === channelId) : undefined;
  const missing = listing.kind === 'ready' && listed === undefined;
  const alone = loadedFrom(useQuery({ ...channelOptions(client, channelId), enabled: missing }));
  if (listing.kind !== 'ready') return listing;
  const { clockOffsetMs, diagnose } = listing.data;
  if (listed !== undefined) return { ...listing, data: { channel: listed, clockOffsetMs, diagnose } };
  return alone.kind === 'ready' ? { ...alone, data: { channel: alone.data, clockOffsetMs, diagnose } } : alone;
}
