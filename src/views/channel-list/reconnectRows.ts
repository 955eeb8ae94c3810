import type { Health } from '#channels/health.ts';
import type { ReconnectAttempt } from '#queries/reconnects.ts';

type Attempts = ReadonlyMap<string, ReconnectAttempt>;

/** Attempts by the row they are shown in: a reconnect may give the channel a new id (S25), and the row with it. */
export function attemptsByRow(attempts: Attempts): Attempts {
  return new Map(
    [...attempts].flatMap(([id, attempt]) => rowIdsOf(id, attempt).map((rowId) => [rowId, attempt] as const)),
  );
}

/** The health each row with an attempt keeps its place by, until the attempt is taken off. */
export function heldPlaces(attempts: Attempts): ReadonlyMap<string, Health> {
  return new Map(
    [...attempts].flatMap(([id, attempt]) => {
      const { placedAs } = attempt;
      return placedAs === null ? [] : rowIdsOf(id, attempt).map((rowId) => [rowId, placedAs] as const);
    }),
  );
}

function rowIdsOf(id: string, { state }: ReconnectAttempt): readonly string[] {
  return state.phase === 'done' ? [id, state.after.id] : [id];
}
