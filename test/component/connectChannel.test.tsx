import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { decide } from '../support/consent.ts';
import { blockPopUps, watchPopUps, type ConsentPopUp } from '../support/consentWindow.ts';
import { openOtherTab } from '../support/otherTab.ts';
import { keptIn } from '../support/storage.ts';
import { sent } from '../support/network.ts';
import { openApp, pass, refusal, setInView, type OpenApp } from '../support/openApp.tsx';

const QUILLFERN = 'ws_01J8QF3M5N7P9R1S3T5V7W9X1Y';
const CONNECT = 'POST /social-accounts/connect' as const;

/** Opens the screen with the workspace, and the platform, chosen. */
async function openConnect(platform: string, options: Parameters<typeof openApp>[0] = {}): Promise<OpenApp> {
  const app = openApp({ at: `/connect-channel?workspace=${QUILLFERN}`, ...options });
  await app.user.click(await screen.findByRole('radio', { name: new RegExp(`^${platform}`) }));
  return app;
}

/** Presses the button that connects, and waits until the sign-in page was opened. */
async function begin(app: OpenApp, popUps: readonly ConsentPopUp[], button = /^Connect /): Promise<void> {
  const before = popUps.length;
  await app.user.click(screen.getByRole('button', { name: button }));
  await waitFor(() => expect(popUps.at(before)?.visited).toHaveLength(1));
}

function checks(): number {
  return sent.filter(({ url }) => new URL(url).searchParams.get('workspaceId') === QUILLFERN).length;
}

test('a channel is connected from the list: workspace, platform, sign-in, and it is there', async () => {
  const popUps = watchPopUps();
  const app = openApp();
  await app.user.click(await screen.findByRole('link', { name: 'Connect a channel' }));
  const button = await screen.findByRole('button', { name: 'Connect' });
  expect(screen.getAllByRole('heading', { level: 1 }).map((h1) => h1.textContent)).toEqual(['Connect a channel']);
  expect(button).toHaveAccessibleDescription('Choose a workspace first');
  await app.user.selectOptions(await screen.findByRole('combobox', { name: 'Workspace' }), 'Quillfern Studio');
  await app.user.click(screen.getByRole('radio', { name: /^Bluesky/ }));
  await begin(app, popUps);
  const call = sent.find(({ method }) => method === 'POST');
  expect(await call?.json()).toEqual({ workspaceId: QUILLFERN, platform: 'BLUESKY' });
  expect(popUps[0]?.hasOpener()).toBe(false);
  expect(screen.getByText('Sign in to Bluesky in the other window, as the account to connect.')).toBeVisible();

  await decide(app, popUps[0], 'approve');
  await pass(6_000);
  expect(await screen.findByText(/^Connected: .* on Bluesky\.$/)).toBeVisible();
  await app.user.click(screen.getByRole('link', { name: 'Channels', current: false }));
  expect(await screen.findByText('13 channels in 3 workspaces')).toBeVisible();
});

