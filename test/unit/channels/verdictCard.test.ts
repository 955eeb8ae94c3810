import { expect, test } from 'vitest';

import type { Channel } from '#channels/channel.ts';
import { answersOf, verdictCardOf } from '#channels/verdictCard.ts';
import { evidenceOf, type EvidenceName } from '#sandbox/data/evidence.ts';
import { anAssessed, DAY_MS, HOUR_MS, MINUTE_MS, NOW } from '../../support/builders.ts';

const UTC = { timeZone: 'UTC' };

/** The changes that make a channel fail an hour ago with the sample's text called `evidence`. */
function failed(evidence: EvidenceName, changes: Partial<Channel> = {}): Partial<Channel> {
  const { text, status, platforms } = evidenceOf(evidence);
  return {
    platform: platforms[0] ?? null,
    lastRefreshAttemptAt: NOW - HOUR_MS,
    lastRefreshError: text,
    lastRefreshErrorStatus: status,
    ...changes,
  };
}

const OVER = { status: 'TOKEN_EXPIRED', tokenExpiresAt: NOW - 2 * DAY_MS } as const;

/** Every verdict on every health: changes, tone, title, sentence. */
const CARDS: readonly (readonly [string, Partial<Channel>, string, string, string])[] = [
  ['healthy', {}, 'healthy', 'Nothing to do', 'Can publish. The login runs until 12 Jan 2027.'],
  ['expired', failed('metaPassword', OVER), 'needs-reconnect', 'Reconnect now', 'Posts fail until it is reconnected.'],
  ['expired for no reason', OVER, 'needs-reconnect', 'Reconnect now', 'Posts fail until it is reconnected.'],
  ['revoked', { status: 'REVOKED' }, 'needs-reconnect', 'Reconnect now', 'Posts fail until it is reconnected.'],
  [
    'expired, with an outage since',
    failed('linkedinDown', OVER),
    'needs-reconnect',
    'Reconnect now',
    'Posts fail until it is reconnected.',
  ],
  [
    'expired, to be fixed first',
    failed('metaCheckpoint', OVER),
    'needs-reconnect',
    'Fix it on Instagram first, then reconnect',
    'Posts fail until then. Reconnecting before it is done fails too.',
  ],
  [
    'expired, and only support can help',
    failed('tiktokClient', OVER),
    'unknown',
    'Reconnecting will not help',
    'Posts fail now. Who can help: Postbreeze support. Nobody else can.',
  ],
  [
    'expired, and the account is gone',
    failed('xLocked', {
      ...OVER,
      lastRefreshError: '{"errors":[{"code":50,"message":"User not found."}]}',
      lastRefreshErrorStatus: 404,
    }),
    'unknown',
    'Reconnecting will not help',
    'Posts fail now. Who can help: whoever can log in to the X account.',
  ],
  [
    'failing',
    failed('linkedinDown', { tokenExpiresAt: NOW + 20 * DAY_MS }),
    'at-risk',
    'Wait, it retries by itself',
    'It still publishes. The login it holds ends on Thu 10 Dec unless a retry works.',
  ],
  [
    'failing until today',
    failed('xTooMany', { tokenExpiresAt: NOW + 70 * MINUTE_MS }),
    'at-risk',
    'Wait, it retries by itself',
    'It still publishes. The login it holds ends today at 13:10 unless a retry works.',
  ],
  [
    'failing until tomorrow',
    failed('tiktokClient', { tokenExpiresAt: NOW + 13 * HOUR_MS }),
    'unknown',
    'Reconnecting will not help',
    'It still publishes. The login it holds ends tomorrow at 01:00 unless a retry works.',
  ],
  [
    'failing without an end',
    failed('pinterestTimeout', { tokenExpiresAt: null }),
    'at-risk',
    'Wait, it retries by itself',
    'It still publishes.',
  ],
  [
    'failing with an end that is just past',
    failed('pinterestTimeout', { tokenExpiresAt: NOW - MINUTE_MS }),
    'at-risk',
    'Wait, it retries by itself',
    'It still publishes.',
  ],
  [
    'lapsed',
    { tokenExpiresAt: NOW - 3 * DAY_MS },
    'at-risk',
    'Reconnect to be sure',
    'It may still publish; the next post may fail.',
  ],
  [
    'expiring',
    { tokenExpiresAt: NOW + 3 * DAY_MS },
    'expiring',
    'Reconnect before Mon 23 Nov',
    'It still publishes. The login ends on Mon 23 Nov, and its usual renewal has not come.',
  ],
  [
    'of an unknown status',
    { status: 'PAUSED' },
    'unknown',
    'No claim made; shown as sent',
    'Postbreeze sent the status “PAUSED”, which this version does not know.',
  ],
  [
    'disconnected',
    { status: 'DISCONNECTED' },
    'unknown',
    'This channel was disconnected',
    'It is in no list any more. Connecting it again makes a new channel.',
  ],
];

