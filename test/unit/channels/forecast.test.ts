import { expect, test } from 'vitest';

import type { Channel } from '#channels/channel.ts';
import { dueOf, endingWithin, forecastOf, inOrder, type Bucket, type ForecastItem } from '#channels/forecast.ts';
import { PLATFORMS, platformFacts } from '#channels/platform.ts';
import { signInEstimate } from '#channels/signInPolicy.ts';
import type { TimeStyle } from '#channels/time.ts';
import { aChannel, anAssessed, DAY_MS, HOUR_MS, MINUTE_MS, NOW } from '../../support/builders.ts';
import { assess } from '#channels/assess.ts';
import { diagnoseRefreshError } from '#channels/diagnose.ts';

const UTC: TimeStyle = { timeZone: 'UTC' };

/** A channel whose refresh is failing for `error` since an hour. */
const failing = (error: string, status: number): Partial<Channel> => ({
  lastRefreshAttemptAt: NOW - HOUR_MS,
  lastRefreshError: error,
  lastRefreshErrorStatus: status,
});

const REVOKED_TEXT = 'Error validating access token: The user has not authorized application 1234567890.';

/** Where each of `changes` lands, as seen at `now`. */
function bucketsOf(
  changes: readonly Partial<Channel>[],
  now = NOW,
  style: TimeStyle = UTC,
): readonly (Bucket | 'nowhere')[] {
  const channels = changes.map((change, index) =>
    assess(aChannel({ id: `soc_${String(index)}`, ...change }), now, diagnoseRefreshError),
  );
  const items = Object.values(forecastOf(channels, now, style)).flat();
  return channels.map(({ channel }) => items.find(({ assessed }) => assessed.channel === channel)?.bucket ?? 'nowhere');
}

test.each<[name: string, changes: Partial<Channel>, bucket: Bucket]>([
  ['an expired channel', { status: 'TOKEN_EXPIRED', tokenExpiresAt: NOW - 3 * DAY_MS }, 'overdue'],
  ['an expired channel without any date', { status: 'TOKEN_EXPIRED', tokenExpiresAt: null }, 'overdue'],
  ['an expired channel whose reported end lies ahead', { status: 'TOKEN_EXPIRED' }, 'overdue'],
  ['a revoked channel of a platform that renews itself', { status: 'REVOKED', platform: 'X' }, 'overdue'],
  ['a broken channel of a platform nobody knows', { status: 'REVOKED', platform: 'MYSPACE' }, 'overdue'],
  ['an active channel whose end is two hours past', { tokenExpiresAt: NOW - 2 * HOUR_MS }, 'overdue'],
  ['an active channel whose end is this very moment', { tokenExpiresAt: NOW }, 'overdue'],
  ['an end in a minute', { tokenExpiresAt: NOW + MINUTE_MS }, 'today'],
  ['the last minute of today', { tokenExpiresAt: Date.parse('2026-11-20T23:59:59Z') }, 'today'],
  ['the first of tomorrow', { tokenExpiresAt: Date.parse('2026-11-21T00:00:00Z') }, 'week'],
  ['the last minute of the seventh day', { tokenExpiresAt: Date.parse('2026-11-27T23:59:59Z') }, 'week'],
  ['the first of the eighth day', { tokenExpiresAt: Date.parse('2026-11-28T00:00:00Z') }, 'month'],
  ['the last minute of the thirtieth day', { tokenExpiresAt: Date.parse('2026-12-20T23:59:59Z') }, 'month'],
  ['the first of the thirty-first day', { tokenExpiresAt: Date.parse('2026-12-21T00:00:00Z') }, 'later'],
  ['an end in four years', { tokenExpiresAt: NOW + 4 * 365 * DAY_MS }, 'later'],
  ['an end decades ahead', { tokenExpiresAt: Date.parse('2099-12-31T00:00:00Z') }, 'unknown'],
  ['an end in the year 1', { tokenExpiresAt: Date.parse('0001-01-01T00:00:00Z') }, 'unknown'],
  [
    'a connection from the end of all dates',
    { platform: 'FACEBOOK_PAGE', tokenExpiresAt: null, connectedAt: 8.64e15 },
    'unknown',
  ],
  ['no end at all', { tokenExpiresAt: null }, 'unknown'],
  ['a status nobody knows', { status: 'PAUSED', tokenExpiresAt: NOW + DAY_MS }, 'unknown'],
  ['a platform nobody knows', { platform: 'MYSPACE', tokenExpiresAt: NOW + DAY_MS }, 'unknown'],
  ['no platform', { platform: null, tokenExpiresAt: NOW + DAY_MS }, 'unknown'],
  ['an X token with an hour to live', { platform: 'X', tokenExpiresAt: NOW + HOUR_MS }, 'renews-itself'],
  ['an X token that ended half an hour ago', { platform: 'X', tokenExpiresAt: NOW - 30 * MINUTE_MS }, 'renews-itself'],
  ['an X token without an end', { platform: 'X', tokenExpiresAt: null }, 'renews-itself'],
  [
    'an X outage that retries by itself',
    { platform: 'X', tokenExpiresAt: NOW + HOUR_MS, ...failing('', 503) },
    'renews-itself',
  ],
  [
    'an X refusal: no retry mends it',
    { platform: 'X', tokenExpiresAt: NOW + HOUR_MS, ...failing('Value passed for the token was invalid.', 400) },
    'today',
  ],
  ['a refusal with an end in five days', { tokenExpiresAt: NOW + 5 * DAY_MS, ...failing(REVOKED_TEXT, 400) }, 'week'],
  [
    'a refusal without an end',
    { platform: 'FACEBOOK_PAGE', tokenExpiresAt: null, ...failing(REVOKED_TEXT, 400) },
    'today',
  ],
  ['an outage with an end in five days', { tokenExpiresAt: NOW + 5 * DAY_MS, ...failing('', 503) }, 'week'],
])('%s', (_, changes, bucket) => {
  expect(bucketsOf([changes])).toEqual([bucket]);
});

