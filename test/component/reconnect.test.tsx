import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { decide } from '../support/consent.ts';
import { watchPopUps } from '../support/consentWindow.ts';
import { counts, healthLabelsIn, row } from '../support/list.ts';
import { sent } from '../support/network.ts';
import { CONSENT_ORIGIN, openApp, pass, setInView, type OpenApp } from '../support/openApp.tsx';

const INSTAGRAM = 'Quillfern Studio, Instagram';

/** Presses Reconnect in the row of @quillfern on Instagram, and waits until the sign-in page was opened. */
async function beginReconnect({ user }: OpenApp): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Reconnect @quillfern on Instagram' }));
  await waitFor(() => expect(row(INSTAGRAM)).toHaveTextContent('Sign in to Instagram as @quillfern'));
}

function checksOf(workspaceId: string): number {
  return sent.filter(({ url }) => url.endsWith(`/social-accounts?workspaceId=${workspaceId}`)).length;
}

test('a channel is reconnected from its row: it turns healthy without a reload and the counts follow', async () => {
  const popUps = watchPopUps();
  const app = openApp();
  await beginReconnect(app);
  expect(popUps).toHaveLength(1);
  expect(popUps[0]?.visited).toEqual([expect.stringMatching(`^${CONSENT_ORIGIN}/authorize\\?state=`)]);
  expect(popUps[0]?.hasOpener()).toBe(false);

  await decide(app, popUps[0], 'approve');
  await pass(6_000);
  await waitFor(() => expect(healthLabelsIn(row(INSTAGRAM))).toEqual(['Healthy']));
  expect(row(INSTAGRAM)).toHaveTextContent('Reconnected as @quillfern, the same account.');
  expect(row(INSTAGRAM)).toHaveTextContent('login ended → active');
  await waitFor(() => expect(counts()).toEqual(['Needs reconnect 2', 'At risk 1', 'Expiring soon 1', 'Healthy 8']));

  await app.user.click(within(row(INSTAGRAM)).getByRole('button', { name: 'Done with @quillfern on Instagram' }));
  expect(screen.queryByText(/^Reconnected as/)).toBeNull();
});

test('the connect call names workspace and platform, and no row changes before it is proved', async () => {
  const popUps = watchPopUps();
  const app = openApp();
  await beginReconnect(app);
  const call = sent.find(({ method }) => method === 'POST');
  expect(new URL(call?.url ?? '').pathname).toBe('/api/v1/social-accounts/connect');
  expect(await call?.json()).toEqual({ workspaceId: 'ws_01J8QF3M5N7P9R1S3T5V7W9X1Y', platform: 'INSTAGRAM' });
  await pass(15_000);
  expect(healthLabelsIn(row(INSTAGRAM))).toEqual(['Needs reconnect']);
  expect(popUps[0]?.isClosed()).toBe(false);
  expect(document.documentElement.outerHTML).not.toContain('authorize?state=');
});

test('a window closed before anything happened is not a cancellation: not finished yet, then try again', async () => {
  const popUps = watchPopUps();
  const app = openApp();
  await beginReconnect(app);
  await decide(app, popUps[0], 'deny');
  await pass(1_000);
  expect(row(INSTAGRAM)).toHaveTextContent('Asking Postbreeze whether @quillfern came back');
  await pass(11_500);
  expect(row(INSTAGRAM)).toHaveTextContent('Not finished yet.');
  expect(healthLabelsIn(row(INSTAGRAM))).toEqual(['Needs reconnect']);

  await app.user.click(screen.getByRole('button', { name: 'Try again to reconnect @quillfern on Instagram' }));
  await waitFor(() => expect(popUps[1]?.visited).toHaveLength(1));
  await decide(app, popUps[1], 'approve');
  await pass(6_000);
  await waitFor(() => expect(healthLabelsIn(row(INSTAGRAM))).toEqual(['Healthy']));
});

test('a consent that comes after the window read as closed still counts', async () => {
  const popUps = watchPopUps();
  const app = openApp();
  await beginReconnect(app);
  popUps[0]?.close();
  await pass(13_000);
  expect(row(INSTAGRAM)).toHaveTextContent('Not finished yet.');
  await decide(app, popUps[0], 'approve');
  await pass(6_000);
  await waitFor(() => expect(row(INSTAGRAM)).toHaveTextContent('Reconnected as @quillfern'));
});

test('another account is told, and the broken channel stays broken', async () => {
  const popUps = watchPopUps();
  const app = openApp();
  await beginReconnect(app);
  await decide(app, popUps[0], 'other');
  await pass(6_000);
  await waitFor(() =>
    expect(row(INSTAGRAM)).toHaveTextContent(/Wrong account: @saffron\.kite came back, @quillfern was expected\./),
  );
  expect(healthLabelsIn(row(INSTAGRAM))).toEqual(['Needs reconnect']);
  expect(await screen.findByText('13 channels in 3 workspaces')).toBeVisible();
});

test('the channel that came instead stands beside the one expected, says what it is, and leads to its details', async () => {
  const popUps = watchPopUps();
  const app = openApp();
  await beginReconnect(app);
  await decide(app, popUps[0], 'other');
  await pass(6_000);
  const stranger = await screen.findByRole('article', { name: 'Saffron Kite, Instagram' });
  expect(stranger).toHaveTextContent('as another account, while reconnecting @quillfern.');
  expect(stranger).toHaveTextContent('Not wanted here? Disconnect it in its details');
  expect(healthLabelsIn(stranger)).toEqual(['Healthy']);

  // A new attempt knows nothing of it any more: it still says what it is.
  await app.user.click(screen.getByRole('button', { name: 'Try again to reconnect @quillfern on Instagram' }));
  await waitFor(() => expect(row(INSTAGRAM)).not.toHaveTextContent('Wrong account'));
  expect(stranger).toHaveTextContent('while reconnecting @quillfern.');
  await app.user.click(within(stranger).getByRole('button', { name: 'Details for @saffron.kite on Instagram' }));
  expect(await screen.findByRole('button', { name: 'Disconnect @saffron.kite on Instagram' })).toBeVisible();
});

