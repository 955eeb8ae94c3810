import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { aRow, HOUR_MS, NOW } from '../support/builders.ts';
import { counts, healthLabelsIn, openList, row, rowsShown, workspacesShown } from '../support/list.ts';
import { sent } from '../support/network.ts';
import { openApp } from '../support/openApp.tsx';

/** Every row of the contract's small example (API.md 9), with the label it must wear (PRODUCT section 3). */
const SMALL = {
  'Tidepool Labs, YouTube': 'Needs reconnect',
  'tidepool 🌊 labs, TikTok': 'At risk',
  '@tidepool-labs.test, Bluesky': 'Healthy',
  'Lantern & Pine, TikTok Business': 'Needs reconnect',
  'Lantern & Pine, Pinterest': 'Healthy',
  'Lantern & Pine, LinkedIn Page': 'Healthy',
  'Lantern & Pine Events and Seasonal Markets of the Northern Fjords, LinkedIn Page': 'Healthy',
  'Quillfern Studio, Instagram': 'Needs reconnect',
  'quillfern-founder, LinkedIn profile': 'Expiring soon',
  'Quillfern Studio, Facebook Page': 'Healthy',
  'Quillfern Studio, X': 'Healthy',
  'Quillfern Studio, Threads': 'Healthy',
} as const;

test('every row of the small example wears exactly one health label, the right one', async () => {
  const { user } = openApp();
  await openList(user);
  expect(rowsShown()).toEqual(expect.arrayContaining(Object.keys(SMALL)));
  expect(rowsShown()).toHaveLength(Object.keys(SMALL).length);
  for (const [name, label] of Object.entries(SMALL)) {
    expect(healthLabelsIn(row(name)), name).toEqual([label]);
  }
});

test('workspaces are regions with a heading, worst first, and the screen has one h1', async () => {
  const { user } = openApp();
  await openList(user);
  expect(workspacesShown()).toEqual(['Tidepool Labs', 'Lantern & Pine', 'Quillfern Studio']);
  const region = screen.getByRole('region', { name: 'Lantern & Pine' });
  expect(within(region).getAllByRole('article')).toHaveLength(4);
  expect(within(region).queryByRole('article', { name: /quillfern/i })).toBeNull();
  expect(screen.getAllByRole('heading', { level: 1 }).map((h1) => h1.textContent)).toEqual(['Channels']);
  expect(screen.getAllByRole('main')).toHaveLength(1);
});

test('the result and the counts are told', async () => {
  openApp();
  expect(await screen.findByText('12 channels in 3 workspaces')).toBe(screen.getByRole('status'));
  expect(counts()).toEqual(['Needs reconnect 3', 'At risk 1', 'Expiring soon 1', 'Healthy 7']);
});

test('a row leads to its details and names its one action after the channel', async () => {
  openApp();
  const broken = await screen.findByRole('article', { name: 'Quillfern Studio, Instagram' });
  expect(within(broken).getByRole('link', { name: 'Quillfern Studio' })).toHaveAttribute(
    'href',
    '/channels/soc_01K0H2J4K6M8N0P2Q4R6S8T0V2',
  );
  expect(within(broken).getByRole('button').textContent).toBe('Reconnect');
  expect(within(broken).getByRole('button')).toHaveAccessibleName('Reconnect @quillfern on Instagram');
});

test('a channel that only waits asks nobody to reconnect', async () => {
  openApp();
  const waiting = await screen.findByRole('article', { name: 'tidepool 🌊 labs, TikTok' });
  expect(within(waiting).getByText('Wait, it retries by itself')).toBeVisible();
  expect(within(waiting).queryByRole('button')).toBeNull();
});

test('healthy channels of a troubled workspace are folded, open in place and fold again', async () => {
  const { user } = openApp();
  const fold = await screen.findByRole('button', { name: '3 healthy in Lantern & Pine' });
  expect(fold).toHaveAttribute('aria-expanded', 'false');
  expect(rowsShown()).toHaveLength(5);
  await user.click(fold);
  expect(rowsShown()).toHaveLength(8);
  await user.click(screen.getByRole('button', { name: '3 healthy in Lantern & Pine' }));
  expect(rowsShown()).toHaveLength(5);
});

