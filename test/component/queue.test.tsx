import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { setPreferences } from '#browser/preferences.ts';
import { aRow } from '../support/builders.ts';
import { decide } from '../support/consent.ts';
import { blockPopUps, watchPopUps } from '../support/consentWindow.ts';
import { sent } from '../support/network.ts';
import { openApp, pass, refusal, type OpenApp } from '../support/openApp.tsx';
import { keptIn } from '../support/storage.ts';

const INSTAGRAM = 'Reconnect @quillfern on Instagram';
const TIKTOK = 'Reconnect @lanternandpine on TikTok Business';
const YOUTUBE = 'Reconnect @tidepoollabs on YouTube';

/** The card of the channel whose turn it is. */
function turn(name: string): Promise<HTMLElement> {
  return screen.findByRole('region', { name });
}

function status(): string {
  return screen.getByRole('status').textContent;
}

/** Presses r, and waits until the sign-in page of that attempt is open. */
async function press(app: OpenApp, key: string): Promise<void> {
  await app.user.keyboard(key);
}

test('every broken channel is there, each with a button of its own, and what is no work is counted', async () => {
  openApp({ at: '/reconnect' });
  const card = await turn('Quillfern Studio');
  expect(screen.getAllByRole('heading', { level: 1 }).map((h1) => h1.textContent)).toEqual(['Reconnect']);
  expect(status()).toBe('0 of 3 handled');
  for (const name of [INSTAGRAM, TIKTOK, YOUTUBE]) expect(screen.getAllByRole('button', { name })).toHaveLength(1);
  expect(within(card).getByRole('button', { name: INSTAGRAM })).toHaveTextContent(/^Reconnect/);
  expect(screen.getByText(/^Left out: 1 channel to wait for/)).toBeVisible();
  expect(screen.getByRole('progressbar', { name: '0 of 3 handled' })).toHaveAttribute('aria-valuemax', '3');
});

test('the card says whom to sign in as, and what the platform asks for', async () => {
  openApp({ at: '/reconnect' });
  const guard = within(await turn('Quillfern Studio')).getByRole('region', { name: 'Sign in as the right person' });
  expect(guard).toHaveTextContent('@quillfern, id ending …0042');
  expect(guard).toHaveTextContent('Business or Creator account, linked to a Facebook Page');
  expect(guard).toHaveTextContent(/may sign you in as whoever used it last.*private window/);
});

test('the filter of the list is the filter of the queue', async () => {
  openApp({ at: '/reconnect?platform=YOUTUBE' });
  await turn('Tidepool Labs');
  expect(status()).toBe('0 of 1 handled');
});

test('worked through by keyboard: r opens, the next takes its turn with the focus on its button, s skips, Esc stops', async () => {
  const popUps = watchPopUps();
  const app = openApp({ at: '/reconnect' });
  await turn('Quillfern Studio');
  await press(app, 'r');
  await waitFor(() => expect(popUps[0]?.visited).toHaveLength(1));
  expect(await turn('Quillfern Studio')).toHaveTextContent('Sign in to Instagram as @quillfern in the other window.');
  await decide(app, popUps[0], 'approve');
  await pass(2_000);

  const next = await turn('Lantern & Pine');
  expect(within(next).getByRole('button', { name: TIKTOK })).toHaveFocus();
  expect(status()).toBe('1 of 3 handled: 1 reconnected');
  expect(screen.getByText(/^Proved .*: same id, ends 19 Jan 2027, was Thu 19 Nov$/)).toBeVisible();
  await press(app, 's');
  expect(within(await turn('Tidepool Labs')).getByRole('button', { name: YOUTUBE })).toHaveFocus();
  await press(app, '{Escape}');
  expect(await screen.findByRole('heading', { level: 2, name: 'Stopped; 1 still to do' })).toHaveFocus();
  expect(status()).toBe('2 of 3 handled: 1 reconnected, 1 skipped');
  await app.user.click(screen.getByRole('button', { name: 'Go on' }));
  expect(within(await turn('Tidepool Labs')).getByRole('button', { name: YOUTUBE })).toHaveFocus();
});

