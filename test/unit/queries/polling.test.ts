import fc from 'fast-check';
import { expect, test } from 'vitest';

import { ApiError } from '#api/apiError.ts';
import type { Failure } from '#channels/failure.ts';
import { pollInterval } from '#queries/polling.ts';
import { MINUTE_MS, NOW } from '../../support/builders.ts';

const refusal = { code: null, message: null, requestId: null };
const DOWN: Failure = { kind: 'server-error', status: 500, ...refusal };

/** A query that is answered or fails in turn; the interval after each. */
function aQuery() {
  const state: Parameters<typeof pollInterval>[0]['state'] = {
    error: null,
    dataUpdateCount: 0,
    errorUpdateCount: 0,
    dataUpdatedAt: 0,
    errorUpdatedAt: 0,
  };
  const query = { state };
  const interval = (inView = true, polling = true) => pollInterval(query, polling, inView);
  return {
    interval,
    answer(at = NOW, inView = true) {
      Object.assign(state, { error: null, dataUpdateCount: state.dataUpdateCount + 1, dataUpdatedAt: at });
      return interval(inView);
    },
    fail(failure: Failure, inView = true, polling = true) {
      const error = new ApiError(failure);
      Object.assign(state, { error, errorUpdateCount: state.errorUpdateCount + 1, errorUpdatedAt: NOW });
      return interval(inView, polling);
    },
  };
}

/** `ms`, or up to a thirtieth less. */
function expectAbout(interval: number | false, ms: number): void {
  expect(interval).toBeLessThanOrEqual(ms);
  expect(interval).toBeGreaterThanOrEqual((ms * 29) / 30);
}

test('in view every minute, out of view every five, by nobody’s wish never', () => {
  const query = aQuery();
  expectAbout(query.answer(), MINUTE_MS);
  expectAbout(query.interval(false), 5 * MINUTE_MS);
  expect(query.interval(true, false)).toBe(false);
});

test('polls differ by chance, and stay as they are while nothing happens', () => {
  const query = aQuery();
  const intervals = Array.from({ length: 20 }, (_, index) => query.answer(NOW + index));
  expect(new Set(intervals).size).toBeGreaterThan(10);
  expect(query.interval()).toBe(query.interval());
});

test('each failure in a row doubles the wait, up to five minutes, and a success ends it', () => {
  const query = aQuery();
  query.answer();
  const waits = [1, 2, 4, 5, 5];
  for (const minutes of waits) expectAbout(query.fail(DOWN), minutes * MINUTE_MS);
  expectAbout(query.answer(), MINUTE_MS);
  expectAbout(query.fail(DOWN), MINUTE_MS);
});

test('a first load that fails backs off too', () => {
  const query = aQuery();
  for (const minutes of [1, 2, 4]) expectAbout(query.fail(DOWN), minutes * MINUTE_MS);
});

test('a pause is waited for, never less, and longer each time it comes to nothing', () => {
  const query = aQuery();
  const pause = (retryAfterMs: number): Failure => ({ kind: 'rate-limited', status: 429, retryAfterMs, ...refusal });
  query.answer();
  const asked = query.fail(pause(75_000));
  expect(asked).toBeGreaterThanOrEqual(76_000);
  expect(asked).toBeLessThanOrEqual(77_000);
  const atOnce = [2, 3, 4].map(() => query.fail(pause(5_000)));
  expect(atOnce.map((ms) => Math.floor(Number(ms) / 10_000))).toEqual([1, 2, 4]);
  // Nobody has to press for it, also where the list does not ask by itself.
  expect(query.fail(pause(75_000), true, false)).not.toBe(false);
});

test.each<Failure>([
  { kind: 'unauthorized', status: 401, ...refusal },
  { kind: 'forbidden', status: 403, ...refusal },
])('after $kind nothing is asked by itself', (failure) => {
  expect(aQuery().fail(failure)).toBe(false);
});

test('whatever happens, the next poll is between 29 seconds after the least pause and 15 minutes away', () => {
  const failure = fc.oneof(
    fc.constant(DOWN),
    fc.constant<Failure>({ kind: 'unreachable' }),
    fc
      .integer({ min: 5_000, max: 900_000 })
      .map((retryAfterMs): Failure => ({ kind: 'rate-limited', status: 429, retryAfterMs, ...refusal })),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(failure, { minLength: 1, maxLength: 40 }), (turns) => {
      const query = aQuery();
      for (const turn of turns) {
        const wait = turn === null ? query.answer() : query.fail(turn);
        expect(wait).toBeGreaterThanOrEqual(6_000);
        expect(wait).toBeLessThanOrEqual(15 * MINUTE_MS + 2_000);
      }
    }),
  );
});
