import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { setPreferences } from '#browser/preferences.ts';
import { pauseRequests } from '#browser/requestLog.ts';
import { putChannel } from '#sandbox/state.ts';
import { HOUR_MS, NOW } from '../support/builders.ts';
import { healthLabelsIn, row } from '../support/list.ts';
import { sent } from '../support/network.ts';
import { openApp, pass, refusal, setInView, setOnline } from '../support/openApp.tsx';
import { anotherTabAsks } from '../support/otherTab.ts';

const INSTAGRAM = 'Quillfern Studio, Instagram';

/** Requests for anything but posts, which are read when the page is idle (`postsAhead.test.tsx`). */
function withoutPosts(): number {
  return sent.filter(({ url }) => new URL(url).pathname !== '/api/v1/posts').length;
}

function listings(): number {
  return sent.filter(({ url }) => new URL(url).pathname.endsWith('/social-accounts')).length;
}

test('while in view the list is asked for once a minute: two requests of the key’s sixty, and the posts at their own pace', async () => {
  openApp();
  await screen.findAllByRole('article');
  await pass(50_000);
  expect(withoutPosts()).toBe(2);
  await pass(3 * 60_000);
  expect(listings()).toBe(4);
  expect(withoutPosts()).toBe(8);
  expect(sent.length - withoutPosts()).toBe(3);
});

test('what changed on the server is on screen a minute later, without a touch', async () => {
  const { sandbox } = openApp();
  await screen.findByRole('article', { name: INSTAGRAM });
  const expired = [...sandbox.state.channels.values()].find(({ id }) => id === 'soc_01K0H2J4K6M8N0P2Q4R6S8T0V2');
  if (expired === undefined) throw new Error('The example has lost its expired channel');
  putChannel(sandbox.state, { ...expired, status: 'PAUSED' }, sandbox.now());
  await pass(61_000);
  await waitFor(() => expect(healthLabelsIn(row(INSTAGRAM))).toEqual(['Unknown']));
});

test('out of view nothing is asked; back in view what is old is asked for at once', async () => {
  openApp();
  await screen.findAllByRole('article');
  setInView(false);
  await pass(10 * 60_000);
  expect(withoutPosts()).toBe(2);
  setInView(true);
  await waitFor(() => expect(listings()).toBe(2));
});

test('Refresh asks at once, and shows that it does', async () => {
  const { user, answer } = openApp();
  await screen.findAllByRole('article');
  answer('GET /social-accounts', 'silence');
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(listings()).toBe(2);
  expect(screen.getByRole('button', { name: 'Refresh' })).toHaveAttribute('aria-busy', 'true');
});

test('Refresh asks at once, also while another tab asks', async () => {
  const { user } = openApp();
  await screen.findAllByRole('article');
  await pass(5_000);
  await anotherTabAsks();
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(listings()).toBe(2);
});

test('after a failure the next minute asks again, and the notice goes', async () => {
  const app = openApp();
  await screen.findAllByRole('article');
  app.answer('GET /social-accounts', () => refusal(500));
  await pass(63_000);
  expect(await screen.findByRole('alert')).toHaveTextContent('Postbreeze answered 500');
  app.recover();
  await pass(61_000);
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('the wait that a 429 asks for is honoured to the second', async () => {
  const app = openApp();
  await screen.findAllByRole('article');
  app.answer('GET /social-accounts', () => refusal(429, { retryAfterMs: 5 * 60_000 }));
  await app.user.click(screen.getByRole('button', { name: 'Refresh' }));
  await screen.findByRole('timer');
  const asked = listings();
  await pass(5 * 60_000 - 10_000);
  expect(listings()).toBe(asked);
  await pass(12_000);
  expect(listings()).toBe(asked + 1);
});

test('who turned polling off is asked for nothing', async () => {
  setPreferences({ polling: 'off' });
  openApp();
  await screen.findAllByRole('article');
  await pass(10 * 60_000);
  expect(sent).toHaveLength(2);
});

test('failures in a row are asked for less and less often', async () => {
  const app = openApp();
  await screen.findAllByRole('article');
  app.answer('GET /social-accounts', () => refusal(403));
  app.answer('GET /workspaces', () => refusal(400));
  await pass(61_000);
  expect(listings()).toBe(2);
  // A key that may not see it is asked with no more; names that are refused are asked for after 1, 2, 4 and 5 minutes.
  const before = withoutPosts();
  await pass(8 * 60_000);
  expect(withoutPosts() - before).toBe(3);
});

test('out of view, with notifications on, the list is asked for every five minutes and nothing else is', async () => {
  setPreferences({ notifications: 'on' });
  openApp();
  await screen.findAllByRole('article');
  await pass(5_000);
  setInView(false);
  const before = sent.length;
  await pass(15 * 60_000);
  expect(sent.length - before).toBe(3);
});

test('offline nothing leaves, however long it lasts', async () => {
  openApp();
  await screen.findAllByRole('article');
  await pass(5_000);
  setOnline(false);
  const before = sent.length;
  await pass(15 * 60_000);
  expect(sent.length).toBe(before);
  setOnline(true);
});

test('a device that wakes up without a word is noticed, and what is old is asked for', async () => {
  openApp();
  await screen.findAllByRole('article');
  await pass(20_000);
  expect(listings()).toBe(1);
  vi.setSystemTime(NOW + 8 * HOUR_MS);
  await pass(11_000);
  expect(listings()).toBe(2);
});

test('the pause of one tab holds every tab back, and the settings count it down', async () => {
  const { user } = openApp({ at: '/settings' });
  const used = await screen.findByRole('list', { name: 'Requests used' });
  await waitFor(() => expect(used).toHaveTextContent(/^[12] of 60 in the last minute/));
  pauseRequests(Date.now() + 75_000, Date.now());
  await pass(1_000);
  expect(screen.getByText(/^Postbreeze asked for a pause\./)).toBeVisible();
  expect(screen.getByRole('timer')).toHaveTextContent(/^Next try in 1:1\d\.$/);
  const before = sent.length;
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await pass(60_000);
  expect(sent.length).toBe(before);
});

test('the settings tell what was used of the key’s requests, in the last minute and in 15', async () => {
  const { user } = openApp();
  await screen.findAllByRole('article');
  await pass(3 * 60_000 + 10_000);
  const asked = sent.length;
  await user.click(screen.getByRole('link', { name: 'Settings' }));
  const used = await screen.findByRole('list', { name: 'Requests used' });
  expect(used).toHaveTextContent(`${String(asked)} of 1000 in the last 15 minutes`);
});
