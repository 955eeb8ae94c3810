import { expect, test } from 'vitest';

import { breakNews, newlyBroken, spokenSummary, untold } from '#channels/news.ts';
import { aChannel, anAssessed, HOUR_MS, NOW } from '../../support/builders.ts';

test.each([
  ['broke', 'ACTIVE', 'TOKEN_EXPIRED', ['soc_acme']],
  ['was withdrawn', 'ACTIVE', 'REVOKED', ['soc_acme']],
  ['was broken before', 'TOKEN_EXPIRED', 'REVOKED', []],
  ['came back', 'REVOKED', 'ACTIVE', []],
  ['has a status nobody knows', 'ACTIVE', 'PAUSED', []],
])('a channel that %s', (_, before, after, ids) => {
  const broken = newlyBroken([aChannel({ status: before })], [aChannel({ status: after })]);
  expect(broken.map(({ id }) => id)).toEqual(ids);
});

test('what is broken when it is first seen is no news', () => {
  expect(newlyBroken([], [aChannel({ status: 'REVOKED' })])).toEqual([]);
});

test('a channel that flaps within the hour is told once; another cause is told', () => {
  const broken = [anAssessed({ status: 'REVOKED' })];
  const first = untold(broken, new Map(), NOW);
  expect(first.news).toEqual(broken);
  expect(untold(broken, first.told, NOW + HOUR_MS).news).toEqual([]);
  expect(untold(broken, first.told, NOW + HOUR_MS + 1).news).toEqual(broken);
  const other = [anAssessed({ status: 'REVOKED', lastRefreshError: 'invalid_grant', lastRefreshAttemptAt: NOW })];
  expect(untold(other, first.told, NOW).news).toEqual(other);
});

const SECRET = 'EAABsbCS1iHgBO7ZCrandomtokenvalue';
const nameOf = (id: string) => id.replace('ws_', 'Workspace ');

test('one cause is told once, with channel and workspace, and never with the raw text', () => {
  const page = (id: string, workspaceId: string) =>
    anAssessed({
      id,
      workspaceId,
      platform: 'FACEBOOK_PAGE',
      status: 'TOKEN_EXPIRED',
      lastRefreshError: `Error validating access token ${SECRET}: the session was invalidated, password changed`,
      lastRefreshErrorStatus: 400,
      lastRefreshAttemptAt: NOW,
    });
  const news = breakNews([page('soc_2', 'ws_two'), page('soc_1', 'ws_one'), anAssessed({ status: 'REVOKED' })], nameOf);
  expect(news.map(({ title, channelId }) => [title, channelId])).toEqual([
    ['2 channels on Facebook Page need a reconnect', null],
    ['Acme Bikes on Instagram needs a reconnect', 'soc_acme'],
  ]);
  expect(news[0]?.tag).toBe('broke soc_1 soc_2');
  expect(news[0]?.body).toMatch(/^Workspace two and 1 more\. /);
  expect(news[1]?.body).toBe('Workspace acme.');
  expect(JSON.stringify(news)).not.toContain(SECRET);
});

test.each([
  [0, 0, 'No channel needs a reconnect.'],
  [1, 0, '1 channel needs a reconnect.'],
  [3, 1, '3 channels need a reconnect. 1 channel may fail soon.'],
  [0, 2, 'No channel needs a reconnect. 2 channels may fail soon.'],
])('%i broken and %i in doubt are said once', (broken, mayFail, words) => {
  expect(spokenSummary(broken, mayFail)).toBe(words);
});
