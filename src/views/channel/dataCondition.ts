import type { Failure } from '#channels/failure.ts';

/** What is wrong with the age of data on screen; instants are epoch ms of the device's clock. */
export type DataCondition =
  | { readonly kind: 'offline'; readonly asOf: number }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly failedAt: number; readonly asOf: number }
  | { readonly kind: 'stale'; readonly asOf: number };

/** Data as a view holds it (`queries/loaded.ts`). */
interface HeldData {
  readonly asOf: number;
  readonly failure: Failure | null;
  readonly failedAt: number;
}

/** The gravest of what is wrong with `held` at `now` (epoch ms): older than `staleMs` is stale. Null when nothing is. */
export function dataCondition(
  { asOf, failure, failedAt }: HeldData,
  { online, now, staleMs }: { readonly online: boolean; readonly now: number; readonly staleMs: number },
): DataCondition | null {
  if (!online) return { kind: 'offline', asOf };
  if (failure !== null) return { kind: 'failed', failure, failedAt, asOf };
  return now - asOf > staleMs ? { kind: 'stale', asOf } : null;
}
