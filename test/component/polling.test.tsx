import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import { setPreferences } from '#browser/preferences.ts';
import { putChannel } from '#sandbox/state.ts';
import { healthLabelsIn, row } from '../support/list.ts';
import { sent } from '../support/network.ts';
import { openApp, pass, refusal, setInView } from '../support/openApp.tsx';

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
