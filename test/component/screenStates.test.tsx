import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { sent } from '../support/network.ts';
import { makeNarrow, openApp, pass, refusal, setInView, setOnline, type OpenApp } from '../support/openApp.tsx';
import { keptIn } from '../support/storage.ts';

const LISTING = 'GET /social-accounts';
const REQUEST = 'Copy request id req_0123456789';

/** A screen that shows channels besides the list: where it is, and what on it is made of them. */
interface DataScreen {
  readonly name: string;
  readonly at: string;
  readonly phone: boolean;
  readonly h1: string;
  /** Finds what only the data gives. */
  readonly data: () => HTMLElement | null;
}

const SCREENS: readonly DataScreen[] = [
  {
    name: 'the queue',
    at: '/reconnect',
    phone: false,
    h1: 'Reconnect',
    data: () => screen.queryByRole('region', { name: 'Quillfern Studio' }),
  },
  {
    name: 'the details on a phone',
    at: '/channels/soc_01K0H2J4K6M8N0P2Q4R6S8T0V2',
    phone: true,
    h1: 'Channel details',
    data: () => screen.queryByRole('heading', { name: 'Timeline' }),
  },
  {
    name: 'connecting a channel',
    at: '/connect-channel?workspace=ws_01J8QF3M5N7P9R1S3T5V7W9X1Y',
    phone: false,
    h1: 'Connect a channel',
    data: () => screen.queryByRole('radio', { name: 'Instagram has @quillfern' }),
  },
  {
    name: 'the forecast',
    at: '/forecast',
    phone: false,
    h1: 'Forecast',
    data: () => screen.queryByRole('img', { name: /within 30 days/ }),
  },
  {
    name: 'the choice of a report',
    at: '/report',
    phone: false,
    h1: 'Client report',
    data: () => screen.queryByRole('link', { name: /^Quillfern Studio/ }),
  },
];

/** What of the page is looked at: on a phone the list is there too, out of view. */
function onScreen({ phone }: DataScreen): Pick<typeof screen, 'findByText' | 'getByText' | 'queryByText'> {
  return within(phone ? screen.getByRole('region', { name: /^Details of/ }) : screen.getByRole('main'));
}

function open({ at, phone }: DataScreen, options: Parameters<typeof openApp>[0] = {}): OpenApp {
  if (phone) makeNarrow();
  return openApp({ at, ...options });
}

async function openReady(place: DataScreen, options: Parameters<typeof openApp>[0] = {}): Promise<OpenApp> {
  const app = open(place, options);
  await waitFor(() => expect(place.data()).toBeVisible());
  return app;
}

async function refresh({ user }: OpenApp): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
}

function expectOneH1(h1: string): void {
  expect(screen.getAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent)).toEqual([h1]);
}

function listings(): number {
  return sent.filter(({ url }) => new URL(url).pathname.endsWith('/social-accounts')).length;
}

