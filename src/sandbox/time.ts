/** Lengths of time in milliseconds, and instants as the wire writes them. */

/** One minute in ms. */
export const MINUTE = 60_000;
/** One hour in ms. */
export const HOUR = 60 * MINUTE;
/** One day in ms. */
export const DAY = 24 * HOUR;

/** `instant` (epoch ms) as the ISO 8601 text of the contract. */
export function iso(instant: number): string {
  return new Date(instant).toISOString();
}
