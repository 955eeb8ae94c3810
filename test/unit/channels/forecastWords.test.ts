import { expect, test } from 'vitest';

import type { Channel } from '#channels/channel.ts';
import { endingWithin, forecastOf, type ForecastItem } from '#channels/forecast.ts';
import { axisOf } from '#channels/forecastAxis.ts';
import { forecastGroups, mondayOf } from '#channels/forecastGroups.ts';
import { CELLS } from '#channels/forecastView.ts';
import { cellNote, dueDay, forecastSummary, groupNote, whoActs, workWords } from '#channels/forecastWords.ts';
import { PLATFORMS } from '#channels/platform.ts';
import { anAssessed, DAY_MS, HOUR_MS, NOW } from '../../support/builders.ts';

const UTC = { timeZone: 'UTC' };
const HEALTH_LABEL = /needs reconnect|at risk|expiring soon|unknown|healthy/i;

function item(changes: Partial<Channel>): ForecastItem {
  const [only] = Object.values(forecastOf([anAssessed(changes)], NOW, UTC)).flat();
  if (only === undefined) throw new Error('It stands nowhere');
  return only;
}

const failing = (status: number, error: string | null = null): Partial<Channel> => ({
  lastRefreshAttemptAt: NOW - HOUR_MS,
  lastRefreshError: error,
  lastRefreshErrorStatus: status,
});

test.each<[changes: Partial<Channel>, lead: string, below: string, words: RegExp]>([
  [
    { status: 'TOKEN_EXPIRED', tokenExpiresAt: NOW - 3 * DAY_MS, lastRefreshAttemptAt: null },
    'Tue 17 Nov',
    '3 days ago',
    /^The login ended on Tue 17 Nov\. Instagram gave no reason\. Reconnect now\.$/,
  ],
  [
    { status: 'REVOKED', tokenExpiresAt: null, lastRefreshAttemptAt: null },
    'Overdue',
    'day not told',
    /^Access was withdrawn\./,
  ],
  [
    { tokenExpiresAt: NOW + 6 * HOUR_MS },
    'Fri 20 Nov',
    'at 18:00',
    /^Its usual renewal has not come\. Whoever can log in to @acme signs in before then\.$/,
  ],
  [
    { tokenExpiresAt: NOW - HOUR_MS / 2 },
    'Fri 20 Nov',
    'at 11:30',
    /^The login ended on Fri 20 Nov, and its usual renewal has not come\. Reconnect now\.$/,
  ],
  [{ tokenExpiresAt: NOW + DAY_MS }, 'Sat 21 Nov', 'tomorrow', /^Its usual renewal has not come\./],
  [
    { tokenExpiresAt: NOW + 12 * DAY_MS },
    'Wed 2 Dec',
    'in 12 days',
    /^It ends then unless its usual renewal comes before\.$/,
  ],
  [{ tokenExpiresAt: NOW + 60 * DAY_MS }, '19 Jan 2027', 'in 60 days', /unless/],
  [
    { tokenExpiresAt: NOW + 3 * DAY_MS, ...failing(503) },
    'Mon 23 Nov',
    'in 3 days',
    /^The last renewal failed\. It ends then unless a retry works\.$/,
  ],
  [
    { platform: 'FACEBOOK_PAGE', connectedAt: NOW - 80 * DAY_MS, tokenExpiresAt: null },
    'Mon 30 Nov',
    'in 10 days',
    /^Facebook’s data access ends 90 days/,
  ],
  [{ platform: 'X' }, 'No date', 'nothing to do', /^It renews by itself\.$/],
  [{ platform: 'X', ...failing(503) }, 'No date', 'nothing to do', /^The last renewal failed; it retries by itself\.$/],
  [{ tokenExpiresAt: null }, 'No date', 'none reported', /^Postbreeze reports no end/],
  [
    { tokenExpiresAt: Date.parse('2099-12-31T12:00:00Z') },
    'No date',
    'not plausible',
    /cannot be right: 31 Dec 2099\.$/,
  ],
  [{ status: 'PAUSED' }, 'No date', 'status not listed', /the status “PAUSED”/],
  [{ platform: 'MYSPACE' }, 'No date', 'platform not listed', /^Nothing is known of the logins/],
  [
    {
      platform: 'FACEBOOK_PAGE',
      tokenExpiresAt: null,
      ...failing(400, 'Error validating access token: The user has not authorized application 1.'),
    },
    'Today',
    'no end reported',
    /Reconnect now\.$/,
  ],
])('%j: %s, %s', (changes, lead, below, words) => {
  expect(dueDay(item(changes), NOW, UTC)).toMatchObject({ lead, below });
  expect(workWords(item(changes), NOW, UTC)).toMatch(words);
});

