import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { setPreferences } from '#browser/preferences.ts';
import { CHANNEL } from '../browser/sample.ts';
import { sent } from '../support/network.ts';
import { openApp, pass, refusal, setOnline } from '../support/openApp.tsx';

const WORKSPACE = 'ws_01J8QF3M5N7P9R1S3T5V7W9X1Y';

const numbers = async () => {
  const list = await screen.findByRole('list', { name: 'Counts' });
  return within(list)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
};

const worst = async () =>
  within(await screen.findByRole('list', { name: 'Worst channels' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

test('the wall counts what the list counts, and tells the worst channels, why, and when their posts are due', async () => {
  openApp({ at: '/?view=wall' });
  expect(await screen.findByRole('heading', { level: 1, name: 'Channels, wall view' })).toBeInTheDocument();
  await waitFor(async () => expect((await worst())[0]).toMatch(/^TLTidepool Labs.*on YouTube.*12:352 posts$/));
  expect((await worst())[1]).toMatch(
    /^QSQuillfern Studio, Quillfern Studio on InstagramNeeds reconnectInstagram reset the login, .*14:001 post$/,
  );
  const shown = await numbers();
  expect(shown.slice(0, 3)).toEqual([
    expect.stringMatching(/^\dNeeds reconnect$/),
    expect.stringMatching(/^\dAt risk$/),
    expect.stringMatching(/^\dExpiring soon$/),
  ]);
  expect(shown.at(-1)).toMatch(/^[1-9]Posts at risk today$/);
  expect(screen.getByText(/^Checked \d+ s ago · next in \d+ s$/)).toBeVisible();
});

test('nothing on the wall can be pressed, and no key does anything but Esc, which leads to the list with its filter', async () => {
  const { user } = openApp({ at: `/?view=wall&workspace=${WORKSPACE}` });
  const before = (await worst()).join();
  expect(screen.queryByRole('button')).toBeNull();
  await user.keyboard('rjkw/?s');
  expect((await worst()).join()).toBe(before);
  expect(sent.filter(({ method }) => method !== 'GET')).toEqual([]);
  await user.keyboard('{Escape}');
  await screen.findAllByRole('article');
  expect(window.location.search).toBe(`?workspace=${WORKSPACE}`);
});

test('the list leads to the wall with its filter, and the wall back', async () => {
  const { user } = openApp({ at: '/?platform=INSTAGRAM' });
  await user.click(await screen.findByRole('link', { name: 'Wall' }));
  for (const channel of await worst()) expect(channel).toMatch(/on Instagram|more$/);
  await user.click(screen.getByRole('link', { name: 'Leave the wall' }));
  await screen.findAllByRole('article');
  expect(window.location.search).toBe('?platform=INSTAGRAM');
});

test('the way out is seen once the pointer moves, and goes when it rests', async () => {
  openApp({ at: '/?view=wall' });
  const way = await screen.findByRole('link', { name: 'Leave the wall' });
  expect(way).toHaveClass('opacity-0');
  fireEvent.pointerMove(window);
  expect(way).toHaveClass('opacity-100');
  await pass(5_000);
  expect(way).toHaveClass('opacity-0');
});

test('the wall asks by itself, as often as the list', async () => {
  openApp({ at: '/?view=wall' });
  await worst();
  await pass(3 * 60_000 + 5_000);
  expect(sent.filter(({ url }) => url.endsWith('/social-accounts'))).toHaveLength(4);
});

test('while the first answer is on its way no number is claimed, and a slow one is told', async () => {
  openApp({ at: '/?view=wall', answers: { 'GET /social-accounts': 'silence' } });
  expect(await numbers()).toEqual(['–Needs reconnect', '–At risk', '–Expiring soon', '–Posts at risk today']);
  await pass(6_000);
  expect(screen.getByText(/Postbreeze is slow to answer/)).toBeVisible();
});

test.each([
  [403, 'This key may not see that'],
  [429, 'Too many requests, waiting'],
  [500, 'Postbreeze cannot answer right now'],
])('a first answer of %i is told in large words, without a number', async (status, title) => {
  openApp({ at: '/?view=wall', answers: { 'GET /social-accounts': () => refusal(status, { retryAfterMs: 75_000 }) } });
  expect(await screen.findByRole('alert')).toHaveTextContent(title);
  expect(screen.queryByRole('list', { name: 'Counts' })).toBeNull();
  if (status === 429) expect(screen.getByRole('timer')).toHaveTextContent(/^Next try in 1:1\d\.$/);
});

test('a key that is refused takes its data off the wall', async () => {
  const app = openApp({ at: '/?view=wall' });
  await worst();
  app.answer('GET /social-accounts', () => refusal(401));
  await pass(61_000);
  expect(await screen.findByRole('heading', { name: /key/i })).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Worst channels' })).toBeNull();
});

test('data whose successor failed says its age in large words, and stays', async () => {
  const app = openApp({ at: '/?view=wall' });
  await worst();
  app.answer('GET /social-accounts', () => refusal(500));
  await pass(65_000);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /^Data from 12:00, 1 min old\.Postbreeze answered 500 at 12:01\. It is asked for again by itself\./,
  );
  expect(await worst()).not.toEqual([]);
  app.recover();
  await pass(2 * 60_000);
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('offline the wall says so and how old it is', async () => {
  openApp({ at: '/?view=wall' });
  await worst();
  await pass(5_000);
  setOnline(false);
  expect(await screen.findByRole('alert')).toHaveTextContent(/^Data from 12:00, \d+ s old\.This device is offline\./);
  setOnline(true);
});

test('who turned asking off reads that the data is old', async () => {
  setPreferences({ polling: 'off' });
  openApp({ at: '/?view=wall' });
  await worst();
  expect(screen.getByText(/not asked again by itself$/)).toBeVisible();
  await pass(4 * 60_000);
  expect(await screen.findByRole('alert')).toHaveTextContent(/^Data from 12:00, 4 min old\.It is not asked for again/);
});

test('an account without channels has a wall that says so', async () => {
  openApp({ at: '/?view=wall', sandbox: { data: 'empty' } });
  expect(await screen.findByText('No channels yet')).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Counts' })).toBeNull();
});

test('more than the wall has room for is counted, and an outage is told once', async () => {
  openApp({ at: '/?view=wall', sandbox: { data: 'agency' } });
  const channels = await worst();
  expect(channels).toHaveLength(10);
  expect(channels.at(-1)).toMatch(/^and \d+ more$/);
  expect(screen.getByText(/^LinkedIn answered 503 for 14 channels .* probably LinkedIn, not you\.$/)).toBeVisible();
});

test('a part of the address that means nothing is told, and the rest of it holds', async () => {
  openApp({ at: '/?view=wall&health=poorly&platform=INSTAGRAM' });
  expect(await screen.findByText('Part of the address was ignored: health=poorly.')).toBeVisible();
  for (const channel of await worst()) expect(channel).toMatch(/on Instagram|more$/);
});

test('another view than the wall is no view: the list says that it was ignored', async () => {
  openApp({ at: '/?view=door' });
  await screen.findByRole('article', { name: CHANNEL.row });
  expect(screen.getByText(/view=door/)).toBeVisible();
});
