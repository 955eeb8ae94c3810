import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { aRow, DAY_MS, NOW } from '../support/builders.ts';
import { catchDownloads } from '../support/download.ts';
import { openApp, refusal, type OpenApp } from '../support/openApp.tsx';

const iso = (ms: number) => new Date(NOW + ms).toISOString();

const ROWS = [
  aRow({
    id: 'soc_1',
    workspaceId: 'ws_north',
    displayName: 'North Shop',
    handle: '@northshop',
    status: 'REVOKED',
    lastRefreshError: 'invalid_grant token=sk_live_secret',
    lastRefreshErrorStatus: 400,
    lastRefreshAttemptAt: iso(-DAY_MS),
  }),
  aRow({ id: 'soc_2', workspaceId: 'ws_north', displayName: 'North Talk', handle: '@northtalk', platform: 'THREADS' }),
  aRow({ id: 'soc_3', workspaceId: 'ws_south', displayName: 'South', handle: '@south', platform: 'X' }),
];

const WORKSPACES = [
  { id: 'ws_north', name: 'North', brandColor: '#7a5230' },
  { id: 'ws_south', name: 'South' },
  { id: 'ws_empty', name: 'Empty' },
];

function open(at: string): OpenApp {
  return openApp({
    at,
    answers: {
      'GET /social-accounts': () => Response.json(ROWS),
      'GET /workspaces': () => Response.json(WORKSPACES),
    },
  });
}

test('the report says how each channel stands and what is needed, without ids and raw answers', async () => {
  open('/report?workspace=ws_north');
  const paper = await screen.findByRole('article', { name: 'Report for North' });
  expect(screen.getAllByRole('heading', { level: 1 }).map((h1) => h1.textContent)).toEqual(['North']);
  expect(document.title).toBe('North, channel report · Postbreeze Channels');
  expect(paper).toHaveTextContent('Channel report · Fri 20 Nov 2026, 12:00');
  expect(paper).toHaveTextContent('1 of 2 channels works. 1 needs you.');
  expect(paper).toHaveTextContent(
    /What we need from you1North Shop on InstagramInstagram no longer lets us publish to @northshop\./,
  );
  expect(paper).toHaveTextContent(/Needs youSee request 1 above\./);
  expect(paper).toHaveTextContent(/North TalkThreads · @northtalkWorksPosts go out as planned\./);
  expect(paper).not.toHaveTextContent(/sk_live|invalid_grant|soc_|ws_|South/);
});

test('it is printed by the browser', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const { user } = open('/report?workspace=ws_north');
  await user.click(await screen.findByRole('button', { name: 'Print or save as PDF' }));
  expect(print).toHaveBeenCalledOnce();
});

test('without a workspace it asks whose, with several it makes a page each', async () => {
  const { user, leave } = open('/report');
  const link = await screen.findByRole('link', { name: /^South/ });
  expect(screen.getByRole('heading', { level: 1, name: 'Client report' })).toBeVisible();
  await user.click(link);
  expect(await screen.findByRole('article', { name: 'Report for South' })).toHaveTextContent('The one channel works.');
  expect(window.location.search).toBe('?workspace=ws_south');
  leave();
  open('/report?workspace=ws_south&workspace=ws_north');
  await screen.findByRole('article', { name: 'Report for North' });
  expect(screen.getAllByRole('article').map((paper) => paper.getAttribute('aria-label'))).toEqual([
    'Report for North',
    'Report for South',
  ]);
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
});

test('a workspace without channels, one that is gone, and a failure', async () => {
  const empty = open('/report?workspace=ws_empty');
  expect(await screen.findByText('No channels in this workspace')).toBeVisible();
  empty.leave();
  const gone = open('/report?workspace=ws_gone');
  expect(await screen.findByText(/Part of the address was ignored/)).toBeVisible();
  gone.leave();
  const app = openApp({ at: '/report', answers: { 'GET /social-accounts': () => refusal(503) } });
  expect(await screen.findByRole('alert', {}, { timeout: 15_000 })).toHaveTextContent('Postbreeze cannot answer');
  app.recover();
  await app.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: /^Quillfern Studio/ })).toBeVisible();
});

test('the list is exported as it is filtered', async () => {
  const files = catchDownloads();
  const { user } = open('/?workspace=ws_north');
  await user.click(await screen.findByRole('button', { name: 'Export' }));
  const [file] = files;
  expect(file).toMatchObject({ name: 'channels-2026-11-20.csv', type: 'text/csv;charset=utf-8' });
  const lines = ((await file?.text()) ?? '').trimEnd().split('\r\n');
  expect(lines.map((line) => line.split(',').slice(0, 2).join())).toEqual([
    expect.stringMatching(/Workspace,Channel$/),
    'North,North Shop',
    'North,North Talk',
  ]);
  expect(lines.join()).not.toMatch(/sk_live|invalid_grant|soc_/);
  expect(screen.getByRole('link', { name: 'Report' })).toHaveAttribute('href', '/report?workspace=ws_north');
});
