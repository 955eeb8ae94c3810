import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { DAY_MS, NOW } from '../support/builders.ts';
import { counts, healthLabelsIn, openList, row, rowsShown } from '../support/list.ts';
import { openApp, type OpenApp } from '../support/openApp.tsx';

const INSTAGRAM = 'soc_01K0H2J4K6M8N0P2Q4R6S8T0V2';
const KEPT = 'postbreeze-channels.snoozes https://api.postbreeze.example';
const NAME = 'Quillfern Studio, Instagram';

/** Opens the details of the broken Instagram channel and puts it aside for three days. */
async function snooze({ user }: OpenApp, reason = 'the client is away'): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Snooze @quillfern' }));
  await user.type(screen.getByRole('textbox', { name: /^Why/ }), reason);
  await user.click(within(screen.getByRole('group', { name: 'Until' })).getByRole('button', { name: '3 days' }));
}

test('a snoozed channel says until when and why, stays counted, and stands last of what is not well', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}` });
  await openList(app.user);
  const before = counts();
  const place = rowsShown().indexOf(NAME);
  await snooze(app);
  expect(await screen.findByRole('note')).toHaveTextContent('Snoozed until Mon 23 Nov: the client is away');
  expect(row(NAME)).toHaveTextContent('Snoozed until Mon 23 Nov: the client is away');
  expect(healthLabelsIn(row(NAME))).toEqual(['Needs reconnect']);
  expect(counts()).toEqual(before);
  expect(rowsShown().indexOf(NAME)).toBeGreaterThan(place);
  expect(screen.getByText('1 snoozed')).toBeVisible();
  expect(screen.getByText(/the reconnect queue leaves it out\. Kept in this browser only\./)).toBeVisible();
});

test('it is taken back by hand', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}` });
  await snooze(app);
  await app.user.click(await screen.findByRole('button', { name: 'Wake now: @quillfern' }));
  expect(row(NAME)).not.toHaveTextContent('Snoozed');
  expect(screen.queryByText('1 snoozed')).toBeNull();
});

test('it outlasts a reload, and comes back on its day', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}` });
  await snooze(app);
  app.leave();
  const again = openApp();
  expect(await screen.findByRole('article', { name: NAME })).toHaveTextContent('Snoozed until Mon 23 Nov');
  again.leave();
  vi.setSystemTime(NOW + 2.5 * DAY_MS);
  openApp();
  expect(await screen.findByRole('article', { name: NAME })).not.toHaveTextContent('Snoozed');
});

test('another status wakes it', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}` });
  await snooze(app);
  const channel = app.sandbox.state.channels.get(INSTAGRAM);
  if (channel === undefined) throw new Error('The sample has no such channel');
  app.sandbox.state.channels.set(INSTAGRAM, { ...channel, status: 'REVOKED' });
  app.sandbox.state.version += 1;
  await app.user.click(screen.getByRole('button', { name: 'Refresh' }));
  await waitFor(() => expect(row(NAME)).not.toHaveTextContent('Snoozed'));
});

test('another tab that puts it aside is followed; what it wrote in another shape is not taken on trust', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}` });
  await snooze(app);
  const kept = localStorage.getItem(KEPT) ?? '';
  await app.user.click(await screen.findByRole('button', { name: 'Wake now: @quillfern' }));
  const write = (text: string) => {
    localStorage.setItem(KEPT, text);
    act(() => void window.dispatchEvent(new StorageEvent('storage')));
  };
  for (const broken of ['{}', '[', '[["soc_1"], 7, ["soc_2", "soon", "", "expired", null]]']) write(broken);
  expect(row(NAME)).not.toHaveTextContent('Snoozed');
  write(kept);
  expect(row(NAME)).toHaveTextContent('Snoozed until Mon 23 Nov: the client is away');
});

test('the reconnect queue leaves it out and says so', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}` });
  await snooze(app);
  app.leave();
  openApp({ at: '/reconnect' });
  expect(await screen.findByText(/1 channel snoozed in this browser/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Reconnect @quillfern on Instagram' })).toBeNull();
});

test('the numbers that lead to the queue are the number it shows', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}` });
  const inNav = () =>
    within(screen.getByRole('navigation', { name: 'Main' })).getByRole('link', { name: /^Reconnect/ });
  expect(await screen.findByRole('link', { name: 'Reconnect 3 channels' })).toBeVisible();
  await waitFor(() => expect(inNav()).toHaveTextContent('Reconnect 3'));
  await snooze(app);
  await app.user.click(await screen.findByRole('link', { name: 'Reconnect 2 channels' }));
  expect(await screen.findByText('0 of 2 handled')).toBeVisible();
  expect(inNav()).toHaveTextContent('Reconnect 2');
  expect(document.title).toBe('(2) Reconnect · Postbreeze Channels');
});

test('a filter for another health leads to a queue of that, and so does its number', async () => {
  const { user } = openApp({ at: '/?health=expiring' });
  await user.click(await screen.findByRole('link', { name: 'Reconnect 1 channel' }));
  expect(await screen.findByText('0 of 1 handled')).toBeVisible();
});
