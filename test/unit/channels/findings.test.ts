import { expect, test } from 'vitest';

import type { AssessedChannel } from '#channels/assess.ts';
import type { Channel } from '#channels/channel.ts';
import { findingDigest, findingsIn, findingWords, type Finding } from '#channels/findings.ts';
import { evidenceOf, type EvidenceName } from '#sandbox/data/evidence.ts';
import { anAssessed, DAY_MS, HOUR_MS, MINUTE_MS, NOW } from '../../support/builders.ts';

const UTC = { timeZone: 'UTC' };

/** A channel whose latest refresh failed `ago` ms before now with the sample's text called `evidence`. */
function broken(id: string, ago: number, evidence: EvidenceName, changes: Partial<Channel>): AssessedChannel {
  const { text, status } = evidenceOf(evidence);
  return anAssessed({
    id,
    workspaceId: `ws_of_${id}`,
    lastRefreshedAt: NOW - 30 * DAY_MS,
    lastRefreshAttemptAt: NOW - ago,
    lastRefreshError: text,
    lastRefreshErrorStatus: status,
    tokenExpiresAt: NOW + 20 * DAY_MS,
    ...changes,
  });
}

/** A LinkedIn Page that still publishes while LinkedIn answers 503. */
function down(id: string, ago: number, changes: Partial<Channel> = {}): AssessedChannel {
  return broken(id, ago, 'linkedinDown', { platform: 'LINKEDIN_COMPANY', ...changes });
}

/** A Facebook Page that ended because a password was changed. */
function ended(id: string, ago: number, changes: Partial<Channel> = {}): AssessedChannel {
  return broken(id, ago, 'metaPassword', { platform: 'FACEBOOK_PAGE', status: 'TOKEN_EXPIRED', ...changes });
}

const OUTAGE = [down('a', 75 * MINUTE_MS), down('b', 70 * MINUTE_MS), down('c', 40 * MINUTE_MS)];
const LOST = [ended('a', 19 * HOUR_MS), ended('b', 19 * HOUR_MS + MINUTE_MS), ended('c', 18.5 * HOUR_MS)];

/** The ids of what each finding folds. */
function folded(channels: readonly AssessedChannel[]): readonly string[] {
  return findingsIn(channels).map((finding) => finding.channels.map(({ channel }) => channel.id).join(''));
}

function only(channels: readonly AssessedChannel[]): Finding {
  const [finding] = findingsIn(channels);
  if (finding === undefined) throw new Error('No finding');
  return finding;
}

test('an outage is one finding over its channels, with how many workspaces it reaches and since when', () => {
  expect(findingsIn(OUTAGE)).toMatchObject([
    { kind: 'outage', network: 'LinkedIn', channels: OUTAGE, workspaceCount: 3, since: NOW - 75 * MINUTE_MS },
  ]);
});

test('a lost login is one finding over the Pages that it carried', () => {
  expect(findingsIn(LOST)).toMatchObject([
    { kind: 'lost-login', network: 'Facebook', workspaceCount: 3, since: NOW - 19 * HOUR_MS - MINUTE_MS },
  ]);
  expect(folded(LOST)).toEqual(['bac']);
});

test('two alike are a coincidence, and no finding', () => {
  expect(findingsIn(OUTAGE.slice(1))).toEqual([]);
  expect(findingsIn(LOST.slice(1))).toEqual([]);
});

test.each<[string, AssessedChannel]>([
  ['another status', down('z', 60 * MINUTE_MS, { lastRefreshErrorStatus: 500, lastRefreshError: null })],
  ['another network', broken('z', HOUR_MS, 'pinterestPage', { platform: 'PINTEREST' })],
  ['another reason', broken('z', HOUR_MS, 'linkedinWithdrawn', { platform: 'LINKEDIN_COMPANY' })],
  ['no instant of the attempt', down('z', HOUR_MS, { lastRefreshAttemptAt: null })],
  ['a later success', down('z', HOUR_MS, { lastRefreshedAt: NOW })],
  ['access that is over', down('z', HOUR_MS, { status: 'TOKEN_EXPIRED' })],
  ['a token that lapsed', down('z', HOUR_MS, { tokenExpiresAt: NOW - 2 * HOUR_MS })],
  ['a status nobody knows', down('z', HOUR_MS, { status: 'PAUSED' })],
])('an outage does not fold a channel with %s', (_, stranger) => {
  expect(folded([...OUTAGE, stranger])).toEqual(['abc']);
  expect(findingsIn([...OUTAGE.slice(1), stranger])).toEqual([]);
});

