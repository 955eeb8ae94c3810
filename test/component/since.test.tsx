import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';

import { openHistoryStore } from '#browser/historyStore.ts';
import { keptVisit } from '#browser/visitStore.ts';
import { memoryFromRecord } from '#channels/historyRecord.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, NOW } from '../support/builders.ts';
import { catchDownloads } from '../support/download.ts';
import { network } from '../support/network.ts';
import { openApp, pass, setInView, type OpenApp } from '../support/openApp.tsx';

const INSTAGRAM = 'soc_01K0H2J4K6M8N0P2Q4R6S8T0V2';
const THREADS = 'soc_01K9Z3B5D7F9H1K3M5P7R9T1W3';
const FACEBOOK = 'soc_01JS5W7Y9A1C3E5G7J9M1P3R5T';
const X = 'soc_01K3X5Z7B9D1F3H5K7M9P1R3T5';

const API_ORIGIN = 'https://api.postbreeze.example';

/** The evening before, when the first visit ends. */
const EVENING = Date.parse('2026-11-19T17:40:00Z');
const MORNING = Date.parse('2026-11-20T08:55:00Z');

beforeEach(() => {
  server = null;
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
});

type Rows = OpenApp['sandbox']['state']['channels'];

/** What the server holds, from one visit to the next: a sandbox of another day would date all of it anew. */
let server: Rows | null = null;

/** Changes the sandbox's rows behind the page's back, as the server does. */
function change({ sandbox }: OpenApp, by: (rows: Rows) => void): void {
  by(sandbox.state.channels);
  sandbox.state.version += 1;
}

function put(rows: Rows, id: string, changes: Record<string, unknown>): void {
  const channel = rows.get(id);
  if (channel === undefined) throw new Error('The sample has no such channel');
  rows.set(id, { ...channel, ...changes });
}

const iso = (at: number) => new Date(at).toISOString();

/** Two break, one comes back, one is connected, one goes. */
function overnight(rows: Rows): void {
  const broke = { status: 'TOKEN_EXPIRED', lastRefreshAttemptAt: iso(EVENING + 13 * HOUR_MS) };
  put(rows, THREADS, broke);
  put(rows, FACEBOOK, { ...broke, lastRefreshAttemptAt: iso(EVENING + 2 * HOUR_MS) });
  put(rows, INSTAGRAM, { status: 'ACTIVE', lastRefreshedAt: iso(MORNING - HOUR_MS) });
  const x = rows.get(X);
  if (x === undefined) throw new Error('The sample has no such channel');
  rows.delete(X);
  rows.set('soc_new', {
    ...x,
    id: 'soc_new',
    platform: 'BLUESKY',
    externalId: 'new',
    displayName: 'Quillfern News',
    connectedAt: iso(EVENING + HOUR_MS),
  });
}

/** Opens the page at `now` after what `by` did on the server, and stays until the rows were compared. */
async function visit(now: number, by: (rows: Rows) => void = () => undefined, at = '/'): Promise<OpenApp> {
  vi.setSystemTime(now);
  const app = openApp({ at });
  const rows = app.sandbox.state.channels;
  server ??= new Map(rows);
  by(server);
  rows.clear();
  for (const [id, row] of server) rows.set(id, row);
  await screen.findAllByRole('article');
  await pass(1_000);
  // Both are kept when the page is idle.
  await waitFor(async () => {
    expect(keptVisit(API_ORIGIN)?.lastAt).toBeGreaterThanOrEqual(now);
    const store = await openHistoryStore();
    if (store !== null) expect(memoryFromRecord((await store.open(API_ORIGIN, 0)).memory).size).toBeGreaterThan(0);
  });
  return app;
}

const queryStrip = () => screen.queryByRole('group', { name: 'Since you last looked' });

test('a first visit says nothing, and neither does a reload a moment later', async () => {
  (await visit(EVENING)).leave();
  expect(queryStrip()).toBeNull();
  await visit(EVENING + MINUTE_MS);
  expect(queryStrip()).toBeNull();
});

test('the next morning one line tells what broke, came back, appeared and vanished', async () => {
  (await visit(EVENING)).leave();
  await visit(MORNING, overnight);
  await waitFor(() =>
    expect(queryStrip()).toHaveTextContent('Since yesterday 17:40:2 broke1 recovered1 appeared1 vanished'),
  );
});

