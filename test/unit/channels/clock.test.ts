import { expect, test } from 'vitest';

import { clockCorrection } from '#channels/clock.ts';
import { HOUR_MS, MINUTE_MS } from '../../support/builders.ts';

test.each([
  ['the server told no time', null, 0],
  ['the clocks agree', 0, 0],
  ['they differ by a minute', MINUTE_MS, 0],
  ['they differ by a minute the other way', -MINUTE_MS, 0],
  ['the device is behind by more', MINUTE_MS + 1, MINUTE_MS + 1],
  ['the device is ahead by more', -3 * HOUR_MS, -3 * HOUR_MS],
])('the clock is corrected by what it differs, or not at all: %s', (_, offsetMs, correction) => {
  expect(clockCorrection(offsetMs)).toBe(correction);
});