test('the window opens in the click itself, before anything is asked', async () => {
  const popUps = watchPopUps();
  const app = await openConnect('Bluesky', { answers: { [CONNECT]: 'silence' } });
  await app.user.click(screen.getByRole('button', { name: 'Connect Bluesky' }));
  expect(popUps).toHaveLength(1);
  expect(popUps[0]?.visited).toEqual([]);
  expect(screen.getByText('Asking Postbreeze for a sign-in link …')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Connect Bluesky' })).toHaveAttribute('aria-disabled', 'true');
});

test('every platform of the contract is offered, and those that the workspace has are marked, not barred', async () => {
  const app = await openConnect('X');
  expect(screen.getAllByRole('radio')).toHaveLength(11);
  expect(screen.getByRole('radio', { name: 'X has @quillfern' })).toBeChecked();
  expect(screen.getByRole('link', { name: '@quillfern' })).toHaveAttribute(
    'href',
    `/channels/soc_01K3X5Z7B9D1F3H5K7M9P1R3T5?workspace=${QUILLFERN}`,
  );
  expect(screen.getByText(/A workspace holds one channel a platform/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Connect X' })).toHaveAttribute('aria-disabled', 'false');
  await app.user.click(screen.getByRole('radio', { name: /^Instagram/ }));
  expect(screen.getByText(/^A Business or Creator account/)).toBeVisible();
});

test('several LinkedIn Pages that come with one sign-in are told as what they are', async () => {
  const popUps = watchPopUps();
  const app = await openConnect('LinkedIn Page');
  await begin(app, popUps);
  await decide(app, popUps[0], 'approve');
  await pass(6_000);
  expect(await screen.findByText('Connected: 2 new LinkedIn Page channels came with one sign-in.')).toBeVisible();
  expect(within(screen.getByRole('main')).getByRole('link', { name: 'Quillfern Studio Careers' })).toBeVisible();
});

test('a closed window is not an end: it says so, goes on looking, and what comes later counts', async () => {
  const popUps = watchPopUps();
  const app = await openConnect('Bluesky');
  await begin(app, popUps);
  popUps[0]?.close();
  await pass(1_500);
  expect(screen.getByText(/^The window reads as closed/)).toBeVisible();
  await pass(12_000);
  expect(screen.getByText('Not finished yet: no new channel has come.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Try again' })).toHaveAttribute('aria-disabled', 'false');
  await decide(app, popUps[0], 'approve');
  await pass(6_000);
  expect(await screen.findByText(/^Connected: /)).toBeVisible();
});

test('nothing new within five minutes ends it in words, and nothing is asked any more', async () => {
  const popUps = watchPopUps();
  const app = await openConnect('Bluesky');
  await begin(app, popUps);
  await pass(5 * 60_000 + 1_000);
  expect(screen.getByText('No new channel came within 5 minutes.')).toBeVisible();
  // At the platform the window is the person's: closing it would be refused, and the console would name the link.
  expect(popUps[0]?.isClosed()).toBe(false);
  const before = checks();
  await pass(30_000);
  expect(checks()).toBe(before);
});

test('the workspace is read every 5 s, every 15 s out of view, and at once on return', async () => {
  const popUps = watchPopUps();
  const app = await openConnect('Bluesky');
  await begin(app, popUps);
  await pass(30_000);
  expect(checks()).toBeGreaterThanOrEqual(5);
  expect(checks()).toBeLessThanOrEqual(6);
  setInView(false);
  const hidden = checks();
  await pass(45_000);
  expect(checks() - hidden).toBeLessThanOrEqual(3);
  await pass(2_000);
  const before = checks();
  setInView(true);
  await pass(1);
  expect(checks()).toBe(before + 1);
});

test('an account that is here already is renewed: no new channel is claimed', async () => {
  const popUps = watchPopUps();
  const app = await openConnect('Instagram');
  await begin(app, popUps);
  await decide(app, popUps[0], 'approve');
  await pass(6_000);
  expect(await screen.findByText('No new channel: @quillfern was connected on Instagram here already.')).toBeVisible();
});

test('a pop-up that the browser blocks is said, and nothing is asked of Postbreeze', async () => {
  blockPopUps();
  const app = await openConnect('Bluesky');
  await app.user.click(screen.getByRole('button', { name: 'Connect Bluesky' }));
  expect(screen.getByText('Your browser blocked the sign-in window.')).toBeVisible();
  expect(sent.some(({ method }) => method === 'POST')).toBe(false);
});

test.each([
  [409, 'This workspace has a channel on Bluesky already.'],
  [403, 'Postbreeze does not let you connect a channel here.'],
  [404, 'Not found, or this server offers no connecting.'],
  [500, 'Postbreeze answered 500.'],
])('%i is told in words with what the server said, and the window closes', async (status, title) => {
  const popUps = watchPopUps();
  const app = await openConnect('Bluesky', { answers: { [CONNECT]: () => refusal(status) } });
  await app.user.click(screen.getByRole('button', { name: 'Connect Bluesky' }));
  expect(await screen.findByText(title)).toBeVisible();
  expect(screen.getByText(/Postbreeze says: “It did not work out\.”/)).toHaveTextContent('Request req_0123456789');
  expect(popUps[0]?.isClosed()).toBe(true);
  await app.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(popUps).toHaveLength(2);
});

test.each(['javascript:alert(1)', 'http://consent.example/authorize'])('the link %s is never opened', async (link) => {
  const popUps = watchPopUps();
  const app = await openConnect('Bluesky', { answers: { [CONNECT]: () => Response.json({ authorizeUrl: link }) } });
  await app.user.click(screen.getByRole('button', { name: 'Connect Bluesky' }));
  expect(await screen.findByText('Postbreeze’s answer held no safe sign-in link.')).toBeVisible();
  expect(popUps[0]?.visited).toEqual([]);
  expect(popUps[0]?.isClosed()).toBe(true);
});

test('a role that will not do is said beside the button, which works all the same', async () => {
  watchPopUps();
  const app = openApp({ at: '/connect-channel?workspace=ws_01JC7R9S1T3V5W7X9Y1Z3A5B7C&platform=X' });
  const button = await screen.findByRole('button', { name: 'Connect X' });
  await waitFor(() =>
    expect(button).toHaveAccessibleDescription(
      'You are an editor here; an owner or admin must do it. You can try all the same.',
    ),
  );
  await app.user.click(button);
  expect(await screen.findByText('Postbreeze does not let you connect a channel here.')).toBeVisible();
});

test('an empty list leads here; a read-only server lets nothing be connected, and says why', async () => {
  const app = openApp({ sandbox: { data: 'empty' }, config: { readOnly: true } });
  await screen.findByText('No channels yet');
  await app.user.click(screen.getByRole('link', { name: 'Connect a channel' }));
  const button = await screen.findByRole('button', { name: 'Connect' });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveAccessibleDescription(/changes nothing/);
});

test('workspaces that cannot be named are still there to choose', async () => {
  openApp({ at: '/connect-channel', answers: { 'GET /workspaces': () => refusal(500) } });
  const field = await screen.findByRole('combobox', { name: 'Workspace' });
  await waitFor(() => expect(within(field).getByRole('option', { name: QUILLFERN })).toBeVisible());
});

test('a key that is refused ends the session here as everywhere', async () => {
  watchPopUps();
  const app = await openConnect('Bluesky');
  app.answer(CONNECT, () => refusal(401));
  app.answer('GET /social-accounts', () => refusal(401));
  await app.user.click(screen.getByRole('button', { name: 'Connect Bluesky' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Connect a channel' })).toBeNull());
});

test('nothing of the link is kept, in the address, in the page or in storage', async () => {
  const popUps = watchPopUps();
  const app = await openConnect('Bluesky');
  await begin(app, popUps);
  const state = new URL(popUps[0]?.visited[0] ?? '').searchParams.get('state') ?? 'none';
  for (const place of [
    document.documentElement.outerHTML,
    window.location.href,
    keptIn(localStorage),
    keptIn(sessionStorage),
  ]) {
    expect(place).not.toContain(state);
  }
});

/** Goes to the settings while the sign-in is open. */
async function goToSettings({ user }: OpenApp): Promise<void> {
  await user.click(screen.getByRole('link', { name: 'Settings' }));
  await screen.findByRole('region', { name: 'Connection' });
}

test('leaving the screen loses nothing: the sign-in stays open, and what comes of it is told wherever one is', async () => {
  const popUps = watchPopUps();
  const app = await openConnect('Bluesky');
  await begin(app, popUps);
  await goToSettings(app);
  expect(popUps[0]?.isClosed()).toBe(false);
  await decide(app, popUps[0], 'approve');
  await pass(6_000);
  expect(await screen.findByText(/^Connected: .* on Bluesky\.$/)).toBeVisible();
  await app.user.click(screen.getByRole('link', { name: 'See it' }));
  expect(await screen.findByRole('region', { name: /^Details of/ })).toBeVisible();
  expect(screen.queryByText(/^Connected: /)).toBeNull();
});

test('coming back finds the attempt as it stands, whatever the list is narrowed to', async () => {
  const popUps = watchPopUps();
  const app = await openConnect('Bluesky');
  await begin(app, popUps);
  await goToSettings(app);
  await pass(5 * 60_000 + 1_000);
  expect(screen.getByText('No new channel came within 5 minutes.')).toBeVisible();
  await app.user.click(screen.getByRole('link', { name: 'See what happened' }));
  expect(await screen.findByRole('radio', { name: /^Bluesky/ })).toBeChecked();
  expect(screen.getByText('No new channel came within 5 minutes.')).toBeVisible();
  expect(screen.getByText(/^The link has ended\./)).toBeVisible();
  // Seen there, it is not told again.
  await goToSettings(app);
  expect(screen.queryByText('No new channel came within 5 minutes.')).toBeNull();
});

test('with the key the attempt goes: nothing more is asked with it', async () => {
  const popUps = watchPopUps();
  const app = openApp({ config: { mode: 'live' } });
  await app.user.type(await screen.findByLabelText('API key'), app.sandbox.key);
  await app.user.click(screen.getByRole('button', { name: 'Connect' }));
  await app.user.click(await screen.findByRole('link', { name: 'Connect a channel' }));
  await app.user.selectOptions(await screen.findByRole('combobox', { name: 'Workspace' }), 'Quillfern Studio');
  await app.user.click(screen.getByRole('radio', { name: /^Bluesky/ }));
  await begin(app, popUps);
  await goToSettings(app);
  await app.user.click(screen.getByRole('button', { name: 'Forget key' }));
  const before = sent.length;
  await pass(20_000);
  expect(sent).toHaveLength(before);
});

const BLUESKY = { workspaceId: QUILLFERN, platform: 'BLUESKY' };

test('what another tab is connecting there is said, and no rival begins here', async () => {
  const popUps = watchPopUps();
  const app = await openConnect('Bluesky');
  const button = screen.getByRole('button', { name: 'Connect Bluesky' });
  const tab = openOtherTab();
  await tab.say({ ...BLUESKY, channelId: null, phase: 'waiting' });
  await waitFor(() =>
    expect(button).toHaveAccessibleDescription('A sign-in to Bluesky for this workspace is under way in another tab'),
  );
  await app.user.click(button);
  expect(popUps).toEqual([]);
  const before = sent.length;
  await tab.say({ ...BLUESKY, channelId: null, phase: 'done' });
  await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'));
  expect(sent).toHaveLength(before + 1);
});

test('another tab hears where one is being connected and how far it is, and nothing of the link', async () => {
  const popUps = watchPopUps();
  const app = await openConnect('Bluesky');
  const tab = openOtherTab();
  await begin(app, popUps);
  await decide(app, popUps[0], 'approve');
  await pass(6_000);
  await screen.findByText(/^Connected: /);
  await pass(50);
  const phases = ['asking', 'waiting', 'done'].map((phase) => ({ ...BLUESKY, channelId: null, phase }));
  for (const note of phases) expect(tab.heard()).toContainEqual(expect.objectContaining(note));
  expect(new Set(tab.heard().map((note) => Object.keys(note ?? {}).join()))).toEqual(
    new Set(['tab,workspaceId,platform,channelId,phase']),
  );
});

test('a reconnect that is begun there takes its place: nothing is told twice', async () => {
  const popUps = watchPopUps();
  const app = await openConnect('Instagram');
  await begin(app, popUps);
  await app.user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Channels' }));
  await app.user.click(await screen.findByRole('button', { name: 'Reconnect @quillfern on Instagram' }));
  await waitFor(() => expect(popUps[1]?.visited).toHaveLength(1));
  await decide(app, popUps[1], 'approve');
  await pass(6_000);
  expect(await screen.findByText('Reconnected as @quillfern, the same account.')).toBeVisible();
  expect(screen.queryByText(/^No new channel: /)).toBeNull();
});

test('an outcome told on the way and then seen on its screen is not told again', async () => {
  const popUps = watchPopUps();
  const app = await openConnect('Bluesky');
  await begin(app, popUps);
  await app.user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Channels' }));
  await decide(app, popUps[0], 'approve');
  await pass(6_000);
  expect(await screen.findByText(/^Connected: /)).toBeVisible();
  await app.user.click(screen.getByRole('link', { name: 'Connect a channel' }));
  await screen.findByRole('heading', { level: 1, name: 'Connect a channel' });
  await goToSettings(app);
  expect(screen.queryByText(/^Connected: /)).toBeNull();
});
