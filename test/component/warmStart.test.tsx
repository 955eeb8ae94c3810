import { screen, waitFor, within } from '@testing-library/react';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';

import type { SocialAccount } from '#api/contract.ts';
import { openAnswerStore } from '#browser/answerStore.ts';
import { keepKey } from '#browser/keyStore.ts';
import { aRow, HOUR_MS, MINUTE_MS, NOW } from '../support/builders.ts';
import { openApp, openAppAgain, pass, refusal, setOnline, type OpenApp, type Opened } from '../support/openApp.tsx';
import { everythingIn, keptIn } from '../support/storage.ts';

const LISTING = 'GET /social-accounts';
const KEY = `pb_live_DEVICE01${'k'.repeat(24)}`;
const LIVE = { config: { mode: 'live' }, sandbox: { key: KEY } } as const;
/** Broken, so that the list does not fold it away. */
const ROW = aRow({ status: 'TOKEN_EXPIRED' });

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
});

function listed(...rows: readonly Partial<SocialAccount>[]): () => Response {
  return () => Response.json(rows.map((row) => ({ ...ROW, ...row })));
}

/** Answers that wait until they are let go, the one to `LISTING` with `rows`. */
function held(...rows: readonly Partial<SocialAccount>[]) {
  const gate = new EventTarget();
  const open = new Promise((resolve) => gate.addEventListener('open', resolve));
  return { answer: () => open.then(listed(...rows)), letGo: () => void gate.dispatchEvent(new Event('open')) };
}

/** Opens the page, stays until the answer is kept, and leaves. */
async function visit(opened: Opened = {}): Promise<void> {
  const app = openApp({ answers: { [LISTING]: listed({}) }, ...opened });
  await screen.findAllByRole('article');
  await stay();
  await waitFor(async () => expect(await openAnswerStore().read()).toBeDefined());
  app.leave();
}

/** Until the page has had nothing else to do for a while. */
function stay(): Promise<void> {
  return pass(6_000);
}

function kept(): Promise<string> {
  return everythingIn(indexedDB);
}

/** The list as it stands in the moment the page is drawn. */
function shownAtOnce(): string | null {
  return screen.queryByRole('article')?.getAttribute('aria-label') ?? null;
}

test('what the last visit left is there at once with its age, and gives way to the answer without a word', async () => {
  await visit();
  vi.setSystemTime(NOW + 3 * HOUR_MS);
  const { answer, letGo } = held({ displayName: 'Renamed Meanwhile' });
  await openAppAgain({ answers: { [LISTING]: answer } });
  expect(shownAtOnce()).toBe('Acme Bikes, Instagram');
  expect(screen.getByText('Checked 3 h ago')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByText(/You are looking at data from/)).toBeNull();
  letGo();
  expect(await screen.findByRole('article', { name: 'Renamed Meanwhile, Instagram' })).toBeVisible();
  expect(screen.getByText(/^Checked \d s ago$/)).toBeVisible();
  expect(screen.queryByText(/You are looking at data from/)).toBeNull();
});

test('the workspaces have their names at once', async () => {
  const sandbox = { now: () => NOW };
  const app = openApp({ sandbox });
  await screen.findByRole('region', { name: 'Quillfern Studio' });
  await stay();
  app.leave();
  await openAppAgain({ sandbox, answers: { [LISTING]: 'silence', 'GET /workspaces': 'silence' } });
  expect(screen.getByRole('region', { name: 'Quillfern Studio' })).toBeVisible();
});

test('also what was seen a moment ago is asked for again', async () => {
  await visit();
  await openAppAgain({ answers: { [LISTING]: listed({ displayName: 'Renamed Meanwhile' }) } });
  expect(await screen.findByRole('article', { name: 'Renamed Meanwhile, Instagram' })).toBeVisible();
});

test('however old the list is that was left, it is asked for once', async () => {
  for (const later of [0, 3 * HOUR_MS]) {
    await visit();
    vi.setSystemTime(NOW + later);
    const asked = vi.fn(listed({ displayName: 'Renamed Meanwhile' }));
    const app = await openAppAgain({ answers: { [LISTING]: asked } });
    expect(await screen.findByRole('article', { name: 'Renamed Meanwhile, Instagram' })).toBeVisible();
    await pass(2_000);
    expect(asked).toHaveBeenCalledTimes(1);
    app.leave();
  }
});

