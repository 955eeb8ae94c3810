/** The two buckets of API.md 4. Refused requests do not count (S34 leaves it open). */
import { Refusal } from './envelope.ts';
import { MINUTE } from './time.ts';

const BUCKETS = [
  { windowMs: MINUTE, limit: 60 },
  { windowMs: 15 * MINUTE, limit: 1000 },
] as const;

const LONGEST_MS = 15 * MINUTE;

/** Counts the requests of one key. */
export function createRateLimit(): { take: (now: number) => void } {
  const taken: number[] = [];
  return {
    /** Counts a request at `now` (epoch ms); throws a Refusal with the wait when a bucket is full. */
    take(now) {
      while (taken[0] !== undefined && now - taken[0] >= LONGEST_MS) taken.shift();
      for (const { windowMs, limit } of BUCKETS) {
        const first = taken.at(-limit);
        if (first !== undefined && now - first < windowMs) {
          throw new Refusal('tooManyRequests', 'Too many requests. Try again shortly.', windowMs - (now - first));
        }
      }
      taken.push(now);
    },
  };
}
