import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { lazy, type ReactNode } from 'react';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';

import { LazyScreen } from '#app/LazyScreen.tsx';
import { Safeguards } from '#app/Safeguards.tsx';
import { VERSION } from '#browser/build.ts';
import { loadPart } from '#browser/missingParts.ts';
import { Region } from '#ui/Region.tsx';
import { aRow } from '../support/builders.ts';
import { network, sent } from '../support/network.ts';
import { openApp, pass, setInView, setOnline } from '../support/openApp.tsx';

const NEW_VERSION = 'A new version is there: reload.';

/** The page of a build, as far as it tells builds apart. */
function pageOf(build: string): string {
  return `<!doctype html><script type="module" crossorigin src="/assets/index-${build}.js"></script>`;
}

beforeEach(() => {
  document.head.innerHTML = pageOf('old');
});

/** What the server of the page sends from now on; null lets it be away. */
function serve(page: string | null): void {
  network.use(http.get('http://localhost:*/', () => (page === null ? HttpResponse.error() : HttpResponse.html(page))));
}

function pageAsked(): number {
  return sent.filter(({ url }) => new URL(url).pathname === '/').length;
}

/** A part of the page that is loaded late does not come, as the build tells it. */
function missPart(): Error {
  const error = new TypeError('Failed to fetch dynamically imported module: /assets/SettingsScreen-old.js');
  act(() => void window.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload: error })));
  return error;
}

async function comeBack(): Promise<void> {
  setInView(false);
  setInView(true);
  await pass(1);
}

test('on return to the page another build is told of, quietly, and the list stays', async () => {
  const { user } = openApp();
  await screen.findAllByRole('article');
  serve(pageOf('new'));
  await pass(5 * 60_000);
  await comeBack();
  expect(await screen.findByText(NEW_VERSION)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
  expect(screen.getAllByRole('article').length).toBeGreaterThan(0);

  await user.click(screen.getByRole('button', { name: 'Later' }));
  expect(screen.queryByText(NEW_VERSION)).toBeNull();
});

test('it asks at most every five minutes, and says nothing while the build is the same', async () => {
  openApp();
  await screen.findAllByRole('article');
  serve(pageOf('old'));
  await comeBack();
  expect(pageAsked()).toBe(0);
  await pass(5 * 60_000);
  await comeBack();
  await comeBack();
  expect(pageAsked()).toBe(1);
  expect(screen.queryByText(NEW_VERSION)).toBeNull();
});

test('what stands in front of the server, such as a page to sign in, is no version of ours', async () => {
  openApp();
  await screen.findAllByRole('article');
  serve('<!doctype html><title>Sign in</title><script src="/sign-in.js"></script>');
  await pass(5 * 60_000);
  await comeBack();
  expect(pageAsked()).toBe(1);
  expect(screen.queryByText(NEW_VERSION)).toBeNull();
});

test('a part that does not load while the server answers is an upgrade', async () => {
  openApp();
  await screen.findAllByRole('article');
  serve(pageOf('old'));
  missPart();
  expect(await screen.findByText(NEW_VERSION)).toBeVisible();
});

test('a part that does not load while the server is away is no upgrade, until the server says so', async () => {
  const { user } = openApp();
  await screen.findAllByRole('article');
  serve(null);
  missPart();
  expect(await screen.findByText(/its server does not answer\. What is on screen still works\./)).toBeVisible();
  expect(screen.queryByText(NEW_VERSION)).toBeNull();
  serve(pageOf('new'));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(NEW_VERSION)).toBeVisible();
});

test('a part that does not load while the device is offline is no news of a version', async () => {
  openApp();
  await screen.findAllByRole('article');
  serve(null);
  setOnline(false);
  missPart();
  await pass(1_000);
  expect(pageAsked()).toBe(0);
  expect(screen.queryByText(/did not load/)).toBeNull();
  setOnline(true);
});

test('a screen that is asked for offline says so, and comes by itself when the device is back', async () => {
  setOnline(false);
  const load = async () => {
    await Promise.resolve();
    if (!navigator.onLine) throw new TypeError('Failed to fetch dynamically imported module');
    return { Screen: () => <h1>Settings</h1> };
  };
  const Screen = lazy(async () => ({ default: (await loadPart(load)).Screen }));
  render(
    <Safeguards>
      <LazyScreen title="The settings" heading="Settings">
        <Screen />
      </LazyScreen>
    </Safeguards>,
  );
  expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'This device is offline' })).toBeVisible();
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  // What was waited for comes a moment after the event.
  await act(() => Promise.resolve(void window.dispatchEvent(new Event('online'))));
  await waitFor(() => expect(screen.queryByText('This device is offline')).toBeNull());
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['Settings']);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a fault in the list itself leaves the screen its h1', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const fault = () => {
    throw new Error('No such number');
  };
  const kept = Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, 'format') ?? {};
  Object.defineProperty(Intl.NumberFormat.prototype, 'format', { ...kept, get: fault });
  onTestFinished(() => void Object.defineProperty(Intl.NumberFormat.prototype, 'format', kept));
  openApp({ answers: { 'GET /social-accounts': () => Response.json([aRow()]) } });
  expect(await screen.findByRole('alert')).toHaveTextContent('The list of channels could not be shown');
  expect(screen.getByRole('heading', { level: 1, name: 'Channels' })).toBeVisible();
});

