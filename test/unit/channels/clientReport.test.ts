import { expect, test } from 'vitest';

import type { Channel } from '#channels/channel.ts';
import { clientReport, type ClientState } from '#channels/clientReport.ts';
import { anAssessed, aWorkspace, DAY_MS, HOUR_MS, NOW } from '../../support/builders.ts';

const UTC = { timeZone: 'UTC' };
const SECRET = 'EAABsbCS1iHgBAJZCexample';

const report = (...changes: Partial<Channel>[]) =>
  clientReport(
    aWorkspace({ name: 'Acme' }),
    changes.map((change, index) => anAssessed({ id: `soc_${String(index)}`, ...change })),
    NOW,
    UTC,
  );

const failing = (status: number, error: string | null = null): Partial<Channel> => ({
  lastRefreshAttemptAt: NOW - HOUR_MS,
  lastRefreshError: error,
  lastRefreshErrorStatus: status,
});

test.each<[name: string, changes: Partial<Channel>, state: ClientState, words: RegExp]>([
  ['one that works', {}, 'works', /^Posts go out as planned\.$/],
  ['an X token that renews itself', { platform: 'X', tokenExpiresAt: NOW + HOUR_MS }, 'works', /^Posts go out/],
  ['an expired one', { status: 'TOKEN_EXPIRED' }, 'needs-you', /^Instagram no longer lets us publish to @acme\./],
  ['a revoked one', { status: 'REVOKED' }, 'needs-you', /^Instagram no longer lets us publish/],
  ['one whose end has passed', { tokenExpiresAt: NOW - DAY_MS }, 'needs-you', /has to be renewed\.$/],
  [
    'one that ends this week',
    { tokenExpiresAt: NOW + 3 * DAY_MS },
    'needs-you',
    /^Posts go out\. The login ends on Mon 23 Nov; a new sign-in is needed before then\.$/,
  ],
  ['an outage', failing(503), 'we-look-after', /^Posts still go out\. A renewal of the login failed; we are on it\.$/],
  [
    'one that signing in does not mend',
    { status: 'TOKEN_EXPIRED', ...failing(400, '{"error":"invalid_client"}') },
    'we-look-after',
    /^Posts do not go out at the moment\. Signing in again would not help/,
  ],
  ['a status nobody knows', { status: 'PAUSED' }, 'not-told', /^We are finding out/],
])('%s', (_, changes, state, words) => {
  const [channel] = report(changes).channels;
  expect(channel?.state).toBe(state);
  expect(channel?.words).toMatch(words);
  expect(channel?.steps.length === 0).toBe(state !== 'needs-you');
});

test('the sum, the requests and their order', () => {
  const { brand, summary, asks, channels } = report(
    {},
    { platform: 'YOUTUBE' },
    { status: 'REVOKED', platform: 'X' },
    { tokenExpiresAt: NOW + DAY_MS },
    failing(503),
    { status: 'PAUSED' },
    { status: 'DISCONNECTED' },
  );
  expect(brand).toBe('Acme');
  expect(summary).toBe('2 of 6 channels work. 2 need you. We look after 1. 1 is not clear yet.');
  expect(asks.map(({ platformName }) => platformName)).toEqual(['Instagram', 'X']);
  expect(channels.map(({ state }) => state)).toEqual([
    'needs-you',
    'needs-you',
    'we-look-after',
    'not-told',
    'works',
    'works',
  ]);
  expect(report({}, {}).summary).toBe('All 2 channels work.');
  expect(report({}).summary).toBe('The one channel works.');
  expect(report().summary).toBe('No channel is connected yet.');
});

test('what comes up within 30 days is told once, estimates as such', () => {
  const { upcoming } = report(
    { tokenExpiresAt: NOW + 20 * DAY_MS },
    { tokenExpiresAt: NOW + 31 * DAY_MS },
    { tokenExpiresAt: NOW + 2 * DAY_MS },
    { platform: 'FACEBOOK_PAGE', tokenExpiresAt: null, connectedAt: NOW - 80 * DAY_MS },
    { platform: 'X', tokenExpiresAt: NOW + HOUR_MS },
  );
  expect(upcoming.map(({ day, words }) => `${day}: ${words}`)).toEqual([
    'Mon 30 Nov: A new sign-in may be due for @acme on Facebook Page (estimated from the platform’s rules).',
    'Thu 10 Dec: The login for @acme on Instagram ends, unless it is renewed before as usual.',
  ]);
});

test('neither ids nor raw answers reach a client', () => {
  const told = JSON.stringify({
    ...clientReport(
      null,
      [
        anAssessed({
          id: 'soc_secret',
          handle: null,
          displayName: null,
          externalId: '17840000000000001',
          status: 'TOKEN_EXPIRED',
          ...failing(400, `invalid_grant access_token=${SECRET}`),
        }),
      ],
      NOW,
      UTC,
    ),
  }).replaceAll(/"key":"[^"]*"/g, '');
  expect(told).not.toMatch(/soc_secret|ws_acme|1784|EAAB|invalid_grant/);
  expect(told).toContain('"account":"Instagram account"');
});
