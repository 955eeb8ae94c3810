import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { counts } from '../support/list.ts';
import { sent } from '../support/network.ts';
import { openApp, pass, refusal, type OpenApp } from '../support/openApp.tsx';
import { keptIn } from '../support/storage.ts';

const LIVE = { config: { mode: 'live' } } as const;
const OTHER_KEY = `pb_live_OTHERKEY${'x'.repeat(24)}`;

async function enter({ user }: OpenApp, key: string): Promise<void> {
  await user.clear(await screen.findByLabelText('API key'));
  await user.type(screen.getByLabelText('API key'), key);
  await user.click(screen.getByRole('button', { name: 'Connect' }));
}

// First in the file: afterwards the screen's code is there, and its field comes at once.
test('whoever is at something else when the field comes is left at it', async () => {
  openApp(LIVE);
  const theme = screen.getByRole('button', { name: /^Theme/ });
  expect(screen.queryByLabelText('API key')).toBeNull();
  theme.focus();
  expect(await screen.findByLabelText('API key')).toBeVisible();
  await pass(100);
  expect(theme).toHaveFocus();
});

test('without a key the Connect screen says where to get one and what happens to it', async () => {
  openApp({ ...LIVE, at: '/?health=at-risk' });
  await screen.findByLabelText('API key');
  expect(screen.getAllByRole('heading', { level: 1 }).map((h1) => h1.textContent)).toEqual(['Connect to Postbreeze']);
  expect(window.location.pathname).toBe('/connect');
  expect(screen.getByText(/Settings → Developers → Create key/)).toBeVisible();
  const lines = within(screen.getByRole('list', { name: 'What happens to the key' })).getAllByRole('listitem');
  expect(lines.map((line) => line.textContent)).toEqual([
    'The key stays in this tab, and is gone when you close it.',
    'It goes only to api.postbreeze.example, by way of this page’s server.',
    'Forget key in Settings removes it, and so does Postbreeze refusing it.',
  ]);
  expect(screen.getByLabelText('API key')).toHaveAttribute('type', 'password');
  expect(sent).toEqual([]);
});

test('whoever arrives can paste the key at once', async () => {
  const app = openApp(LIVE);
  expect(await screen.findByLabelText('API key')).toHaveFocus();
  await app.user.paste(app.sandbox.key);
  await app.user.keyboard('{Enter}');
  expect(await screen.findAllByRole('article')).not.toHaveLength(0);
});

test.for(['', 'hello', 'pb_live_short', `pb_test_${'x'.repeat(32)}`, `pb_live_${'x'.repeat(33)}`])(
  'a key without the documented shape is not sent: %j',
  async (typed) => {
    const app = openApp(LIVE);
    await screen.findByLabelText('API key');
    if (typed !== '') await app.user.type(screen.getByLabelText('API key'), typed);
    await app.user.click(screen.getByRole('button', { name: 'Connect' }));
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent(/^That is not a Postbreeze key\. .*Nothing was sent\.$/),
    );
    expect(screen.getByLabelText('API key')).toHaveFocus();
    expect(screen.getByLabelText('API key')).toBeInvalid();
    expect(sent).toEqual([]);
  },
);

test('a key that is accepted opens what was asked for, is kept for the tab and never stands in the page', async () => {
  const app = openApp({ ...LIVE, at: '/?health=at-risk' });
  const { key } = app.sandbox;
  await enter(app, `  ${key} `);
  expect(await screen.findByText('1 channel in 1 workspace')).toBeVisible();
  expect(window.location.pathname + window.location.search).toBe('/?health=at-risk');
  expect(sent.map(({ headers }) => headers.get('Authorization'))).toEqual([`Bearer ${key}`, `Bearer ${key}`]);
  expect(keptIn(sessionStorage)).toContain(key);
  expect(keptIn(localStorage)).not.toContain(key);
  expect(document.documentElement.outerHTML).not.toContain(key);
  expect(window.location.href).not.toContain(key);
});