test('an answer that does not come leaves the list, called old after 2 s', async () => {
  await visit();
  vi.setSystemTime(NOW + 3 * HOUR_MS);
  await openAppAgain({ answers: { [LISTING]: 'silence' } });
  await pass(2_500);
  expect(screen.getByText(/You are looking at data from/)).toBeVisible();
  expect(shownAtOnce()).toBe('Acme Bikes, Instagram');
});

test.for(['unreachable', () => refusal(503)] as const)(
  'a first request that fails leaves the list, with its age and why (%#)',
  async (answer) => {
    await visit();
    vi.setSystemTime(NOW + 3 * HOUR_MS);
    await openAppAgain({ answers: { [LISTING]: answer } });
    await pass(3_000);
    expect(await screen.findByRole('alert')).toHaveTextContent(/You see data from 12:00/);
    expect(shownAtOnce()).toBe('Acme Bikes, Instagram');
    expect(screen.getByText('3 h old')).toBeVisible();
  },
);

test('offline from the first moment, the list of the last visit is there and says so', async () => {
  await visit();
  setOnline(false);
  await openAppAgain({ answers: { [LISTING]: 'silence' } });
  expect(shownAtOnce()).toBe('Acme Bikes, Instagram');
  expect(screen.getByText('This device is offline.')).toBeVisible();
});

test('a key on this device: what it showed is kept beside it, and nothing of the key', async () => {
  keepKey(KEY, 'device');
  await visit(LIVE);
  expect(await kept()).toContain('Acme Bikes');
  expect(await kept()).not.toContain(KEY.slice('pb_live_DEVICE01'.length));
  await openAppAgain({ ...LIVE, answers: { [LISTING]: 'silence' } });
  expect(shownAtOnce()).toBe('Acme Bikes, Instagram');
});

test('a key of this tab: what it showed goes with the tab', async () => {
  keepKey(KEY, 'tab');
  await visit(LIVE);
  expect(await kept()).not.toContain('Acme Bikes');
  expect(keptIn(sessionStorage)).toContain('Acme Bikes');
  await openAppAgain({ ...LIVE, answers: { [LISTING]: 'silence' } });
  expect(shownAtOnce()).toBe('Acme Bikes, Instagram');
});

test('a list of thousands is kept beside a key of this device, not of this tab', async () => {
  const long = () => new Response(JSON.stringify([ROW]) + ' '.repeat(2_100_000));
  keepKey(KEY, 'device');
  await visit({ ...LIVE, answers: { [LISTING]: long } });
  expect((await kept()).includes('Acme Bikes')).toBe(true);
  keepKey(KEY, 'tab');
  openApp({ ...LIVE, answers: { [LISTING]: long } });
  await screen.findAllByRole('article');
  await stay();
  expect(((await kept()) + keptIn(sessionStorage)).includes('Acme Bikes')).toBe(false);
});

test('a key that is refused takes the kept list off the screen and out of the browser', async () => {
  keepKey(KEY, 'device');
  await visit(LIVE);
  await openAppAgain({ ...LIVE, answers: { [LISTING]: () => refusal(401) } });
  expect(await screen.findByLabelText('API key')).toBeVisible();
  expect(screen.queryByRole('article')).toBeNull();
  await stay();
  expect(await kept()).not.toContain('Acme Bikes');
});

async function forget({ user }: OpenApp): Promise<void> {
  await user.click(screen.getByRole('link', { name: 'Settings' }));
  await user.click(await screen.findByRole('button', { name: 'Forget key' }));
  await screen.findByLabelText('API key');
}

test.for(['device', 'tab'] as const)('with the key, what it showed is forgotten (%s)', async (place) => {
  keepKey(KEY, place);
  await visit(LIVE);
  await forget(await openAppAgain({ ...LIVE, answers: { [LISTING]: listed({}) } }));
  await stay();
  expect((await kept()) + keptIn(sessionStorage)).not.toContain('Acme Bikes');
});

test('an answer that was about to be kept when the key was forgotten is not', async () => {
  keepKey(KEY, 'device');
  const app = openApp({ ...LIVE, answers: { [LISTING]: listed({}) } });
  await screen.findAllByRole('article');
  await forget(app);
  await stay();
  expect(await kept()).not.toContain('Acme Bikes');
});

