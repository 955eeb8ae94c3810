import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { aRow } from '../support/builders.ts';
import { rowsShown } from '../support/list.ts';
import { sent } from '../support/network.ts';
import { openApp, pass, refusal, setOnline } from '../support/openApp.tsx';

const LISTING = 'GET /social-accounts';

function listings(): number {
  return sent.filter(({ url }) => new URL(url).pathname.endsWith('/social-accounts')).length;
}

test('while the first answer is awaited the layout is there, and after 5 s it says that it is slow', async () => {
  openApp({ answers: { [LISTING]: 'silence' } });
  expect(screen.getByRole('heading', { level: 1, name: 'Channels' })).toBeVisible();
  await pass(4_000);
  expect(screen.queryByRole('alert')).toBeNull();
  await pass(1_500);
  expect(screen.getByRole('alert')).toHaveTextContent('Still loading. Postbreeze is slow to answer');
});

test('an answer that never comes ends after 30 s and is not asked for again by itself', async () => {
  const { user, recover } = openApp({ answers: { [LISTING]: 'silence' } });
  await pass(31_000);
  expect(await screen.findByText('Postbreeze did not answer in time')).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent('It was asked for 30 seconds. Your channels keep publishing');
  await pass(5_000);
  expect(listings()).toBe(1);
  recover();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findAllByRole('article')).not.toHaveLength(0);
});

test('a 500 is tried once more after 2 s, then told with the request id to copy', async () => {
  const copied = vi.fn();
  const { user } = openApp({ answers: { [LISTING]: () => refusal(500) } });
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => Promise.resolve(copied(text)));
  await pass(1_000);
  expect(listings()).toBe(1);
  await pass(2_000);
  expect(await screen.findByText('Postbreeze cannot answer right now')).toBeVisible();
  expect(listings()).toBe(2);
  expect(screen.getByRole('alert')).toHaveTextContent('req_0123456789');
  await user.click(screen.getByRole('button', { name: 'Copy request id req_0123456789' }));
  expect(copied).toHaveBeenCalledWith('req_0123456789');
  expect(await screen.findByRole('button', { name: 'Copy request id req_0123456789' })).toHaveTextContent('Copied');
});

test('a failure that passes is never seen', async () => {
  let asked = 0;
  const flaky = () => ((asked += 1) === 1 ? refusal(503) : Response.json([aRow()]));
  openApp({ answers: { [LISTING]: flaky } });
  await pass(3_000);
  expect(await screen.findByText('1 channel in 1 workspace')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a 429 counts down to the next try, which comes by itself', async () => {
  const full = () =>
    Response.json(
      { statusCode: 429, code: 'EXAMPLE_TOO_MANY', message: 'Slow down.', requestId: 'req_429' },
      { status: 429, headers: { 'Retry-After': '75' } },
    );
  const { recover } = openApp({ answers: { [LISTING]: full } });
  expect(await screen.findByText('Too many requests, waiting')).toBeVisible();
  expect(screen.getByRole('timer')).toHaveTextContent(/^Next try in 1:1[345]\.$/);
  await pass(30_000);
  expect(screen.getByRole('timer')).toHaveTextContent(/^Next try in 0:4[345]\.$/);
  expect(listings()).toBe(1);
  recover();
  await pass(47_000);
  expect(await screen.findAllByRole('article')).not.toHaveLength(0);
});

test('no connection at all is told as such, never as a bad key', async () => {
  openApp({ answers: { [LISTING]: 'unreachable' } });
  await pass(3_000);
  expect(await screen.findByText('Postbreeze could not be reached')).toBeVisible();
  expect(screen.getByRole('alert')).not.toHaveTextContent(/key/i);
});

test('offline before anything came, it says so and loads by itself when the network is back', async () => {
  const { recover } = openApp({ answers: { [LISTING]: 'unreachable' } });
  setOnline(false);
  expect(await screen.findByText('This device is offline')).toBeVisible();
  await pass(120_000);
  expect(listings()).toBe(1);
  recover();
  setOnline(true);
  expect(await screen.findAllByRole('article')).not.toHaveLength(0);
  expect(screen.queryByText('This device is offline')).toBeNull();
});

test('without the names of the workspaces the channels are there all the same', async () => {
  const { user, recover } = openApp({ answers: { 'GET /workspaces': () => refusal(500) } });
  await pass(3_000);
  expect(await screen.findByText('The names of the workspaces could not be loaded.')).toBeVisible();
  expect(rowsShown()).toContain('Quillfern Studio, Instagram');
  expect(screen.getByRole('region', { name: 'ws_01J8QF3M5N7P9R1S3T5V7W9X1Y' })).toBeVisible();
  recover();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('region', { name: 'Quillfern Studio' })).toBeVisible();
});

test('a key of the server that is refused says who can set another', async () => {
  openApp({ config: { mode: 'live-with-server-key' }, answers: { [LISTING]: () => refusal(401) } });
  expect(await screen.findByText('Postbreeze does not accept the server’s key')).toBeVisible();
  expect(screen.getByText(/req_0123456789/)).toBeVisible();
  expect(screen.queryByLabelText('API key')).toBeNull();
});
