import { lazy, Suspense, useId } from 'react';
import { Link } from 'react-router-dom';

import { downloadText } from '#browser/download.ts';
import { loadPart } from '#browser/missingParts.ts';
import { usePreferences } from '#browser/preferences.ts';
import { useNow } from '#browser/useNow.ts';
import { useOnline } from '#browser/useOnline.ts';
import type { Workspace } from '#channels/channel.ts';
import { clockCorrection } from '#channels/clock.ts';
import { isNarrowed } from '#channels/filter.ts';
import { forecastCalendar } from '#channels/forecastCalendar.ts';
import { forecastSheet } from '#channels/forecastSheet.ts';
import { WINDOW_DAYS } from '#channels/forecastView.ts';
import { forecastSummary } from '#channels/forecastWords.ts';
import { fileDay } from '#channels/time.ts';
import { paths } from '#paths.ts';
import type { DiagnosedListing } from '#queries/channels.ts';
import type { Loaded } from '#queries/loaded.ts';
import { useStaleMs } from '#queries/useStaleMs.ts';
import { useReadOnly } from '#queries/useReadOnly.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { IconCalendar, IconDownload, IconFilter } from '#ui/icons.ts';
import { Region } from '#ui/Region.tsx';
import { Segments } from '#ui/Segments.tsx';
import { dataCondition } from '#views/channel/dataCondition.ts';
import { heldBackBy } from '#views/channel/heldBack.ts';
import { HeldBackNote } from '#views/channel/HeldBackNote.tsx';
import { useTimeStyle } from '#views/channel/useTimeStyle.ts';
import { BucketStrip } from './BucketStrip.tsx';
import { ForecastNotices } from './ForecastNotices.tsx';
import { NarrowedLine } from './NarrowedLine.tsx';
import { useForecast, type ForecastInHand } from './useForecast.ts';
import { WorkList } from './WorkList.tsx';

const TimeAxis = lazy(async () => ({ default: (await loadPart(() => import('./TimeAxis.tsx'))).TimeAxis }));

const HALF_MINUTE_MS = 30_000;

const WINDOWS = WINDOW_DAYS.map((days) => ({ value: days, label: `${String(days)} days` }));

/** The forecast with data in hand: its numbers, its axis, its list. */
export function LoadedForecast({
  listing,
  workspaces,
}: {
  readonly listing: Extract<Loaded<DiagnosedListing>, { kind: 'ready' }>;
  readonly workspaces: ReadonlyMap<string, Workspace> | null;
}) {
  const style = useTimeStyle();
  const deviceNow = useNow(HALF_MINUTE_MS);
  const online = useOnline();
  const { clockOffsetMs, rows } = listing.data;
  const now = deviceNow + clockCorrection(clockOffsetMs);
  const inHand = useForecast(listing.data, workspaces, now, style);
  const { warningDays } = usePreferences();
  const readOnly = useReadOnly();
  const heldBackWords = heldBackBy({ online, failure: listing.failure }, readOnly);
  const noteId = useId();
  const heldBack = heldBackWords === null ? null : { words: heldBackWords, noteId };
  const { forecast, ending, listed, view, filter, choose } = inHand;
  const narrowed = isNarrowed(filter);
  const nothing = Object.values(forecast).every((items) => items.length === 0);
  const save = {
    calendar: () =>
      downloadText(
        `forecast-${fileDay(now, style)}.ics`,
        'text/calendar',
        forecastCalendar(ending, inHand.nameOfWorkspace, now, style),
      ),
    sheet: () =>
      downloadText(
        `forecast-${fileDay(now, style)}.csv`,
        'text/csv',
        forecastSheet(listed, inHand.nameOfWorkspace, now, style),
      ),
  };

  return (
    <>
      <div className="mb-4 flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2 narrow:mb-3">
        <h1 className="text-xl font-semibold tracking-tight">Forecast</h1>
        <p role="status" className="pt-1 text-pretty text-ink-3 narrow:basis-full narrow:pt-0 narrow:text-xs">
          {nothing ? 'No channels' : forecastSummary(ending, view.windowDays)}
        </p>
        {!nothing && (
          <div className="no-print ms-auto flex items-center gap-2 narrow:ms-0 narrow:basis-full max-[340px]:flex-wrap">
            <Segments
              label="How far ahead"
              options={WINDOWS}
              value={view.windowDays}
              onChoose={(windowDays) => choose({ windowDays, show: null })}
            />
            <Button data-command onClick={save.calendar} aria-disabled={ending.length === 0}>
              <IconCalendar size={16} aria-hidden="true" />
              Calendar file
            </Button>
            <span className="narrow:hidden">
              <Button tone="quiet" data-command onClick={save.sheet} aria-disabled={listed.length === 0}>
                <IconDownload size={16} aria-hidden="true" />
                Spreadsheet
              </Button>
            </span>
          </div>
        )}
      </div>
      <ForecastNotices
        situation={{
          data: dataCondition(listing, { online, now: deviceNow, staleMs: useStaleMs(listing) }),
          ignored: inHand.ignored,
          unreadable: inHand.unreadable,
          clockOffsetMs,
        }}
        style={style}
        onRetry={listing.retry}
      />
      {narrowed && !nothing && (
        <NarrowedLine filter={filter} nameOfWorkspace={inHand.nameOfWorkspace} onClear={inHand.clearFilter} />
      )}
      {nothing ? (
        <NoForecast inHand={inHand} hasRows={rows.length > 0} />
      ) : (
        <>
          <BucketStrip forecast={forecast} shown={view.show} onShow={(show) => choose({ show })} />
          <Region title="The time axis">
            <Suspense
              fallback={<div className="mb-4 h-[213px] rounded-lg border border-line bg-surface shadow-card" />}
            >
              <TimeAxis items={ending} windowDays={view.windowDays} warningDays={warningDays} now={now} style={style} />
            </Suspense>
          </Region>
          <Region title="The list of what ends">
            {heldBack !== null && <HeldBackNote heldBack={heldBack} seen={readOnly !== null} />}
            <WorkList inHand={inHand} now={now} style={style} heldBack={heldBack} />
          </Region>
        </>
      )}
    </>
  );
}

function NoForecast({ inHand, hasRows }: { readonly inHand: ForecastInHand; readonly hasRows: boolean }) {
  if (inHand.total > 0)
    return (
      <EmptyState
        icon={<IconFilter size={24} />}
        title="No channel matches"
        detail="The filter in the address leaves nothing to look ahead at."
      >
        <Button onClick={inHand.clearFilter}>Clear filters</Button>
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<IconCalendar size={24} />}
      title="Nothing to look ahead at yet"
      detail={
        hasRows
          ? 'None of the rows that came could be read as a channel.'
          : 'The key reaches no channel. As soon as one is connected, its end stands here.'
      }
    >
      <Link to={paths.channels} className={buttonClass('outline')}>
        Back to the list
      </Link>
    </EmptyState>
  );
}
