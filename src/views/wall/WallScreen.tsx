import { useElapsed } from '#browser/useElapsed.ts';
import { useNow } from '#browser/useNow.ts';
import { useWakeLock } from '#browser/wakeLock.ts';
import { clockCorrection } from '#channels/clock.ts';
import { wallShift } from '#channels/wall.ts';
import { useChannelListing, useWorkspaces } from '#queries/channels.ts';
import { ScreenTitle } from '#views/channel/ScreenTitle.tsx';
import { useTimeStyle } from '#views/channel/useTimeStyle.ts';
import { LeaveWall } from './LeaveWall.tsx';
import { WallBoard } from './WallBoard.tsx';
import { WallHead } from './WallHead.tsx';
import { WallFailed, WallOffline, WallWaiting } from './WallStates.tsx';

const HALF_MINUTE_MS = 30_000;

/** The names come with the channels as a rule; later than this, ids stand in for them. */
const NAMES_WAIT_MS = 1_500;

/**
 * The channels on a screen that nobody sits at: counts, what is worst, and how old that is. It only tells; the one thing to do is to
 * leave. All sizes are in em of a type that grows with the screen.
 */
export function WallScreen() {
  const listing = useChannelListing();
  const workspaces = useWorkspaces();
  const style = useTimeStyle();
  const deviceNow = useNow(HALF_MINUTE_MS);
  const namesAreLate = useElapsed(NAMES_WAIT_MS, listing.kind === 'ready');
  useWakeLock();
  const correction = listing.kind === 'ready' ? clockCorrection(listing.data.clockOffsetMs) : 0;
  const { x, y } = wallShift(deviceNow);
  const awaitsNames = workspaces.kind === 'waiting' && !workspaces.offline && !namesAreLate;
  return (
    <main
      id="main"
      className="flex min-h-dvh flex-col overflow-clip px-[3em] pt-[2.5em] pb-[1.75em] text-[clamp(1rem,min(1.111vw,1.778vh),2.5rem)] leading-[1.5] narrow:px-4 narrow:py-5 narrow:text-[1rem]"
    >
      <ScreenTitle of="Wall" />
      <h1 className="sr-only">Channels, wall view</h1>
      <LeaveWall />
      <div
        className="flex flex-1 flex-col gap-[2em] narrow:gap-5"
        style={{ translate: `${String(x / 16)}em ${String(y / 16)}em` }}
      >
        <WallHead style={style} correction={correction} />
        {listing.kind === 'ready' && !awaitsNames ? (
          <WallBoard listing={listing} workspaces={workspaces} deviceNow={deviceNow} style={style} />
        ) : listing.kind === 'failed' ? (
          <WallFailed failure={listing.failure} failedAt={listing.failedAt} />
        ) : listing.kind === 'waiting' && listing.offline ? (
          <WallOffline />
        ) : (
          <WallWaiting />
        )}
      </div>
    </main>
  );
}
