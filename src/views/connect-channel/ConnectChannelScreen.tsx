import { useId, useState } from 'react';
import { useLocation } from 'react-router-dom';

import { useNow } from '#browser/useNow.ts';
import { useOnline } from '#browser/useOnline.ts';
import type { Channel } from '#channels/channel.ts';
import type { ConnectTarget } from '#channels/connecting.ts';
import { CONNECT_NEEDS, roleHint } from '#channels/connectingWords.ts';
import { isPlatform, platformFacts, type Platform } from '#channels/platform.ts';
import { isLive, isSameSeat } from '#channels/reconnect.ts';
import { paths } from '#paths.ts';
import { channelsIn } from '#queries/sharing.ts';
import { useChannelListing, useWorkspaces } from '#queries/channels.ts';
import { useStaleMs } from '#queries/useStaleMs.ts';
import { useConnector } from '#queries/useConnector.ts';
import { useReadOnly } from '#queries/useReadOnly.ts';
import { useReconnects } from '#queries/useReconnects.ts';
import { Button } from '#ui/Button.tsx';
import { IconOffline } from '#ui/icons.ts';
import { Notice } from '#ui/Notice.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { dataCondition } from '#views/channel/dataCondition.ts';
import { BackToChannels } from '#views/channel/BackToChannels.tsx';
import { DataNotice } from '#views/channel/DataNotice.tsx';
import { heldBackBy } from '#views/channel/heldBack.ts';
import { LoadFailed } from '#views/channel/LoadFailed.tsx';
import { StillLoading } from '#views/channel/StillLoading.tsx';
import { useChannelFilter } from '#views/channel/useChannelFilter.ts';
import { useTimeStyle } from '#views/channel/useTimeStyle.ts';
import { ScreenTitle } from '#views/channel/ScreenTitle.tsx';
import { ConnectOutcome } from './ConnectOutcome.tsx';
import { PlatformChoice } from './PlatformChoice.tsx';
import { WorkspaceField } from './WorkspaceField.tsx';
import { workspaceChoices } from './workspaceChoices.ts';

const HALF_MINUTE_MS = 30_000;

