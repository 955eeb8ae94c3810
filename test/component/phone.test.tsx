import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import type { ConsoleConfig } from '#api/consoleConfig.ts';
import { keptIn } from '../support/storage.ts';
import { makeNarrow, openApp } from '../support/openApp.tsx';

const KEY = `pb_live_AGENCY01${'x'.repeat(24)}`;

test.for<readonly [ConsoleConfig['mode'], string]>([
  ['sandbox', 'Sample data'],
  ['live', 'pb_live_AGENCY01…'],
  ['live-with-server-key', 'api.postbreeze.example'],
])('the top bar of a phone says whose data it is: %s', async ([mode, words]) => {
  makeNarrow();
  sessionStorage.setItem('postbreeze-channels.key', KEY);
  const nothing = () => Response.json([]);
  openApp({ config: { mode }, answers: { 'GET /social-accounts': nothing, 'GET /workspaces': nothing } });
  expect(await screen.findByText('No channels yet')).toBeVisible();
  expect(within(screen.getByRole('banner')).getByText(words)).toBeVisible();
  expect(document.body.innerHTML).not.toContain(KEY);
  expect(keptIn(localStorage)).not.toContain(KEY);
});

test('the foot of a phone leads to every screen, the settings too, and the top bar keeps Refresh', async () => {
  makeNarrow();
  const { user } = openApp({ at: '/?health=at-risk' });
  await screen.findAllByRole('article');
  expect(within(screen.getByRole('banner')).getByRole('button', { name: 'Refresh' })).toBeVisible();
  const foot = screen.getByRole('navigation', { name: 'Main' });
  expect(
    within(foot)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Channels', 'Reconnect 3', 'Forecast', 'Settings']);
  await user.click(within(foot).getByRole('link', { name: 'Settings' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  expect(window.location.pathname + window.location.search).toBe('/settings?health=at-risk');
  expect(within(foot).getByRole('link', { name: 'Settings' })).toHaveAttribute('aria-current', 'page');
});
