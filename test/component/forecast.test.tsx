import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import type { SocialAccount } from '#api/contract.ts';
import { setPreferences } from '#browser/preferences.ts';
import { aRow, DAY_MS, HOUR_MS, NOW } from '../support/builders.ts';
import { catchDownloads } from '../support/download.ts';
import { healthLabelsIn } from '../support/list.ts';
import { openApp, refusal, type OpenApp } from '../support/openApp.tsx';

const iso = (ms: number) => new Date(NOW + ms).toISOString();

/** A channel of its own whose login ends after `ms`. */
const ending = (name: string, ms: number | null, more: Partial<SocialAccount> = {}): SocialAccount =>
  aRow({
    id: `soc_${name}`,
    externalId: `x_${name}`,
    handle: `@${name.toLowerCase()}`,
    displayName: name,
    workspaceId: 'ws_north',
    tokenExpiresAt: ms === null ? null : iso(ms),
    ...more,
  });

const ROWS = [
  ending('Broken', -3 * DAY_MS, {
    status: 'TOKEN_EXPIRED',
    workspaceId: 'ws_south',
    lastRefreshAttemptAt: iso(-3 * DAY_MS),
  }),
  ending('Tonight', 6 * HOUR_MS),
  ending('Friday', 7 * DAY_MS, { platform: 'THREADS' }),
  ending('December', 20 * DAY_MS, { workspaceId: 'ws_south' }),
  ending('Page', null, { platform: 'FACEBOOK_PAGE', connectedAt: iso(-80 * DAY_MS) }),
  ending('January', 60 * DAY_MS),
  ending('Tweets', HOUR_MS, { platform: 'X' }),
  ending('Tube', HOUR_MS, { platform: 'YOUTUBE' }),
  ending('Undated', null),
  ending('Silly', 9_999 * DAY_MS),
];

const WORKSPACES = [
  { id: 'ws_north', name: 'North' },
  { id: 'ws_south', name: 'South' },
];

function openForecast(at = '/forecast', rows: readonly unknown[] = ROWS): OpenApp {
  return openApp({
    at,
    answers: {
      'GET /social-accounts': () => Response.json(rows),
      'GET /workspaces': () => Response.json(WORKSPACES),
    },
  });
}

async function settled(): Promise<void> {
  await screen.findByRole('group', { name: 'When a person is needed' });
}

/** The card of the list: the region that can be arranged. */
function list(): HTMLElement {
  const found = screen
    .getAllByRole('region')
    .find((region) => within(region).queryByRole('group', { name: 'Arrange' }) !== null);
  if (found === undefined) throw new Error('There is no list');
  return found;
}

/** The names in the list, in their order. */
function listed(): readonly string[] {
  return within(list())
    .queryAllByRole('listitem')
    .flatMap((item) => within(item).queryAllByRole('link', { name: /^[A-Z][a-z]+$/ }))
    .map((link) => link.textContent)
    .filter((name) => name !== 'Details');
}

function numbers(): readonly string[] {
  return within(screen.getByRole('group', { name: 'When a person is needed' }))
    .getAllByRole('button')
    .map((button) => button.textContent);
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('the usual window names what ends within 30 days and counts the rest', async () => {
  openForecast();
  await settled();
  expect(screen.getAllByRole('heading', { level: 1 }).map((h1) => h1.textContent)).toEqual(['Forecast']);
  expect(screen.getByRole('status')).toHaveTextContent(
    '5 channels end within 30 days: 1 overdue, 3 known, 1 estimated',
  );
  expect(numbers()).toEqual([
    'Overdue and today 2 2 workspaces',
    'This week 1 1 workspace',
    'Next 30 days 2 2 workspaces',
    'Later 1 nothing to do yet',
    'Renews itself 2 X, YouTube',
    'Unknown 2 no date to rely on',
  ]);
  expect(listed()).toEqual(['Broken', 'Tonight', 'Friday', 'Page', 'December']);
  expect(
    within(screen.getByRole('navigation', { name: 'Main' })).getByRole('link', { name: 'Forecast' }),
  ).toHaveAttribute('aria-current', 'page');
});

test('the window is in the address, the usual one is not, and Back undoes the choice', async () => {
  const { user } = openForecast();
  await settled();
  await user.click(button('90 days'));
  expect(window.location.search).toBe('?days=90');
  expect(listed()).toContain('January');
  await user.click(button('7 days'));
  expect(window.location.search).toBe('?days=7');
  expect(listed()).toEqual(['Broken', 'Tonight', 'Friday']);
  expect(button('7 days')).toHaveAttribute('aria-pressed', 'true');
  window.history.back();
  await waitFor(() => expect(listed()).toContain('January'));
  await user.click(button('30 days'));
  expect(window.location.search).toBe('');
});

test('a number opens its channels, in the address; pressing it again closes them', async () => {
  const { user } = openForecast();
  await settled();
  await user.click(button(/^Renews itself/));
  expect(window.location.search).toBe('?show=renews-itself');
  expect(listed()).toEqual(['Tube', 'Tweets']);
  await user.click(button(/^Unknown/));
  expect(listed()).toEqual(['Silly', 'Undated']);
  expect(list()).toHaveTextContent('The reported end cannot be right');
  await user.click(button(/^Later/));
  expect(listed()).toEqual(['January']);
  await user.click(button(/^Later/));
  expect(window.location.search).toBe('');
  expect(listed()).toHaveLength(5);
});

test('an address shows the same to whoever opens it, and what it asks for in vain is told', async () => {
  openForecast('/forecast?days=90&by=workspace&show=later&workspace=ws_gone&days=12');
  await settled();
  expect(listed()).toEqual(['January']);
  expect(button('By workspace')).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByText(/days=12, workspace=ws_gone/)).toHaveTextContent('Part of the address was ignored');
});