test('each count opens its channels, with when it was and the way to each', async () => {
  (await visit(EVENING)).leave();
  const { user } = await visit(MORNING, overnight);
  await user.click(await screen.findByRole('button', { name: '2 broke since yesterday 17:40' }));
  const dialog = await screen.findByRole('dialog', { name: 'Since you last looked' });
  const rows = () =>
    within(dialog)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
  expect(rows()).toEqual([
    expect.stringMatching(/Quillfern Studio.*Threads.*today at 06:40/),
    expect.stringMatching(/Quillfern Studio.*Facebook Page.*yesterday at 19:40/),
  ]);
  await user.click(within(dialog).getByRole('button', { name: 'Since midnight' }));
  expect(rows()).toHaveLength(1);
  await user.click(within(dialog).getByRole('button', { name: '1 vanished' }));
  expect(rows()).toEqual([expect.stringMatching(/^X of Quillfern Studio.*seen today at 08:55/)]);
  await user.click(within(dialog).getByRole('button', { name: '1 recovered' }));
  await user.click(within(dialog).getByRole('link', { name: 'Quillfern Studio' }));
  expect(await screen.findByRole('region', { name: 'Details of Quillfern Studio' })).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a night in which nothing happened is told as such', async () => {
  (await visit(EVENING)).leave();
  await visit(MORNING);
  expect(
    await screen.findByText('Nothing broke, came back, appeared or vanished since yesterday 17:40.'),
  ).toBeVisible();
});

test('what was seen this morning is still there after lunch, as since midnight', async () => {
  (await visit(EVENING)).leave();
  (await visit(MORNING, overnight)).leave();
  await visit(NOW + HOUR_MS);
  await waitFor(() => expect(queryStrip()).toHaveTextContent('Since midnight:1 broke1 recovered1 vanished'));
});

test('closed, it stays closed until the next visit', async () => {
  (await visit(EVENING)).leave();
  const { user, leave } = await visit(MORNING, overnight);
  await user.click(await screen.findByRole('button', { name: 'Close until the next visit' }));
  expect(queryStrip()).toBeNull();
  leave();
  (await visit(MORNING + 10 * MINUTE_MS)).leave();
  expect(queryStrip()).toBeNull();
  await visit(MORNING + 2 * HOUR_MS);
  await waitFor(() => expect(queryStrip()).toBeInTheDocument());
});

test('a tab that stayed open for days tells in the morning what the night brought', async () => {
  const app = await visit(EVENING);
  // On return the page asks whether it is still the one that is served.
  network.use(http.get('http://localhost:*/', () => HttpResponse.error()));
  await app.user.keyboard('{Shift}');
  setInView(false);
  change(app, overnight);
  vi.setSystemTime(MORNING);
  setInView(true);
  await pass(65_000);
  expect(await screen.findByRole('button', { name: '2 broke since yesterday 17:40' })).toBeVisible();
});

test('an answer that lacks rows, or cannot be read in part, makes nothing vanish', async () => {
  (await visit(EVENING)).leave();
  const odd = (rows: Rows) => {
    rows.delete(X);
    put(rows, THREADS, { workspaceId: 7 });
  };
  await visit(MORNING, odd);
  expect(await screen.findByText(/^Nothing broke/)).toBeVisible();
});

test('another API has a past of its own', async () => {
  (await visit(EVENING)).leave();
  vi.setSystemTime(MORNING);
  openApp({ config: { apiOrigin: 'https://other.postbreeze.example' } });
  await screen.findAllByRole('article');
  await pass(2_000);
  expect(queryStrip()).toBeNull();
});

test('a browser that keeps nothing of the past claims nothing of it', async () => {
  (await visit(EVENING)).leave();
  vi.stubGlobal('indexedDB', undefined);
  await visit(MORNING, overnight);
  await waitFor(() => expect(queryStrip()).toBeNull());
});

test('the details tell of arrivals and departures in their timeline', async () => {
  (await visit(EVENING)).leave();
  const all = new Map(server);
  (await visit(MORNING, (rows) => void rows.delete(X))).leave();
  server = all;
  await visit(MORNING + DAY_MS, undefined, `/channels/${X}`);
  const details = await screen.findByRole('region', { name: 'Details of Quillfern Studio' });
  await waitFor(() => expect(details).toHaveTextContent('Appeared in the list'));
  expect(details).toHaveTextContent('No longer listed');
});