test('a channel that is gone stands nowhere, and two rows of one id are one channel', () => {
  const gone = anAssessed({ status: 'DISCONNECTED' });
  const twin = anAssessed({ displayName: 'The same again' });
  const all = Object.values(forecastOf([gone, anAssessed(), twin], NOW, UTC)).flat();
  expect(all).toHaveLength(0);
  expect(Object.values(forecastOf([anAssessed(), twin], NOW, UTC)).flat()).toHaveLength(1);
});

test('no healthy token of a platform that renews itself is ever work, however near its end', () => {
  const renewing = PLATFORMS.filter((platform) => platformFacts(platform).renewsItself);
  for (const hours of [0, 0.5, 1, 2, 24, 24 * 6, 24 * 29, 24 * 400]) {
    const ends = renewing.map((platform) => ({ platform, tokenExpiresAt: NOW + hours * HOUR_MS }));
    expect(new Set(bucketsOf(ends))).toEqual(new Set(['renews-itself']));
  }
});

/** An instant, the zone it is looked at from, an end, and the bucket. */
test.each<[now: string, zone: string, end: string, bucket: Bucket]>([
  // 23:30 in Stockholm, still today; in Tokyo the day is over.
  ['2026-11-20T12:00:00Z', 'Europe/Stockholm', '2026-11-20T22:30:00Z', 'today'],
  ['2026-11-20T12:00:00Z', 'Europe/Stockholm', '2026-11-20T23:00:00Z', 'week'],
  ['2026-11-20T12:00:00Z', 'Asia/Tokyo', '2026-11-20T14:59:59Z', 'today'],
  ['2026-11-20T12:00:00Z', 'Asia/Tokyo', '2026-11-20T15:00:00Z', 'week'],
  ['2026-11-20T12:00:00Z', 'Pacific/Auckland', '2026-11-21T10:59:59Z', 'today'],
  ['2026-11-20T12:00:00Z', 'Pacific/Auckland', '2026-11-21T11:00:00Z', 'week'],
  ['2026-11-20T12:00:00Z', 'America/Los_Angeles', '2026-11-21T07:59:59Z', 'today'],
  ['2026-11-20T12:00:00Z', 'America/Los_Angeles', '2026-11-21T08:00:00Z', 'week'],
  ['2026-11-20T12:00:00Z', 'Asia/Kathmandu', '2026-11-20T18:14:59Z', 'today'],
  ['2026-11-20T12:00:00Z', 'Asia/Kathmandu', '2026-11-20T18:15:00Z', 'week'],
  // Stockholm puts its clock back on 25 October 2026 (a day of 25 hours): the seventh day still ends at midnight.
  ['2026-10-20T12:00:00Z', 'Europe/Stockholm', '2026-10-27T22:59:59Z', 'week'],
  ['2026-10-20T12:00:00Z', 'Europe/Stockholm', '2026-10-27T23:00:00Z', 'month'],
  ['2026-10-24T22:30:00Z', 'Europe/Stockholm', '2026-10-25T22:59:59Z', 'today'],
  // And forward on 28 March 2027 (23 hours).
  ['2027-03-27T23:30:00Z', 'Europe/Stockholm', '2027-03-28T21:59:59Z', 'today'],
  ['2027-03-27T23:30:00Z', 'Europe/Stockholm', '2027-03-28T22:00:00Z', 'week'],
  ['2027-03-25T12:00:00Z', 'Europe/Stockholm', '2027-04-24T21:59:59Z', 'month'],
  ['2027-03-25T12:00:00Z', 'Europe/Stockholm', '2027-04-24T22:00:00Z', 'later'],
  // New York puts its clock back on 1 November 2026.
  ['2026-10-31T12:00:00Z', 'America/New_York', '2026-11-08T04:59:59Z', 'week'],
  ['2026-10-31T12:00:00Z', 'America/New_York', '2026-11-08T05:00:00Z', 'month'],
  // Lord Howe moves by half an hour on 4 October 2026.
  ['2026-10-03T12:00:00Z', 'Australia/Lord_Howe', '2026-10-10T12:59:59Z', 'week'],
  ['2026-10-03T12:00:00Z', 'Australia/Lord_Howe', '2026-10-10T13:00:00Z', 'month'],
  // Over the end of a year, and over 29 February.
  ['2026-12-31T23:30:00Z', 'Europe/Stockholm', '2027-01-01T22:59:59Z', 'today'],
  ['2028-02-25T12:00:00Z', 'UTC', '2028-03-03T23:59:59Z', 'week'],
])('seen at %s from %s, an end at %s is %s', (now, timeZone, end, bucket) => {
  const tokenExpiresAt = Date.parse(end);
  expect(bucketsOf([{ tokenExpiresAt }], Date.parse(now), { timeZone })).toEqual([bucket]);
});