/** Connects a channel that does not exist yet: where, on which platform, as whom; and what came of it. */
export function ConnectChannelScreen() {
  const { search } = useLocation();
  const { filter } = useChannelFilter();
  const listing = useChannelListing();
  const workspaces = useWorkspaces();
  const readOnly = useReadOnly();
  const online = useOnline();
  const { attempts } = useReconnects();
  const { attempt, connector, elsewhere } = useConnector();
  // What is under way, or else what the list was narrowed to, is what the person has in mind.
  const [chosenWorkspace, setWorkspace] = useState(
    attempt?.target.workspaceId ?? (filter.workspaces.length === 1 ? filter.workspaces[0] : undefined),
  );
  const [platform, setPlatform] = useState<Platform | null>(attempt?.target.platform ?? onlyPlatform(filter.platforms));
  const id = useId();

  const style = useTimeStyle();
  const now = useNow(HALF_MINUTE_MS);
  const staleMs = useStaleMs(listing);
  const condition = listing.kind === 'ready' ? dataCondition(listing, { online, now, staleMs }) : null;
  const retry = () => {
    if (listing.kind !== 'waiting') listing.retry();
    if (workspaces.kind === 'failed') workspaces.retry();
  };
  const channels = listing.kind === 'ready' ? channelsIn(listing.data.rows) : [];
  const choices = workspaceChoices(workspaces.kind === 'ready' ? [...workspaces.data.values()] : [], channels);
  const only = choices.length === 1 ? choices[0] : undefined;
  const workspace = choices.find((choice) => choice.id === chosenWorkspace) ?? only ?? null;
  const here = channels.filter(({ workspaceId }) => workspaceId === workspace?.id);
  // What has just come is told below; up here it would push everything down and read like a fault.
  const before = attempt?.state.phase === 'connected' ? without(here, attempt.state.came) : here;
  const hint = workspace === null ? null : roleHint(workspace.role);
  const phase = attempt?.state.phase;
  const busy = phase === 'asking' || phase === 'waiting' || phase === 'checking';
  const target = workspace === null || platform === null ? null : { workspaceId: workspace.id, platform };
  const heldBack =
    heldBackBy({ online, failure: null }, readOnly) ??
    (listing.kind !== 'ready'
      ? 'Waits until the channels that are there are known'
      : workspace === null
        ? 'Choose a workspace first'
        : target === null
          ? 'Choose a platform first'
          : underWay(target));

  /** What has the one attempt that may be open there (S26); null where nothing has. */
  function underWay(seat: ConnectTarget): string | null {
    const { name } = platformFacts(seat.platform);
    if (elsewhere.some((there) => isSameSeat(there, seat)))
      return `A sign-in to ${name} for this workspace is under way in another tab`;
    const reconnecting = [...attempts.values()].some(
      ({ channel, state }) => isLive(state.phase) && isSameSeat(channel, seat),
    );
    return reconnecting ? `A reconnect on ${name} is under way there` : null;
  }

  function start(): void {
    if (target !== null) connector.start(target, here);
  }

  return (
    <div className="mx-auto max-w-[720px]">
      <ScreenTitle of="Connect a channel" />
      <div className="mb-4 flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h1 className="text-xl font-semibold tracking-tight">Connect a channel</h1>
        <span className="-me-3">
          <BackToChannels />
        </span>
      </div>
      {condition !== null && (
        <DataNotice
          condition={condition}
          meanwhile={condition.kind === 'offline' ? 'connecting waits' : 'connecting can be tried all the same'}
          style={style}
          onRetry={retry}
        />
      )}
      {listing.kind === 'failed' && (
        <div className="mb-3">
          <LoadFailed failure={listing.failure} failedAt={listing.failedAt} onRetry={retry} />
        </div>
      )}
      {listing.kind === 'waiting' && listing.offline && (
        <Notice tone="unknown" icon={<IconOffline size={16} />}>
          <b>This device is offline.</b> Nothing was loaded before; connecting waits for the connection.
        </Notice>
      )}
      {listing.kind === 'waiting' && !listing.offline && <StillLoading />}
      <div className="grid gap-5 rounded-lg border border-line bg-surface p-6 shadow-card narrow:-mx-4 narrow:rounded-none narrow:border-x-0 narrow:p-4">
        <WorkspaceField
          choices={choices}
          chosen={workspace?.id ?? null}
          onChoose={(next) => {
            setWorkspace(next);
            connector.clear();
          }}
        />
        <PlatformChoice
          chosen={platform}
          connected={before}
          detailsOf={(channelId) => `${paths.channel(channelId)}${search}`}
          onChoose={(next) => {
            setPlatform(next);
            connector.clear();
          }}
        />
        {platform !== null && <Preparation platform={platform} />}
        <div className="grid justify-items-start gap-2">
          <Button
            tone="primary"
            size="lg"
            aria-describedby={`${id}-hint`}
            aria-disabled={heldBack !== null || busy}
            onClick={start}
          >
            {busy && <Spinner />}
            {label(platform, phase !== undefined && !busy && phase !== 'connected')}
          </Button>
          <p id={`${id}-hint`} className="text-xs/[18px] text-pretty text-ink-2">
            {heldBack ?? hint ?? 'A window opens with the platform’s own sign-in page.'}
            {heldBack === null && hint !== null && ' You can try all the same.'}
          </p>
        </div>
        {attempt !== null && (
          <ConnectOutcome attempt={attempt} detailsOf={(channelId) => `${paths.channel(channelId)}${search}`} />
        )}
      </div>
    </div>
  );
}

function without(channels: readonly Channel[], some: readonly Channel[]): readonly Channel[] {
  const ids = new Set(some.map(({ id }) => id));
  return channels.filter(({ id }) => !ids.has(id));
}

function label(platform: Platform | null, again: boolean): string {
  if (again) return 'Try again';
  return platform === null ? 'Connect' : `Connect ${platformFacts(platform).name}`;
}

function onlyPlatform(platforms: readonly string[]): Platform | null {
  const [first] = platforms;
  return platforms.length === 1 && first !== undefined && isPlatform(first) ? first : null;
}

/** What to have ready, and that the platform remembers whoever signed in last. */
function Preparation({ platform }: { readonly platform: Platform }) {
  const { network } = platformFacts(platform);
  return (
    <div className="rounded-md bg-surface-2 px-4 py-3">
      <h2 className="mb-1.5 font-semibold text-ink">Before you sign in</h2>
      <ul className="grid list-disc gap-1 ps-4 text-pretty text-ink-2">
        {CONNECT_NEEDS[platform].map((need) => (
          <li key={need}>{need}</li>
        ))}
        <li>
          {network} may sign you in as whoever used it last in this browser. Somebody else? Sign out there first, or
          open this page in a private window
        </li>
      </ul>
    </div>
  );
}
