import { expect, test } from 'vitest';

import { createBackground } from '#queries/background.ts';
import { NOW } from '../../support/builders.ts';

const untold = { code: null, message: null, requestId: null };

test('no minute has more than thirteen, and the last of them is for a channel that is being connected', () => {
  const background = createBackground();
  const taken = Array.from({ length: 20 }, (_, second) => background.take(NOW + second * 1_000)).filter(Boolean);
  expect(taken).toHaveLength(12);
  expect(background.takeToConnect(NOW + 20_000)).toBe(true);
  expect(background.takeToConnect(NOW + 21_000)).toBe(false);
  expect(background.take(NOW + 59_999)).toBe(false);
  expect(background.take(NOW + 61_000)).toBe(true);
});

test('after a 429 nothing is asked until the wait is over, whoever met it', () => {
  const background = createBackground();
  background.heed({ kind: 'rate-limited', status: 429, retryAfterMs: 30_000, ...untold }, NOW);
  background.heed({ kind: 'rate-limited', status: 429, retryAfterMs: 5_000, ...untold }, NOW + 1_000);
  background.heed({ kind: 'unreachable' }, NOW + 1_000);
  expect(background.take(NOW + 29_999)).toBe(false);
  expect(background.takeToConnect(NOW + 29_999)).toBe(false);
  // Less than a second more, of this page's own, so that two of them do not come back in the same instant.
  expect(background.take(NOW + 31_000)).toBe(true);
});
