import { Region } from '#ui/Region.tsx';
import { useReconnectCount } from '#queries/useReconnectCount.ts';
import { ToReconnectContext } from '#views/channel/ToReconnectContext.ts';
import { WallScreen } from '#views/wall/WallScreen.tsx';
import { LateWork } from './LateWork.tsx';
import { OfflineShell } from './OfflineShell.tsx';
import { usePostsWatch } from './usePostsWatch.ts';

/** The wall, without the bar and the keys of the other screens; what goes on beside them goes on beside it. */
export function WallRoute() {
  usePostsWatch();
  return (
    <ToReconnectContext value={useReconnectCount()}>
      <WallScreen />
      <OfflineShell />
      <Region title="What goes on beside">
        <LateWork />
      </Region>
    </ToReconnectContext>
  );
}
