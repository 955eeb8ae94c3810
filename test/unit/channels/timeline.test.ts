import { expect, test } from 'vitest';

import type { Channel } from '#channels/channel.ts';
import { timelineOf } from '#channels/timeline.ts';
import { anAssessed, DAY_MS, HOUR_MS, NOW } from '../../support/builders.ts';

function timeline(changes: Partial<Channel>) {
  return timelineOf(anAssessed(changes), NOW);
}

/** The timeline in one line each: what, its note, its tone. */
function told(changes: Partial<Channel>): readonly string[] {
  return timeline(changes).map(({ title, note, tone }) =>
    [title, note, tone].filter((part) => part !== null).join(' | '),
  );
}

const EXPIRED = {
  status: 'TOKEN_EXPIRED',
  tokenExpiresAt: NOW - DAY_MS,
  lastRefreshAttemptAt: NOW - HOUR_MS,
  lastRefreshError: 'It did not work.',
  lastRefreshErrorStatus: 400,
} as const;

test('a healthy channel knows its end, its last refresh and its start, newest first', () => {
  expect(timeline({})).toEqual([
    { key: 'end', at: NOW + 53 * DAY_MS, title: 'Reported end of the login', note: null, tone: 'future' },
    { key: 'success', at: NOW - 7 * DAY_MS, title: 'Last refresh that worked', note: null, tone: 'plain' },
    { key: 'connected', at: NOW - 200 * DAY_MS, title: 'Connected', note: null, tone: 'plain' },
  ]);
});

test('a channel that broke shows the attempt that failed and the end that came', () => {
  expect(told(EXPIRED)).toEqual([
    'Last refresh attempt, answered 400 | bad',
    'Reported end of the login, past | bad',
    'Last refresh that worked | plain',
    'Connected | plain',
  ]);
});

test.each<[string, Partial<Channel>, string]>([
  ['without a status', { ...EXPIRED, lastRefreshErrorStatus: null }, 'Last refresh attempt, failed | bad'],
  [
    'with a status that says nothing of it',
    { ...EXPIRED, lastRefreshErrorStatus: 200 },
    'Last refresh attempt, failed | bad',
  ],
  [
    'that left no error',
    { ...EXPIRED, lastRefreshError: null, lastRefreshErrorStatus: null },
    'Last refresh attempt | plain',
  ],
])('an attempt %s is not told as more than is known', (_, changes, line) => {
  expect(told(changes)[0]).toBe(line);
});

test('an attempt that is the success is told once', () => {
  expect(timeline({}).filter(({ at }) => at === NOW - 7 * DAY_MS)).toHaveLength(1);
});

test('an error from before a later success is history: no attempt is called failed', () => {
  const changes = { lastRefreshError: 'Old news', lastRefreshAttemptAt: NOW - 9 * DAY_MS };
  expect(told(changes)).toContain('Last refresh attempt | plain');
});

test.each<[string, Partial<Channel>, string]>([
  ['counts no longer once the network refused', { status: 'REVOKED' }, 'no longer counts, Instagram refused earlier'],
  ['is not an end where tokens renew themselves', { platform: 'X' }, 'renews by itself'],
])('an end that lies ahead %s', (_, changes, note) => {
  expect(timeline(changes)[0]).toMatchObject({ key: 'end', note, tone: 'future' });
});

test('an end that is past is bad only where it matters', () => {
  const past = { tokenExpiresAt: NOW - 30 * 60_000 };
  expect(timeline({ ...past, platform: 'X' }).find(({ key }) => key === 'end')).toMatchObject({ tone: 'plain' });
  expect(timeline({ tokenExpiresAt: NOW - 3 * DAY_MS })[0]).toMatchObject({ key: 'end', tone: 'bad' });
});

test('a row without any instant has no timeline', () => {
  const none = { connectedAt: null, lastRefreshedAt: null, lastRefreshAttemptAt: null, tokenExpiresAt: null };
  expect(timeline(none)).toEqual([]);
});
