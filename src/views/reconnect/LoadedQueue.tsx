import { lazy, Suspense, useEffect, useRef, useState, type RefObject } from 'react';
import { Link, useLocation } from 'react-router-dom';

import { loadPart } from '#browser/missingParts.ts';
import { useNow } from '#browser/useNow.ts';
import { useOnline } from '#browser/useOnline.ts';
import type { Workspace } from '#channels/channel.ts';
import { clockCorrection } from '#channels/clock.ts';
import { isNarrowed } from '#channels/filter.ts';
import type { QueueItem } from '#channels/queue.ts';
import { leftOutWords, progressWords } from '#channels/queueWords.ts';
import { paths } from '#paths.ts';
import type { DiagnosedListing } from '#queries/channels.ts';
import type { Loaded } from '#queries/loaded.ts';
import { useStaleMs } from '#queries/useStaleMs.ts';
import { useReadOnly } from '#queries/useReadOnly.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LayerComing } from '#ui/LayerComing.tsx';
import { Notice } from '#ui/Notice.tsx';
import { ConflictWays } from '#views/channel/ConflictWays.tsx';
import { dataCondition } from '#views/channel/dataCondition.ts';
import { DataNotice } from '#views/channel/DataNotice.tsx';
import { HealthIcon } from '#views/channel/HealthIcon.tsx';
import { heldBackBy } from '#views/channel/heldBack.ts';
import { useChannelFilter } from '#views/channel/useChannelFilter.ts';
import { useTimeStyle } from '#views/channel/useTimeStyle.ts';
import { HandledList } from './HandledList.tsx';
import { Key } from './Key.tsx';
import { NextList } from './NextList.tsx';
import { QueueCard } from './QueueCard.tsx';
import { QueueProgress } from './QueueProgress.tsx';
import { QueueResult } from './QueueResult.tsx';
import { useQueue, type QueueInHand } from './useQueue.ts';

const DisconnectFirst = lazy(async () => ({
  default: (await loadPart(() => import('./DisconnectFirst.tsx'))).DisconnectFirst,
}));

const HALF_MINUTE_MS = 30_000;

/** The queue with data in hand: the channel whose turn it is, what waits, what was handled; at the end the result. */
export function LoadedQueue({
  listing,
  workspaces,
}: {
  readonly listing: Extract<Loaded<DiagnosedListing>, { kind: 'ready' }>;
  readonly workspaces: ReadonlyMap<string, Workspace> | null;
}) {
  const style = useTimeStyle();
  const deviceNow = useNow(HALF_MINUTE_MS);
  const online = useOnline();
  const now = deviceNow + clockCorrection(listing.data.clockOffsetMs);
  const queue = useQueue(listing.data, workspaces, now);
  const [stopped, setStopped] = useState(false);
  const heldBack = heldBackBy({ online, failure: listing.failure }, useReadOnly());
  const condition = dataCondition(listing, { online, now: deviceNow, staleMs: useStaleMs(listing) });
  const { items, current } = queue;
  const open = (item: QueueItem) => {
    setStopped(false);
    queue.open(item);
  };
  const around = { now, style, heldBack, onOpen: open };
  const over = current === null || stopped;
  // A channel that is disconnected first has its turn anew: what was pressed for it is gone.
  const mainButton = useFocusOnTurn(over ? null : `${current.id} ${String(isConflict(current))}`);

  return (
    <>
      <div className="mb-4 flex min-h-8 flex-wrap items-center gap-x-3 narrow:mb-3">
        <h1 className="text-xl font-semibold tracking-tight">Reconnect</h1>
        {items.length > 0 && (
          <p role="status" className="pt-1 text-ink-3 narrow:order-last narrow:basis-full narrow:pt-0 narrow:text-xs">
            {progressWords(items)}
          </p>
        )}
        {!over && (
          <div className="ms-auto -me-3">
            <Button tone="quiet" aria-keyshortcuts="Escape" onClick={() => setStopped(true)}>
              Stop and show the result
            </Button>
          </div>
        )}
      </div>
      {condition !== null && (
        <DataNotice condition={condition} meanwhile="reconnecting waits" style={style} onRetry={listing.retry} />
      )}
      {condition === null && queue.ignored.length > 0 && (
        <Notice tone="plain" icon={<HealthIcon group="unknown" size={16} />}>
          <b>Part of the address was ignored:</b> {queue.ignored.join(', ')}. It names nothing that this key reaches.
        </Notice>
      )}
      {items.length === 0 ? (
        <NothingToDo queue={queue} />
      ) : (
        <>
          <QueueProgress items={items} currentId={over ? null : current.id} />
          {over ? (
            <QueueResult
              items={items}
              leftOut={queue.leftOut}
              around={around}
              onGoOn={current === null ? null : () => setStopped(false)}
              onStartAfresh={() => {
                setStopped(false);
                queue.startAfresh();
              }}
            />
          ) : (
            <QueueAtWork queue={queue} current={current} around={around} mainButton={mainButton} />
          )}
        </>
      )}
    </>
  );
}

