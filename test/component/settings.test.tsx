import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { counts, row } from '../support/list.ts';
import { sent } from '../support/network.ts';
import { openApp, type OpenApp } from '../support/openApp.tsx';
import { keptIn } from '../support/storage.ts';

function choice(group: string, option: string): HTMLElement {
  return within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name: option });
}

async function openSettings({ user }: OpenApp): Promise<void> {
  await user.click(await screen.findByRole('link', { name: /^Settings/ }));
  await screen.findByRole('region', { name: 'Connection' });
  expect(screen.getAllByRole('heading', { level: 1 }).map((h1) => h1.textContent)).toEqual(['Settings']);
}

test('the connection is told without the key, and forgetting it leaves nothing behind', async () => {
  const app = openApp({ config: { mode: 'live' } });
  const { key } = app.sandbox;
  await app.user.type(await screen.findByLabelText('API key'), key);
  await app.user.click(screen.getByRole('button', { name: 'Connect' }));
  await screen.findAllByRole('article');
  await openSettings(app);
  expect(screen.getByText('https://api.postbreeze.example')).toBeVisible();
  expect(within(screen.getByRole('main')).getByText(`${key.slice(0, 16)}…`)).toBeVisible();
  expect(screen.getByText('In this tab, until it closes.')).toBeVisible();
  expect(document.documentElement.outerHTML).not.toContain(key);

  await app.user.click(screen.getByRole('button', { name: 'Forget key' }));
  expect(await screen.findByLabelText('API key')).toHaveValue('');
  expect(keptIn(sessionStorage) + keptIn(localStorage)).not.toContain(key);
  expect(screen.queryByText(/does not accept/)).toBeNull();
});

test('a wider warning window moves channels into the warning at once', async () => {
  const app = openApp();
  await screen.findAllByRole('article');
  expect(counts()[2]).toBe('Expiring soon 1');
  await openSettings(app);
  expect(choice('Warn before it ends', '7 days')).toBeChecked();
  await app.user.click(choice('Warn before it ends', '3 days'));
  await app.user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Channels' }));
  await waitFor(() => expect(counts()[2]).toBe('Expiring soon 0'));
});

test('the theme is put on the document and kept, the system’s is no choice at all', async () => {
  const app = openApp();
  await openSettings(app);
  await app.user.click(choice('Theme', 'Dark'));
  expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
  expect(keptIn(localStorage)).toContain('dark');
  await app.user.click(choice('Theme', 'System'));
  expect(document.documentElement).not.toHaveAttribute('data-theme');
});

test('times are written as chosen', async () => {
  const app = openApp();
  await openSettings(app);
  await app.user.click(choice('Clock', '12 hours'));
  await app.user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Channels' }));
  const waiting = await screen.findByRole('article', { name: 'tidepool 🌊 labs, TikTok' });
  expect(within(waiting).getByText('at 11:30 am')).toBeVisible();
});

test('the way to the settings and back keeps the filter', async () => {
  const app = openApp({ at: '/?health=at-risk' });
  await screen.findAllByRole('article');
  await openSettings(app);
  expect(window.location.search).toBe('?health=at-risk');
  await app.user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Channels' }));
  expect(await screen.findByText('1 channel in 1 workspace')).toBeVisible();
  expect(row('tidepool 🌊 labs, TikTok')).toBeVisible();
});

test('with sample data or a key on the server there is no key to forget', async () => {
  const app = openApp({ config: { mode: 'live-with-server-key' } });
  await openSettings(app);
  expect(screen.getByText('The server holds the key. This browser never sees it.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Forget key' })).toBeNull();
});

test('choosing asks the server nothing', async () => {
  const app = openApp();
  await screen.findAllByRole('article');
  await openSettings(app);
  const before = sent.length;
  await app.user.click(choice('Density', 'Compact'));
  await app.user.click(choice('Ask by itself', 'Off'));
  expect(sent).toHaveLength(before);
});