test('a channel that comes back under a new id is the same channel', async () => {
  const popUps = watchPopUps();
  const app = openApp({ sandbox: { newId: true } });
  await beginReconnect(app);
  await decide(app, popUps[0], 'approve');
  await pass(6_000);
  await waitFor(() => expect(healthLabelsIn(row(INSTAGRAM))).toEqual(['Healthy']));
  expect(row(INSTAGRAM)).toHaveTextContent('Reconnected as @quillfern, the same account.');
  expect(screen.getByText('12 channels in 3 workspaces')).toBeVisible();
});

test('a link that was not used dies after five minutes, and a fresh one is offered', async () => {
  const popUps = watchPopUps();
  const app = openApp();
  await beginReconnect(app);
  await pass(5 * 60_000 + 1_000);
  expect(row(INSTAGRAM)).toHaveTextContent('The sign-in was not finished within 5 minutes.');
  // At the platform it is the person's: closing it from here is refused by the browser, with the link on the console.
  expect(popUps[0]?.isClosed()).toBe(false);
  const before = checksOf('ws_01J8QF3M5N7P9R1S3T5V7W9X1Y');
  await pass(30_000);
  expect(checksOf('ws_01J8QF3M5N7P9R1S3T5V7W9X1Y')).toBe(before);
  expect(screen.getByRole('button', { name: 'Try again to reconnect @quillfern on Instagram' })).toBeVisible();
});

test('an open attempt is checked every 5 s, every 15 s out of view, and at once on return', async () => {
  const popUps = watchPopUps();
  const { user } = openApp();
  await user.click(await screen.findByRole('button', { name: 'Reconnect @tidepoollabs on YouTube' }));
  await waitFor(() => expect(popUps[0]?.visited).toHaveLength(1));
  const checks = () => checksOf('ws_01JN4T6V8W0X2Y4Z6A8B0C2D4E');
  await pass(30_000);
  expect(checks()).toBeGreaterThanOrEqual(5);
  expect(checks()).toBeLessThanOrEqual(6);

  setInView(false);
  const whenHidden = checks();
  await pass(45_000);
  expect(checks() - whenHidden).toBeGreaterThanOrEqual(2);
  expect(checks() - whenHidden).toBeLessThanOrEqual(3);

  await pass(2_000);
  const beforeReturn = checks();
  setInView(true);
  await pass(1);
  expect(checks()).toBe(beforeReturn + 1);
});

test('two channels are reconnected side by side', async () => {
  const popUps = watchPopUps();
  const app = openApp();
  await beginReconnect(app);
  await app.user.click(screen.getByRole('button', { name: 'Reconnect @tidepoollabs on YouTube' }));
  await waitFor(() => expect(popUps[1]?.visited).toHaveLength(1));
  await decide(app, popUps[0], 'approve');
  await decide(app, popUps[1], 'approve');
  await pass(12_000);
  await waitFor(() => expect(counts()[0]).toBe('Needs reconnect 1'));
  expect(healthLabelsIn(row(INSTAGRAM))).toEqual(['Healthy']);
  expect(healthLabelsIn(row('Tidepool Labs, YouTube'))).toEqual(['Healthy']);
});

test('the focus stays on the button it was pressed with, from the first press to the proof', async () => {
  const popUps = watchPopUps();
  const app = openApp();
  await beginReconnect(app);
  const button = within(row(INSTAGRAM)).getByRole('button');
  expect(button).toHaveFocus();
  await decide(app, popUps[0], 'approve');
  await pass(6_000);
  await waitFor(() => expect(button).toHaveAccessibleName('Done with @quillfern on Instagram'));
  expect(button).toHaveFocus();
});

test.for([
  ['its own name, where the row stays', '&health=healthy', INSTAGRAM],
  ['the row in its place, where it is folded away', '', 'quillfern-founder, LinkedIn profile'],
] as const)('put aside, a row hands the focus on to %s', async ([, filter, next]) => {
  const popUps = watchPopUps();
  const workspace = filter === '' ? '' : '?workspace=ws_01J8QF3M5N7P9R1S3T5V7W9X1Y&health=needs-reconnect';
  const app = openApp({ at: `/${workspace}${filter}` });
  await beginReconnect(app);
  await decide(app, popUps[0], 'approve');
  await pass(6_000);
  await app.user.click(
    await within(row(INSTAGRAM)).findByRole('button', { name: 'Done with @quillfern on Instagram' }),
  );
  const link = () =>
    within(row(next)).getByRole('link', { name: next.replace(/, (?:Instagram|LinkedIn profile)$/, '') });
  await waitFor(() => expect(link()).toHaveFocus());
});

test('the row keeps its place until it is put aside', async () => {
  const popUps = watchPopUps();
  const app = openApp();
  await beginReconnect(app);
  const placeOf = () => row(INSTAGRAM).getAttribute('aria-posinset');
  const place = placeOf();
  await decide(app, popUps[0], 'approve');
  await pass(6_000);
  await waitFor(() => expect(healthLabelsIn(row(INSTAGRAM))).toEqual(['Healthy']));
  expect(placeOf()).toBe(place);
});

test('the sandbox that stands in for Postbreeze proves by data alone: no message crosses windows', async () => {
  const listen = vi.spyOn(window, 'addEventListener');
  watchPopUps();
  await beginReconnect(openApp());
  expect(listen.mock.calls.map(([kind]) => kind)).not.toContain('message');
});
