import { useChannelListing, useWorkspaces } from '#queries/channels.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { IconOffline } from '#ui/icons.ts';
import { Region } from '#ui/Region.tsx';
import { ListFailed } from './ListFailed.tsx';
import { ListSkeleton } from './ListSkeleton.tsx';
import { LoadedChannelList } from './LoadedChannelList.tsx';

/** The product's first screen: every channel the key reaches, worst first. `currentId` is the channel whose details are open. */
export function ChannelListScreen({ currentId }: { readonly currentId: string | null }) {
  const listing = useChannelListing();
  const workspaces = useWorkspaces();
  return (
    <Region title="The list of channels">
      <title>Channels · Postbreeze Channels</title>
      {listing.kind === 'ready' ? (
        <LoadedChannelList listing={listing} workspaces={workspaces} currentId={currentId} />
      ) : (
        <>
          <h1 className="mb-4 flex min-h-8 items-center text-xl font-semibold tracking-tight">Channels</h1>
          {listing.kind === 'failed' && (
            <ListFailed failure={listing.failure} failedAt={listing.failedAt} onRetry={listing.retry} />
          )}
          {listing.kind === 'waiting' && !listing.offline && <ListSkeleton />}
          {listing.kind === 'waiting' && listing.offline && (
            <EmptyState
              icon={<IconOffline size={24} />}
              title="This device is offline"
              detail="Nothing was loaded before. The list comes as soon as the connection is back; nothing to click."
            />
          )}
        </>
      )}
    </Region>
  );
}