test('a workspace folds away and keeps its name', async () => {
  const { user } = openApp();
  await user.click(await screen.findByRole('button', { name: 'Fold Quillfern Studio' }));
  expect(screen.queryByRole('article', { name: /quillfern/i })).toBeNull();
  expect(screen.getByRole('region', { name: 'Quillfern Studio' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Unfold Quillfern Studio' }));
  expect(row('Quillfern Studio, Instagram')).toBeVisible();
});

test('rows that cannot be read stay, are told of and counted in no group', async () => {
  const rows = [aRow(), 'not a row', { id: 7 }, { ...aRow({ id: 'soc_2' }), status: null }];
  const { user } = openApp({ answers: { 'GET /social-accounts': () => Response.json(rows) } });
  await openList(user);
  expect(await screen.findAllByRole('article', { name: 'One row could not be read' })).toHaveLength(2);
  expect(screen.getByText('2 of 4 rows could not be read.')).toBeVisible();
  expect(counts()).toEqual(['Needs reconnect 0', 'At risk 0', 'Expiring soon 0', 'Healthy 1', 'Unknown 1']);
});

test('a row whose fields are of the wrong type is still a row', async () => {
  const rows = [{ ...aRow(), status: 'PAUSED', displayName: 12, scopes: 'all', tokenExpiresAt: 'soon', meta: null }];
  const { user } = openApp({ answers: { 'GET /social-accounts': () => Response.json(rows) } });
  await openList(user);
  const odd = row('@acme, Instagram');
  expect(healthLabelsIn(odd)).toEqual(['Unknown']);
  expect(odd).toHaveTextContent('PAUSED');
});

test('a channel whose workspace nobody names stands under its id', async () => {
  const rows = [aRow({ workspaceId: 'ws_nobody', status: 'REVOKED' })];
  openApp({ answers: { 'GET /social-accounts': () => Response.json(rows) } });
  expect(await screen.findByRole('region', { name: 'ws_nobody' })).toHaveTextContent('name unavailable');
});

test('without any channel it says so, and that is not a failed filter', async () => {
  openApp({ sandbox: { data: 'empty' } });
  expect(await screen.findByText('No channels yet')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Clear filters' })).toBeNull();
});

test('a list that is long is read whole', async () => {
  const rows = Array.from({ length: 120 }, (_, index) =>
    aRow({ id: `soc_${String(index)}`, status: 'REVOKED', displayName: `Brand ${String(index)}` }),
  );
  openApp({ answers: { 'GET /social-accounts': () => Response.json(rows) } });
  expect(await screen.findAllByRole('article')).toHaveLength(120);
  expect(row('Brand 119, Instagram')).toHaveAttribute('aria-setsize', '120');
});

test('a first load asks twice, for channels and workspaces, and sends no key that the server adds', async () => {
  const { user } = openApp();
  await openList(user);
  expect(sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`).toSorted()).toEqual([
    'GET /api/v1/social-accounts',
    'GET /api/v1/workspaces',
  ]);
  expect(sent.map(({ headers }) => headers.get('Authorization'))).toEqual([null, null]);
});

test('times are told as seen now, by the clock of the server', async () => {
  const rows = [
    aRow({ status: 'TOKEN_EXPIRED', tokenExpiresAt: '2026-11-20T13:00:00.000Z', lastRefreshAttemptAt: null }),
  ];
  const headers = { Date: new Date(NOW + 3 * HOUR_MS).toUTCString() };
  openApp({ answers: { 'GET /social-accounts': () => Response.json(rows, { headers }) } });
  expect(await screen.findByText(/^This device’s clock is 3 h behind\.$/)).toBeVisible();
  expect(row('Acme Bikes, Instagram')).toHaveTextContent('2 h ago');
});
