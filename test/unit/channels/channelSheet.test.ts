import { expect, test } from 'vitest';

import type { Channel, ListedChannel } from '#channels/channel.ts';
import { channelSheet } from '#channels/channelSheet.ts';
import { diagnoseRefreshError } from '#channels/diagnose.ts';
import { NO_FILTER, type ChannelFilter } from '#channels/filter.ts';
import { forecastOf } from '#channels/forecast.ts';
import { forecastSheet } from '#channels/forecastSheet.ts';
import { boardOf } from '#channels/boardOf.ts';
import { aListed, anAssessed, aWorkspace, DAY_MS, NOW } from '../../support/builders.ts';

const UTC = { timeZone: 'UTC' };
const SECRET = 'EAABsbCS1iHgBAJZCexample';

function linesOf(rows: readonly ListedChannel[], filter: Partial<ChannelFilter> = {}): readonly string[] {
  const workspaces = new Map([['ws_acme', aWorkspace({ name: 'Acme, Sons' })]]);
  const board = boardOf({
    rows,
    workspaces,
    filter: { ...NO_FILTER, ...filter },
    now: NOW,
    diagnose: diagnoseRefreshError,
  });
  return channelSheet(board, NOW, UTC).replace('\uFEFF', '').trimEnd().split('\r\n');
}

const broken: Partial<Channel> = {
  id: 'soc_broken',
  platform: 'X',
  handle: 'acme',
  status: 'TOKEN_EXPIRED',
  tokenExpiresAt: NOW - DAY_MS,
  lastRefreshAttemptAt: NOW - DAY_MS,
  lastRefreshError: `invalid_grant access_token=${SECRET}`,
  lastRefreshErrorStatus: 400,
};

test('a line a channel, worst first, in our words', () => {
  expect(linesOf([aListed(), aListed(broken)])).toEqual([
    'Workspace,Channel,Handle,Platform,Health,Why,Who can fix it,Verdict,Login ends (UTC)',
    expect.stringMatching(
      /^"Acme, Sons",Acme Bikes,'@acme,X,Needs reconnect,[^,]+,[^,]+,Reconnect now,2026-11-19T12:00:00\.000Z$/,
    ),
    '"Acme, Sons",Acme Bikes,\'@acme,Instagram,Healthy,Can publish. The login runs until 12 Jan 2027.,,,2027-01-12T12:00:00.000Z',
  ]);
});

test('nothing of a raw answer is in it', () => {
  const lines = linesOf([aListed(broken)]);
  expect(lines.join('\n')).not.toMatch(/invalid_grant|access_token|EAAB/);
});

test('it holds what the filter leaves, and the rows that could not be read', () => {
  const unreadable = { kind: 'unreadable', index: 6, problem: 'no id', raw: { secret: SECRET } } as const;
  expect(linesOf([aListed(), aListed(broken), unreadable], { health: ['healthy'] })).toHaveLength(3);
  const lines = linesOf([aListed(), unreadable]);
  expect(lines.at(-1)).toBe(',Row 7,,,,This row could not be read.,,,');
  expect(lines.join()).not.toContain(SECRET);
});

test('the forecast’s spreadsheet tells known from estimated, with the source', () => {
  const channels = [
    anAssessed({ id: '1', tokenExpiresAt: NOW + 5 * DAY_MS }),
    anAssessed({ id: '2', platform: 'FACEBOOK_PAGE', tokenExpiresAt: null, connectedAt: NOW - 80 * DAY_MS }),
    anAssessed({ id: '3', platform: 'X' }),
  ];
  const items = Object.values(forecastOf(channels, NOW, UTC)).flat();
  const lines = forecastSheet(items, () => 'Acme', NOW, UTC)
    .trimEnd()
    .split('\r\n')
    .slice(1);
  expect(lines).toEqual([
    expect.stringMatching(/^2026-11-25T12:00:00\.000Z,known,Acme,.*,$/),
    expect.stringMatching(/^2026-11-30T12:00:00\.000Z,estimate,Acme,.*,https:\/\/developers\.facebook\.com\//),
    expect.stringMatching(/^,renews itself,Acme,/),
  ]);
});