test('no words of a health label, on whatever platform and in whatever state', () => {
  const states: Partial<Channel>[] = [
    { status: 'REVOKED' },
    { status: 'TOKEN_EXPIRED' },
    { status: null },
    { tokenExpiresAt: NOW - 3 * DAY_MS },
    { tokenExpiresAt: NOW + DAY_MS },
    { tokenExpiresAt: null },
    { tokenExpiresAt: NOW + 9_999 * DAY_MS },
    failing(503),
    failing(400, 'invalid_grant'),
    failing(200, 'Something nobody has read before'),
  ];
  for (const platform of [...PLATFORMS, null])
    for (const state of states) {
      const held = item({ platform, ...state });
      const { lead, below } = dueDay(held, NOW, UTC);
      expect(`${lead} ${below} ${workWords(held, NOW, UTC)} ${whoActs(held)}`).not.toMatch(HEALTH_LABEL);
    }
});

test('numbers in words', () => {
  const ahead = (days: number, more: Partial<Channel> = {}) =>
    anAssessed({ id: `${String(days)}${JSON.stringify(more)}`, tokenExpiresAt: NOW + days * DAY_MS, ...more });
  const page = { platform: 'FACEBOOK_PAGE', tokenExpiresAt: null, connectedAt: NOW - 80 * DAY_MS };
  const channels = [
    anAssessed({ id: 'b', status: 'REVOKED', workspaceId: 'ws_b' }),
    ahead(5),
    ahead(6, { workspaceId: 'ws_b' }),
    ahead(20),
    anAssessed({ id: 'e', ...page }),
    ...(['X', 'YOUTUBE', 'BLUESKY', 'PINTEREST'] as const).map((platform) => anAssessed({ id: platform, platform })),
  ];
  const forecast = forecastOf(channels, NOW, UTC);
  expect(forecastSummary(endingWithin(forecast, 30), 30)).toBe(
    '5 channels end within 30 days: 1 overdue, 3 known, 1 estimated',
  );
  expect(forecastSummary(endingWithin(forecast, 7), 7)).toBe('3 channels end within 7 days: 1 overdue, 2 known');
  expect(forecastSummary([item({ tokenExpiresAt: NOW + DAY_MS })], 7)).toBe('1 channel ends within 7 days: 1 known');
  expect(forecastSummary([], 90)).toBe('Nothing ends within 90 days');
  expect(groupNote(forecast.month)).toBe('2 channels, 1 estimated');
  expect(cellNote('week', forecast.week)).toBe('2 workspaces');
  expect(cellNote('renews-itself', forecast['renews-itself'])).toBe('Bluesky, Pinterest, X, …');
  for (const cell of CELLS) expect(cellNote(cell, [])).not.toMatch(/^0|undefined/);
});