test('networks that answer alike at the same time are not one', () => {
  const bare = { lastRefreshErrorStatus: 503, lastRefreshError: null };
  const pins = broken('z', HOUR_MS, 'pinterestPage', { platform: 'PINTEREST', ...bare });
  const pages = [down('a', HOUR_MS, bare), down('b', HOUR_MS, bare)];
  expect(folded([...pages, down('c', HOUR_MS, bare)])).toEqual(['abc']);
  expect(findingsIn([...pages, pins])).toEqual([]);
});

test('channels of which nobody knows when they broke are no finding, however many', () => {
  const undated = ['a', 'b', 'c', 'd'].map((id) => down(id, HOUR_MS, { lastRefreshAttemptAt: null }));
  expect(findingsIn(undated)).toEqual([]);
});

test.each<[string, AssessedChannel]>([
  ['another reason', broken('z', 19 * HOUR_MS, 'metaAppRemoved', { platform: 'FACEBOOK_PAGE', status: 'REVOKED' })],
  ['another platform of the company', ended('z', 19 * HOUR_MS, { platform: 'INSTAGRAM' })],
  ['no reason given', ended('z', 19 * HOUR_MS, { lastRefreshError: null, lastRefreshErrorStatus: null })],
  ['access that is still there', ended('z', 19 * HOUR_MS, { status: 'ACTIVE' })],
])('a lost login does not fold a channel with %s', (_, stranger) => {
  expect(folded([...LOST, stranger])).toEqual(['bac']);
  expect(findingsIn([...LOST.slice(1), stranger])).toEqual([]);
});

test('an hour after the first still folds, a millisecond more does not', () => {
  const first = down('a', 3 * HOUR_MS);
  const middle = down('b', 2.5 * HOUR_MS);
  expect(folded([first, middle, down('c', 2 * HOUR_MS)])).toEqual(['abc']);
  expect(folded([first, middle, down('c', 2 * HOUR_MS - 1)])).toEqual([]);
});

test('the hour counts from the first: a chain of near ones does not stretch it', () => {
  const chain = [0, 1, 2, 3, 4, 5].map((step) => down(String(step), 4 * HOUR_MS - step * 25 * MINUTE_MS));
  expect(folded(chain)).toEqual(['012', '345']);
});

test('where one person’s login does not carry many, channels that ended together are no lost login', () => {
  const instagrams = ['a', 'b', 'c'].map((id) => ended(id, 19 * HOUR_MS, { platform: 'INSTAGRAM' }));
  expect(findingsIn(instagrams)).toEqual([]);
});

test('a role that an admin took is no lost login', () => {
  const pages = ['a', 'b', 'c'].map((id) =>
    broken(id, HOUR_MS, 'pageRoleLost', { platform: 'FACEBOOK_PAGE', status: 'TOKEN_EXPIRED' }),
  );
  expect(findingsIn(pages)).toEqual([]);
});

test('LinkedIn Pages share a login as Facebook Pages do, withdrawn or expired', () => {
  const pages = ['a', 'b', 'c'].map((id, index) =>
    broken(id, HOUR_MS, 'linkedinWithdrawn', {
      platform: 'LINKEDIN_COMPANY',
      status: index === 0 ? 'TOKEN_EXPIRED' : 'REVOKED',
    }),
  );
  expect(findingsIn(pages)).toMatchObject([{ kind: 'lost-login', network: 'LinkedIn' }]);
});

test('profiles and Pages of one network fold into one outage', () => {
  const [, b, c] = OUTAGE;
  expect(b && c && folded([down('p', HOUR_MS, { platform: 'LINKEDIN_PERSON' }), b, c])).toEqual(['bpc']);
});

test('a request that got no answer anywhere folds too', () => {
  const lost = ['a', 'b', 'c'].map((id) => broken(id, HOUR_MS, 'pinterestTimeout', { platform: 'PINTEREST' }));
  expect(findingsIn(lost)).toMatchObject([{ kind: 'outage', network: 'Pinterest' }]);
});

