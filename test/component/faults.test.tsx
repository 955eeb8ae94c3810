import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { aRow, HOUR_MS, NOW } from '../support/builders.ts';
import { FAULTS, type Fault } from '../support/faults.ts';
import { healthLabelsIn, row, rowsShown } from '../support/list.ts';
import { sent } from '../support/network.ts';
import { openApp, pass, refusal, setInView } from '../support/openApp.tsx';

const LISTING = 'GET /social-accounts';
const WORKSPACES = 'GET /workspaces';
const INSTAGRAM = 'Quillfern Studio, Instagram';
const AGAIN = 'It is asked for again by itself.';
const NOT_AGAIN = 'It is not asked for again by itself.';

function listings(): number {
  return sent.filter(({ url }) => new URL(url).pathname.endsWith('/social-accounts')).length;
}

/** Long enough for the fault to show: the second try comes after 2 s, a silence ends after 30 s. */
async function passUntilTold({ title }: Fault): Promise<void> {
  await pass(title === 'Postbreeze did not answer in time' ? 31_000 : 3_000);
}

/** What comes next is told, and a countdown only where there is one. */
function expectNext({ next }: Fault): void {
  const alert = screen.getByRole('alert');
  if (next instanceof RegExp) {
    expect(screen.getByRole('timer')).toHaveTextContent(next);
    expect(alert).not.toHaveTextContent(/again by itself/);
    return;
  }
  expect(screen.queryByRole('timer')).toBeNull();
  expect(alert).toHaveTextContent(next === 'again' ? AGAIN : NOT_AGAIN);
}

async function copyRequestId(user: ReturnType<typeof openApp>['user']): Promise<void> {
  const copied = vi.fn();
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => Promise.resolve(copied(text)));
  await user.click(screen.getByRole('button', { name: 'Copy request id req_0123456789' }));
  expect(copied).toHaveBeenCalledWith('req_0123456789');
}

test.for(FAULTS.map((fault) => [fault.name, fault] as const))('first load: %s', async ([, fault]) => {
  const { user, recover } = openApp({ answers: { [LISTING]: fault.answer } });
  await passUntilTold(fault);
  expect(await screen.findByText(fault.title)).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent(fault.detail);
  expect(listings()).toBe(fault.asked);
  expectNext(fault);
  expect(screen.queryByText('No channels yet')).toBeNull();
  expect(document.body).not.toHaveTextContent('nginx');
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  if (fault.requestId) await copyRequestId(user);

  recover();
  if (fault.next instanceof RegExp) await pass(15 * 60_000 + 5_000);
  else await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('article', { name: INSTAGRAM })).toBeVisible();
});