test('by day, by workspace, by platform', async () => {
  const { user } = openForecast();
  await settled();
  const titles = () =>
    within(list())
      .getAllByRole('heading', { level: 3 })
      .map((heading) => heading.textContent);
  expect(titles().slice(0, 4)).toEqual([
    'Overdue1 channel',
    'Today1 channel',
    'This week1 channel',
    'Week of 30 November1 channel, 1 estimated',
  ]);
  await user.click(button('By workspace'));
  expect(titles()[0]).toBe('South2 channelsClient report');
  expect(screen.getByRole('link', { name: 'Client report for South' })).toHaveAttribute(
    'href',
    '/report?workspace=ws_south',
  );
  await user.click(button('By platform'));
  expect(titles().slice(0, 3)).toEqual([
    'Instagram3 channels',
    'Threads1 channel',
    'Facebook Page1 channel, 1 estimated',
  ]);
});

test('an estimate is called one, with its reason and its source', async () => {
  openForecast();
  await settled();
  const row = within(list())
    .getAllByRole('listitem')
    .find((item) => within(item).queryByRole('link', { name: 'Page' }) !== null);
  expect(row).toHaveTextContent(/Mon 30 Novin 10 days.*Facebook’s data access ends 90 days.*Estimate/);
  const source = screen.getByRole('link', { name: /^Facebook, Authorization/ });
  expect(source).toHaveAttribute('href', 'https://developers.facebook.com/docs/facebook-login/auth-vs-data/');
  expect(source).toHaveAttribute('rel', expect.stringContaining('noreferrer'));
});

test('no row says a health label', async () => {
  openForecast('/forecast?days=90');
  await settled();
  for (const item of within(list()).getAllByRole('listitem')) expect(healthLabelsIn(item)).toEqual([]);
});

test('the filter of the list holds here, is told, and can be cleared', async () => {
  const { user } = openForecast('/forecast?days=90&workspace=ws_south&health=needs-reconnect');
  await settled();
  expect(listed()).toEqual(['Broken']);
  expect(screen.getByText('South, Needs reconnect')).toBeVisible();
  await user.click(button('Clear filters'));
  expect(window.location.search).toBe('?days=90');
  expect(listed()).toContain('January');
});

test('the axis says its sum, and is there as a table', async () => {
  const { user } = openForecast();
  await settled();
  expect(await screen.findByRole('img', { name: /^5 channels end within 30 days/ })).toBeVisible();
  await user.click(screen.getByText('As a table'));
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual([
    'DayKnownEstimatedChannels',
    'Fri 20 Nov10Tonight',
    'Fri 27 Nov10Friday',
    'Mon 30 Nov01Page',
    'Thu 10 Dec10December',
  ]);
});

test('the warning window and the clock are those of the settings', async () => {
  setPreferences({ warningDays: 30, clock: '12h' });
  openForecast();
  await settled();
  expect(await screen.findByText('Within 30 days')).toBeVisible();
  expect(list()).toHaveTextContent('Fri 20 Novat 6:00 pm');
});

test('a name leads to the details, and closing them leads back', async () => {
  const { user } = openForecast('/forecast?days=7');
  await settled();
  await user.click(within(list()).getByRole('link', { name: 'Friday' }));
  expect(window.location.pathname).toBe('/channels/soc_Friday');
  const details = await screen.findByRole('region', { name: /^Details of/ });
  await user.click(within(details).getByRole('button', { name: 'Close details' }));
  await settled();
  expect(window.location.pathname + window.location.search).toBe('/forecast?days=7');
});

