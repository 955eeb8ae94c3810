import { expect, test } from 'vitest';

import {
  age,
  calendarDays,
  capitalised,
  clockTime,
  dayName,
  exactTime,
  relativeTime,
  type TimeStyle,
} from '#channels/time.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, NOW } from '../../support/builders.ts';

const UTC: TimeStyle = { timeZone: 'UTC' };
const STOCKHOLM: TimeStyle = { timeZone: 'Europe/Stockholm' };
const TOKYO: TimeStyle = { timeZone: 'Asia/Tokyo' };

const at = (iso: string) => Date.parse(iso);

test.each([
  ['2026-11-20T00:12:00Z', '00:12', '12:12 am'],
  ['2026-11-20T06:05:00Z', '06:05', '6:05 am'],
  ['2026-11-20T12:12:00Z', '12:12', '12:12 pm'],
  ['2026-11-20T23:59:59Z', '23:59', '11:59 pm'],
])('%s on both clocks', (iso, h24, h12) => {
  expect(clockTime(at(iso), UTC)).toBe(h24);
  expect(clockTime(at(iso), { ...UTC, hour12: false })).toBe(h24);
  expect(clockTime(at(iso), { ...UTC, hour12: true })).toBe(h12);
});

test('a clock shows the zone it is asked for', () => {
  expect(clockTime(NOW, STOCKHOLM)).toBe('13:00');
  expect(clockTime(NOW, TOKYO)).toBe('21:00');
});

test('a zone that the runtime does not know gives the reader’s own', () => {
  expect(clockTime(NOW, { timeZone: 'Mars/Olympus_Mons' })).toBe(clockTime(NOW));
  expect(exactTime(NOW, { timeZone: '' })).toBe(exactTime(NOW));
});

test('a day names its year only when it is another one', () => {
  expect(dayName(at('2026-11-17T12:00:00Z'), NOW, UTC)).toBe('Tue 17 Nov');
  expect(dayName(at('2027-01-12T12:00:00Z'), NOW, UTC)).toBe('12 Jan 2027');
});

test('the year changes where the reader is', () => {
  const newYear = at('2026-12-31T23:30:00Z');
  expect(dayName(newYear, NOW, UTC)).toBe('Thu 31 Dec');
  expect(dayName(newYear, NOW, STOCKHOLM)).toBe('1 Jan 2027');
});

test('an exact instant holds day, year and time', () => {
  expect(exactTime(at('2026-11-17T05:12:00Z'), STOCKHOLM)).toBe('Tue 17 Nov 2026, 06:12');
  expect(exactTime(at('2026-11-17T18:12:00Z'), { ...UTC, hour12: true })).toBe('Tue 17 Nov 2026, 6:12 pm');
});

test.each<[string, string, TimeStyle, number]>([
  ['2026-11-20T23:59:00Z', '2026-11-20T00:01:00Z', UTC, 0],
  ['2026-11-20T23:59:00Z', '2026-11-21T00:01:00Z', UTC, -1],
  ['2026-11-20T23:30:00Z', '2026-11-20T22:30:00Z', STOCKHOLM, 1],
  ['2026-03-30T10:00:00Z', '2026-03-28T10:00:00Z', STOCKHOLM, 2],
  ['2026-10-26T10:00:00Z', '2026-10-24T10:00:00Z', STOCKHOLM, 2],
  ['2027-01-01T00:00:00Z', '2026-12-31T23:00:00Z', UTC, 1],
  ['2026-11-20T00:00:00Z', '0001-01-01T00:00:00Z', UTC, 739_939],
])('%s counted in calendar days from %s', (then, from, style, days) => {
  expect(calendarDays(at(then), at(from), style)).toBe(days);
});

test.each([
  [0, 'just now'],
  [-59_999, 'just now'],
  [59_999, 'just now'],
  [-MINUTE_MS, '1 min ago'],
  [MINUTE_MS, 'in 1 min'],
  [-59 * MINUTE_MS, '59 min ago'],
  [-HOUR_MS, '1 h ago'],
  [-(2 * HOUR_MS + 43 * MINUTE_MS), '2 h 43 min ago'],
  [-(10 * HOUR_MS + 43 * MINUTE_MS), '10 h ago'],
  [11 * HOUR_MS, 'in 11 h'],
  [-13 * HOUR_MS, 'yesterday'],
  [13 * HOUR_MS, 'tomorrow'],
  [-35 * HOUR_MS, 'yesterday'],
  [-37 * HOUR_MS, '2 days ago'],
  [5 * DAY_MS, 'in 5 days'],
  [59 * DAY_MS, 'in 59 days'],
  [60 * DAY_MS, 'in 2 months'],
  [-700 * DAY_MS, '23 months ago'],
  [-731 * DAY_MS, '2 years ago'],
])('%i ms from noon reads "%s"', (gap, words) => {
  expect(relativeTime(NOW + gap, NOW, UTC)).toBe(words);
});

test('yesterday is not said of a few hours across midnight', () => {
  const now = at('2026-11-20T03:00:00Z');
  expect(relativeTime(at('2026-11-19T22:00:00Z'), now, UTC)).toBe('5 h ago');
  expect(relativeTime(at('2026-11-19T21:00:00Z'), now, UTC)).toBe('yesterday');
});

test('yesterday depends on the zone', () => {
  const [then, now] = [at('2026-11-19T22:00:00Z'), at('2026-11-20T06:00:00Z')];
  expect(relativeTime(then, now, UTC)).toBe('yesterday');
  expect(relativeTime(then, now, TOKYO)).toBe('8 h ago');
});

test('the day a clock is put back has 25 hours and is one day long', () => {
  const [first, last] = [at('2026-10-24T22:05:00Z'), at('2026-10-25T22:35:00Z')];
  expect(calendarDays(last, first, STOCKHOLM)).toBe(0);
  expect(relativeTime(last, first, STOCKHOLM)).toBe('in 1 day');
});

test('the night a clock is put forward is still one night', () => {
  expect(relativeTime(at('2026-03-29T10:00:00Z'), at('2026-03-28T12:00:00Z'), STOCKHOLM)).toBe('tomorrow');
  expect(clockTime(at('2026-03-29T00:59:00Z'), STOCKHOLM)).toBe('01:59');
  expect(clockTime(at('2026-03-29T01:00:00Z'), STOCKHOLM)).toBe('03:00');
});

test.each(['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])('the end of the calendar has words too: %s', (iso) => {
  expect(relativeTime(at(iso), NOW, TOKYO)).toMatch(/^(2026 years ago|in 7973 years)$/);
});

test.each([
  [-5, '0 s'],
  [0, '0 s'],
  [59_000, '59 s'],
  [59_999, '59 s'],
  [MINUTE_MS, '1 min'],
  [3 * HOUR_MS + 5 * MINUTE_MS, '3 h 5 min'],
  [23 * HOUR_MS + 59 * MINUTE_MS, '23 h'],
  [DAY_MS, '1 day'],
  [47 * HOUR_MS, '1 day'],
  [48 * HOUR_MS, '2 days'],
])('an age of %i ms is "%s"', (ms, words) => {
  expect(age(ms)).toBe(words);
});

test('a line begins in upper case, empty or not', () => {
  expect(['yesterday', '5 h ago', ''].map(capitalised)).toEqual(['Yesterday', '5 h ago', '']);
});
