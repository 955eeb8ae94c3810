import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';

import { openHistoryStore } from '#browser/historyStore.ts';
import type { HistoryEvent } from '#channels/history.ts';
import { memoryFromRecord, memoryToRecord } from '#channels/historyRecord.ts';
import { DAY_MS, HOUR_MS, NOW } from '../support/builders.ts';
import { aMemory } from '../support/history.ts';
import { healthLabelsIn, row } from '../support/list.ts';
import { openApp, pass, type OpenApp } from '../support/openApp.tsx';
import { everythingIn } from '../support/storage.ts';

const INSTAGRAM = 'soc_01K0H2J4K6M8N0P2Q4R6S8T0V2';
const NAME = 'Quillfern Studio, Instagram';
const LOOP = 'third break in 30 days';
const BACK_AT = NOW - 10 * DAY_MS + 5 * HOUR_MS;
const API_ORIGIN = 'https://api.postbreeze.example';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
});

/** Changes the sandbox's row behind the page's back, as the server does. */
function change({ sandbox }: OpenApp, changes: Record<string, unknown>): void {
  const channel = sandbox.state.channels.get(INSTAGRAM);
  if (channel === undefined) throw new Error('The sample has no such channel');
  sandbox.state.channels.set(INSTAGRAM, { ...channel, ...changes });
  sandbox.state.version += 1;
}

const iso = (at: number) => new Date(at).toISOString();
const works = (at: number) => ({ status: 'ACTIVE', lastRefreshedAt: iso(at), lastRefreshAttemptAt: iso(at) });
const breaks = (at: number) => ({ status: 'TOKEN_EXPIRED', lastRefreshAttemptAt: iso(at), tokenExpiresAt: iso(at) });

/** Opens the page with the channel as `changes` say, and stays until the history was written. */
async function visit(changes: Record<string, unknown>, at = '/'): Promise<OpenApp> {
  const app = openApp({ at, config: { apiOrigin: API_ORIGIN } });
  change(app, changes);
  await screen.findByRole('article', { name: NAME });
  await pass(1_000);
  await waitFor(async () => expect(await keptState()).toBe(changes['status']));
  return app;
}

/** The state of the channel as the history of this browser last kept it; it is written when the page is idle. */
async function keptState(): Promise<string | null> {
  const kept = await (await openHistoryStore())?.open(API_ORIGIN, 0);
  const last = memoryFromRecord(kept?.memory).get(INSTAGRAM);
  if (last === undefined) return null;
  return last.state === 'broken' ? 'TOKEN_EXPIRED' : 'ACTIVE';
}

/** What two breaks before this visit left behind: it works again, one break short of a loop. */
async function rememberTwoBreaks(): Promise<void> {
  const workspaceId = 'ws_01J8QF3M5N7P9R1S3T5V7W9X1Y';
  const broke = (at: number): HistoryEvent => ({ kind: 'broke', at, status: 'TOKEN_EXPIRED', cause: null });
  const events: readonly HistoryEvent[] = [
    broke(NOW - 20 * DAY_MS),
    { kind: 'recovered', at: NOW - 19 * DAY_MS },
    broke(NOW - 10 * DAY_MS),
    { kind: 'recovered', at: BACK_AT },
  ];
  const seenAt = NOW - DAY_MS;
  const last = aMemory({ workspaceId, since: BACK_AT, firstSeenAt: NOW - 21 * DAY_MS, seenAt });
  const record = { channelId: INSTAGRAM, workspaceId, events };
  const store = await openHistoryStore();
  await store?.update(API_ORIGIN, () => ({
    memory: memoryToRecord(new Map([[INSTAGRAM, last]])),
    changes: [{ id: INSTAGRAM, from: INSTAGRAM, change: () => ({ at: BACK_AT, record }) }],
  }));
}

test('breaks and recoveries are seen across visits, and the third in 30 days is written on the row', async () => {
  const past = [breaks(NOW - 20 * DAY_MS), works(NOW - 19 * DAY_MS), breaks(NOW - 10 * DAY_MS), works(BACK_AT)];
  for (const [index, changes] of past.entries()) {
    vi.setSystemTime(NOW - 18 * DAY_MS + index * 5 * DAY_MS);
    (await visit(changes)).leave();
  }
  vi.setSystemTime(NOW);
  await visit(breaks(NOW - HOUR_MS));
  await waitFor(() => expect(row(NAME)).toHaveTextContent(LOOP));
  expect(healthLabelsIn(row(NAME))).toEqual(['Needs reconnect']);
});

