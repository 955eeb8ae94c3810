import { useElapsed } from '#browser/useElapsed.ts';
import { useChannelListing, useWorkspaces } from '#queries/channels.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { IconOffline } from '#ui/icons.ts';
import { Region } from '#ui/Region.tsx';
import { ScreenTitle } from '#views/channel/ScreenTitle.tsx';
import { useTimeStyle } from '#views/channel/useTimeStyle.ts';
import { ListFailed, LoadedChannelList, useListHasCome } from './listPart.ts';
import { ListSkeleton } from './ListSkeleton.tsx';

/** The names come with the channels as a rule; later than this, the channels are shown without. */
const NAMES_WAIT_MS = 1_500;

/** The product's first screen: every channel the key reaches, worst first. `currentId` is the channel whose details are open. */
export function ChannelListScreen({ currentId }: { readonly currentId: string | null }) {
  const listing = useChannelListing();
  const workspaces = useWorkspaces();
  const listHasCome = useListHasCome();
  // Asked of the device while the list is on its way.
  const style = useTimeStyle();
  const namesAreLate = useElapsed(NAMES_WAIT_MS, listing.kind === 'ready');
  // A list under ids, sorted anew under names a moment later, would jump under the hand.
  const awaitsNames = workspaces.kind === 'waiting' && !workspaces.offline && !namesAreLate;
  const coming = listing.kind === 'ready' || (listing.kind === 'waiting' && !listing.offline);
  return (
    <Region title="The list of channels" heading={<Title coming={false} />}>
      <ScreenTitle of="Channels" />
      {listing.kind === 'ready' && !awaitsNames && listHasCome ? (
        <LoadedChannelList listing={listing} workspaces={workspaces} currentId={currentId} style={style} />
      ) : (
        <>
          <Title coming={coming} />
          {listing.kind === 'failed' && (
            <ListFailed
              failure={listing.failure}
              failedAt={listing.failedAt}
              onRetry={listing.retry}
              workspaces={workspaces}
            />
          )}
          {coming && <ListSkeleton />}
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

/** The title in the place it has over the list; `coming` is room for the line under it, which a phone has. */
function Title({ coming }: { readonly coming: boolean }) {
  return (
    <div className="mb-4 narrow:mb-3">
      <h1 className="flex min-h-8 items-center text-xl font-semibold tracking-tight narrow:min-h-11">Channels</h1>
      {coming && <div className="hidden h-4 narrow:block" />}
    </div>
  );
}