test('Enter on the button that got the focus goes on', async () => {
  const popUps = watchPopUps();
  const app = openApp({ at: '/reconnect' });
  await turn('Quillfern Studio');
  await press(app, 's');
  await press(app, 's');
  await turn('Tidepool Labs');
  await press(app, '{Enter}');
  await waitFor(() => expect(popUps[0]?.visited).toHaveLength(1));
});

test('the result tells old and new, and is copied without anything of the attempt', async () => {
  const copied = vi.fn();
  const popUps = watchPopUps();
  const app = openApp({ at: '/reconnect?platform=INSTAGRAM' });
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => Promise.resolve(copied(text)));
  await turn('Quillfern Studio');
  await press(app, 'r');
  await waitFor(() => expect(popUps[0]?.visited).toHaveLength(1));
  await decide(app, popUps[0], 'approve');
  await pass(2_000);
  expect(await screen.findByRole('heading', { level: 2, name: 'Every channel was handled' })).toBeVisible();
  const result = screen.getByRole('region', { name: 'Reconnected' });
  expect(
    within(result)
      .getAllByRole('term')
      .map((term) => term.textContent),
  ).toEqual(['Status', 'Login ends', 'Last refresh']);
  expect(result).toHaveTextContent(/login ended.*active/);
  await app.user.click(screen.getByRole('button', { name: 'Copy summary' }));
  expect(copied).toHaveBeenCalledWith(
    expect.stringMatching(
      /^Reconnect, .*\n1 of 1 handled: 1 reconnected\n\nReconnected \(1\)\n- Quillfern Studio \(@quillfern\)/,
    ),
  );
  expect(copied).not.toHaveBeenCalledWith(expect.stringMatching(/state=|authorize|pb_live_/));
});

test('closed before it was proved: not finished yet, try again, and skipped it is still followed', async () => {
  const popUps = watchPopUps();
  const app = openApp({ at: '/reconnect' });
  await turn('Quillfern Studio');
  await press(app, 'r');
  await waitFor(() => expect(popUps[0]?.visited).toHaveLength(1));
  act(() => popUps[0]?.close());
  await pass(13_000);
  const card = await turn('Quillfern Studio');
  expect(card).toHaveTextContent('Not finished yet.');
  expect(within(card).getByRole('button', { name: 'Try again to reconnect @quillfern on Instagram' })).toBeVisible();
  await press(app, 's');
  await turn('Lantern & Pine');
  expect(status()).toBe('1 of 3 handled: 1 not finished');
  await decide(app, popUps[0], 'approve');
  await pass(6_000);
  await waitFor(() => expect(status()).toBe('1 of 3 handled: 1 reconnected'));
});

test('another account stays in the card in red, with both names and what to do, until a person goes on', async () => {
  const popUps = watchPopUps();
  const app = openApp({ at: '/reconnect' });
  await turn('Quillfern Studio');
  await press(app, 'r');
  await waitFor(() => expect(popUps[0]?.visited).toHaveLength(1));
  await decide(app, popUps[0], 'other');
  await pass(2_000);
  const card = await turn('Quillfern Studio');
  await waitFor(() =>
    expect(card).toHaveTextContent('Wrong account: @saffron.kite came back, @quillfern was expected.'),
  );
  expect(card).toHaveTextContent('Sign out of Instagram or use a private window, then try again.');
  await press(app, 's');
  await turn('Lantern & Pine');
  expect(status()).toBe('1 of 3 handled: 1 wrong account');
  const handled = screen.getByRole('region', { name: 'Handled' });
  await app.user.click(within(handled).getByRole('button', { name: 'Try again to reconnect @quillfern on Instagram' }));
  await waitFor(() => expect(popUps[1]?.visited).toHaveLength(1));
  expect(await turn('Quillfern Studio')).toBeVisible();
});

test.for([
  ['403', () => refusal(403), 'Your role cannot reconnect channels here.'],
  ['404', () => refusal(404), 'This server offers no reconnect.'],
  ['429', () => refusal(429, { retryAfterMs: 12_000 }), 'Too many requests at the moment.'],
  ['no connection', 'unreachable', 'Postbreeze could not be reached.'],
  ['an unsafe link', () => Response.json({ authorizeUrl: 'javascript:alert(1)' }), 'held no safe sign-in link'],
] as const)('%s is told in the card, and the queue goes on by hand', async ([, answer, words]) => {
  const popUps = watchPopUps();
  const app = openApp({ at: '/reconnect', answers: { 'POST /social-accounts/connect': answer } });
  await turn('Quillfern Studio');
  await press(app, 'r');
  await waitFor(async () => expect(await turn('Quillfern Studio')).toHaveTextContent(words));
  expect(popUps.map((popUp) => [popUp.isClosed(), popUp.visited])).toEqual([[true, []]]);
  await press(app, 's');
  await turn('Lantern & Pine');
  expect(status()).toBe('1 of 3 handled: 1 not started');
});

