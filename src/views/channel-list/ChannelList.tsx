import { clsx } from 'clsx';
import { memo, useCallback, useMemo, useState, type ReactNode } from 'react';

import { loadPart } from '#browser/missingParts.ts';
import { usePreferences } from '#browser/preferences.ts';
import { useIsNarrow } from '#browser/useMediaQuery.ts';
import { needsNothing, type AssessedChannel } from '#channels/assess.ts';
import { headKeyOf, type ListLine } from '#channels/listing.ts';
import type { ReconnectAttempt } from '#queries/reconnects.ts';
import type { WindowPiece } from '#ui/rowWindow.ts';
import { latePart } from '#ui/latePart.ts';
import { useRowWindow } from '#ui/useRowWindow.ts';
import type { RowSurroundings } from './ChannelRow.tsx';
import { LineInFlight, useFlightHasCome } from './flightPart.ts';
import { HealthyFold, HealthyRule } from './HealthyFold.tsx';
import { ListRow } from './ListRow.tsx';
import { headerIndexOf, sectionsOf, type ListSection } from './sections.ts';
import { useListCursor } from './useListCursor.ts';
import { WorkspaceHeader } from './WorkspaceHeader.tsx';

const { Part: UnreadableRow } = latePart(
  () => loadPart(async () => (await import('./UnreadableRow.tsx')).UnreadableRow),
  'fault',
);

/** Height before it is measured, px: exact on wide screens, a good guess on narrow ones. A header counts the edges of its card, and the gap to the next. */
function guessedHeight(line: ListLine | undefined, narrow: boolean, compact: boolean): number {
  switch (line?.kind) {
    case undefined:
      return 0;
    case 'rule':
      return 48;
    case 'header':
      return line.quiet ? (line.open || narrow ? 45 : 41) : 58;
    case 'fold':
      return narrow ? 44 : 40;
    case 'unreadable':
      return narrow ? 110 : 66;
    case 'row':
      if (narrow) return (needsNothing(line.assessed) ? 97 : isSlim(line.assessed) ? 115 : 171) - (compact ? 30 : 0);
      if (compact) return 44;
      return isSlim(line.assessed) ? 50 : 58;
  }
}

/** How many channels there are up to each line, its own with it: of a row, its place among them, from 1. */
function positionsOf(lines: readonly ListLine[]): Uint32Array {
  let count = 0;
  return Uint32Array.from(lines, ({ kind }) => (kind === 'row' ? (count += 1) : count));
}

/** Rows with nothing to do in them are slim: a finding explains them, or nothing is wrong. */
function isSlim(assessed: AssessedChannel): boolean {
  return needsNothing(assessed) || assessed.verdict === 'wait' || assessed.snooze !== null;
}