function QueueAtWork({
  queue,
  current,
  around,
  mainButton,
}: {
  readonly queue: QueueInHand;
  readonly current: QueueItem;
  readonly around: Parameters<typeof QueueCard>[0]['around'];
  readonly mainButton: RefObject<HTMLButtonElement | null>;
}) {
  const { items } = queue;
  const [asking, setAsking] = useState(false);
  const handled = items.filter(({ outcome }) => outcome !== null);
  const next = items.filter(({ id, outcome }) => outcome === null && id !== current.id);
  const { assessed } = current;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_400px] items-start gap-6 max-[1200px]:grid-cols-[minmax(0,1fr)_340px] narrow:grid-cols-1 narrow:gap-4">
      <div className="grid min-w-0 gap-4">
        <QueueCard
          item={current}
          place={`${String(handled.length + 1)} of ${String(items.length)}`}
          around={around}
          mainButton={mainButton}
          onSkip={queue.skip}
        >
          {isConflict(current) && (
            <ConflictWays
              channel={assessed.channel}
              heldBack={around.heldBack}
              onDisconnectFirst={() => setAsking(true)}
            />
          )}
        </QueueCard>
        <Keys />
        <HandledList items={handled} around={around} />
      </div>
      <NextList items={next} leftOut={leftOutWords(queue.leftOut)} around={around} />
      {asking && (
        <Suspense fallback={<LayerComing />}>
          <DisconnectFirst
            channel={assessed.channel}
            style={around.style}
            onKeep={() => setAsking(false)}
            onConfirm={() => {
              setAsking(false);
              queue.openAnew(current);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

function isConflict({ attempt }: QueueItem): boolean {
  return attempt?.phase === 'refused' && attempt.failure.kind === 'conflict';
}

/** When it is another channel's turn, or a turn again after the result, the focus goes to its button, so that Enter and r go on. Not on arrival. */
function useFocusOnTurn(turn: string | null): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement | null>(null);
  const last = useRef(turn);
  useEffect(() => {
    if (last.current !== turn && turn !== null) button.current?.focus();
    last.current = turn;
  }, [turn]);
  return button;
}

function Keys() {
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-2 px-1 text-xs text-ink-3 narrow:hidden">
      {[
        { key: 'R', does: 'reconnect' },
        { key: 'S', does: 'skip' },
        { key: 'Esc', does: 'stop, progress is kept' },
      ].map(({ key, does }) => (
        <span key={key} className="inline-flex items-center gap-1.5">
          <Key>{key}</Key>
          <span className="sr-only">{key}: </span>
          {does}
        </span>
      ))}
    </p>
  );
}

function NothingToDo({ queue }: { readonly queue: QueueInHand }) {
  const { search } = useLocation();
  const { filter } = useChannelFilter();
  const left = leftOutWords(queue.leftOut);
  const narrowed = isNarrowed({ ...filter, health: [] });
  return (
    <EmptyState
      icon={<HealthIcon group="healthy" size={20} />}
      title={narrowed ? 'Nothing to reconnect in this filter' : 'Nothing to reconnect'}
      detail={left ?? 'Every channel is signed in. What breaks shows up here by itself.'}
    >
      {narrowed && (
        <Link to={paths.reconnect} className={buttonClass('outline')}>
          Show every channel to reconnect
        </Link>
      )}
      <Link to={`${paths.channels}${search}`} className={buttonClass('outline')}>
        Back to the list
      </Link>
    </EmptyState>
  );
}
