import { expect, test } from 'vitest';

import type { AssessedChannel } from '#channels/assess.ts';
import { HEALTH_LABEL } from '#channels/health.ts';
import { whyOf } from '#channels/why.ts';
import { anAssessed, DAY_MS, HOUR_MS, MINUTE_MS, NOW } from '../../support/builders.ts';

const UTC = { timeZone: 'UTC' };
const OUTAGE = { lastRefreshAttemptAt: NOW - HOUR_MS, lastRefreshError: null, lastRefreshErrorStatus: 503 };

const outage = {
  cause: 'network',
  actor: 'nobody_wait',
  remedy: 'wait_and_retry',
  certainty: 'certain',
  alternatives: [],
  title: 'Instagram could not be reached.',
  evidence: 'test',
} satisfies AssessedChannel['explanation'];

function why(assessed: AssessedChannel): string {
  const { reason, advice } = whyOf(assessed, NOW, UTC);
  return advice === null ? reason : `${reason} → ${advice}`;
}

test.each<[string, AssessedChannel, string]>([
  ['disconnected', anAssessed({ status: 'DISCONNECTED' }), 'It was disconnected from Postbreeze.'],
  [
    'revoked, no reason',
    anAssessed({ status: 'REVOKED', platform: 'YOUTUBE' }),
    'Access was withdrawn. YouTube gave no reason. → Reconnect now',
  ],
  [
    'expired, no reason',
    anAssessed({ status: 'TOKEN_EXPIRED', tokenExpiresAt: NOW - 3 * DAY_MS }),
    'The login ended on Tue 17 Nov. Instagram gave no reason. → Reconnect now',
  ],
  [
    'expired before its date',
    anAssessed({ status: 'TOKEN_EXPIRED' }),
    'The login has ended. Instagram gave no reason. → Reconnect now',
  ],
  [
    'lapsed',
    anAssessed({ tokenExpiresAt: NOW - 3 * DAY_MS }),
    'Postbreeze still says active, but the login it reports ended 3 days ago. → Reconnect to be sure',
  ],
  [
    'expiring',
    anAssessed({ tokenExpiresAt: NOW + 5 * DAY_MS }),
    'The login ends on Wed 25 Nov, and its usual renewal has not come. → Reconnect before Wed 25 Nov',
  ],
  [
    'just ended',
    anAssessed({ tokenExpiresAt: NOW - MINUTE_MS }),
    'The login ended on Fri 20 Nov, and its usual renewal has not come. → Reconnect now',
  ],
  [
    'ending this moment',
    anAssessed({ tokenExpiresAt: NOW }),
    'The login ended on Fri 20 Nov, and its usual renewal has not come. → Reconnect now',
  ],
  [
    'expired this moment',
    anAssessed({ status: 'TOKEN_EXPIRED', tokenExpiresAt: NOW }),
    'The login ended on Fri 20 Nov. Instagram gave no reason. → Reconnect now',
  ],
  [
    'unknown status',
    anAssessed({ status: 'PAUSED' }),
    'Postbreeze sent the status “PAUSED”, which this version does not know. → No claim made; shown as sent',
  ],
  [
    'no status',
    anAssessed({ status: null }),
    'Postbreeze sent no status for this channel. → No claim made; shown as sent',
  ],
  ['healthy', anAssessed(), 'Can publish. The login runs until 12 Jan 2027.'],
  ['healthy, no end', anAssessed({ tokenExpiresAt: null }), 'Can publish. The login has no end date.'],
  ['healthy, renews itself', anAssessed({ platform: 'X' }), 'Can publish. Renews by itself.'],
  [
    'no platform',
    anAssessed({ status: 'REVOKED', platform: null }),
    'Access was withdrawn. The platform gave no reason. → Reconnect now',
  ],
])('a row says why: %s', (_, assessed, words) => {
  expect(why(assessed)).toBe(words);
});

test('a failing channel says what its refresh was told', () => {
  const assessed = anAssessed(OUTAGE);
  expect(whyOf(assessed, NOW, UTC)).toEqual({
    reason: assessed.explanation?.title,
    advice: 'Wait, it retries by itself',
  });
});

test('trap: an expired channel with a stale outage is expired, not down', () => {
  const assessed = anAssessed({ ...OUTAGE, status: 'TOKEN_EXPIRED', tokenExpiresAt: NOW - 3 * DAY_MS });
  expect(why(assessed)).toBe('The login ended on Tue 17 Nov. Instagram’s last answer was 503. → Reconnect now');
});

test('trap: a revoked channel with a stale outage is revoked, not down', () => {
  const assessed = anAssessed({ ...OUTAGE, status: 'REVOKED' });
  expect(why(assessed)).toBe('Access was withdrawn. Instagram’s last answer was 503. → Reconnect now');
});

test('an outage without a status is told after what has ended', () => {
  const assessed: AssessedChannel = { ...anAssessed({ status: 'REVOKED' }), explanation: outage };
  expect(whyOf(assessed, NOW, UTC).reason).toBe(
    'Access was withdrawn. The last answer: Instagram could not be reached.',
  );
});

test('a reason that time does not heal stands alone', () => {
  const explanation = { ...outage, remedy: 'reconnect', title: 'Instagram ended every login.' } as const;
  const assessed: AssessedChannel = { ...anAssessed({ status: 'TOKEN_EXPIRED' }), explanation };
  expect(whyOf(assessed, NOW, UTC).reason).toBe('Instagram ended every login.');
});

test('no reason and no advice reads like a health label', () => {
  const rows = ['REVOKED', 'TOKEN_EXPIRED', 'ACTIVE', 'PAUSED', null].flatMap((status) =>
    [-3, 0, 3, 300].flatMap((days) =>
      ['INSTAGRAM', 'X', 'MASTODON', null].flatMap((platform) => [
        anAssessed({ status, platform, tokenExpiresAt: NOW + days * DAY_MS }),
        anAssessed({ ...OUTAGE, status, platform, tokenExpiresAt: NOW + days * DAY_MS }),
      ]),
    ),
  );
  const label = new RegExp(Object.values(HEALTH_LABEL).join('|'), 'i');
  for (const row of rows) expect(why(row)).not.toMatch(label);
});