test('what the platform’s rule says is an estimate, and the row’s own date wins where it comes first', () => {
  const due = (changes: Partial<Channel>) => dueOf(anAssessed(changes), NOW);
  const linkedIn = { platform: 'LINKEDIN_COMPANY', connectedAt: NOW - 345 * DAY_MS } as const;
  expect(due({ ...linkedIn, tokenExpiresAt: NOW + 40 * DAY_MS })).toMatchObject({
    kind: 'estimate',
    at: NOW + 20 * DAY_MS,
    policy: { network: 'LinkedIn', lastsDays: 365 },
  });
  expect(due({ ...linkedIn, tokenExpiresAt: NOW + 10 * DAY_MS })).toEqual({ kind: 'known', at: NOW + 10 * DAY_MS });
  expect(due({ platform: 'LINKEDIN_PERSON', connectedAt: NOW - 300 * DAY_MS, tokenExpiresAt: null })).toMatchObject({
    kind: 'estimate',
    at: NOW + 65 * DAY_MS,
  });
  expect(due({ platform: 'FACEBOOK_PAGE', connectedAt: NOW - 80 * DAY_MS, tokenExpiresAt: null })).toMatchObject({
    kind: 'estimate',
    at: NOW + 10 * DAY_MS,
    policy: { network: 'Facebook', lastsDays: 90 },
  });
});

