import { useMemo, type ComponentProps } from 'react';
import { useLocation } from 'react-router-dom';

import { loadPart } from '#browser/missingParts.ts';
import { painted } from '#browser/painted.ts';
import { usePrinting } from '#browser/print.ts';
import { useNow } from '#browser/useNow.ts';
import { useOnline } from '#browser/useOnline.ts';
import type { Workspace } from '#channels/channel.ts';
import { clockCorrection } from '#channels/clock.ts';
import { isNarrowed, NO_FILTER, toggled, withoutIgnored } from '#channels/filter.ts';
import { sumOf, workspaceName } from '#channels/grouping.ts';
import type { TimeStyle } from '#channels/time.ts';
import type { DiagnosedListing } from '#queries/channels.ts';
import type { Loaded } from '#queries/loaded.ts';
import { useReadOnly } from '#queries/useReadOnly.ts';
import { useStaleMs } from '#queries/useStaleMs.ts';
import { useReconnects, useStrangers } from '#queries/useReconnects.ts';
import { latePart } from '#ui/latePart.ts';
import { Region } from '#ui/Region.tsx';
import { heldBackBy } from '#views/channel/heldBack.ts';
import { HeldBackNote } from '#views/channel/HeldBackNote.tsx';
import { useChannelFilter } from '#views/channel/useChannelFilter.ts';
import { ChannelList } from './ChannelList.tsx';
import { gravest } from './conditions.ts';
import { FilterBar } from './FilterBar.tsx';
import { Findings } from './Findings.tsx';
import { ListHead } from './ListHead.tsx';
import { ListNotice } from './ListNotice.tsx';
import { PaperList } from './PaperList.tsx';
import { PostsFrame } from './PostsFrame.tsx';
import { attemptsByRow } from './reconnectRows.ts';
import { SearchField } from './SearchField.tsx';
import { SinceStrip } from './SinceStrip.tsx';
import { SummaryStrip } from './SummaryStrip.tsx';
import { useChannelBoard } from './useChannelBoard.ts';
import { useFind } from './useFind.ts';
import { useHeldBack, useRowSurroundings } from './useRowSurroundings.ts';

const { Part: NoChannels } = latePart(() => loadPart(async () => (await import('./NoRows.tsx')).NoChannels), 'fault');
const { Part: NoMatch } = latePart(() => loadPart(async () => (await import('./NoRows.tsx')).NoMatch), 'fault');
const { Part: WorkspaceAnchor } = latePart(() =>
  loadPart(async () => (await import('./WorkspaceAnchor.tsx')).WorkspaceAnchor),
);
const { Part: ForgivenNote } = latePart(() => loadPart(async () => (await import('./NoRows.tsx')).ForgivenNote));

// Nobody exports in the first second.
const { Part: ListExport } = latePart(async () => {
  await painted();
  return (await loadPart(() => import('./ListExport.tsx'))).ListExport;
}, 'fault');
const { Part: PostsAtRisk, useHasCome: usePostsHaveCome } = latePart(async () => {
  await painted();
  return (await loadPart(() => import('./PostsAtRisk.tsx'))).PostsAtRisk;
}, 'fault');

/** With no more channels than this all of them are in the document; with more no filter brings it to thousands of elements. */
const PLAIN_LIMIT = 500;

const HALF_MINUTE_MS = 30_000;

/** The list with data in hand: counts, notices, tools and the workspaces themselves. */
export function LoadedChannelList({
  listing,
  workspaces,
  currentId,
  style,
}: {
  readonly listing: Extract<Loaded<DiagnosedListing>, { kind: 'ready' }>;
  readonly workspaces: Loaded<ReadonlyMap<string, Workspace>>;
  readonly currentId: string | null;
  readonly style: TimeStyle;
}) {
  const online = useOnline();
  const printing = usePrinting();
  const deviceNow = useNow(HALF_MINUTE_MS);
  const { hash } = useLocation();
  const { attempts } = useReconnects();
  const strangers = useStrangers();
  const { filter, ignored, choose, type } = useChannelFilter();

  const { rows, clockOffsetMs, onlyOf } = listing.data;
  const now = deviceNow + clockCorrection(clockOffsetMs);
  const names = workspaces.kind === 'ready' ? workspaces.data : null;
  const { board, lines, searched, countsOf, fold, foldAll, updateOrder } = useChannelBoard(
    listing.data,
    names,
    filter,
    now,
    attempts,
    strangers,
    printing,
  );
  const find = useFind(lines, searched);
  const rowAttempts = useMemo(() => attemptsByRow(attempts), [attempts]);
  const readOnly = useReadOnly();
  const heldBack = useHeldBack(heldBackBy({ online, failure: listing.failure }, readOnly));
  const around = useRowSurroundings({ names, now, style, sort: filter.sort, heldBack });
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
    onlyOf,
  });

  return (
    <>
      <ListHead board={board} asOf={listing.asOf}>
        {/* The list leaves out what cannot be read while a filter is on; so does its file. */}
        <Region title="The export">
          <ListExport board={isNarrowed(filter) ? { ...board, unreadable: [] } : board} now={now} style={style} />
        </Region>
      </ListHead>
      {onlyOf === undefined && (
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
      )}
      {condition !== null && <ListNotice condition={condition} style={style} onRetry={retry} />}
      {rows.length === 0 ? (
        <NoChannels workspaceCount={names?.size ?? null} narrowed={onlyOf !== undefined} />
      ) : (
        <>
          <Region title="The counts">
            <SummaryStrip
              counts={board.counts}
              chosen={filter.health}
              onToggle={(group) => choose({ health: toggled(filter.health, group) })}
            >
              {(half) => (
                <PostsCell
                  {...{ names, now, style, half }}
                  narrowed={onlyOf !== undefined}
                  threatened={board.threatened}
                  detailsOf={around.detailsOf}
                />
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
              search={<SearchField text={filter.text} find={find} onType={type} />}
              onChange={choose}
            />
          </Region>
          {board.shown === 0 && isNarrowed(filter) ? (
            <NoMatch
              filter={filter}
              nameOfWorkspace={nameOfWorkspace}
              matchingWithoutHealth={sumOf(board.counts)}
              onClear={() => choose({ ...NO_FILTER, sort: filter.sort })}
              onAnyHealth={() => choose({ health: [] })}
            />
          ) : (
            <Region title="The workspaces">
              {hash !== '' && <WorkspaceAnchor groups={board.groups} />}
              {board.forgiven !== null && <ForgivenNote asked={searched} words={board.forgiven} shown={board.shown} />}
              {heldBack !== null && <HeldBackNote heldBack={heldBack} seen={readOnly !== null} />}
              {printing && board.total > PLAIN_LIMIT ? (
                <PaperList
                  groups={board.groups}
                  unreadable={isNarrowed(filter) ? [] : board.unreadable}
                  {...{ now, style }}
                />
              ) : (
                <ChannelList
                  lines={lines}
                  whole={printing || board.total <= PLAIN_LIMIT}
                  attempts={rowAttempts}
                  currentId={currentId}
                  foundKey={find.current?.key ?? null}
                  around={around}
                  onFold={fold}
                />
              )}
            </Region>
          )}
        </>
      )}
    </>
  );
}

/** The posts at risk, in their place from the start. */
function PostsCell(around: ComponentProps<typeof PostsAtRisk>) {
  return usePostsHaveCome() ? <PostsAtRisk {...around} /> : <PostsFrame half={around.half} />;
}