test('groups stand where their first channel does', () => {
  const channels = [
    anAssessed({ id: '1', status: 'REVOKED', workspaceId: 'ws_z', platform: 'X' }),
    anAssessed({ id: '2', tokenExpiresAt: NOW + HOUR_MS, workspaceId: 'ws_a' }),
    anAssessed({ id: '3', tokenExpiresAt: NOW + 7 * DAY_MS, workspaceId: 'ws_z' }),
    anAssessed({ id: '4', tokenExpiresAt: NOW + 8 * DAY_MS, workspaceId: 'ws_a', platform: 'THREADS' }),
    anAssessed({ id: '5', tokenExpiresAt: NOW + 10 * DAY_MS, workspaceId: 'ws_a' }),
    anAssessed({ id: '6', tokenExpiresAt: NOW + 50 * DAY_MS, workspaceId: 'ws_a' }),
  ];
  const items = endingWithin(forecastOf(channels, NOW, UTC), 90);
  const told = (by: 'day' | 'workspace' | 'platform') =>
    forecastGroups({ items, by, nameOfWorkspace: (id) => id.toUpperCase(), now: NOW, style: UTC }).map(
      (group) => `${group.title}: ${group.items.map(({ assessed }) => assessed.channel.id).join(' ')}`,
    );
  expect(told('day')).toEqual([
    'Overdue: 1',
    'Today: 2',
    'This week: 3',
    'Week of 23 November: 4',
    'Week of 30 November: 5',
    'Week of 4 January 2027: 6',
  ]);
  expect(told('workspace')).toEqual(['WS_Z: 1 3', 'WS_A: 2 4 5 6']);
  expect(told('platform')).toEqual(['X: 1', 'Instagram: 2 3 5 6', 'Threads: 4']);
});

test('a week begins on Monday, also before 1970', () => {
  for (const [day, monday] of [
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['1969-12-28', '1969-12-22'],
    ['1970-01-01', '1969-12-29'],
  ] as const)
    expect(mondayOf(Date.parse(day))).toBe(Date.parse(monday));
});

test('the axis has one place a day, the viewer’s days, and counts known and estimated apart', () => {
  const page = { platform: 'FACEBOOK_PAGE', tokenExpiresAt: null, connectedAt: NOW - 85 * DAY_MS };
  const channels = [
    anAssessed({ id: '1', status: 'REVOKED' }),
    anAssessed({ id: '2', displayName: 'Late', tokenExpiresAt: Date.parse('2026-11-25T20:00:00Z') }),
    anAssessed({ id: '3', displayName: 'Page', ...page }),
    anAssessed({ id: '4', displayName: 'Soon', tokenExpiresAt: Date.parse('2026-11-25T10:00:00Z') }),
  ];
  const axisIn = (timeZone: string) => {
    const forecast = forecastOf(channels, NOW, { timeZone });
    return axisOf(endingWithin(forecast, 7), 7, NOW, { timeZone });
  };
  const utc = axisIn('UTC');
  expect(utc).toMatchObject({ overdue: 1, peak: 3 });
  expect(utc.days).toHaveLength(8);
  expect(utc.days[0]).toMatchObject({ index: 0, name: 'Fri 20 Nov', isMonday: false, isWeekend: false, known: 0 });
  expect(utc.days.filter(({ isWeekend }) => isWeekend).map(({ name }) => name)).toEqual(['Sat 21 Nov', 'Sun 22 Nov']);
  expect(utc.days.filter(({ isMonday }) => isMonday).map(({ name }) => name)).toEqual(['Mon 23 Nov']);
  expect(utc.days[5]).toMatchObject({ name: 'Wed 25 Nov', known: 2, estimated: 1, names: ['Soon', 'Late', 'Page'] });
  // In Tokyo it is the 20th, 21:00, and 20:00 UTC is the next morning.
  const tokyo = axisIn('Asia/Tokyo');
  expect(tokyo.days[5]).toMatchObject({ name: 'Wed 25 Nov', known: 1, estimated: 1 });
  expect(tokyo.days[6]).toMatchObject({ name: 'Thu 26 Nov', known: 1, names: ['Late'] });
});
