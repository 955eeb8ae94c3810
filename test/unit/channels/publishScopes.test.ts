import { expect, test } from 'vitest';

import { findingsIn, findingWords } from '#channels/findings.ts';
import { PLATFORMS } from '#channels/platform.ts';
import { publishGap } from '#channels/publishScopes.ts';
import { answersOf, verdictCardOf } from '#channels/verdictCard.ts';
import { whyOf } from '#channels/why.ts';
import { scopesOf } from '#sandbox/platforms.ts';
import { aChannel, anAssessed, DAY_MS, HOUR_MS, NOW } from '../../support/builders.ts';

const TIKTOK = {
  platform: 'TIKTOK_BUSINESS',
  tokenExpiresAt: NOW + HOUR_MS,
  scopes: ['user.info.basic', 'video.upload'],
};

test.each<[string, Partial<ReturnType<typeof aChannel>>, readonly string[]]>([
  ['one is missing', TIKTOK, ['video.publish']],
  ['none were reported, which proves nothing', { ...TIKTOK, scopes: [] }, []],
  ['names that nobody knows, which proves nothing', { ...TIKTOK, scopes: ['everything'] }, []],
  [
    'only a permission for comments is missing',
    { scopes: ['instagram_business_basic', 'instagram_business_content_publish'] },
    [],
  ],
  ['all sent in one text', { platform: 'X', scopes: ['tweet.read tweet.write,users.read offline.access'] }, []],
  ['whole addresses', { platform: 'YOUTUBE', scopes: ['https://www.googleapis.com/auth/youtube.force-ssl'] }, []],
  ['broken anyway', { ...TIKTOK, status: 'TOKEN_EXPIRED' }, []],
  ['a status that nobody knows', { ...TIKTOK, status: 'PAUSED' }, []],
  ['a platform that nobody knows', { ...TIKTOK, platform: 'MASTODON' }, []],
  [
    'several are missing',
    { platform: 'PINTEREST', scopes: ['pins:read'] },
    ['pins:write', 'boards:read', 'boards:read_secret'],
  ],
])('what keeps an active channel from publishing: %s', (_, changes, missing) => {
  expect(publishGap(aChannel(changes))).toEqual(missing);
});

test.each(PLATFORMS)('what the connect flow of %s grants is enough to publish', (platform) => {
  expect(publishGap(aChannel({ platform, scopes: scopesOf(platform) }))).toEqual([]);
});

test('a channel that may not publish stays healthy by kind, and is told to reconnect', () => {
  const assessed = anAssessed(TIKTOK);
  expect(assessed).toMatchObject({ health: { kind: 'healthy' }, group: 'healthy', verdict: 'reconnect' });
  expect(whyOf(assessed, NOW)).toEqual({
    reason: 'Cannot publish: video.publish is missing.',
    advice: 'Reconnect and allow it',
  });
  expect(verdictCardOf(assessed, NOW)).toMatchObject({
    tone: 'at-risk',
    title: 'Cannot publish: reconnect and allow it',
  });
  expect(answersOf(assessed, NOW)?.who).toBe('Whoever can log in to @acme.');
});

test('a missing permission does not hide that the login fails as well', () => {
  const failing = { ...TIKTOK, lastRefreshAttemptAt: NOW - HOUR_MS, lastRefreshErrorStatus: 503 };
  const { reason } = whyOf(anAssessed(failing), NOW);
  expect(reason).toMatch(/^Cannot publish: video\.publish is missing\. TikTok .+/);
  expect(anAssessed(failing).verdict).toBe('wait');
});

test('several missing permissions are counted', () => {
  const pins = anAssessed({ platform: 'PINTEREST', scopes: ['pins:read'], tokenExpiresAt: NOW + DAY_MS });
  expect(whyOf(pins, NOW).reason).toBe('Cannot publish: pins:write and 2 more are missing.');
});

test('even one channel that may not publish is a finding', () => {
  const [finding, ...more] = findingsIn([anAssessed(), anAssessed({ ...TIKTOK, id: 'soc_tok' })]);
  expect(more).toEqual([]);
  if (finding === undefined) throw new Error('No finding');
  expect(finding.channels.map(({ channel }) => channel.id)).toEqual(['soc_tok']);
  expect(findingWords(finding, NOW).headline).toBe(
    '1 channel in one workspace cannot publish: a permission is missing.',
  );
});