/** The workspaces with their channels, drawn as far as they are near the view. */
export const ChannelList = memo(function ChannelList({
  lines,
  whole,
  attempts,
  currentId,
  foundKey,
  around,
  onFold,
}: {
  readonly lines: readonly ListLine[];
  /** Whether all lines are drawn, wherever they are. */
  readonly whole: boolean;
  readonly attempts: ReadonlyMap<string, ReconnectAttempt>;
  /** The channel whose details are open. */
  readonly currentId: string | null;
  /** The row that the search went to. */
  readonly foundKey: string | null;
  readonly around: RowSurroundings;
  readonly onFold: (foldKey: string, open: boolean) => void;
}) {
  // The line that has the focus is drawn wherever it is: scrolled away, it must not drop it.
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const focusHead = useCallback((workspaceId: string) => setFocusedKey(headKeyOf(workspaceId)), []);
  const narrow = useIsNarrow();
  const compact = usePreferences().density === 'compact';
  // Drawn anew with every few lines that scroll by: what all lines say is counted once.
  const positions = useMemo(() => positionsOf(lines), [lines]);
  const byIndex = useMemo(
    () => ({
      estimate: (index: number) => guessedHeight(lines[index], narrow, compact),
      keyOf: (index: number) => lines[index]?.key ?? '',
      headerOf: (index: number) => headerIndexOf(lines, index),
    }),
    [lines, narrow, compact],
  );
  const keep = focusedKey === null ? -1 : lines.findIndex(({ key }) => key === focusedKey);
  const flightHasCome = useFlightHasCome();
  const { listRef, pieces, isFull, roomOf, measure, scrollTo } = useRowWindow({
    count: lines.length,
    whole,
    ...byIndex,
    keep,
  });
  useListCursor(lines, listRef, scrollTo, setFocusedKey, onFold);

  function drawPiece(piece: WindowPiece): ReactNode {
    if (piece.kind === 'gap') return <div key={piece.key} style={{ height: piece.height }} />;
    const line = lines[piece.index];
    const canFly = line?.kind === 'row' || line?.kind === 'header' || line?.kind === 'fold';
    if (canFly && flightHasCome && !isFull(piece.index)) {
      return (
        <LineInFlight
          key={line.key}
          line={line}
          height={roomOf(piece.index)}
          slim={line.kind === 'row' && isSlim(line.assessed)}
          headingId={line.kind === 'header' ? headingIdOf(line) : ''}
        />
      );
    }
    switch (line?.kind) {
      case undefined:
        return null;
      case 'row':
        return (
          <ListRow
            key={line.key}
            rowKey={line.key}
            index={piece.index}
            position={positions[piece.index]}
            count={positions.at(-1) ?? 0}
            measure={measure}
            onFocus={setFocusedKey}
            assessed={line.assessed}
            attempt={attempts.get(line.assessed.channel.id)?.state ?? null}
            current={line.assessed.channel.id === currentId}
            found={line.key === foundKey}
            slim={isSlim(line.assessed)}
            around={around}
          />
        );
      case 'header':
        return (
          <WorkspaceHeader
            key={line.key}
            group={line.group}
            open={line.open}
            quiet={line.quiet}
            headingId={headingIdOf(line)}
            posts={around.posts}
            onFold={onFold}
            onFocus={focusHead}
          />
        );
      case 'fold':
      case 'rule':
      case 'unreadable':
        return (
          <div key={line.key} ref={measure} data-index={piece.index}>
            {line.kind === 'rule' && <HealthyRule count={line.count} />}
            {line.kind === 'unreadable' && <UnreadableRow row={line.row} />}
            {line.kind === 'fold' && (
              <HealthyFold
                workspaceName={line.group.name}
                healthy={line.healthy}
                open={line.open}
                onToggle={() => onFold(line.key, !line.open)}
              />
            )}
          </div>
        );
    }
  }

  return (
    <div ref={listRef} className="@container/list [overflow-anchor:none] narrow:-mx-4 print:mx-0!">
      {sectionsOf(lines, pieces).map((section) => (
        <SectionFrame key={section.key} section={section}>
          {section.pieces.map(drawPiece)}
        </SectionFrame>
      ))}
    </div>
  );
});

const EDGE = {
  alone: 'mb-3 rounded-lg border shadow-card',
  first: 'rounded-t-lg border border-b-0',
  middle: 'border border-b-0',
  last: 'mb-3 rounded-b-lg border',
} as const satisfies Record<ListSection['edge'], string>;

/** The card of one workspace: a region named by it. What stands between workspaces has no frame. */
function SectionFrame({ section, children }: { readonly section: ListSection; readonly children: ReactNode }) {
  if (section.header === null) return <div>{children}</div>;
  return (
    <section
      aria-labelledby={headingIdOf(section.header)}
      data-head={section.header.key}
      className={clsx(
        'border-line bg-surface print:break-inside-avoid narrow:rounded-none narrow:border-x-0',
        EDGE[section.edge],
      )}
    >
      {children}
    </section>
  );
}

function headingIdOf({ group }: { readonly group: { readonly id: string } }): string {
  return `heading-${group.id}`;
}
