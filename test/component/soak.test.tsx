import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { setPreferences } from '#browser/preferences.ts';
import { OWN_MINUTE_LIMIT } from '#channels/requestBudget.ts';
import { createRandom } from '#sandbox/random.ts';
import { MINUTE_MS } from '../support/builders.ts';
import { watchPopUps } from '../support/consentWindow.ts';
import { FAULTS } from '../support/faults.ts';
import { row } from '../support/list.ts';
import { network, sent } from '../support/network.ts';
import { openApp, pass, setInView, setOnline, type OpenApp } from '../support/openApp.tsx';

const LISTING = 'GET /social-accounts';
const WORKSPACES = 'GET /workspaces';
const POSTS = 'GET /posts';
const INSTAGRAM = 'Quillfern Studio, Instagram';
const HOURS = 2;
const SEED = 20_261_120;

/** What only costs memory here and not there, and a silence that the network would hold for ever. */
const BEARABLE = FAULTS.filter(({ name, answer }) => name !== 'an answer without end' && answer !== 'silence');

const rejections: unknown[] = [];
const noteRejection = (reason: unknown) => void rejections.push(reason);

beforeEach(() => {
  rejections.length = 0;
  process.on('unhandledRejection', noteRejection);
});
afterEach(() => {
  process.off('unhandledRejection', noteRejection);
});

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

function isCall(value: unknown): value is () => void {
  return typeof value === 'function';
}

/** What is held after everything that can be let go was, in bytes. */
async function heldBytes(): Promise<number> {
  for (let round = 0; round < 4; round += 1) {
    if (isCall(collectGarbage)) collectGarbage();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return process.memoryUsage().heapUsed;
}

/** When requests left, epoch ms, and whether they only read; the requests themselves are let go. */
function logRequests(log: { at: number; reads: boolean }[]): void {
  network.events.on('request:start', ({ request }) => {
    if (!request.url.includes('/api/v1/')) return;
    log.push({ at: Date.now(), reads: request.method === 'GET' });
    sent.length = 0;
  });
}

/** The most requests in any minute. */
function mostInAMinute(at: readonly number[]): number {
  return Math.max(0, ...at.map((from) => at.filter((one) => one >= from && one < from + MINUTE_MS).length));
}

/** Lets a random fault befall each endpoint, or none. */
function shuffle(app: OpenApp, random: () => number): string {
  app.recover();
  const struck: string[] = [];
  for (const endpoint of [LISTING, WORKSPACES, POSTS] as const) {
    const fault = BEARABLE[Math.floor(random() * BEARABLE.length * 1.6)];
    if (fault === undefined) continue;
    app.answer(endpoint, fault.answer);
    struck.push(`${endpoint}: ${fault.name}`);
  }
  return struck.join(', ');
}

test(`${String(HOURS)} hours of polling with random faults: nothing unhandled, nothing piles up, and the budget is kept`, async () => {
  setPreferences({ notifications: 'on' });
  const random = createRandom(SEED);
  const log: { at: number; reads: boolean }[] = [];
  logRequests(log);
  watchPopUps();
  const app = openApp();
  await screen.findByRole('article', { name: INSTAGRAM });

  const struck = new Set<string>();
  const held: number[] = [];
  const letters: number[] = [];
  for (let minute = 0; minute < HOURS * 60; minute += 1) {
    for (const fault of shuffle(app, random).split(', ')) struck.add(fault);
    const weather = random();
    setInView(weather < 0.8);
    setOnline(weather > 0.1);
    if (minute % 30 === 5) {
      // A person comes by, and a window stands open for as long as its link lives.
      setInView(true);
      setOnline(true);
      app.recover();
      await pass(6 * MINUTE_MS);
      const [reconnect] = screen.queryAllByRole('button', { name: /^Reconnect @/ });
      if (reconnect !== undefined) await app.user.click(reconnect);
      minute += 6;
    }
    await pass(MINUTE_MS);
    // The list never leaves the screen.
    expect(row(INSTAGRAM)).toBeVisible();
    expect(screen.getAllByRole('article')).not.toHaveLength(0);
    if (minute % 10 === 9) {
      letters.push(document.documentElement.outerHTML.length);
      held.push(await heldBytes());
    }
  }

  const own = log.filter(({ reads }) => reads).map(({ at }) => at);
  console.info(
    `soak: ${String(log.length)} requests, at most ${String(mostInAMinute(own))} reads a minute, ${String(struck.size)} kinds of faults, held ${held.map((bytes) => (bytes / 1e6).toFixed(1)).join(' ')} MB, ${letters.join(' ')} letters of page, ${String(vi.getTimerCount())} timers`,
  );
  expect(rejections).toEqual([]);
  expect(mostInAMinute(own)).toBeLessThanOrEqual(OWN_MINUTE_LIMIT);
  expect(log.length).toBeGreaterThan(HOURS * 60);
  expect(struck.size).toBeGreaterThan(40);
  // The first half hour fills the caches; from then on it stays within a tenth.
  const [, , from = 0] = held;
  expect(Math.max(...held.slice(2))).toBeLessThan(from * 1.1);
  expect(vi.getTimerCount()).toBeLessThan(40);
}, 300_000);