test('a blocked window is told in the card', async () => {
  blockPopUps();
  const app = openApp({ at: '/reconnect' });
  await turn('Quillfern Studio');
  await press(app, 'r');
  expect(await turn('Quillfern Studio')).toHaveTextContent('Your browser blocked the sign-in window.');
});

test('each waiting channel can be taken out of turn', async () => {
  const popUps = watchPopUps();
  const app = openApp({ at: '/reconnect' });
  await turn('Quillfern Studio');
  await app.user.click(screen.getByRole('button', { name: YOUTUBE }));
  await waitFor(() => expect(popUps[0]?.visited).toHaveLength(1));
  expect(await turn('Tidepool Labs')).toHaveTextContent('Sign in to YouTube as @tidepoollabs');
  expect(screen.getByRole('button', { name: INSTAGRAM })).toBeVisible();
});

test('a reload keeps what was handled, and storage holds ids and outcomes only', async () => {
  const popUps = watchPopUps();
  const said = vi.spyOn(console, 'log');
  const app = openApp({ at: '/reconnect' });
  await turn('Quillfern Studio');
  await press(app, 's');
  await turn('Lantern & Pine');
  await press(app, 'r');
  await waitFor(async () => expect(await turn('Lantern & Pine')).toHaveTextContent('Your role cannot reconnect'));
  await app.user.click(screen.getByRole('button', { name: YOUTUBE }));
  await waitFor(() => expect(popUps[1]?.visited).toHaveLength(1));
  const { searchParams } = new URL(popUps[1]?.visited[0] ?? '');
  const state = searchParams.get('state') ?? 'none';
  const kept = keptIn(sessionStorage);
  expect(JSON.parse(sessionStorage.getItem('postbreeze-channels.queue') ?? '')).toEqual([
    [expect.stringMatching(/^soc_/), 'skipped'],
    [expect.stringMatching(/^soc_/), null],
    [expect.stringMatching(/^soc_/), null],
  ]);
  for (const place of [kept, keptIn(localStorage), window.location.href, JSON.stringify(window.history.state)]) {
    expect(place).not.toContain(state);
    expect(place).not.toContain('authorize');
  }
  expect(document.documentElement.outerHTML).not.toContain(state);
  expect(said).not.toHaveBeenCalled();

  app.leave();
  openApp({ at: '/reconnect' });
  await turn('Lantern & Pine');
  expect(status()).toBe('1 of 3 handled: 1 skipped');
});

test('forgetting the key forgets the queue', async () => {
  const app = openApp({ config: { mode: 'live' } });
  await app.user.type(await screen.findByLabelText('API key'), app.sandbox.key);
  await app.user.click(screen.getByRole('button', { name: 'Connect' }));
  await app.user.click(await screen.findByRole('link', { name: /^Reconnect \d+$/ }));
  await turn('Quillfern Studio');
  await waitFor(() => expect(keptIn(sessionStorage)).toContain('soc_'));
  await app.user.click(screen.getByRole('link', { name: 'Settings' }));
  await app.user.click(await screen.findByRole('button', { name: 'Forget key' }));
  expect(keptIn(sessionStorage)).not.toContain('soc_');
});

