import { afterEach, expect, test, vi } from 'vitest';

import { forgetRequests, noteRequest, pausedUntil, pauseRequests, requestsWithin } from '#browser/requestLog.ts';
import { MINUTE_MS, NOW } from '../../support/builders.ts';

const NAME = 'postbreeze-channels.requests';

/** The storage of a browser, as far as it is used. */
function aStorage(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  });
  return kept;
}

afterEach(() => {
  forgetRequests();
  vi.unstubAllGlobals();
});

test.each([
  ['in a browser that keeps things', true],
  ['in one that refuses storage', false],
])('what is asked is remembered for 15 minutes, %s', (_, keeps) => {
  if (keeps) aStorage();
  noteRequest(NOW - 16 * MINUTE_MS, true);
  noteRequest(NOW - MINUTE_MS, true);
  noteRequest(NOW, false);
  expect(requestsWithin(MINUTE_MS, NOW)).toEqual({ all: 1, byItself: 0 });
  expect(requestsWithin(15 * MINUTE_MS, NOW)).toEqual({ all: 2, byItself: 1 });
  // By a clock that was put back they are still to come.
  expect(requestsWithin(15 * MINUTE_MS, NOW - 2 * MINUTE_MS)).toEqual({ all: 0, byItself: 0 });
});

test('of two pauses the longer one counts, and neither holds for more than 15 minutes', () => {
  aStorage();
  pauseRequests(NOW + 60_000, NOW);
  pauseRequests(NOW + 5_000, NOW);
  expect(pausedUntil(NOW)).toBe(NOW + 60_000);
  expect(pausedUntil(NOW + 60_000)).toBe(0);
  // The clock was put back by a day.
  expect(pausedUntil(NOW - 24 * 60 * MINUTE_MS)).toBe(0);
});

test('another tab sees the same', () => {
  const kept = aStorage();
  noteRequest(NOW, true);
  pauseRequests(NOW + 60_000, NOW);
  const text = kept.get(NAME) ?? '';
  forgetRequests();
  expect([requestsWithin(MINUTE_MS, NOW).all, pausedUntil(NOW)]).toEqual([0, 0]);
  kept.set(NAME, text);
  expect([requestsWithin(MINUTE_MS, NOW).all, pausedUntil(NOW)]).toEqual([1, NOW + 60_000]);
});

test.each(['', 'null', '[]', '{}', '["a"]', '[0,null]', '[0,[1]]', '{"asked":7}'])(
  'what is kept as %j is nothing',
  (text) => {
    aStorage().set(NAME, text);
    expect([requestsWithin(MINUTE_MS, NOW).all, pausedUntil(NOW)]).toEqual([0, 0]);
    noteRequest(NOW, true);
    expect(requestsWithin(MINUTE_MS, NOW).all).toBe(1);
  },
);

test('a storage that is full keeps no older pause than the one that was asked for', () => {
  aStorage();
  noteRequest(NOW - 1_000, true);
  vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  pauseRequests(NOW + 60_000, NOW);
  expect([requestsWithin(MINUTE_MS, NOW).all, pausedUntil(NOW)]).toEqual([1, NOW + 60_000]);
});

test('where storage is refused altogether, a request is still counted', () => {
  vi.stubGlobal('localStorage', {
    getItem: refuse,
    setItem: refuse,
    removeItem: refuse,
  });
  noteRequest(NOW, true);
  expect(requestsWithin(MINUTE_MS, NOW).all).toBe(1);
});

function refuse(): never {
  throw new DOMException('refused', 'SecurityError');
}
