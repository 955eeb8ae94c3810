import type { ChannelBoard } from '#channels/board.ts';
import { clockCorrection } from '#channels/clock.ts';
import { looksCut } from '#channels/completeness.ts';
import type { Failure } from '#channels/failure.ts';
import { dataCondition } from '#views/channel/dataCondition.ts';
import type { ListCondition } from './ListNotice.tsx';

/** What could be said above the list. */
export interface ListSituation {
  readonly online: boolean;
  /** Instants are epoch ms of the device's clock. */
  readonly now: number;
  readonly asOf: number;
  readonly failure: Failure | null;
  readonly failedAt: number;
  /** From what age on the list is called stale. */
  readonly staleMs: number;
  readonly namesMissing: boolean;
  readonly board: ChannelBoard;
  readonly rowCount: number;
  readonly clockOffsetMs: number | null;
  readonly ignored: readonly string[];
  /** The workspaces that are loaded, where all are too many. */
  readonly onlyOf: readonly string[] | undefined;
}

/** The gravest thing to say; null when all is well. */
export function gravest(situation: ListSituation): ListCondition | null {
  const { board, rowCount, ignored } = situation;
  const ofData = dataCondition(situation, situation);
  if (ofData !== null) return ofData;
  if (situation.onlyOf !== undefined) return { kind: 'narrowed', count: situation.onlyOf.length };
  if (situation.namesMissing) return { kind: 'names-missing' };
  const parts = [...ignored, ...board.ignored];
  if (parts.length > 0) return { kind: 'ignored', parts };
  if (board.unreadable.length > 0) return { kind: 'unreadable', count: board.unreadable.length, total: rowCount };
  const offsetMs = clockCorrection(situation.clockOffsetMs);
  if (offsetMs !== 0) return { kind: 'clock', offsetMs };
  if (looksCut(rowCount)) return { kind: 'maybe-cut', count: rowCount };
  return null;
}