for (const place of SCREENS) {
  const { name, h1, data } = place;

  test(`first load of ${name}: a 500 is told with its request to copy, and tried again`, async () => {
    const copied = vi.fn();
    const app = open(place, { answers: { [LISTING]: () => refusal(500) } });
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => Promise.resolve(copied(text)));
    await pass(3_000);
    expect(await screen.findByRole('alert')).toHaveTextContent('Postbreeze cannot answer right now');
    expectOneH1(h1);
    await app.user.click(screen.getByRole('button', { name: REQUEST }));
    expect(copied).toHaveBeenCalledWith('req_0123456789');
    app.recover();
    await app.user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(data()).toBeVisible());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test(`first load of ${name}: a 429 counts down as it was asked to, and goes on by itself`, async () => {
    const app = open(place, {
      answers: { [LISTING]: () => new Response('', { status: 429, headers: { 'Retry-After': '75' } }) },
    });
    await screen.findByRole('timer');
    expect(onScreen(place).getByText('Too many requests, waiting')).toBeVisible();
    expect(screen.getByRole('timer')).toHaveTextContent(/^Next try in 1:1[345]\.$/);
    await pass(30_000);
    expect(screen.getByRole('timer')).toHaveTextContent(/^Next try in 0:4[345]\.$/);
    expect(listings()).toBe(1);
    app.recover();
    await pass(47_000);
    await waitFor(() => expect(data()).toBeVisible());
  });

  test(`first load of ${name}: after 5 s it says that it is slow`, async () => {
    open(place, { answers: { [LISTING]: 'silence' } });
    await screen.findByRole('heading', { level: 1, name: h1 });
    await pass(4_000);
    expect(screen.queryByRole('alert')).toBeNull();
    await pass(2_500);
    expect(screen.getByRole('alert')).toHaveTextContent('Still loading. Postbreeze is slow to answer');
    expectOneH1(h1);
  });

  test(`first load of ${name}: offline it says so, and comes by itself when the network is back`, async () => {
    const app = open(place, { answers: { [LISTING]: 'unreachable' } });
    setOnline(false);
    await screen.findByRole('heading', { level: 1, name: h1 });
    expect(await onScreen(place).findByText(/This device is offline/)).toBeVisible();
    expectOneH1(h1);
    app.recover();
    setOnline(true);
    await waitFor(() => expect(data()).toBeVisible());
  });

  test(`${name} keeps its data through a 500, with its age, the request and a way on`, async () => {
    const app = await openReady(place);
    app.answer(LISTING, () => refusal(500));
    await refresh(app);
    await pass(3_000);
    expect(await onScreen(place).findByText('Postbreeze answered 500 at 12:00.')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('You see data from 12:00;');
    expect(screen.getByRole('button', { name: REQUEST })).toBeVisible();
    expect(data()).toBeVisible();
    expectOneH1(h1);
    app.recover();
    await app.user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  test(`${name} counts a 429 down beside its data, and asks nothing meanwhile`, async () => {
    const app = await openReady(place);
    app.answer(LISTING, () => new Response('', { status: 429, headers: { 'Retry-After': '150' } }));
    await refresh(app);
    expect(await onScreen(place).findByText('Too many requests, waiting at 12:00.')).toBeVisible();
    expect(screen.getByRole('timer')).toHaveTextContent(/^Next try in 2:(2[789]|30)\.$/);
    expect(data()).toBeVisible();
    const asked = listings();
    await pass(140_000);
    expect(listings()).toBe(asked);
    app.recover();
    await pass(12_000);
    await waitFor(() => expect(screen.queryByRole('timer')).toBeNull());
  });

  test(`${name} goes offline with its data, and is asked for again when the network is back`, async () => {
    await openReady(place);
    setOnline(false);
    expect(await onScreen(place).findByText('This device is offline.')).toBeVisible();
    expect(
      onScreen(place).getByText(
        /You see data from 12:00; .*(?:connecting waits|how things stood then)\. It is asked for again when the network is back\.$/,
      ),
    ).toBeVisible();
    expect(data()).toBeVisible();
    await pass(61_000);
    const asked = listings();
    setOnline(true);
    await waitFor(() => expect(listings()).toBe(asked + 1));
    expect(onScreen(place).queryByText('This device is offline.')).toBeNull();
  });

  test(`${name} calls its data stale after 3 minutes, and one thing at a time`, async () => {
    const app = await openReady(place);
    setInView(false);
    await pass(3 * 60_000 + 35_000);
    app.answer(LISTING, 'silence');
    setInView(true);
    await pass(1_000);
    expect(onScreen(place).getByText('You are looking at data from 12:00.')).toBeVisible();
    setOnline(false);
    expect(await onScreen(place).findByText('This device is offline.')).toBeVisible();
    expect(onScreen(place).queryByText(/^You are looking at data/)).toBeNull();
    // The query library would remember.
    setOnline(true);
  });

  test(`a key refused on ${name} takes the data off screen, memory and storage, and names its prefix`, async () => {
    if (place.phone) makeNarrow();
    const app = openApp({ config: { mode: 'live' }, at: place.at });
    await app.user.type(await screen.findByLabelText('API key'), app.sandbox.key);
    await app.user.click(screen.getByRole('button', { name: 'Connect' }));
    await waitFor(() => expect(data()).toBeVisible());
    app.answer(LISTING, () => refusal(401));
    app.answer('GET /workspaces', () => refusal(401));
    await refresh(app);
    expect(await screen.findByText('Postbreeze does not accept this key any more.')).toBeVisible();
    expect(screen.getAllByRole('alert')[0]).toHaveTextContent(`${app.sandbox.key.slice(0, 16)}…`);
    expect(screen.queryByText(/quillfern/i)).toBeNull();
    expect(keptIn(sessionStorage) + keptIn(localStorage)).not.toMatch(/pb_live_|soc_/);
    expectOneH1('Connect to Postbreeze');
  });
}
