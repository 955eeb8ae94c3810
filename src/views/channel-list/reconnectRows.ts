import type { Health } from '#channels/health.ts';
import type { ReconnectAttempt, Stranger } from '#queries/reconnects.ts';

type Attempts = ReadonlyMap<string, ReconnectAttempt>;

/** Attempts by the row they are shown in: a reconnect may give the channel a new id (S25), and the row with it. */
export function attemptsByRow(attempts: Attempts): Attempts {
  return new Map(
    [...attempts].flatMap(([id, attempt]) => rowIdsOf(id, attempt).map((rowId) => [rowId, attempt] as const)),
  );
}

/**
 * The health each row with an attempt keeps its place by, until the attempt is taken off; and a stranger's row, which would
 * be folded away among the healthy of its workspace.
 */
export function heldPlaces(attempts: Attempts, strangers: ReadonlyMap<string, Stranger>): ReadonlyMap<string, Health> {
  const held = [
    ...[...strangers].map(([id, { placedAs }]) => [id, placedAs] as const),
    ...[...attempts].flatMap(([id, attempt]) =>
      rowIdsOf(id, attempt).map((rowId) => [rowId, attempt.placedAs] as const),
    ),
  ];
  return new Map(held.flatMap(([id, place]) => (place === null ? [] : [[id, place] as const])));
}

function rowIdsOf(id: string, { state }: ReconnectAttempt): readonly string[] {
  return state.phase === 'done' ? [id, state.after.id] : [id];
}
