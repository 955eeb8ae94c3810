import { useEffect, useMemo, useState } from 'react';

import { usePreferences } from '#browser/preferences.ts';
import { keepQueue, useKeptQueue } from '#browser/queueStore.ts';
import { assess, type AssessedChannel } from '#channels/assess.ts';
import type { Workspace } from '#channels/channel.ts';
import { boardOf } from '#channels/boardOf.ts';
import { workspaceName } from '#channels/grouping.ts';
import {
  isSameProgress,
  outcomeOf,
  progressAfter,
  QUEUE_OUTCOMES,
  queueOf,
  waitingIn,
  type QueueItem,
  type QueueOutcome,
  type QueueProgress,
  type ReconnectQueue,
} from '#channels/queue.ts';
import { isLive, type Reconnect } from '#channels/reconnect.ts';
import type { DiagnosedListing } from '#queries/channels.ts';
import type { ReconnectAttempt } from '#queries/reconnects.ts';
import { useSnoozes } from '#queries/snoozes.ts';
import { useReconnects } from '#queries/useReconnects.ts';
import { useChannelFilter } from '#views/channel/useChannelFilter.ts';

/** The queue on screen, and what moves it. */
export interface QueueInHand extends ReconnectQueue {
  /** Parts of the address that mean nothing here; they narrow nothing. */
  readonly ignored: readonly string[];
  /** The channel whose turn it is; null when none waits. */
  readonly current: QueueItem | null;
  /** Begins an attempt, and makes it this channel's turn. Call it in the click itself. */
  readonly open: (item: QueueItem) => void;
  /** The same, after disconnecting the channel for good (S21). */
  readonly openAnew: (item: QueueItem) => void;
  /** Leaves the current channel as it stands and goes on. */
  readonly skip: () => void;
  /** Forgets what came of everything handled, so that only what is still broken is left. */
  readonly startAfresh: () => void;
}

/** The queue for the filter in the address, at `now` (epoch ms). */
export function useQueue(
  { rows, diagnose }: DiagnosedListing,
  workspaces: ReadonlyMap<string, Workspace> | null,
  now: number,
): QueueInHand {
  const { filter, ignored } = useChannelFilter();
  const { warningDays } = usePreferences();
  const { attempts, reconnects } = useReconnects();
  const progress = useProgress();
  const [chosenId, setChosenId] = useState<string | null>(null);

  const snoozes = useSnoozes();
  const board = useMemo(() => {
    const anyHealth = { ...filter, health: [] };
    return boardOf({ rows, workspaces, filter: anyHealth, now, diagnose, warningDays, snoozes });
  }, [rows, workspaces, filter, now, diagnose, warningDays, snoozes]);
  const { items, leftOut } = useMemo(() => {
    const listed = new Set(rows.flatMap((row) => (row.kind === 'channel' ? row.channel.id : [])));
    const gone = [...attempts.values()].flatMap(({ channel, state }): AssessedChannel[] =>
      listed.has(channel.id) || state.phase === 'done' ? [] : [assess(channel, now, diagnose, warningDays)],
    );
    return queueOf({
      channels: [...board.groups.flatMap(({ channels }) => channels), ...gone],
      health: filter.health,
      progress,
      attempts: statesByRow(attempts),
      nameOfWorkspace: (id) => workspaceName(workspaces?.get(id) ?? null, id),
    });
  }, [board, rows, attempts, progress, filter.health, workspaces, now, diagnose, warningDays]);

  // What is on screen is what a reload comes back to.
  useEffect(() => {
    const next = progressAfter(progress, items);
    if (!isSameProgress(progress, next)) keepQueue(next);
  }, [progress, items]);

  const waiting = waitingIn(items);
  const current = waiting.find(({ id }) => id === chosenId) ?? waiting[0] ?? null;

  function note(id: string, outcome: QueueOutcome | null): void {
    keepQueue(new Map(progress).set(id, outcome));
  }

  return {
    items,
    leftOut,
    ignored: [...ignored, ...board.ignored],
    current,
    open(item) {
      note(item.id, null);
      setChosenId(item.id);
      reconnects.start(item.assessed.channel, item.assessed.place);
    },
    openAnew(item) {
      note(item.id, null);
      setChosenId(item.id);
      reconnects.startAnew(item.assessed.channel, item.assessed.place);
    },
    skip() {
      if (current === null) return;
      const { id, attempt } = current;
      note(id, (attempt === null ? null : outcomeOf(attempt)) ?? 'skipped');
    },
    startAfresh() {
      const handled = new Set(items.flatMap(({ id, outcome }) => (outcome === null ? [] : id)));
      keepQueue(new Map([...progress].filter(([id]) => !handled.has(id))));
      for (const [id, { state }] of attempts) if (handled.has(id) && !isLive(state.phase)) reconnects.dismiss(id);
    },
  };
}

/** What is kept, as far as this version knows the words. */
function useProgress(): QueueProgress {
  const kept = useKeptQueue();
  return useMemo(
    () => new Map([...kept].map(([id, said]) => [id, QUEUE_OUTCOMES.find((outcome) => outcome === said) ?? null])),
    [kept],
  );
}

/** Attempts by the row they are shown in: one that is done may have given the channel a new id (S25). */
function statesByRow(attempts: ReadonlyMap<string, ReconnectAttempt>): ReadonlyMap<string, Reconnect> {
  const byRow = new Map<string, Reconnect>();
  for (const [id, { state }] of attempts) {
    byRow.set(id, state);
    if (state.phase === 'done') byRow.set(state.after.id, state);
  }
  return byRow;
}
