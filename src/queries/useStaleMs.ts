import { useElapsed } from '#browser/useElapsed.ts';
import type { Loaded } from './loaded.ts';
import { STALE_MS } from './polling.ts';

/** An answer as a rule comes within this long. */
const EXPECTED_MS = 2_000;

/**
 * From what age on `loaded` is called stale, ms. What the last visit left is old, and its successor is on the way: in the first
 * moments only its age is told, for a notice would come and go before it is read.
 */
export function useStaleMs(loaded: Loaded<unknown>): number {
  const settled = useElapsed(EXPECTED_MS);
  return !settled && loaded.kind === 'ready' && loaded.refreshing ? Infinity : STALE_MS;
}
