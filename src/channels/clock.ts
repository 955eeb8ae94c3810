/** A device's clock that differs from the server's by more than this is wrong (PRODUCT section 3). */
const TOLERANCE_MS = 60_000;

/** What to add to the device's clock, ms: nothing while it agrees with the server's `Date` within a minute. */
export function clockCorrection(offsetMs: number | null): number {
  return offsetMs !== null && Math.abs(offsetMs) > TOLERANCE_MS ? offsetMs : 0;
}
