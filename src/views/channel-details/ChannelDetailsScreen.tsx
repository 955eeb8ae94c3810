import { useEffect, useRef } from 'react';

import { useIsNarrow } from '#browser/useMediaQuery.ts';
import { useNow } from '#browser/useNow.ts';
import { useOnline } from '#browser/useOnline.ts';
import { usePreferences } from '#browser/preferences.ts';
import { assess } from '#channels/assess.ts';
import { channelName } from '#channels/channel.ts';
import { clockCorrection } from '#channels/clock.ts';
import { platformFacts } from '#channels/platform.ts';
import { useChannel } from '#queries/channel.ts';
import { useStaleMs } from '#queries/useStaleMs.ts';
import { Region } from '#ui/Region.tsx';
import { dataCondition } from '#views/channel/dataCondition.ts';
import { DataNotice } from '#views/channel/DataNotice.tsx';
import { ScreenTitle } from '#views/channel/ScreenTitle.tsx';
import { useTimeStyle } from '#views/channel/useTimeStyle.ts';
import { ChannelUnavailable } from './ChannelUnavailable.tsx';
import { DetailsBar } from './DetailsBar.tsx';
import { DetailsBody } from './DetailsBody.tsx';
import { DetailsFoot } from './DetailsFoot.tsx';
import { useBrokenNearby } from './useBrokenNearby.ts';
import { useListOrder } from './useListOrder.ts';

const HALF_MINUTE_MS = 30_000;

/** Everything about one channel: beside the list on wide screens, over it on middling ones, a page on phones. */
export function ChannelDetailsScreen({
  channelId,
  onClose,
  onGone,
}: {
  readonly channelId: string;
  readonly onClose: () => void;
  /** It was disconnected from here: closes too, and there is no row to go back to. */
  readonly onGone: (name: string) => void;
}) {
  const narrow = useIsNarrow();
  const online = useOnline();
  const loaded = useChannel(channelId);
  const deviceNow = useNow(HALF_MINUTE_MS);
  const { warningDays } = usePreferences();
  const style = useTimeStyle();
  const order = useListOrder(channelId);
  const heading = useRef<HTMLHeadingElement>(null);

  // The panel opens from the list: the reader goes with it, once; moving on with j and k leaves the focus where it is.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);

  const now = loaded.kind === 'ready' ? deviceNow + clockCorrection(loaded.data.clockOffsetMs) : deviceNow;
  const assessed = loaded.kind === 'ready' ? assess(loaded.data.channel, now, loaded.data.diagnose, warningDays) : null;
  const staleMs = useStaleMs(loaded);
  const condition = loaded.kind === 'ready' ? dataCondition(loaded, { online, now: deviceNow, staleMs }) : null;
  const brokenNearby = useBrokenNearby(assessed?.channel.workspaceId ?? null, now, warningDays);
  const name = assessed === null ? 'Channel' : channelName(assessed.channel);

  return (
    <section
      aria-label={`Details of ${name}`}
      data-details
      className="fixed top-(--size-topbar) end-0 bottom-0 z-20 flex w-(--size-panel) max-w-full flex-col bg-raised shadow-panel animate-[panel-in_140ms_var(--ease-out)] [--row-bg:var(--color-raised)] narrow:static narrow:-mx-4 narrow:-mt-3 narrow:-mb-16 narrow:min-h-dvh narrow:w-auto narrow:max-w-none narrow:animate-none narrow:bg-surface narrow:shadow-none narrow:[--row-bg:var(--color-surface)]"
    >
      {/* A brand has one name on every network. */}
      <ScreenTitle of={assessed === null ? name : `${name}, ${platformFacts(assessed.channel.platform).name}`} />
      {/* The list and its h1 are away then. */}
      {narrow && <h1 className="sr-only">Channel details</h1>}
      <DetailsBar order={order} onClose={onClose} />
      <Region title="The details of this channel">
        {loaded.kind === 'ready' && assessed !== null ? (
          <>
            <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-5 pb-6 narrow:overflow-visible narrow:px-4 narrow:pt-4">
              {/* Beside the list, its own notice says so. */}
              {narrow && condition !== null && (
                <DataNotice
                  condition={condition}
                  meanwhile="reading works, reconnecting waits"
                  style={style}
                  onRetry={loaded.retry}
                />
              )}
              <DetailsBody
                assessed={assessed}
                workspaceName={order.workspaceName}
                brokenNearby={brokenNearby}
                now={now}
                style={style}
                heading={
                  <h2
                    ref={heading}
                    tabIndex={-1}
                    dir="auto"
                    className="text-lg font-semibold tracking-tight break-words outline-none"
                  >
                    {name}
                  </h2>
                }
                onGone={onGone}
              />
            </div>
            <DetailsFoot assessed={assessed} now={now} style={style} stale={loaded.failure} />
          </>
        ) : (
          <ChannelUnavailable loaded={loaded} />
        )}
      </Region>
    </section>
  );
}