test('a channel that came back with another sign-in counts as handled', async () => {
  const rows = [
    aRow({ id: 'soc_1', platform: 'LINKEDIN_COMPANY', externalId: '1', handle: 'acme', status: 'TOKEN_EXPIRED' }),
    aRow({ id: 'soc_2', platform: 'LINKEDIN_COMPANY', externalId: '2', handle: 'acme-jobs', status: 'TOKEN_EXPIRED' }),
  ];
  let served = rows;
  const popUps = watchPopUps();
  const app = openApp({
    at: '/reconnect',
    answers: {
      'GET /social-accounts': () => Response.json(served),
      'GET /workspaces': () => Response.json([{ id: 'ws_acme', name: 'Acme' }]),
      'POST /social-accounts/connect': () => Response.json({ authorizeUrl: 'https://platform.example/a', state: 's' }),
    },
  });
  await screen.findByRole('progressbar');
  await press(app, 'r');
  await waitFor(() => expect(popUps[0]?.visited).toHaveLength(1));
  served = rows.map((one) => ({ ...one, status: 'ACTIVE', lastRefreshedAt: '2026-11-20T12:00:00Z' }));
  await pass(6_000);
  await waitFor(() => expect(status()).toBe('2 of 2 handled: 1 reconnected, 1 came back'));
});

test.for([
  ['the server', { config: { readOnly: true } }, 'This server shows everything and changes nothing'],
  ['this browser', {}, 'Read-only is on in the settings: nothing is changed from here'],
] as const)('read-only by %s: nothing opens, and it is said why', async ([who, options, why]) => {
  if (who === 'this browser') setPreferences({ readOnly: 'on' });
  const popUps = watchPopUps();
  const app = openApp({ at: '/reconnect', ...options });
  const card = await turn('Quillfern Studio');
  const button = within(card).getByRole('button', { name: INSTAGRAM });
  await press(app, 'r');
  await app.user.click(button);
  await app.user.click(screen.getByRole('button', { name: YOUTUBE }));
  expect(popUps).toEqual([]);
  expect(button).toHaveAccessibleDescription(`${why}.`);
  expect(within(card).getByText(`${why}.`)).toBeVisible();
  // Said once for all that wait, on screen: a finger has no hover.
  expect(within(screen.getByRole('region', { name: 'Next' })).getByText(why)).toBeVisible();
  expect(screen.getByRole('button', { name: YOUTUBE })).toHaveAccessibleDescription(why);
  expect(sent.every(({ method }) => method === 'GET')).toBe(true);
});

test('where nothing is broken there is nothing to do, and the way back keeps the filter', async () => {
  openApp({ at: '/reconnect?platform=BLUESKY' });
  expect(await screen.findByRole('heading', { level: 2, name: 'Nothing to reconnect in this filter' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Back to the list' })).toHaveAttribute('href', '/?platform=BLUESKY');
  expect(screen.getByRole('link', { name: 'Show every channel to reconnect' })).toHaveAttribute('href', '/reconnect');
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('an address that names what this key does not reach is told, and narrows nothing', async () => {
  openApp({ at: '/reconnect?workspace=ws_nobody&health=purple' });
  expect(await screen.findByText('Part of the address was ignored:')).toBeVisible();
  expect(screen.getByText(/health=purple, workspace=ws_nobody\./)).toBeVisible();
  expect(status()).toBe('0 of 3 handled');
});

test('starting afresh puts back what was skipped', async () => {
  const app = openApp({ at: '/reconnect?platform=INSTAGRAM' });
  await turn('Quillfern Studio');
  await press(app, 's');
  await app.user.click(await screen.findByRole('button', { name: 'Start afresh' }));
  expect(within(await turn('Quillfern Studio')).getByRole('button', { name: INSTAGRAM })).toHaveFocus();
  expect(status()).toBe('0 of 1 handled');
});

test('letters do nothing where shortcuts are off, Esc still stops', async () => {
  setPreferences({ shortcuts: 'off' });
  const popUps = watchPopUps();
  const app = openApp({ at: '/reconnect' });
  await turn('Quillfern Studio');
  await press(app, 'rs');
  expect(popUps).toEqual([]);
  expect(status()).toBe('0 of 3 handled');
  await press(app, '{Escape}');
  expect(await screen.findByRole('heading', { level: 2, name: 'Stopped; 3 still to do' })).toBeVisible();
});

test('a first load that failed says so and can be tried again', async () => {
  const app = openApp({ at: '/reconnect', answers: { 'GET /social-accounts': () => refusal(500) } });
  await pass(3_000);
  expect(await screen.findByRole('alert')).toHaveTextContent('Postbreeze cannot answer right now');
  app.recover();
  await app.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await turn('Quillfern Studio')).toBeVisible();
});
