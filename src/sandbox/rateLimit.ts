/** The two buckets of API.md 4. */
import { Refusal } from './envelope.ts';
import { MINUTE } from './time.ts';

interface Bucket {
  readonly windowMs: number;
  readonly limit: number;
  readonly instants: number[];
}

/** Counts the requests of one key. */
export function createRateLimit(): { take: (now: number) => void } {
  const burst: Bucket = { windowMs: MINUTE, limit: 60, instants: [] };
  const sustained: Bucket = { windowMs: 15 * MINUTE, limit: 1000, instants: [] };
  return {
    /** Counts a request at `now` (epoch ms); throws a Refusal with the wait in ms when a bucket is full. */
    take(now) {
      const wait = Math.max(waitOf(burst, now), waitOf(sustained, now));
      // Of the two readings of S34 the harder one: hammering against a full burst fills the long bucket.
      if (waitOf(sustained, now) === 0) sustained.instants.push(now);
      if (wait > 0) throw new Refusal('tooManyRequests', 'Too many requests. Try again shortly.', wait);
      burst.instants.push(now);
    },
  };
}

/** How long, in ms, until `bucket` has room; 0 when it has. */
function waitOf({ windowMs, limit, instants }: Bucket, now: number): number {
  while (instants[0] !== undefined && now - instants[0] >= windowMs) instants.shift();
  const [first] = instants;
  return first === undefined || instants.length < limit ? 0 : windowMs - (now - first);
}
