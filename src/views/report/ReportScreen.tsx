import { Link, useSearchParams } from 'react-router-dom';

import { printPage } from '#browser/print.ts';
import { usePreferences } from '#browser/preferences.ts';
import { useElapsed } from '#browser/useElapsed.ts';
import { useNow } from '#browser/useNow.ts';
import { useOnline } from '#browser/useOnline.ts';
import type { Workspace } from '#channels/channel.ts';
import { clockCorrection } from '#channels/clock.ts';
import { NO_FILTER } from '#channels/filter.ts';
import { boardOf } from '#channels/boardOf.ts';
import { paths } from '#paths.ts';
import { useChannelListing, useWorkspaces, type DiagnosedListing } from '#queries/channels.ts';
import type { Loaded } from '#queries/loaded.ts';
import { useStaleMs } from '#queries/useStaleMs.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { IconOffline, IconPrinter, IconUser } from '#ui/icons.ts';
import { Notice } from '#ui/Notice.tsx';
import { dataCondition } from '#views/channel/dataCondition.ts';
import { BackToChannels } from '#views/channel/BackToChannels.tsx';
import { DataNotice } from '#views/channel/DataNotice.tsx';
import { HealthIcon } from '#views/channel/HealthIcon.tsx';
import { LoadFailed } from '#views/channel/LoadFailed.tsx';
import { useTimeStyle } from '#views/channel/useTimeStyle.ts';
import { ReportChoice } from './ReportChoice.tsx';
import { ReportPaper } from './ReportPaper.tsx';
import { ReportSkeleton } from './ReportSkeleton.tsx';

const NAMES_WAIT_MS = 1_500;
const HALF_MINUTE_MS = 30_000;

/** A page per workspace that a client can be sent: how the channels stand, and what is needed from the client. */
export function ReportScreen() {
  const listing = useChannelListing();
  const workspaces = useWorkspaces();
  const namesAreLate = useElapsed(NAMES_WAIT_MS, listing.kind === 'ready');
  const awaitsNames = workspaces.kind === 'waiting' && !workspaces.offline && !namesAreLate;
  if (listing.kind === 'ready' && !awaitsNames)
    return <LoadedReport listing={listing} workspaces={workspaces.kind === 'ready' ? workspaces.data : null} />;
  return (
    <>
      <title>Client report · Postbreeze Channels</title>
      <h1 className="mb-4 flex min-h-8 items-center text-xl font-semibold tracking-tight">Client report</h1>
      {listing.kind === 'failed' && (
        <LoadFailed failure={listing.failure} failedAt={listing.failedAt} onRetry={listing.retry} />
      )}
      {listing.kind === 'waiting' && listing.offline ? (
        <EmptyState
          icon={<IconOffline size={24} />}
          title="This device is offline"
          detail="Nothing was loaded before. The report comes as soon as the connection is back; nothing to click."
        />
      ) : (
        listing.kind !== 'failed' && <ReportSkeleton />
      )}
    </>
  );
}

function LoadedReport({
  listing,
  workspaces,
}: {
  readonly listing: Extract<Loaded<DiagnosedListing>, { kind: 'ready' }>;
  readonly workspaces: ReadonlyMap<string, Workspace> | null;
}) {
  const [query] = useSearchParams();
  const style = useTimeStyle();
  const { warningDays } = usePreferences();
  const deviceNow = useNow(HALF_MINUTE_MS);
  const online = useOnline();
  const condition = dataCondition(listing, { online, now: deviceNow, staleMs: useStaleMs(listing) });
  const { rows, diagnose, clockOffsetMs } = listing.data;
  const correction = clockCorrection(clockOffsetMs);
  const now = deviceNow + correction;
  const filter = { ...NO_FILTER, workspaces: query.getAll('workspace'), sort: 'name' as const };
  const { groups, ignored } = boardOf({ rows, workspaces, filter, now, diagnose, warningDays });
  const chosen = filter.workspaces.length > ignored.length;
  const [only] = groups;
  const title = chosen && groups.length === 1 && only?.workspace ? `${only.name}, channel report` : 'Client report';
  return (
    <>
      <title>{`${title} · Postbreeze Channels`}</title>
      <div className="no-print mx-auto mb-4 flex min-h-8 max-w-[800px] flex-wrap items-center gap-2">
        <span className="-ms-3">
          <BackToChannels />
        </span>
        {chosen && groups.length > 0 && (
          <span className="ms-auto flex flex-wrap items-center justify-end gap-2">
            <Link to={paths.report} className={buttonClass('quiet')}>
              Another workspace
            </Link>
            <Button tone="primary" data-command onClick={printPage}>
              <IconPrinter size={16} aria-hidden="true" />
              Print or save as PDF
            </Button>
          </span>
        )}
      </div>
      <div className="no-print mx-auto max-w-[800px]">
        {condition !== null && (
          <DataNotice
            condition={condition}
            meanwhile="the report tells how things stood then"
            style={style}
            onRetry={listing.retry}
          />
        )}
        {ignored.length > 0 && (
          <Notice tone="plain" icon={<HealthIcon group="unknown" size={16} />}>
            <b>Part of the address was ignored:</b> {ignored.join(', ')}. It names nothing that this key reaches.
          </Notice>
        )}
      </div>
      {chosen && groups.length === 0 && (
        <>
          <h1 className="mb-4 text-xl font-semibold tracking-tight">Client report</h1>
          <EmptyState
            icon={<IconUser size={24} />}
            title="No channels in this workspace"
            detail="There is nothing to report on until one is connected."
          >
            <Link to={paths.report} className={buttonClass('outline')}>
              Another workspace
            </Link>
          </EmptyState>
        </>
      )}
      {chosen ? (
        groups.map((group, index) => (
          <ReportPaper
            key={group.id}
            group={group}
            main={index === 0}
            asOf={listing.asOf + correction}
            now={now}
            style={style}
          />
        ))
      ) : (
        <ReportChoice groups={groups} />
      )}
    </>
  );
}