test('an estimate that has passed without harm is none: somebody signed in since', () => {
  const page = aChannel({ platform: 'FACEBOOK_PAGE', connectedAt: NOW - 200 * DAY_MS, tokenExpiresAt: null });
  expect(signInEstimate(page, NOW)).toBeNull();
  expect(signInEstimate({ ...page, connectedAt: NOW - 90 * DAY_MS }, NOW)).toBeNull();
  expect(signInEstimate({ ...page, connectedAt: NOW - 90 * DAY_MS + 1 }, NOW)?.at).toBe(NOW + 1);
  expect(signInEstimate({ ...page, connectedAt: null }, NOW)).toBeNull();
});

test('only platforms with a rule have estimates', () => {
  const ruled = PLATFORMS.filter((platform) => signInEstimate(aChannel({ platform, connectedAt: NOW }), NOW) !== null);
  expect(ruled).toEqual(['FACEBOOK_PAGE', 'LINKEDIN_PERSON', 'LINKEDIN_COMPANY']);
});

test('the window counts calendar days, holds what is overdue, and leaves the rest out', () => {
  const days = [7, 8, 30, 31, 90, 91];
  const channels = [
    anAssessed({ id: 'broken', status: 'REVOKED' }),
    ...days.map((day) => anAssessed({ id: String(day), tokenExpiresAt: NOW + day * DAY_MS })),
    anAssessed({ id: 'x', platform: 'X', tokenExpiresAt: NOW + HOUR_MS }),
    anAssessed({ id: 'undated', tokenExpiresAt: null }),
  ];
  const forecast = forecastOf(channels, NOW, UTC);
  const within = (windowDays: number) => endingWithin(forecast, windowDays).map(({ assessed }) => assessed.channel.id);
  expect(within(7)).toEqual(['broken', '7']);
  expect(within(30)).toEqual(['broken', '7', '8', '30']);
  expect(within(90)).toEqual(['broken', '7', '8', '30', '31', '90']);
});

test('the order is by need: longest overdue first, dateless last in its bucket, then by day, name and id', () => {
  const overdue = (id: string, since: number | null) =>
    anAssessed({
      id,
      status: 'TOKEN_EXPIRED',
      tokenExpiresAt: null,
      lastRefreshAttemptAt: since,
      lastRefreshedAt: null,
    });
  const forecast = forecastOf(
    [
      anAssessed({ id: 'later', tokenExpiresAt: NOW + 2 * DAY_MS }),
      anAssessed({ id: 'b', displayName: 'B', tokenExpiresAt: NOW + DAY_MS }),
      anAssessed({ id: 'a2', displayName: 'A', tokenExpiresAt: NOW + DAY_MS }),
      anAssessed({ id: 'a1', displayName: 'A', tokenExpiresAt: NOW + DAY_MS }),
      overdue('dateless', null),
      overdue('yesterday', NOW - DAY_MS),
      overdue('long ago', NOW - 9 * DAY_MS),
    ],
    NOW,
    UTC,
  );
  const ids = (items: readonly ForecastItem[]) => items.map(({ assessed }) => assessed.channel.id);
  expect(ids(endingWithin(forecast, 7))).toEqual(['long ago', 'yesterday', 'dateless', 'a1', 'a2', 'b', 'later']);
  expect(ids(inOrder([...endingWithin(forecast, 7)].reverse()))).toEqual(ids(endingWithin(forecast, 7)));
});
