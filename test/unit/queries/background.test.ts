import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { forgetRequests, noteRequest, pauseRequests, requestsWithin } from '#browser/requestLog.ts';
import { OWN_MINUTE_LIMIT } from '#channels/requestBudget.ts';
import { background } from '#queries/background.ts';
import { NOW } from '../../support/builders.ts';

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => {
  forgetRequests();
  vi.unstubAllGlobals();
});

/** How many of those who ask every second at most are let, each request counted as it leaves. */
function letWithin(seconds: number, mayAsk: (now: number) => boolean): number {
  let asked = 0;
  for (let second = 0; second < seconds; second += 1) {
    const now = NOW + second * 1_000;
    if (!mayAsk(now)) continue;
    noteRequest(now, true);
    asked += 1;
  }
  return asked;
}

test('of the fifteen of a minute two are left to the list, and one to a channel that is being connected', () => {
  expect(letWithin(30, background.mayAsk)).toBe(12);
  expect(background.mayAskToConnect(NOW + 30_000)).toBe(true);
  noteRequest(NOW + 30_000, true);
  expect(background.mayAskToConnect(NOW + 31_000)).toBe(false);
  expect(background.mayAsk(NOW + 59_999)).toBe(false);
  expect(background.mayAsk(NOW + 62_000)).toBe(true);
});

test('what other tabs asked counts as well, and so does the list', () => {
  for (let request = 0; request < 12; request += 1) noteRequest(NOW, true);
  expect(background.mayAsk(NOW + 1_000)).toBe(false);
});

test('after a 429 nothing is asked until the pause is over, whoever met it', () => {
  pauseRequests(NOW + 30_000, NOW);
  expect(background.mayAsk(NOW + 29_999)).toBe(false);
  expect(background.mayAskToConnect(NOW + 29_999)).toBe(false);
  expect(background.mayAsk(NOW + 30_000)).toBe(true);
});

test('who clicks leaves the background less, and never more than the key has', () => {
  for (let click = 0; click < 57; click += 1) noteRequest(NOW, false);
  expect(background.mayAsk(NOW + 1_000)).toBe(false);
  expect(background.mayAskToConnect(NOW + 1_000)).toBe(true);
});

test('whatever the pauses between, no minute has more than a quarter of the key’s requests, the list’s included', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4_000 }), { maxLength: 200 }), (pauses) => {
      forgetRequests();
      let now = NOW;
      let listAt = NOW;
      for (const pause of pauses) {
        now += pause;
        if (now >= listAt) {
          noteRequest(now, true);
          noteRequest(now, true);
          listAt = now + 58_000;
        }
        if (background.mayAsk(now)) noteRequest(now, true);
        expect(requestsWithin(60_000, now).all).toBeLessThanOrEqual(OWN_MINUTE_LIMIT);
      }
    }),
  );
});