test.each(CARDS)('the verdict on a channel that is %s', (_, changes, tone, title, sentence) => {
  expect(verdictCardOf(anAssessed(changes), NOW, UTC)).toEqual({ tone, title, sentence });
});

test.each<[string, Partial<Channel>]>([
  ['healthy', {}],
  ['of an unknown status', { status: 'PAUSED' }],
  ['disconnected', { status: 'DISCONNECTED' }],
  ['healthy again after a failure', failed('metaPassword', { lastRefreshedAt: NOW })],
])('there is nothing to answer about a channel that is %s', (_, changes) => {
  expect(answersOf(anAssessed(changes), NOW, UTC)).toBeNull();
});

test('the three answers name the network, the day and who can log in', () => {
  const answers = answersOf(anAssessed(failed('metaPassword', OVER)), NOW, UTC);
  expect(answers?.happened).toMatch(/^Instagram stopped accepting the saved login on Fri 20 Nov\. .*password/);
  expect(answers?.who).toBe('Whoever can log in to @acme.');
  expect(answers?.sure).toMatch(/^(?:Certain|Likely|Not certain): Instagram/);
});

test('a channel that still publishes is not said to be over', () => {
  const answers = answersOf(anAssessed(failed('linkedinDown')), NOW, UTC);
  expect(answers?.happened).toMatch(/^The latest renewal of the login failed on Fri 20 Nov; posts still go out\./);
  expect(answers?.who).toBe('Only LinkedIn itself.');
});

test('an outage after the end is told as the last answer, never as the reason', () => {
  expect(answersOf(anAssessed(failed('linkedinDown', OVER)), NOW, UTC)).toEqual({
    happened:
      'LinkedIn stopped accepting the saved login on Fri 20 Nov. Its last answer was about something else: “LinkedIn is not answering (503).”',
    who: 'Whoever can log in to acme.',
    sure: 'Certain that it is over; LinkedIn did not say why.',
  });
});

test.each<[string, Partial<Channel>, string, string]>([
  [
    'expired',
    OVER,
    'The login ended on Wed 18 Nov. Instagram gave no reason.',
    'Certain that it ended: Postbreeze reports it. Why is not known.',
  ],
  [
    'revoked',
    { status: 'REVOKED' },
    'Access was withdrawn. Instagram gave no reason.',
    'Certain that it ended: Postbreeze reports it. Why is not known.',
  ],
  [
    'lapsed',
    { tokenExpiresAt: NOW - 3 * DAY_MS },
    'Postbreeze still says active, but the login it reports ended 3 days ago.',
    'Not certain: Postbreeze’s status and date contradict each other.',
  ],
  [
    'expiring',
    { tokenExpiresAt: NOW + 3 * DAY_MS },
    'The login ends on Mon 23 Nov, and its usual renewal has not come.',
    'Certain: the date is in the row that Postbreeze sent.',
  ],
])('where no reason is stored, what is known is told with how sure it is: %s', (_, changes, happened, sure) => {
  expect(answersOf(anAssessed(changes), NOW, UTC)).toEqual({ happened, who: 'Whoever can log in to @acme.', sure });
});

test('without a handle the account goes by its name', () => {
  expect(answersOf(anAssessed({ ...OVER, handle: null }), NOW, UTC)?.who).toBe('Whoever can log in to Acme Bikes.');
});
