import { expect, test } from 'vitest';

import { retryAfterMs } from '#api/retryAfter.ts';
import { NOW } from '../../support/builders.ts';

const QUARTER_HOUR_MS = 15 * 60_000;

test.each<[string, string | null, number | null, number]>([
  ['seconds', '18', null, 18_000],
  ['seconds with space around', ' 18 ', null, 18_000],
  ['zero seconds as 5', '0', null, 5_000],
  ['a date', 'Fri, 20 Nov 2026 12:00:45 GMT', null, 45_000],
  ['a date that is past as 5 seconds', 'Fri, 20 Nov 2026 11:00:00 GMT', null, 5_000],
  ['the header before the body', '18', 5000, 18_000],
  ['the body where there is no header', null, 5000, 5000],
  ['the body where the header means nothing', 'soon', 5000, 5000],
  ['a minute where nothing was said', null, null, 60_000],
  ['a minute where the header is empty', '', null, 60_000],
  ['a minute for a negative header', '-1', null, 60_000],
  ['a minute for a fraction', '1.5', null, 60_000],
  ['a minute for a date that is none', 'Fri, 99 Nov 2026 12:00:45 GMT', null, 60_000],
  ['a minute for a date in another form', '2026-11-20T12:00:45Z', null, 60_000],
  ['a minute for a negative body', null, -5, 60_000],
  ['at most 15 minutes of seconds', '901', null, QUARTER_HOUR_MS],
  ['at most 15 minutes of an absurd number', '9'.repeat(400), null, QUARTER_HOUR_MS],
  ['at most 15 minutes of a date', 'Sat, 20 Nov 2027 12:00:00 GMT', null, QUARTER_HOUR_MS],
  ['at most 15 minutes of the body', null, 1e12, QUARTER_HOUR_MS],
])('a pause is taken from %s', (_, header, bodyMs, ms) => {
  expect(retryAfterMs(header, bodyMs, NOW)).toBe(ms);
});
