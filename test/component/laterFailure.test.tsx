import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { row, rowsShown } from '../support/list.ts';
import { sent } from '../support/network.ts';
import { openApp, pass, refusal, setInView, setOnline, type OpenApp } from '../support/openApp.tsx';
import { keptIn } from '../support/storage.ts';

const LISTING = 'GET /social-accounts';
const INSTAGRAM = 'Quillfern Studio, Instagram';
const RECONNECT = 'Reconnect @quillfern on Instagram';

async function refresh({ user }: OpenApp): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
}

function listings(): number {
  return sent.filter(({ url }) => new URL(url).pathname.endsWith('/social-accounts')).length;
}

test('a key refused mid-session takes the data off the screen, and the Connect screen says why, with its prefix', async () => {
  const app = openApp({ config: { mode: 'live' }, at: '/?health=needs-reconnect' });
  await app.user.type(await screen.findByLabelText('API key'), app.sandbox.key);
  await app.user.click(screen.getByRole('button', { name: 'Connect' }));
  await screen.findByRole('article', { name: INSTAGRAM });
  app.answer(LISTING, () => refusal(401));
  app.answer('GET /workspaces', () => refusal(401));
  await refresh(app);

  expect(await screen.findByText('Postbreeze does not accept this key any more.')).toBeVisible();
  expect(screen.getByLabelText('API key')).toHaveValue('');
  const [reason] = screen.getAllByRole('alert');
  expect(reason).toHaveTextContent(`${app.sandbox.key.slice(0, 16)}…`);
  expect(reason).toHaveTextContent('req_0123456789');
  expect(screen.queryByText(/quillfern/i)).toBeNull();
  expect(document.documentElement.outerHTML).not.toContain(app.sandbox.key);
  expect(keptIn(sessionStorage) + keptIn(localStorage)).not.toContain(app.sandbox.key);
  const after = sent.length;
  await pass(120_000);
  expect(sent).toHaveLength(after);

  // It left memory too: nothing of it stands in while the next key's answer is awaited.
  app.recover();
  app.answer(LISTING, 'silence');
  await app.user.type(screen.getByLabelText('API key'), app.sandbox.key);
  await app.user.click(screen.getByRole('button', { name: 'Connect' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Channels' })).toBeVisible();
  await pass(1_000);
  expect(screen.queryByText(/quillfern/i)).toBeNull();
  await pass(31_000);
  app.recover();
  await app.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('3 channels in 3 workspaces')).toBeVisible();
});

test('a 500 keeps the list, says from when it is, holds reconnecting back and names the request', async () => {
  const copied = vi.fn();
  const app = openApp();
  await screen.findByRole('article', { name: INSTAGRAM });
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => Promise.resolve(copied(text)));
  app.answer(LISTING, () => refusal(500));
  await refresh(app);
  await pass(3_000);
  expect(await screen.findByText('Postbreeze answered 500 at 12:00.')).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent(
    'You see data from 12:00; reading and filtering work, reconnecting waits.',
  );
  await app.user.click(screen.getByRole('button', { name: 'Copy request id req_0123456789' }));
  expect(copied).toHaveBeenCalledWith('req_0123456789');
  expect(row(INSTAGRAM)).toBeVisible();
  expect(screen.getByRole('button', { name: RECONNECT })).toHaveAttribute('aria-disabled', 'true');

  app.recover();
  await app.user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(screen.getByRole('button', { name: RECONNECT })).toHaveAttribute('aria-disabled', 'false');
  // The button that was pressed is gone with the notice.
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
});

test('a 429 counts down beside the list, asks nothing meanwhile, and goes on by itself', async () => {
  const app = openApp();
  await screen.findByRole('article', { name: INSTAGRAM });
  app.answer(LISTING, () => new Response('', { status: 429, headers: { 'Retry-After': '150' } }));
  await refresh(app);
  expect(await screen.findByText('Too many requests, waiting at 12:00.')).toBeVisible();
  expect(screen.getByRole('timer')).toHaveTextContent(/^Next try in 2:(2[89]|30)\.$/);
  const asked = listings();
  await pass(140_000);
  expect(listings()).toBe(asked);
  app.recover();
  await pass(12_000);
  await waitFor(() => expect(screen.queryByRole('timer')).toBeNull());
  expect(listings()).toBe(asked + 1);
});

test('offline the list stays and says from when it is; back online it is asked for again', async () => {
  const { user } = openApp();
  await screen.findByRole('article', { name: INSTAGRAM });
  setOnline(false);
  expect(await screen.findByText('This device is offline.')).toBeVisible();
  expect(screen.getByText(/You see data from 12:00; reading and filtering work, reconnecting waits\./)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^At risk/ }));
  await waitFor(() => expect(rowsShown()).toEqual(['tidepool 🌊 labs, TikTok']));
  await pass(61_000);
  const asked = listings();
  setOnline(true);
  await waitFor(() => expect(listings()).toBe(asked + 1));
  expect(screen.queryByText('This device is offline.')).toBeNull();
});

test('after 3 minutes without an answer the data is called stale, with its age', async () => {
  const app = openApp();
  await screen.findByRole('article', { name: INSTAGRAM });
  expect(screen.getByText('Checked 0 s ago')).toBeVisible();
  setInView(false);
  await pass(3 * 60_000 + 35_000);
  app.answer(LISTING, 'silence');
  setInView(true);
  await pass(1_000);
  expect(screen.getByText('You are looking at data from 12:00.')).toBeVisible();
  expect(screen.getByText('3 min old')).toBeVisible();
});

test('bad rows in a later answer cost those rows and nothing else', async () => {
  const app = openApp();
  await screen.findByRole('article', { name: INSTAGRAM });
  const [good] = [...app.sandbox.state.channels.values()];
  app.answer(LISTING, () => Response.json([good, null, 3]));
  await refresh(app);
  expect(await screen.findByText('2 of 3 rows could not be read.')).toBeVisible();
  expect(screen.getByText('1 channel in 1 workspace')).toBeVisible();
});

test('only the gravest thing is said', async () => {
  const app = openApp({ at: '/?health=poorly' });
  expect(await screen.findByText('Part of the address was ignored:')).toBeVisible();
  app.answer(LISTING, () => refusal(500));
  await refresh(app);
  await pass(3_000);
  expect(await screen.findByText('Postbreeze answered 500 at 12:00.')).toBeVisible();
  expect(screen.queryByText('Part of the address was ignored:')).toBeNull();
});
