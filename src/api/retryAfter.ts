const DEFAULT_MS = 60_000;
const CAP_MS = 15 * 60_000;
/** A server that is overrun and says "at once" is not taken at its word. */
const FLOOR_MS = 5_000;

/**
 * How long to wait after a 429, in ms: `Retry-After` as seconds or as a date against `now` (epoch ms, of the clock that wrote
 * the date where it is known), then the body's `retryAfterMs`, then a minute; never below 5 seconds nor above 15 minutes (S32).
 */
export function retryAfterMs(header: string | null, bodyMs: number | null, now: number): number {
  const asked = fromHeader(header, now) ?? bodyMs;
  if (asked === null || asked < 0) return DEFAULT_MS;
  return Math.min(Math.max(asked, FLOOR_MS), CAP_MS);
}

function fromHeader(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // Only the HTTP date form: `Date.parse` alone would also take "-1" or "2".
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
