import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import { blockPopUps, watchPopUps } from '../support/consentWindow.ts';
import { healthLabelsIn, row } from '../support/list.ts';
import { sent } from '../support/network.ts';
import { openApp, refusal, setOnline, type OpenApp } from '../support/openApp.tsx';

const INSTAGRAM = 'Quillfern Studio, Instagram';
const RECONNECT = 'Reconnect @quillfern on Instagram';
const TRY_AGAIN = 'Try again to reconnect @quillfern on Instagram';

async function press({ user }: OpenApp): Promise<void> {
  await user.click(await screen.findByRole('button', { name: RECONNECT }));
}

test('a blocked window is told in words, and no link is asked for', async () => {
  blockPopUps();
  const app = openApp();
  await press(app);
  await waitFor(() => expect(row(INSTAGRAM)).toHaveTextContent('Your browser blocked the sign-in window.'));
  expect(row(INSTAGRAM)).toHaveTextContent('Allow pop-ups for this page, then try again');
  expect(sent.filter(({ method }) => method === 'POST')).toEqual([]);
  const popUps = watchPopUps();
  await app.user.click(screen.getByRole('button', { name: TRY_AGAIN }));
  await waitFor(() => expect(popUps[0]?.visited).toHaveLength(1));
});

test.for([
  ['403', () => refusal(403), /Your role cannot reconnect channels here\..*“It did not work out\.”/],
  ['404', () => refusal(404), /This server offers no reconnect\..*Postbreeze dashboard/],
  [
    '409',
    () => refusal(409, { code: 'CHANNEL_ALREADY_CONNECTED' }),
    /Postbreeze counts Instagram as still connected here\..*disconnect it first/,
  ],
  ['429', () => refusal(429, { retryAfterMs: 12_000 }), /Too many requests at the moment\.Try again in 12 s/],
  ['500', () => refusal(500), /Postbreeze answered 500\.Nothing was changed; try again/],
  ['no connection', 'unreachable', /Postbreeze could not be reached\.Nothing was changed; try again/],
  ['half an answer', () => Response.json({ state: 'abc' }), /Postbreeze’s answer held no safe sign-in link\./],
] as const)('%s to the connect call is told in the row, and the window closes', async ([, answer, words]) => {
  const popUps = watchPopUps();
  const app = openApp({ answers: { 'POST /social-accounts/connect': answer } });
  await press(app);
  await waitFor(() => expect(row(INSTAGRAM)).toHaveTextContent(words));
  expect(popUps.map((popUp) => [popUp.isClosed(), popUp.visited])).toEqual([[true, []]]);
  expect(healthLabelsIn(row(INSTAGRAM))).toEqual(['Needs reconnect']);
  expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
  expect(screen.getByRole('button', { name: TRY_AGAIN })).toBeVisible();
});

test('an editor is told so by the server of the sample', async () => {
  watchPopUps();
  const { user } = openApp();
  await user.click(await screen.findByRole('button', { name: 'Reconnect @lanternandpine on TikTok Business' }));
  await waitFor(() =>
    expect(row('Lantern & Pine, TikTok Business')).toHaveTextContent('Your role cannot reconnect channels here.'),
  );
});

test.for([
  'javascript:alert(1)',
  'data:text/html,<p>hello',
  'http://platform.example/authorize',
  'https://user:word@platform.example/authorize',
  '//platform.example/authorize',
  'file:///etc/hosts',
])('an unsafe link is never opened: %s', async (authorizeUrl) => {
  const popUps = watchPopUps();
  const app = openApp({
    answers: { 'POST /social-accounts/connect': () => Response.json({ authorizeUrl, state: 'abc' }) },
  });
  await press(app);
  await waitFor(() => expect(row(INSTAGRAM)).toHaveTextContent('held no safe sign-in link'));
  expect(popUps.map((popUp) => [popUp.isClosed(), popUp.visited])).toEqual([[true, []]]);
});

test.for(['http://localhost:9/authorize', 'http://127.0.0.1:9/a', 'http://[::1]:9/a', 'https://platform.example/a'])(
  'a link on loopback or https is opened: %s',
  async (authorizeUrl) => {
    const popUps = watchPopUps();
    const app = openApp({
      answers: { 'POST /social-accounts/connect': () => Response.json({ authorizeUrl, state: 'abc' }) },
    });
    await press(app);
    await waitFor(() => expect(popUps[0]?.visited).toEqual([authorizeUrl]));
  },
);

test('a key refused at the connect call ends the session', async () => {
  watchPopUps();
  const app = openApp({ answers: { 'POST /social-accounts/connect': () => refusal(401) } });
  await press(app);
  expect(await screen.findByText('Postbreeze does not accept the server’s key')).toBeVisible();
});

test('a second press while the first is under way asks for no second link', async () => {
  const popUps = watchPopUps();
  const app = openApp({ answers: { 'POST /social-accounts/connect': 'silence' } });
  await press(app);
  await app.user.click(screen.getByRole('button', { name: 'Waiting for @quillfern on Instagram' }));
  expect(popUps).toHaveLength(1);
});

test('offline and read-only, the button says why it waits and opens nothing', async () => {
  const popUps = watchPopUps();
  const offline = openApp();
  const button = await screen.findByRole('button', { name: RECONNECT });
  setOnline(false);
  await offline.user.click(button);
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveAccessibleDescription('Waits until this device is online again.');
  setOnline(true);
  offline.leave();

  const readOnly = openApp({ config: { readOnly: true } });
  await press(readOnly);
  expect(screen.getByRole('button', { name: RECONNECT })).toHaveAccessibleDescription(
    'This server shows everything and changes nothing.',
  );
  // Neither a finger nor the keyboard has a hover.
  expect(screen.getByText('This server shows everything and changes nothing.')).toBeVisible();
  expect(popUps).toEqual([]);
});
