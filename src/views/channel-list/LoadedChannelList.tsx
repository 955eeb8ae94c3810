import { clsx } from 'clsx';
import { lazy, Suspense, useId, useMemo, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';

import { loadPart } from '#browser/missingParts.ts';
import { useNow } from '#browser/useNow.ts';
import { useOnline } from '#browser/useOnline.ts';
import type { Workspace } from '#channels/channel.ts';
import { clockCorrection } from '#channels/clock.ts';
import { countText } from '#channels/count.ts';
import { isNarrowed, NO_FILTER, toggled, type ChannelFilter } from '#channels/filter.ts';
import type { ChannelBoard } from '#channels/board.ts';
import { workspaceName } from '#channels/grouping.ts';
import { paths } from '#paths.ts';
import type { DiagnosedListing } from '#queries/channels.ts';
import type { Loaded } from '#queries/loaded.ts';
import { useLoops } from '#queries/loops.ts';
import { useReadOnly } from '#queries/useReadOnly.ts';
import { useStaleMs } from '#queries/useStaleMs.ts';
import { useReconnects, useStrangers } from '#queries/useReconnects.ts';
import { buttonClass } from '#ui/Button.tsx';
import { IconRight } from '#ui/icons.ts';
import { latePart } from '#ui/latePart.ts';
import { Region } from '#ui/Region.tsx';
import { heldBackBy } from '#views/channel/heldBack.ts';
import { HeldBackNote } from '#views/channel/HeldBackNote.tsx';
import { useTimeStyle } from '#views/channel/useTimeStyle.ts';
import { ChannelList } from './ChannelList.tsx';
import { gravest } from './conditions.ts';
import { ConnectLink } from './ConnectLink.tsx';
import { Findings } from './findingsPart.ts';
import { FilterBar } from './FilterBar.tsx';
import { ListAge } from './ListAge.tsx';
import { ListNotice } from './ListNotice.tsx';
import { PostsFrame } from './PostsFrame.tsx';
import { usePostsDue } from '#queries/usePostsDue.ts';
import { attemptsByRow } from './reconnectRows.ts';
import { SinceStrip } from './sincePart.ts';
import { SummaryStrip } from './SummaryStrip.tsx';
import { useChannelBoard } from './useChannelBoard.ts';
import { useChannelFilter } from '#views/channel/useChannelFilter.ts';

const { Part: NoChannels } = latePart(() => loadPart(async () => (await import('./NoRows.tsx')).NoChannels), 'fault');
const { Part: NoMatch } = latePart(() => loadPart(async () => (await import('./NoRows.tsx')).NoMatch), 'fault');

// Nobody exports in the first second.
const ListExport = lazy(async () => ({ default: (await loadPart(() => import('./ListExport.tsx'))).ListExport }));
const PostsAtRisk = lazy(async () => ({ default: (await loadPart(() => import('./PostsAtRisk.tsx'))).PostsAtRisk }));

const HALF_MINUTE_MS = 30_000;

/** The list with data in hand: counts, notices, tools and the workspaces themselves. */
export function LoadedChannelList({
  listing,
  workspaces,
  currentId,
}: {
  readonly listing: Extract<Loaded<DiagnosedListing>, { kind: 'ready' }>;
  readonly workspaces: Loaded<ReadonlyMap<string, Workspace>>;
  readonly currentId: string | null;
}) {
  const style = useTimeStyle();
  const online = useOnline();
  const deviceNow = useNow(HALF_MINUTE_MS);
  const { search } = useLocation();
  const { attempts, reconnects } = useReconnects();
  const strangers = useStrangers();
  const loops = useLoops();
  const { filter, ignored, choose, type } = useChannelFilter();

  const { rows, clockOffsetMs } = listing.data;
  const now = deviceNow + clockCorrection(clockOffsetMs);
  const names = workspaces.kind === 'ready' ? workspaces.data : null;
  const { board, lines, countsOf, fold, foldAll, updateOrder } = useChannelBoard(
    listing.data,
    names,
    filter,
    now,
    attempts,
    strangers,
  );
  const rowAttempts = useMemo(() => attemptsByRow(attempts), [attempts]);
  const readOnly = useReadOnly();
  const heldBackWords = heldBackBy({ online, failure: listing.failure }, readOnly);
  const noteId = useId();
  const heldBack = useMemo(
    () => (heldBackWords === null ? null : { words: heldBackWords, noteId }),
    [heldBackWords, noteId],
  );
  const posts = usePostsDue(names, now, style);
  const around = useMemo(
    () => ({
      now,
      style,
      sort: filter.sort,
      posts,
      actions: { reconnect: reconnects.start, dismiss: reconnects.dismiss, heldBack },
      loops,
      strangers,
      detailsOf: (channelId: string) => `${paths.channel(channelId)}${search}`,
    }),
    [now, style, filter.sort, posts, reconnects, heldBack, loops, strangers, search],
  );
  const nameOfWorkspace = (id: string) => workspaceName(names?.get(id) ?? null, id);
  const retry = () => {
    listing.retry();
    if (workspaces.kind === 'failed') workspaces.retry();
  };
  const condition = gravest({
    online,
    now: deviceNow,
    asOf: listing.asOf,
    failure: listing.failure,
    failedAt: listing.failedAt,
    staleMs: useStaleMs(listing),
    namesMissing: workspaces.kind === 'failed',
    board,
    rowCount: rows.length,
    clockOffsetMs,
    ignored,
  });

  return (
    <>
      <ListHead
        board={board}
        asOf={listing.asOf}
        // The list leaves out what cannot be read while a filter is on; so does its file.
        tools={
          <Region title="The export">
            <Suspense fallback={null}>
              <ListExport board={isNarrowed(filter) ? { ...board, unreadable: [] } : board} now={now} style={style} />
            </Suspense>
          </Region>
        }
      />
      <Region title="What changed since you last looked">
        <SinceStrip
          rows={rows}
          now={now}
          correction={now - deviceNow}
          style={style}
          nameOfWorkspace={nameOfWorkspace}
          detailsOf={around.detailsOf}
        />
      </Region>
      {condition !== null && <ListNotice condition={condition} style={style} onRetry={retry} />}
      {rows.length === 0 ? (
        <NoChannels workspaceCount={names?.size ?? null} />
      ) : (
        <>
          <Region title="The counts">
            <SummaryStrip
              counts={board.counts}
              chosen={filter.health}
              onToggle={(group) => choose({ health: toggled(filter.health, group) })}
            >
              {(half) => (
                <Suspense fallback={<PostsFrame half={half} />}>
                  <PostsAtRisk
                    {...{ names, now, style, half }}
                    threatened={board.threatened}
                    detailsOf={around.detailsOf}
                  />
                </Suspense>
              )}
            </SummaryStrip>
          </Region>
          <Region title="The findings">
            <Findings
              groups={board.groups}
              now={now}
              style={style}
              nameOfWorkspace={nameOfWorkspace}
              detailsOf={around.detailsOf}
            />
          </Region>
          <Region title="The search and the filters">
            <FilterBar
              filter={withoutIgnored(filter, board.ignored)}
              rows={rows}
              names={names}
              countsOf={countsOf}
              foldAll={foldAll}
              updateOrder={updateOrder}
              snoozed={board.snoozed}
              onType={type}
              onChange={choose}
            />
          </Region>
          {board.shown === 0 && isNarrowed(filter) ? (
            <NoMatch
              filter={filter}
              nameOfWorkspace={nameOfWorkspace}
              matchingWithoutHealth={countOf(board)}
              onClear={() => choose({ ...NO_FILTER, sort: filter.sort })}
              onAnyHealth={() => choose({ health: [] })}
            />
          ) : (
            <Region title="The workspaces">
              {heldBack !== null && <HeldBackNote heldBack={heldBack} seen={readOnly !== null} />}
              <ChannelList
                lines={lines}
                total={board.total}
                attempts={rowAttempts}
                currentId={currentId}
                around={around}
                onFold={fold}
              />
            </Region>
          )}
        </>
      )}
    </>
  );
}

/** What the tools show as chosen: a value that names nothing narrows nothing, so it is not chosen. */
function withoutIgnored(filter: ChannelFilter, ignored: readonly string[]): ChannelFilter {
  if (ignored.length === 0) return filter;
  return {
    ...filter,
    workspaces: filter.workspaces.filter((id) => !ignored.includes(`workspace=${id}`)),
    platforms: filter.platforms.filter((platform) => !ignored.includes(`platform=${platform}`)),
  };
}

function countOf({ counts }: ChannelBoard): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Title, the result in words, and the one loud button of the screen. */
function ListHead({
  board,
  asOf,
  tools,
}: {
  readonly board: ChannelBoard;
  readonly asOf: number;
  readonly tools: ReactNode;
}) {
  const { search } = useLocation();
  const { toReconnect } = board;
  return (
    <div className="mb-4 flex min-h-8 flex-wrap items-center gap-x-3 narrow:mb-3">
      <h1 className="flex items-center text-xl font-semibold tracking-tight narrow:min-h-11">Channels</h1>
      <div className="flex min-w-0 flex-wrap gap-x-1 pt-1 text-ink-3 narrow:order-last narrow:basis-full narrow:pt-0 narrow:text-xs">
        {/* Said outright: an open picker hides from assistive technology what is not marked as live. */}
        <p role="status" aria-live="polite">
          {board.total === 0
            ? 'No channels'
            : `${plural(board.shown, 'channel')} in ${plural(board.groups.length, 'workspace')}`}
        </p>
        <ListAge asOf={asOf} />
      </div>
      <div className="no-print ms-auto flex items-center gap-2 narrow:-me-3">
        {board.total > 0 && <span className="contents narrow:hidden">{tools}</span>}
        {board.total > 0 && <ConnectLink tone="quiet" />}
        {toReconnect > 0 && (
          <Link to={`${paths.reconnect}${search}`} className={clsx(buttonClass('primary'), 'narrow:hidden')}>
            Reconnect {plural(toReconnect, 'channel')}
            <IconRight size={14} aria-hidden="true" className="rtl:-scale-x-100" />
          </Link>
        )}
      </div>
    </div>
  );
}

function plural(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? '' : 's'}`;
}