/** Throws what it is given for as long as it is given something. */
function Faulty({ fault }: { readonly fault: { readonly current: Error | null } }) {
  if (fault.current !== null) throw fault.current;
  return <p>All is well</p>;
}

/** A region beside something else; `fail` lets the region run into a fault, and from `mend` on it would work again. */
function openRegion() {
  // React tells the console of every fault that a boundary caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  window.history.replaceState(null, '', '/?workspace=ws_secretclient&q=nda');
  const fault: { current: Error | null } = { current: null };
  const page = () => (
    <Safeguards>
      <Region title="The workspaces">
        <Faulty fault={fault} />
      </Region>
      <p>The rest</p>
    </Safeguards>
  );
  const { rerender } = render(page());
  return {
    user: userEvent.setup({ delay: null }),
    fail: (error: Error) => {
      fault.current = error;
      rerender(page());
    },
    mend: () => {
      fault.current = null;
    },
  };
}

test('a fault costs its region alone, and Try again draws it anew', async () => {
  const { user, fail, mend } = openRegion();
  fail(new Error('No such row'));
  expect(screen.getByText('The rest')).toBeVisible();
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('The workspaces could not be shown: a fault in this page, not in your channels.');
  mend();
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('All is well')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('the report names region, version, fault and address, and no key, token or filter value', async () => {
  const key = `pb_live_${'a1B2c3D4'.repeat(4)}`;
  const { user, fail } = openRegion();
  const copied = vi.spyOn(navigator.clipboard, 'writeText');
  fail(new Error(`No row for ${key}, access_token=ya29.a0AfH6SMBx`));
  await user.click(await screen.findByRole('button', { name: 'Copy report' }));
  await waitFor(() => expect(copied).toHaveBeenCalledOnce());
  const report = String(copied.mock.calls[0]?.[0]);
  expect(report).toContain(`Postbreeze Channels ${VERSION}: The workspaces could not be shown`);
  expect(report).toContain('Error: No row for pb_l');
  expect(report).toContain('Address: / with workspace, q');
  expect(report).toContain(`Browser: ${navigator.userAgent}`);
  for (const secret of [key, 'a1B2c3D4', 'a0AfH6SMBx', 'ws_secretclient', 'nda']) expect(report).not.toContain(secret);
  expect(sent).toHaveLength(0);
});

test('a region whose code is gone with an upgrade says so instead of calling it a fault', async () => {
  const { fail } = openRegion();
  serve(pageOf('new'));
  fail(missPart());
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent(
    'The workspaces did not load. Reload to ask for it again: there may be a new version.',
  );
  expect(within(alert).getByRole('button', { name: 'Reload' })).toBeVisible();
  expect(alert).not.toHaveTextContent('fault');
  await pass(1);
});

test('a region whose code did not come because the device was offline says that', async () => {
  const { fail } = openRegion();
  setOnline(false);
  fail(missPart());
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('The workspaces did not load: this device was offline. Reload once it is back.');
  expect(within(alert).getByRole('button', { name: 'Reload' })).toBeVisible();
  setOnline(true);
  await pass(1);
});

test.for([
  ['does not come', () => Promise.reject(missPart()), 1],
  ['is on its way', () => new Promise<never>(() => undefined), 0],
  [
    'runs into a fault',
    () => Promise.resolve({ default: () => <Faulty fault={{ current: new Error('a fault') }} /> }),
    1,
  ],
] as const)('a screen whose code %s has its one h1', async ([, load, alerts]) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  serve(pageOf('old'));
  const Screen = lazy<() => ReactNode>(load);
  render(
    <Safeguards>
      <LazyScreen title="The settings" heading="Settings">
        <Screen />
      </LazyScreen>
    </Safeguards>,
  );
  expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeInTheDocument();
  // What went wrong is told beside the heading, once it is known.
  await waitFor(() => expect(screen.queryAllByRole('alert')).toHaveLength(alerts));
  expect(screen.getAllByRole('heading')).toHaveLength(1);
});
