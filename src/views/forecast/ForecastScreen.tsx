import { useElapsed } from '#browser/useElapsed.ts';
import { useChannelListing, useWorkspaces } from '#queries/channels.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { IconOffline } from '#ui/icons.ts';
import { LoadFailed } from '#views/channel/LoadFailed.tsx';
import { ScreenTitle } from '#views/channel/ScreenTitle.tsx';
import { ForecastSkeleton } from './ForecastSkeleton.tsx';
import { LoadedForecast } from './LoadedForecast.tsx';

/** The names come with the channels as a rule; later than this, the forecast stands without. */
const NAMES_WAIT_MS = 1_500;

/** What needs a person, and by when (PRODUCT section 5). */
export function ForecastScreen() {
  const listing = useChannelListing();
  const workspaces = useWorkspaces();
  const namesAreLate = useElapsed(NAMES_WAIT_MS, listing.kind === 'ready');
  const awaitsNames = workspaces.kind === 'waiting' && !workspaces.offline && !namesAreLate;
  return (
    <>
      <ScreenTitle of="Forecast" />
      {listing.kind === 'ready' && !awaitsNames ? (
        <LoadedForecast listing={listing} workspaces={workspaces.kind === 'ready' ? workspaces.data : null} />
      ) : (
        <>
          <h1 className="mb-4 flex min-h-8 items-center text-xl font-semibold tracking-tight">Forecast</h1>
          {listing.kind === 'failed' && (
            <LoadFailed failure={listing.failure} failedAt={listing.failedAt} onRetry={listing.retry} />
          )}
          {listing.kind === 'waiting' && listing.offline && (
            <EmptyState
              icon={<IconOffline size={24} />}
              title="This device is offline"
              detail="Nothing was loaded before. The forecast comes as soon as the connection is back; nothing to click."
            />
          )}
          {(listing.kind === 'ready' || (listing.kind === 'waiting' && !listing.offline)) && <ForecastSkeleton />}
        </>
      )}
    </>
  );
}