test('once another tab forgot the key, this one keeps nothing of it', async () => {
  keepKey(KEY, 'device');
  openApp({ ...LIVE, answers: { [LISTING]: listed({}) } });
  await screen.findAllByRole('article');
  localStorage.clear();
  await stay();
  expect(await kept()).not.toContain('Acme Bikes');
});

test('what another key showed is never seen, and dropped', async () => {
  keepKey(KEY, 'device');
  await visit(LIVE);
  keepKey(`pb_live_ANOTHER1${'x'.repeat(24)}`, 'device');
  await openAppAgain({ ...LIVE, answers: { [LISTING]: 'silence', 'GET /workspaces': 'silence' } });
  expect(shownAtOnce()).toBeNull();
  await stay();
  expect(await kept()).not.toContain('Acme Bikes');
});

const RECORD = {
  version: 1,
  account: 'https://api.postbreeze.example sandbox',
  savedAt: NOW - HOUR_MS,
  clockOffsetMs: null,
  channels: JSON.stringify([ROW]),
  workspaces: '[]',
};

test.for([
  ['of another version', { ...RECORD, version: 2 }],
  ['cut short', { ...RECORD, channels: RECORD.channels.slice(0, -9) }],
  ['no list', { ...RECORD, channels: '{}' }],
  ['of another shape', { version: 1 }],
  ['from the future', { ...RECORD, savedAt: NOW + HOUR_MS }],
] as const)('what is kept but %s is dropped', async ([, record]) => {
  await openAnswerStore().write(RECORD, 'device');
  const app = await openAppAgain({ answers: { [LISTING]: 'silence' } });
  expect(shownAtOnce()).toBe('Acme Bikes, Instagram');
  app.leave();
  await openAnswerStore().write(record, 'device');
  await openAppAgain({ answers: { [LISTING]: 'silence' } });
  expect(shownAtOnce()).toBeNull();
  expect(await openAnswerStore().read()).toBeUndefined();
});

test.for([
  ['has no such place', undefined],
  [
    'refuses',
    {
      open: () => {
        throw new Error('denied');
      },
    },
  ],
  ['never answers', { open: () => ({}) }],
] as const)('where the browser %s, the page works as if it were the first visit', async ([, place]) => {
  vi.stubGlobal('indexedDB', place);
  const opened = openAppAgain({ answers: { [LISTING]: listed({}) } });
  await pass(1_500);
  await opened;
  expect(await screen.findByRole('article', { name: 'Acme Bikes, Instagram' })).toBeVisible();
  await stay();
});

test('an answer in which nothing is new is kept every ten minutes only', async () => {
  openApp({ answers: { [LISTING]: listed({}) } });
  await screen.findAllByRole('article');
  await stay();
  const first = await kept();
  await pass(5 * MINUTE_MS);
  expect(await kept()).toBe(first);
  await pass(7 * MINUTE_MS);
  expect(await kept()).not.toBe(first);
});

test('what broke since the last visit is told when the answer says so; the kept list itself is no news', async () => {
  const old = { id: 'soc_old', displayName: 'Old Story' };
  await visit({ answers: { [LISTING]: listed({ status: 'ACTIVE' }, old) } });
  const { answer, letGo } = held({}, old);
  await openAppAgain({ answers: { [LISTING]: answer } });
  await stay();
  const main = screen.getByRole('main');
  const told = () =>
    screen
      .queryAllByText(/a reconnect\./)
      .filter((element) => !main.contains(element))
      .map((element) => element.textContent);
  expect(told()).toEqual([]);
  letGo();
  await waitFor(() => expect(told()).toEqual(['Acme Bikes on Instagram needs a reconnect.']));
  expect(within(main).getAllByRole('article')).toHaveLength(2);
});

test('what a key of the server showed outlasts no tab, and is on no device', async () => {
  await visit({ config: { mode: 'live-with-server-key' } });
  // The history holds ids and causes; what the list showed of anybody is not among them.
  expect(await kept()).not.toContain(ROW.handle);
  expect(JSON.stringify(Object.entries(sessionStorage))).toContain(ROW.handle);
});