test('the finding with most channels comes first, and of two alike the older', () => {
  const four = [...OUTAGE, down('d', HOUR_MS)];
  expect(findingsIn([...LOST, ...four]).map(({ kind }) => kind)).toEqual(['outage', 'lost-login']);
  expect(findingsIn([...OUTAGE, ...LOST]).map(({ kind }) => kind)).toEqual(['lost-login', 'outage']);
});

test('the key stays while the channels do, whatever order they come in and whenever they were tried', () => {
  const { key } = only(OUTAGE);
  expect(only(OUTAGE.toReversed()).key).toBe(key);
  expect(only(['c', 'a', 'b'].map((id) => down(id, MINUTE_MS))).key).toBe(key);
});

test('the key changes when a channel comes or goes, or the evidence does', () => {
  const more = [...OUTAGE, down('d', HOUR_MS)];
  const worse = ['a', 'b', 'c'].map((id) => down(id, HOUR_MS, { lastRefreshErrorStatus: 500, lastRefreshError: null }));
  const keys = [OUTAGE, more, more.slice(1), worse].map((channels) => only(channels).key);
  expect(new Set(keys).size).toBe(4);
});

test('an outage in words: what was answered, for how many, where, since when, and that there is nothing to do', () => {
  expect(findingWords(only(OUTAGE), NOW, UTC)).toEqual({
    headline: 'LinkedIn answered 503 for 3 channels in 3 workspaces since 10:45: probably LinkedIn, not you.',
    advice: 'All 3 still publish and retry by themselves. Do not reconnect them.',
  });
});

test('a lost login in words: what was lost, when, and the one thing to try', () => {
  expect(findingWords(only(LOST), NOW, UTC)).toEqual({
    headline: '3 Facebook Pages in 3 workspaces lost one login yesterday at 16:59: probably one person.',
    advice: 'Reconnect one and see whether its sign-in serves the others.',
  });
});

test('in one workspace it says so', () => {
  const inOne = ['a', 'b', 'c'].map((id) => down(id, HOUR_MS, { workspaceId: 'ws_acme' }));
  expect(findingWords(only(inOne), NOW, UTC).headline).toContain('for 3 channels in one workspace since');
});

test('where no answer came, or not one and the same, no status is claimed', () => {
  const silent = ['a', 'b', 'c'].map((id) => broken(id, HOUR_MS, 'pinterestTimeout', { platform: 'PINTEREST' }));
  expect(findingWords(only(silent), NOW, UTC).headline).toMatch(/^Pinterest failed for 3 channels/);
  const stored = down('d', HOUR_MS, { lastRefreshErrorStatus: 200 });
  expect(folded([...OUTAGE, stored])).toEqual(['abdc']);
  expect(findingWords(only([...OUTAGE, stored]), NOW, UTC).headline).toMatch(/^LinkedIn failed for 4 channels/);
});

test.each([
  [HOUR_MS, 'since 11:00:', 'today at 11:00:'],
  [13 * HOUR_MS, 'since 23:00 yesterday:', 'yesterday at 23:00:'],
  [3 * DAY_MS, 'since Tue 17 Nov:', 'on Tue 17 Nov:'],
])('the day is told as people do, %i ms back', (ago, since, on) => {
  const outage = only(['a', 'b', 'c'].map((id) => down(id, ago)));
  const lost = only(['a', 'b', 'c'].map((id) => ended(id, ago)));
  expect(findingWords(outage, NOW, UTC).headline).toContain(since);
  expect(findingWords(lost, NOW, UTC).headline).toContain(on);
});

test('the time is the reader’s', () => {
  const inTokyo = findingWords(only(OUTAGE), NOW, { timeZone: 'Asia/Tokyo', hour12: true });
  expect(inTokyo.headline).toContain('since 7:45 pm:');
});

test('the digest of a finding changes with its channels and its evidence, and holds none of their text', () => {
  const digests = [
    OUTAGE,
    LOST,
    [...OUTAGE, down('d', 30 * MINUTE_MS)],
    [...OUTAGE.slice(1), down('e', 30 * MINUTE_MS)],
  ].flatMap((channels) => findingsIn(channels).map(findingDigest));
  expect(new Set(digests).size).toBe(4);
  expect(findingDigest(only(OUTAGE))).toBe(findingDigest(only(OUTAGE.toReversed())));
  expect(digests.join()).toMatch(/^[a-z0-9,]+$/);
});