test('a key is kept on the device only for who asks for it, with the warning beside it', async () => {
  const app = openApp(LIVE);
  await screen.findByLabelText('API key');
  await app.user.click(screen.getByRole('checkbox', { name: /^Remember on this device/ }));
  expect(screen.getByText(/anyone who can use this browser can then use the key/)).toBeVisible();
  expect(screen.getByText('The key stays in this browser until it is forgotten.')).toBeVisible();
  await enter(app, app.sandbox.key);
  await screen.findAllByRole('article');
  expect(keptIn(localStorage)).toContain(app.sandbox.key);
  expect(keptIn(sessionStorage)).not.toContain(app.sandbox.key);
});

test('a kept key is used again after a reload, and a forgotten place asks again', async () => {
  const app = openApp(LIVE);
  await enter(app, app.sandbox.key);
  await screen.findAllByRole('article');
  app.leave();
  const reloaded = openApp(LIVE);
  expect(await screen.findAllByRole('article')).not.toHaveLength(0);
  reloaded.leave();
  sessionStorage.clear();
  openApp(LIVE);
  expect(await screen.findByLabelText('API key')).toBeVisible();
});

test('a key that is refused is told in words, focuses the field, can be quoted and is not kept', async () => {
  const app = openApp(LIVE);
  await enter(app, OTHER_KEY);
  await waitFor(() =>
    expect(screen.getByRole('alert')).toHaveTextContent(
      /^Postbreeze does not accept this key\. It was revoked or mistyped\. Copy it once more, or create another one\. Request req_\w+$/,
    ),
  );
  await waitFor(() => expect(screen.getByLabelText('API key')).toHaveFocus());
  expect(keptIn(sessionStorage) + keptIn(localStorage)).not.toContain(OTHER_KEY);
  await enter(app, app.sandbox.key);
  await screen.findAllByRole('article');
  expect(counts()[0]).toBe('Needs reconnect 3');
});

test.for([
  [
    () => refusal(500),
    'Postbreeze cannot answer right now. Try again in a moment. The key was not kept. Request req_0123456789',
  ],
  [
    () => refusal(429, { retryAfterMs: 9_000 }),
    'This key made too many requests. Try again in 9 s. The key was not kept. Request req_0123456789',
  ],
  [
    'unreachable',
    'Postbreeze could not be reached. Check that this device is online, then try again. The key was not kept.',
  ],
  [
    () => refusal(403, { message: 'Members cannot list workspaces.' }),
    'This key may not see your workspaces. Postbreeze says: “Members cannot list workspaces.” Use the key of somebody who may. Request req_0123456789',
  ],
  [
    () => refusal(403, { code: 'CONSOLE_SIGNED_OUT' }),
    'You are signed out of this console. Reload the page to sign in. Request req_0123456789',
  ],
  [
    () => refusal(403, { code: 'CONSOLE_CROSS_ORIGIN' }),
    'The server of this page refused. Ask whoever runs it. The key was not kept. Request req_0123456789',
  ],
  [
    () => refusal(404),
    'Not found, or this key cannot reach it. The key was not kept. If it happens again, ask whoever runs this page which API address it uses. Request req_0123456789',
  ],
] as const)(
  'a key that could not be tried is not called wrong, and what to do is said (%#)',
  async ([answer, words]) => {
    const app = openApp({ ...LIVE, answers: { 'GET /workspaces': answer } });
    await enter(app, app.sandbox.key);
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(words));
    expect(screen.getByRole('alert').textContent).toBe(words);
    expect(keptIn(sessionStorage) + keptIn(localStorage)).not.toContain(app.sandbox.key);
  },
);

test('while it is tried a second press sends nothing more', async () => {
  const app = openApp({ ...LIVE, answers: { 'GET /workspaces': 'silence' } });
  await enter(app, app.sandbox.key);
  const busy = await screen.findByRole('button', { name: 'Connecting' });
  await app.user.click(busy);
  await app.user.type(screen.getByLabelText('API key'), '{Enter}');
  expect(sent).toHaveLength(1);
});

test('the key can be looked at and hidden again', async () => {
  const { user } = openApp(LIVE);
  await user.click(await screen.findByRole('button', { name: 'Show key' }));
  expect(screen.getByLabelText('API key')).toHaveAttribute('type', 'text');
  await user.click(screen.getByRole('button', { name: 'Hide key' }));
  expect(screen.getByLabelText('API key')).toHaveAttribute('type', 'password');
});
