import { expect, test } from 'vitest';

import { readChannelRow } from '#api/read.ts';
import type { Channel } from '#channels/channel.ts';
import {
  HEALTH_GROUPS,
  HEALTH_LABEL,
  healthGroup,
  healthOf,
  needsReconnect,
  urgency,
  WARNING_WINDOW_DAYS,
  type Health,
} from '#channels/health.ts';
import { PLATFORMS } from '#channels/platform.ts';
import small from '../../contract/fixtures/channels.small.json' with { type: 'json' };
import { aChannel, DAY_MS, HOUR_MS, MINUTE_MS, NOW } from '../../support/builders.ts';

const SELF_RENEWING = ['X', 'YOUTUBE', 'TIKTOK_BUSINESS', 'TIKTOK_PERSONAL', 'BLUESKY', 'PINTEREST'];

function healthAtNow(changes: Partial<Channel>, warningDays?: number): Health {
  return healthOf(aChannel(changes), NOW, warningDays);
}

const FAILED = {
  lastRefreshAttemptAt: NOW - HOUR_MS,
  lastRefreshError: 'Session has expired',
  lastRefreshErrorStatus: 400,
};

test.each<[string, Partial<Channel>, Health]>([
  ['disconnected', { status: 'DISCONNECTED' }, { kind: 'disconnected' }],
  ['revoked', { status: 'REVOKED' }, { kind: 'revoked' }],
  ['expired', { status: 'TOKEN_EXPIRED' }, { kind: 'expired' }],
  ['unknown, raw', { status: 'PAUSED' }, { kind: 'unknown', raw: 'PAUSED' }],
  ['unknown, absent', { status: null }, { kind: 'unknown', raw: null }],
  ['lapsed', { tokenExpiresAt: NOW - 3 * DAY_MS }, { kind: 'lapsed', endedAt: NOW - 3 * DAY_MS }],
  ['failing', { ...FAILED, tokenExpiresAt: NOW + 9 * DAY_MS }, { kind: 'failing', endsAt: NOW + 9 * DAY_MS }],
  ['failing, no end', { ...FAILED, tokenExpiresAt: null }, { kind: 'failing', endsAt: null }],
  ['expiring', { tokenExpiresAt: NOW + 5 * DAY_MS }, { kind: 'expiring', endsAt: NOW + 5 * DAY_MS }],
  ['healthy', {}, { kind: 'healthy' }],
])('the table: %s', (_, changes, health) => {
  expect(healthAtNow(changes)).toEqual(health);
});

test.each([
  ['DISCONNECTED', 'disconnected'],
  ['REVOKED', 'revoked'],
  ['TOKEN_EXPIRED', 'expired'],
  ['PAUSED', 'unknown'],
  ['ACTIVE', 'lapsed'],
])('the first row wins: %s with a failed refresh and a date long past is %s', (status, kind) => {
  expect(healthAtNow({ ...FAILED, status, tokenExpiresAt: NOW - 30 * DAY_MS }).kind).toBe(kind);
});

test('a failed refresh comes before an end inside the window', () => {
  expect(healthAtNow({ ...FAILED, tokenExpiresAt: NOW + DAY_MS }).kind).toBe('failing');
});

test('a status is matched as sent: another case is one the contract does not name', () => {
  expect(healthAtNow({ status: 'active' })).toEqual({ kind: 'unknown', raw: 'active' });
});

test.each([
  ['exactly an hour past is still within the leeway', HOUR_MS, 'expiring'],
  ['a millisecond more has lapsed', HOUR_MS + 1, 'lapsed'],
])('%s', (_, past, kind) => {
  expect(healthAtNow({ tokenExpiresAt: NOW - past }).kind).toBe(kind);
});

test('a token that renews itself and ended within the hour is healthy', () => {
  expect(healthAtNow({ platform: 'X', tokenExpiresAt: NOW - 40 * MINUTE_MS }).kind).toBe('healthy');
});

test('a token that renews itself lapses like any other once it is an hour past', () => {
  expect(healthAtNow({ platform: 'X', tokenExpiresAt: NOW - 2 * HOUR_MS }).kind).toBe('lapsed');
});

test.each(SELF_RENEWING)('trap: the date of a %s token alone is never a warning', (platform) => {
  expect(healthAtNow({ platform, tokenExpiresAt: NOW + 80 * MINUTE_MS }, 30).kind).toBe('healthy');
});

test.each(PLATFORMS.filter((platform) => !SELF_RENEWING.includes(platform)))(
  'trap: a date inside the window means that the renewal of %s has not come',
  (platform) => {
    expect(healthAtNow({ platform, tokenExpiresAt: NOW + 6 * DAY_MS }).kind).toBe('expiring');
  },
);