test('the details say that reconnecting is not the cure, and how long each break was', async () => {
  await rememberTwoBreaks();
  await visit(breaks(NOW - HOUR_MS), `/channels/${INSTAGRAM}`);
  const details = await screen.findByRole('region', { name: 'Details of Quillfern Studio' });
  expect(
    await within(details).findByRole('heading', { name: 'Third break in 30 days: reconnecting is not the cure' }),
  ).toBeVisible();
  expect(details).toHaveTextContent('Reconnected, after a break of 5 hours');
  expect(within(details).getAllByText(/^Broke: the login ended/)).toHaveLength(3);
});

test('two breaks are no loop: the row says nothing of it, the timeline does', async () => {
  await rememberTwoBreaks();
  await visit(works(BACK_AT), `/channels/${INSTAGRAM}`);
  expect(row(NAME)).not.toHaveTextContent('in 30 days');
  const details = await screen.findByRole('region', { name: 'Details of Quillfern Studio' });
  await waitFor(() => expect(details).toHaveTextContent('Reconnected, after a break of 5 hours'));
  expect(details).toHaveTextContent('What broke, came back, appeared or vanished is what this browser has seen.');
  expect(details).not.toHaveTextContent('reconnecting is not the cure');
});

test('the bundle for an engineer holds the breaks, and no name of anything but what it always holds', async () => {
  const copied = vi.fn();
  await rememberTwoBreaks();
  const app = await visit(breaks(NOW - HOUR_MS), `/channels/${INSTAGRAM}`);
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => Promise.resolve(copied(text)));
  await app.user.click(await screen.findByRole('button', { name: 'Bundle for an engineer, with the breaks' }));
  await waitFor(() => expect(copied).toHaveBeenCalledWith(expect.stringContaining(`channel: ${INSTAGRAM}`)));
  expect(copied).toHaveBeenCalledWith(expect.stringContaining(`${iso(NOW - HOUR_MS)} broke, TOKEN_EXPIRED,`));
});

test('a break that happens while the page is open is seen by the poll', async () => {
  await rememberTwoBreaks();
  const app = await visit(works(BACK_AT));
  expect(row(NAME)).not.toHaveTextContent(LOOP);
  change(app, breaks(NOW + 30_000));
  await pass(65_000);
  await waitFor(() => expect(row(NAME)).toHaveTextContent(LOOP));
});

test('the history belongs to one API: another one begins with nothing', async () => {
  await rememberTwoBreaks();
  const app = openApp({ config: { apiOrigin: 'https://other.postbreeze.example' } });
  change(app, breaks(NOW - HOUR_MS));
  await screen.findByRole('article', { name: NAME });
  await pass(2_000);
  expect(row(NAME)).not.toHaveTextContent('in 30 days');
});

test('deleting the history takes it off the row at once, and it begins anew', async () => {
  await rememberTwoBreaks();
  const app = await visit(breaks(NOW - HOUR_MS));
  await waitFor(() => expect(row(NAME)).toHaveTextContent(LOOP));
  await app.user.click(screen.getByRole('link', { name: 'Settings' }));
  await app.user.click(await screen.findByRole('button', { name: 'Delete history' }));
  await app.user.click(await screen.findByRole('button', { name: 'Delete history of this browser' }));
  expect(await screen.findByText('Deleted. It begins anew with the next look at the list.')).toBeVisible();
  act(() => window.history.back());
  await screen.findByRole('article', { name: NAME });
  await pass(65_000);
  expect(row(NAME)).not.toHaveTextContent('in 30 days');
});

test('nothing but ids, states, causes and times is kept, and nothing of the key', async () => {
  await visit(breaks(NOW - HOUR_MS));
  const kept = await everythingIn(indexedDB, 'postbreeze-channels.history');
  expect(kept).toContain(INSTAGRAM);
  expect(kept).not.toMatch(/quillfern|pb_live|@/i);
});

test('a browser that keeps nothing shows the list as ever, and what one visit saw', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const app = openApp();
  change(app, breaks(NOW - HOUR_MS));
  await screen.findByRole('article', { name: NAME });
  // Its code comes when the page is idle.
  await waitFor(() => expect(row(NAME)).toHaveTextContent('Needs reconnect'));
  await pass(65_000);
  for (let round = 1; round <= 2; round += 1) {
    change(app, works(NOW + round * 3 * 60_000));
    await pass(65_000);
    change(app, breaks(NOW + round * 3 * 60_000 + 60_000));
    await pass(65_000);
  }
  await waitFor(() => expect(row(NAME)).toHaveTextContent(LOOP));
});