test('the calendar file holds what is in the window, one event each, and no raw text', async () => {
  const files = catchDownloads();
  const rows = [
    ...ROWS.slice(1),
    { ...ROWS[0], lastRefreshError: 'token=sk_live_secret', lastRefreshErrorStatus: 400 },
  ];
  const { user } = openForecast('/forecast?days=7', rows);
  await settled();
  await user.click(button('Calendar file'));
  const [file] = files;
  expect(file).toMatchObject({ name: 'forecast-2026-11-20.ics', type: 'text/calendar;charset=utf-8' });
  const text = (await file?.text()) ?? '';
  expect(text.match(/^UID:.*$/gm)?.map((line) => line.trim())).toEqual([
    'UID:reconnect.soc_Broken@channels.postbreeze',
    'UID:login-ends.soc_Tonight@channels.postbreeze',
    'UID:login-ends.soc_Friday@channels.postbreeze',
  ]);
  expect(text).not.toContain('sk_live');
});

test('the spreadsheet holds what is listed', async () => {
  const files = catchDownloads();
  const { user } = openForecast('/forecast?show=later');
  await settled();
  await user.click(button('Spreadsheet'));
  const text = (await files[0]?.text()) ?? '';
  expect(files[0]?.name).toBe('forecast-2026-11-20.csv');
  expect(text.trimEnd().split('\r\n')).toEqual([
    expect.stringMatching(/Needed by \(UTC\),Known or estimate,Workspace,Channel,Handle,Platform,What,Source$/),
    "2027-01-19T12:00:00.000Z,known,North,January,'@january,Instagram,It ends then unless its usual renewal comes before.,",
  ]);
});

test('a row reconnects from here', async () => {
  const opened = vi.spyOn(window, 'open').mockReturnValue(null);
  const { user } = openForecast();
  await settled();
  await user.click(button('Reconnect @broken on Instagram'));
  expect(opened).toHaveBeenCalledOnce();
  expect(list()).toHaveTextContent(/blocked/i);
});

test('what fails later leaves the forecast standing, says so, and reconnecting waits', async () => {
  const app = openForecast();
  await settled();
  app.answer('GET /social-accounts', () => refusal(500));
  await app.user.click(button('Refresh'));
  expect(await screen.findByRole('alert', {}, { timeout: 15_000 })).toHaveTextContent(
    /Postbreeze answered 500 at 12:00\. You see data from 12:00; reading and exporting work, reconnecting waits\./,
  );
  expect(listed()).toHaveLength(5);
  expect(button('Reconnect @broken on Instagram')).toHaveAttribute('aria-disabled', 'true');
  expect(button('Reconnect @broken on Instagram')).toHaveAccessibleDescription('Waits until Postbreeze answers again.');
  app.recover();
  app.answer('GET /social-accounts', () => Response.json(ROWS));
  await app.user.click(button('Try again'));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('no channel, no match, nothing in the window', async () => {
  const none = openForecast('/forecast', []);
  expect(await screen.findByText('Nothing to look ahead at yet')).toBeVisible();
  none.leave();
  const { user, leave } = openForecast('/forecast?q=nothing+of+that+name');
  expect(await screen.findByText('No channel matches')).toBeVisible();
  await user.click(button('Clear filters'));
  await settled();
  leave();
  openForecast('/forecast', [ending('January', 60 * DAY_MS)]);
  await settled();
  expect(screen.getByRole('status')).toHaveTextContent('Nothing ends within 30 days');
  expect(list()).toHaveTextContent('Nobody has to do anything.');
  expect(button('Calendar file')).toHaveAttribute('aria-disabled', 'true');
});

test('rows that cannot be read are counted beside the forecast', async () => {
  openForecast('/forecast', [...ROWS, { id: 7 }, null]);
  await settled();
  expect(screen.getByText('2 rows could not be read.')).toBeVisible();
  expect(listed()).toHaveLength(5);
});

test('a long list comes in portions', async () => {
  const many = Array.from({ length: 230 }, (_, index) =>
    ending(`Many${String(index)}`, (index % 7) * DAY_MS + HOUR_MS),
  );
  const { user } = openForecast('/forecast', many);
  await settled();
  const drawn = () => within(list()).getAllByRole('listitem').length;
  expect(drawn()).toBe(100);
  await user.click(button('Show 100 more of 130'));
  await user.click(button('Show 30 more of 30'));
  expect(drawn()).toBe(230);
  expect(screen.queryByRole('button', { name: /more of/ })).toBeNull();
});
