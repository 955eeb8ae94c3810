/**
 * Where another tab is asking for the same right now, its answer is awaited in place of a request of our own. Eager and small:
 * what listens to the other tabs comes late (`sharedAnswers.ts`), and until then a tab asks for itself.
 */
import { ApiError } from '#api/apiError.ts';
import { deviceNow } from '#browser/clock.ts';
import type { Failure } from '#channels/failure.ts';

/** What every tab asks for. */
export type SharedName = 'channels' | 'workspaces';

/** Waits for the tab that asks for `name`: it was told, or why not. Null at once where none does, and the others then wait for us. */
export type JoinTabs = (name: SharedName) => Promise<'told' | Failure | null>;

let join: JoinTabs | null = null;
const failedElsewhere = new WeakSet<ApiError>();
const outdatedAt = new Map<SharedName, number>();

/** Something was changed, or a person wants to see it as it is now: what any tab asked for until this moment does not count. */
export function outdate(name: SharedName): void {
  outdatedAt.set(name, deviceNow());
}

/** Whether what was asked for at `askedAt` (epoch ms) tells how it is since the last change that this tab knows of. */
export function isSinceChange(name: SharedName, askedAt: number): boolean {
  return askedAt > (outdatedAt.get(name) ?? -Infinity);
}

/** From now on other tabs are listened to; null ends it. */
export function listenElsewhere(next: JoinTabs | null): void {
  join = next;
}

/** What another tab is told meanwhile, found by `held`; else what `ask` brings. Fails as the other tab did. */
export async function askUnlessTold<T>(name: SharedName, held: () => T | undefined, ask: () => Promise<T>): Promise<T> {
  const outcome = join === null ? null : await join(name);
  if (outcome === null) return ask();
  if (outcome === 'told') return held() ?? ask();
  const error = new ApiError(outcome);
  failedElsewhere.add(error);
  throw error;
}

/** Whether `error` is another tab's: it has tried again already. */
export function hasFailedElsewhere(error: unknown): boolean {
  return error instanceof ApiError && failedElsewhere.has(error);
}