test.for(FAULTS.map((fault) => [fault.name, fault] as const))('later: %s', async ([, fault]) => {
  const { user, answer, recover } = openApp();
  await screen.findByRole('article', { name: INSTAGRAM });
  const before = listings();
  answer(LISTING, fault.answer);
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await passUntilTold(fault);
  await screen.findByRole('alert');
  expect(screen.getByRole('alert')).toHaveTextContent(new RegExp(`^${fault.clause} at 12:0[01]\\.`));
  expect(screen.getByRole('alert')).toHaveTextContent(
    'You see data from 12:00; reading and filtering work, reconnecting waits.',
  );
  expect(listings()).toBe(before + fault.asked);
  expectNext(fault);
  expect(row(INSTAGRAM)).toBeVisible();
  expect(document.body).not.toHaveTextContent('nginx');
  if (fault.requestId) await copyRequestId(user);
  await user.click(screen.getByRole('button', { name: /^At risk/ }));
  await waitFor(() => expect(rowsShown()).toEqual(['tidepool 🌊 labs, TikTok']));

  recover();
  if (fault.next instanceof RegExp) await pass(15 * 60_000 + 5_000);
  else await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('first load: the names of the workspaces fail while channels answer, and come by themselves', async () => {
  const { recover } = openApp({ answers: { [WORKSPACES]: () => refusal(500) } });
  await pass(3_000);
  expect(await screen.findByText('The names of the workspaces could not be loaded.')).toBeVisible();
  expect(row(INSTAGRAM)).toBeVisible();
  recover();
  await pass(61_000);
  expect(await screen.findByRole('region', { name: 'Quillfern Studio' })).toBeVisible();
});

test('later: the names of the workspaces fail while channels answer, and stay', async () => {
  const { user, answer } = openApp();
  await screen.findByRole('region', { name: 'Quillfern Studio' });
  answer(WORKSPACES, () => refusal(500));
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await pass(3_000);
  expect(screen.getByRole('region', { name: 'Quillfern Studio' })).toBeVisible();
  expect(row(INSTAGRAM)).toBeVisible();
  expect(screen.queryByText('The names of the workspaces could not be loaded.')).toBeNull();
});

test('first load: a laptop that slept while it was asked says so and asks on a click', async () => {
  const { user, recover } = openApp({ answers: { [LISTING]: 'silence' } });
  vi.setSystemTime(NOW + 8 * HOUR_MS);
  setInView(true);
  await pass(31_000);
  expect(await screen.findByText('Postbreeze did not answer in time')).toBeVisible();
  recover();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('article', { name: INSTAGRAM })).toBeVisible();
});

test('later: a laptop that wakes up says how old the list is, and asks at once', async () => {
  const { answer } = openApp();
  await screen.findByRole('article', { name: INSTAGRAM });
  const before = listings();
  answer(LISTING, 'silence');
  vi.setSystemTime(NOW + 8 * HOUR_MS);
  setInView(true);
  await waitFor(() => expect(listings()).toBe(before + 1));
  expect(await screen.findByText('You are looking at data from 12:00.')).toBeVisible();
  expect(screen.getByText('8 h old')).toBeVisible();
  expect(row(INSTAGRAM)).toBeVisible();
});

test('first load: a device whose clock is wrong is told so, and times are the server’s', async () => {
  const answer = () => Response.json([aRow()], { headers: { Date: new Date(NOW + 3 * HOUR_MS).toUTCString() } });
  openApp({ answers: { [LISTING]: answer } });
  expect(await screen.findByText('This device’s clock is 3 h behind.')).toBeVisible();
});

test('later: a device whose clock turns wrong is told so, and the list stays', async () => {
  const { user, answer } = openApp();
  await screen.findByRole('article', { name: INSTAGRAM });
  answer(LISTING, () => Response.json([aRow()], { headers: { Date: new Date(NOW - 3 * HOUR_MS).toUTCString() } }));
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(await screen.findByText('This device’s clock is 3 h ahead.')).toBeVisible();
  expect(screen.getByText('1 channel in 1 workspace')).toBeVisible();
});

/** The upstream of next year: fields gone, types changed, values that nobody knows. */
const DRIFTED = [
  { id: 'soc_gone', workspaceId: 'ws_1' },
  {
    ...aRow({ id: 'soc_types' }),
    displayName: 7,
    handle: null,
    scopes: 'all',
    tokenExpiresAt: 1_800_000_000,
    meta: [],
  },
  aRow({ id: 'soc_status', displayName: 'New status', status: 'PAUSED_BY_OWNER' }),
  aRow({ id: 'soc_platform', displayName: 'New platform', platform: 'MASTODON' }),
  { ...aRow({ id: 'soc_more', displayName: 'New field' }), healthScore: { of: 100 } },
  { identifier: 'soc_renamed' },
];

async function expectDriftedRows(): Promise<void> {
  const gone = await screen.findByRole('article', { name: /^soc_gone/ });
  expect(healthLabelsIn(gone)).toEqual(['Unknown']);
  expect(screen.getByRole('article', { name: /^New platform, / })).toBeVisible();
  expect(healthLabelsIn(row('New status, Instagram'))).toEqual(['Unknown']);
  expect(within(row('New status, Instagram')).getByText(/PAUSED_BY_OWNER/)).toBeVisible();
  expect(healthLabelsIn(row('New field, Instagram'))).toEqual(['Healthy']);
  expect(screen.getByText('1 of 6 rows could not be read.')).toBeVisible();
}

test('first load: a schema that drifted costs fields, never a row', async () => {
  const { user } = openApp({ answers: { [LISTING]: () => Response.json(DRIFTED) } });
  await screen.findAllByRole('article');
  await user.click(screen.getAllByRole('button', { name: 'Expand all' })[0] ?? document.body);
  await expectDriftedRows();
});

test('later: a schema that drifted costs fields, never a row', async () => {
  const { user, answer } = openApp();
  await screen.findByRole('article', { name: INSTAGRAM });
  answer(LISTING, () => Response.json(DRIFTED));
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await screen.findByText('1 of 6 rows could not be read.');
  await user.click(screen.getAllByRole('button', { name: 'Expand all' })[0] ?? document.body);
  await expectDriftedRows();
});
