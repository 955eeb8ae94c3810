import { expect, test } from 'vitest';

import type { AssessedChannel } from '#channels/assess.ts';
import { rowTimeOf } from '#channels/rowTime.ts';
import type { Sort } from '#channels/sort.ts';
import { anAssessed, DAY_MS, HOUR_MS, MINUTE_MS, NOW } from '../../support/builders.ts';

const UTC = { timeZone: 'UTC' };
const OUTAGE = { lastRefreshAttemptAt: NOW - HOUR_MS, lastRefreshError: null, lastRefreshErrorStatus: 503 };
const NOT_TRIED = { lastRefreshedAt: null, lastRefreshAttemptAt: null };

/** "3 days ago, ended Tue 17 Nov"; null where the row shows no time. */
function told(assessed: AssessedChannel, sort?: Sort): string | null {
  const time = rowTimeOf(assessed, NOW, UTC, sort);
  return time === null ? null : `${time.relative}, ${time.what} ${time.exact}`;
}

test.for<readonly [string, AssessedChannel, string | null]>([
  ['expired: the last try', anAssessed({ ...OUTAGE, status: 'TOKEN_EXPIRED' }), '1 h ago, tried at 11:00'],
  [
    'expired, never tried: the end',
    anAssessed({ ...NOT_TRIED, status: 'TOKEN_EXPIRED', tokenExpiresAt: NOW - DAY_MS }),
    'Yesterday, ended at 12:00',
  ],
  [
    'expired this moment: the end',
    anAssessed({ ...NOT_TRIED, status: 'TOKEN_EXPIRED', tokenExpiresAt: NOW }),
    'Just now, ended at 12:00',
  ],
  ['revoked before its end: none', anAssessed({ ...NOT_TRIED, status: 'REVOKED' }), null],
  ['lapsed: the end', anAssessed({ tokenExpiresAt: NOW - 3 * DAY_MS }), '3 days ago, ended Tue 17 Nov'],
  ['failing: the last try', anAssessed(OUTAGE), '1 h ago, tried at 11:00'],
  ['failing, try not dated: none', anAssessed({ ...OUTAGE, lastRefreshAttemptAt: null }), null],
  ['expiring: the end', anAssessed({ tokenExpiresAt: NOW + 5 * DAY_MS }), 'In 5 days, ends Wed 25 Nov'],
  ['expiring today: the end', anAssessed({ tokenExpiresAt: NOW + 3 * HOUR_MS }), 'In 3 h, ends at 15:00'],
  ['just ended', anAssessed({ tokenExpiresAt: NOW - 5 * MINUTE_MS }), '5 min ago, ended at 11:55'],
  ['healthy: the last success', anAssessed(), '7 days ago, refreshed Fri 13 Nov'],
  ['never refreshed: none', anAssessed(NOT_TRIED), null],
  ['unknown: none', anAssessed({ status: 'PAUSED' }), null],
  ['disconnected: none', anAssessed({ status: 'DISCONNECTED' }), null],
])('the time beside a row is what its health is about, and says what: %s', ([, assessed, words]) => {
  expect(told(assessed)).toBe(words);
  expect(told(assessed, 'name')).toBe(words);
});

test.for<readonly [string, Sort, AssessedChannel, string | null]>([
  ['an end far off', 'expiry', anAssessed({ tokenExpiresAt: NOW + 53 * DAY_MS }), 'In 53 days, ends 12 Jan 2027'],
  [
    'an end that is past, whatever was tried since',
    'expiry',
    anAssessed({ ...OUTAGE, status: 'TOKEN_EXPIRED', tokenExpiresAt: NOW - 3 * DAY_MS }),
    '3 days ago, ended Tue 17 Nov',
  ],
  ['what renews itself has no end', 'expiry', anAssessed({ platform: 'X' }), null],
  ['no end at all', 'expiry', anAssessed({ tokenExpiresAt: null }), null],
  ['when it was connected', 'connected', anAssessed(), '7 months ago, connected Mon 4 May'],
  ['not told when it was connected', 'connected', anAssessed({ connectedAt: null }), null],
])('ordered by a date, a row shows that date: %s', ([, sort, assessed, words]) => {
  expect(told(assessed, sort)).toBe(words);
});

test.for([
  [2 * HOUR_MS + 43 * MINUTE_MS, '2 h 43 min ago', 'at 09:17', 'Fri 20 Nov 2026, 09:17'],
  [20 * HOUR_MS, 'Yesterday', 'at 16:00', 'Thu 19 Nov 2026, 16:00'],
  [3 * DAY_MS, '3 days ago', 'Tue 17 Nov', 'Tue 17 Nov 2026, 12:00'],
] as const)('an instant %i ms ago is written three ways', ([ago, relative, exact, whole]) => {
  const at = NOW - ago;
  const assessed = anAssessed({ lastRefreshedAt: at, lastRefreshAttemptAt: at });
  expect(rowTimeOf(assessed, NOW, UTC)).toEqual({ at, what: 'refreshed', relative, exact, whole });
});

test('a success in the future is a wrong clock', () => {
  expect(told(anAssessed({ lastRefreshedAt: NOW + HOUR_MS }))).toBe('Just now, refreshed at 13:00');
});