async function openSettings({ user }: OpenApp): Promise<void> {
  await user.click(screen.getByRole('link', { name: 'Settings' }));
  await screen.findByRole('heading', { name: 'History' });
}

const jsonFile = (text: string) => new File([text], 'history.json', { type: 'application/json' });

test('the history goes to another browser as a file, without a key or a name in it', async () => {
  const saved = catchDownloads();
  (await visit(EVENING)).leave();
  const here = await visit(MORNING, overnight);
  await openSettings(here);
  expect(screen.getByText(/It lives in this browser only\.$/)).toBeVisible();
  await here.user.click(screen.getByRole('button', { name: 'Export history' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]).toMatchObject({ name: 'channel-history-2026-11-20.json' });
  const text = (await saved[0]?.text()) ?? '';
  expect(text).toContain(INSTAGRAM);
  expect(text).not.toMatch(/quillfern|pb_live|@/i);
  here.leave();

  vi.stubGlobal('indexedDB', new IDBFactory());
  const there = await visit(MORNING + HOUR_MS, undefined, `/channels/${THREADS}`);
  expect(await screen.findByRole('region', { name: 'Details of Quillfern Studio' })).not.toHaveTextContent('Appeared');
  await openSettings(there);
  for (let time = 1; time <= 2; time += 1) {
    await there.user.upload(screen.getByLabelText('Import history'), jsonFile(text));
    expect(await screen.findByText('Taken in. What was known already is there once.')).toBeVisible();
  }
  there.leave();
  await visit(MORNING + 2 * HOUR_MS, undefined, `/channels/${THREADS}`);
  const details = await screen.findByRole('region', { name: 'Details of Quillfern Studio' });
  await waitFor(() => expect(within(details).getAllByText(/^Broke: the login ended/)).toHaveLength(1));
});

test.each([
  ['{', 'This file is not a history of channels, or only a part of one. Nothing was taken in.'],
  [
    '{"format":"postbreeze-channels.history","version":9}',
    'A newer version of this product wrote this file. Upgrade first; nothing was taken in.',
  ],
  [
    '{"format":"postbreeze-channels.history","version":1,"origin":"https://evil.example","memory":[],"histories":[]}',
    'This file belongs to another API address than the one above. Nothing was taken in.',
  ],
  [
    '{"format":"postbreeze-channels.history","version":1,"origin":"https://api.postbreeze.example","memory":[1],"histories":[]}',
    'Something in this file is not as this product writes it. Nothing was taken in.',
  ],
])('a file that is none of ours is refused in words: %s', async (text, words) => {
  const app = await visit(EVENING);
  await openSettings(app);
  await app.user.upload(screen.getByLabelText('Import history'), jsonFile(text));
  expect(await screen.findByText(words)).toBeVisible();
});

test('a file of 30 MB and more is not even read', async () => {
  const app = await visit(EVENING);
  await openSettings(app);
  const file = jsonFile('{}');
  vi.spyOn(file, 'size', 'get').mockReturnValue(30_000_001);
  await app.user.upload(screen.getByLabelText('Import history'), file);
  expect(await screen.findByText(/^This file is too large/)).toBeVisible();
});

test('deleting the history asks first, and then nothing of the past is told', async () => {
  (await visit(EVENING)).leave();
  const app = await visit(MORNING, overnight);
  await waitFor(() => expect(queryStrip()).toBeInTheDocument());
  await openSettings(app);
  await app.user.click(screen.getByRole('button', { name: 'Delete history' }));
  const asked = await screen.findByRole('alertdialog', { name: 'Delete the history?' });
  await app.user.click(within(asked).getByRole('button', { name: 'Keep it' }));
  expect(screen.queryByText(/^Deleted\./)).toBeNull();
  await app.user.click(screen.getByRole('button', { name: 'Delete history' }));
  await app.user.click(await screen.findByRole('button', { name: 'Delete history of this browser' }));
  expect(await screen.findByText('Deleted. It begins anew with the next look at the list.')).toBeVisible();
  expect(Object.keys(localStorage).filter((name) => name.includes('visit'))).toEqual([]);
  app.leave();
  await visit(MORNING + HOUR_MS);
  expect(queryStrip()).toBeNull();
});
