import { expect, test } from 'vitest';

import { canSnooze, isAsleep, MOST_LETTERS, snoozeOf, snoozeWords } from '#channels/snooze.ts';
import { dateField, MOST_DAYS, wakeIn, wakeOn } from '#channels/wakeDates.ts';
import { anAssessed, DAY_MS, HOUR_MS, NOW } from '../../support/builders.ts';

const REVOKED = { status: 'REVOKED' };
const UNTIL = NOW + 3 * DAY_MS;
const UTC = { timeZone: 'UTC' };

test.each([
  ['as it was', REVOKED, NOW, true],
  ['a moment before its date', REVOKED, UNTIL - 1, true],
  ['on its date', REVOKED, UNTIL, false],
  ['with another status', { status: 'TOKEN_EXPIRED' }, NOW, false],
  ['working again', {}, NOW, false],
  ['with another cause', { ...REVOKED, lastRefreshError: 'invalid_grant', lastRefreshAttemptAt: NOW }, NOW, false],
])('a snoozed channel %s', (_, changes, now, asleep) => {
  expect(isAsleep(snoozeOf(anAssessed(REVOKED), UNTIL, 'the client is away'), anAssessed(changes), now)).toBe(asleep);
});

test('another missing permission wakes what was put aside for one', () => {
  const pins = { platform: 'PINTEREST', tokenExpiresAt: NOW + HOUR_MS };
  const snooze = snoozeOf(anAssessed({ ...pins, scopes: ['pins:read', 'pins:write', 'boards:read'] }), UNTIL, '');
  expect(isAsleep(snooze, anAssessed({ ...pins, scopes: ['pins:read', 'pins:write', 'boards:read'] }), NOW)).toBe(true);
  expect(isAsleep(snooze, anAssessed({ ...pins, scopes: ['pins:read', 'boards:read'] }), NOW)).toBe(false);
});

test.each([
  ['broken', REVOKED, true],
  ['of a status nobody knows', { status: 'PAUSED' }, true],
  ['well', {}, false],
  ['gone', { status: 'DISCONNECTED' }, false],
  ['well, and not allowed to publish', { scopes: ['instagram_business_basic'] }, true],
])('a channel that is %s can be put aside: %s', (_, changes, can) => {
  expect(canSnooze(anAssessed(changes))).toBe(can);
});

test('the words say until when and why, on one line', () => {
  const because = snoozeOf(anAssessed(REVOKED), UNTIL, '  waiting for\n the owner ');
  expect(snoozeWords(because, NOW, UTC)).toBe('Snoozed until Mon 23 Nov: waiting for the owner');
  expect(snoozeWords({ ...because, reason: '' }, NOW, UTC)).toBe('Snoozed until Mon 23 Nov');
  expect(snoozeOf(anAssessed(REVOKED), UNTIL, 'x'.repeat(500)).reason).toHaveLength(MOST_LETTERS);
});

test('a channel comes back at the beginning of a day', () => {
  expect(dateField(wakeIn(1, NOW))).toBe('2026-11-21');
  expect(new Date(wakeIn(14, NOW)).getHours()).toBe(0);
  expect(dateField(wakeIn(14, NOW))).toBe('2026-12-04');
});

test.each([
  ['2026-11-21', true],
  ['2026-11-20', false],
  ['2025-01-01', false],
  ['', false],
  ['tomorrow', false],
  [dateField(wakeIn(MOST_DAYS, NOW)), true],
  [dateField(wakeIn(MOST_DAYS + 1, NOW)), false],
])('the date %s can be chosen: %s', (date, can) => {
  const at = wakeOn(date, NOW);
  expect(at !== null).toBe(can);
  if (at !== null) expect(dateField(at)).toBe(date);
});