test.each([
  ['a platform the contract does not name', 'MASTODON'],
  ['an absent platform', null],
  ['a name every object has', 'constructor'],
])('trap: nothing is claimed of the tokens of %s', (_, platform) => {
  expect(healthAtNow({ platform, tokenExpiresAt: NOW + DAY_MS }).kind).toBe('healthy');
});

test.each([
  ['after', NOW - MINUTE_MS],
  ['at', FAILED.lastRefreshAttemptAt],
])('trap: an error left over from before a success %s the attempt is history', (_, lastRefreshedAt) => {
  expect(healthAtNow({ ...FAILED, lastRefreshedAt }).kind).toBe('healthy');
});

test.each<[string, Partial<Channel>]>([
  ['the success is older than the attempt', { lastRefreshedAt: NOW - 2 * HOUR_MS }],
  ['there never was a success', { lastRefreshedAt: null }],
  ['no instant of the attempt is known', { lastRefreshAttemptAt: null }],
  ['only a status came', { lastRefreshedAt: null, lastRefreshError: null }],
  ['only a text came', { lastRefreshedAt: null, lastRefreshErrorStatus: null }],
])('an error stands where %s', (_, changes) => {
  expect(healthAtNow({ ...FAILED, ...changes }).kind).toBe('failing');
});

test('a try after the last success without an error is no failure', () => {
  expect(healthAtNow({ lastRefreshAttemptAt: NOW - MINUTE_MS }).kind).toBe('healthy');
});

test('trap: no end date does not mean ended', () => {
  expect(healthAtNow({ tokenExpiresAt: null }).kind).toBe('healthy');
});

test('trap: a channel that was never refreshed is healthy where its token does not expire', () => {
  const changes = {
    platform: 'FACEBOOK_PAGE',
    tokenExpiresAt: null,
    lastRefreshedAt: null,
    lastRefreshAttemptAt: null,
  };
  expect(healthAtNow(changes).kind).toBe('healthy');
});

test.each(WARNING_WINDOW_DAYS)('a warning window of %i days begins exactly that long before the end', (days) => {
  expect(healthAtNow({ tokenExpiresAt: NOW + days * DAY_MS }, days).kind).toBe('expiring');
  expect(healthAtNow({ tokenExpiresAt: NOW + days * DAY_MS + 1 }, days).kind).toBe('healthy');
});

test('Settings offers four windows', () => {
  expect(WARNING_WINDOW_DAYS).toEqual([3, 7, 14, 30]);
});

test('the window is a week where nobody chose one', () => {
  expect(healthAtNow({ tokenExpiresAt: NOW + 7 * DAY_MS }).kind).toBe('expiring');
  expect(healthAtNow({ tokenExpiresAt: NOW + 7 * DAY_MS + 1 }).kind).toBe('healthy');
});

test('the fixtures of the contract have the health their notes say', () => {
  const kinds = small.map((row, index) => {
    const read = readChannelRow(row, index);
    return read.kind === 'channel' ? healthOf(read.channel, NOW).kind : read.kind;
  });
  expect(kinds).toEqual([
    'healthy',
    'healthy',
    'healthy',
    'healthy',
    'healthy',
    'expired',
    'expired',
    'revoked',
    'healthy',
    'healthy',
    'failing',
    'expiring',
  ]);
});

const ONE_OF_EACH: readonly Health[] = [
  { kind: 'revoked' },
  { kind: 'expired' },
  { kind: 'lapsed', endedAt: NOW },
  { kind: 'failing', endsAt: null },
  { kind: 'expiring', endsAt: NOW },
  { kind: 'unknown', raw: null },
  { kind: 'disconnected' },
  { kind: 'healthy' },
];

test('each kind has its group; what is gone has none', () => {
  expect(ONE_OF_EACH.map(healthGroup)).toEqual([
    'needs-reconnect',
    'needs-reconnect',
    'at-risk',
    'at-risk',
    'expiring',
    'unknown',
    null,
    'healthy',
  ]);
});

test('each kind has its own urgency, the worst first', () => {
  expect(ONE_OF_EACH.map(urgency)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test('the groups wear the labels other programs hold on to', () => {
  expect(HEALTH_GROUPS.map((group) => HEALTH_LABEL[group])).toEqual([
    'Needs reconnect',
    'At risk',
    'Expiring soon',
    'Unknown',
    'Healthy',
  ]);
});

test.each(['ACTIVE', 'TOKEN_EXPIRED', 'REVOKED', 'DISCONNECTED', 'PENDING', null])(
  'whether %s needs a reconnect is what its group says, at any time',
  (status) => {
    const channel = aChannel({ status, lastRefreshError: 'invalid_grant', tokenExpiresAt: NOW });
    for (const now of [NOW, NOW + DAY_MS])
      expect(needsReconnect(channel)).toBe(healthGroup(healthOf(channel, now)) === 'needs-reconnect');
  },
);
