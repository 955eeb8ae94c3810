import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import { putChannel } from '#sandbox/state.ts';
import { listen } from '../support/announcements.ts';
import { sent } from '../support/network.ts';
import { openApp, pass } from '../support/openApp.tsx';

/** Resolves when the state of the list was said. */
async function greeted(): Promise<void> {
  await screen.findAllByRole('article');
  await screen.findByText('3 channels need a reconnect. 1 channel may fail soon.');
}

test('a refresh that changes nothing says nothing', async () => {
  const { user } = openApp();
  await greeted();
  const heard = listen();
  const before = sent.length;
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await waitFor(() => expect(sent.length).toBeGreaterThan(before));
  await pass(65_000);
  expect(heard).toEqual([]);
});

test('a channel that breaks is said once, and not again by the refreshes after it', async () => {
  const { sandbox } = openApp();
  await greeted();
  const heard = listen();
  const threads = [...sandbox.state.channels.values()].find(({ platform }) => platform === 'THREADS');
  if (threads === undefined) throw new Error('The sample has no Threads channel');
  putChannel(sandbox.state, { ...threads, status: 'REVOKED' }, sandbox.now());
  await pass(130_000);
  expect(heard).toEqual(['Quillfern Studio on Threads needs a reconnect.']);
});

test('a filter says its result once', async () => {
  const { user } = openApp();
  await greeted();
  const heard = listen();
  await user.click(screen.getByRole('button', { name: /^Needs reconnect/ }));
  await pass(2_000);
  expect(heard).toEqual(['3 channels in 3 workspaces']);
});
