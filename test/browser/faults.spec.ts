import type { Page } from '@playwright/test';

import {
  breakOff,
  hang,
  hangUp,
  refuseWith,
  sendText,
  startFaultyUpstream,
  well,
  withoutEnd,
  type FaultyUpstream,
  type Listing,
} from './faultyUpstream.ts';
import { expect, openList, test as base } from './product.ts';
import { SERVER_KEY } from './sample.ts';

const STEADY = 'Steady Bakery, Instagram';

/** The console before a faulty Postbreeze, its key on the server. */
const test = base.extend<{ upstream: FaultyUpstream; origin: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs: nothing
  upstream: async ({}, use) => {
    const upstream = await startFaultyUpstream();
    await use(upstream);
    await upstream.stop();
  },
  origin: async ({ start, upstream, witness }, use) => {
    // Chromium tells the console of every answer that failed.
    witness.expect(/Failed to load resource/);
    const { origin } = await start({ POSTBREEZE_API_URL: upstream.url, POSTBREEZE_API_KEY: SERVER_KEY });
    await use(origin);
  },
});

/** One class of faults: what the upstream does, what is told while nothing is held, and beside held data. */
interface FaultClass {
  readonly name: string;
  readonly by: Listing;
  readonly title: string;
  readonly clause: RegExp;
  readonly requestId: boolean;
}

const CLASSES: readonly FaultClass[] = [
  {
    name: 'status: 500',
    by: refuseWith(500),
    title: 'Postbreeze cannot answer right now',
    clause: /^Postbreeze answered 500 at/,
    requestId: true,
  },
  {
    name: 'status: 502 with a page of HTML',
    by: sendText(502, '<h1>nginx</h1>', 'text/html'),
    title: 'Postbreeze cannot answer right now',
    clause: /^Postbreeze answered 502 at/,
    requestId: false,
  },
  {
    name: 'body: JSON cut short',
    by: sendText(200, '[{"id":"soc_1"'),
    title: 'Postbreeze’s answer could not be read',
    clause: /^Postbreeze’s answer could not be read at/,
    requestId: false,
  },
  {
    name: 'body: reset half-way',
    by: breakOff,
    title: 'Postbreeze’s answer could not be read',
    clause: /^Postbreeze’s answer could not be read at/,
    requestId: false,
  },
  {
    name: 'body: without end',
    by: withoutEnd,
    title: 'Postbreeze’s answer was too large',
    clause: /^Postbreeze’s answer was too large at/,
    requestId: false,
  },
  {
    name: 'network: hung up without a word',
    by: hangUp,
    title: 'Postbreeze could not be reached',
    clause: /^Postbreeze could not be reached at/,
    requestId: true,
  },
];

async function refresh(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Refresh' }).click();
}

for (const { name, by, title, clause, requestId } of CLASSES) {
  test(`first load, ${name}`, async ({ page, origin, upstream }) => {
    upstream.answerBy(by);
    await page.goto(origin);
    await expect(page.getByText(title)).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('Your channels keep publishing; only this view is missing.');
    await expect(page.getByRole('button', { name: /^Copy request id req_/ })).toHaveCount(requestId ? 1 : 0);
    await expect(page.getByText('nginx')).toHaveCount(0);
  });

  test(`later, ${name}`, async ({ page, origin, upstream }) => {
    await openList(page, origin);
    upstream.answerBy(by);
    await refresh(page);
    await expect(page.getByRole('alert')).toHaveText(clause);
    await expect(page.getByRole('alert')).toContainText('You see data from');
    await expect(page.getByRole('button', { name: /^Copy request id req_/ })).toHaveCount(requestId ? 1 : 0);
    await expect(page.getByRole('article', { name: STEADY })).toBeVisible();
  });
}

test('network: an upstream that is gone is told on the first load, with what comes next', async ({
  page,
  origin,
  upstream,
}) => {
  await upstream.stop();
  await page.goto(origin);
  await expect(page.getByText('Postbreeze could not be reached')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('It is asked for again by itself.');
});

test('network: a hang ends after 30 seconds', async ({ page, origin, upstream }) => {
  await page.clock.install();
  upstream.answerBy(hang);
  await page.goto(origin);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Channels');
  await expect.poll(upstream.asked).toBe(1);
  await page.clock.runFor(31_000);
  await expect(page.getByText('Postbreeze did not answer in time')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('It was asked for 30 seconds.');
});

test('offline: the list stays and is asked for again when the network is back', async ({
  page,
  context,
  origin,
  upstream,
}) => {
  await openList(page, origin);
  // What comes after the list has come.
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await expect(page.getByText('This device is offline.')).toBeVisible();
  await expect(page.getByRole('article', { name: STEADY })).toBeVisible();
  const before = upstream.asked();
  await context.setOffline(false);
  await expect(page.getByText('This device is offline.')).toHaveCount(0);
  await refresh(page);
  await expect.poll(upstream.asked).toBeGreaterThan(before);
});

test('429: it counts down, asks nothing meanwhile, and goes on by itself', async ({ page, origin, upstream }) => {
  await openList(page, origin);
  upstream.answerBy(refuseWith(429, { 'Retry-After': '6' }));
  await refresh(page);
  await expect(page.getByRole('alert')).toContainText('Too many requests, waiting at');
  await expect(page.getByRole('timer')).toHaveText(/^Next try in 0:0\d\.$/);
  await expect(page.getByRole('article', { name: STEADY })).toBeVisible();
  const before = upstream.asked();
  // A click does not break the pause either.
  await refresh(page);
  expect(upstream.asked()).toBe(before);
  upstream.answerBy(well);
  await expect(page.getByRole('timer')).toHaveCount(0);
  expect(upstream.asked()).toBe(before + 1);
});

test('a list whose code does not come is told of, and comes with a reload', async ({ page, shared, witness }) => {
  witness.expect(/Failed to (?:load resource|fetch dynamically imported module)/);
  const part = '**/assets/list-*.js';
  await page.route(part, (route) => route.fulfill({ status: 404, body: '' }));
  // Before anything is drawn: the settings that the page begins with come later than that.
  const missed = page.waitForResponse(part);
  await page.route('**/config.json', async (route) => {
    await missed;
    await route.continue();
  });
  await page.goto(await shared());
  const told = page.getByRole('alert').filter({ hasText: 'The list of channels did not load.' });
  await expect(told).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Channels' })).toBeVisible();
  await page.unroute(part);
  await told.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('details whose code does not come are told of where they would be', async ({ page, shared, witness }) => {
  witness.expect(/Failed to (?:load resource|fetch dynamically imported module)/);
  await page.route('**/assets/ChannelDetailsScreen-*.js', (route) => route.abort());
  await page.goto(await shared());
  await page.getByRole('article').first().getByRole('link').first().click();
  const told = page.getByRole('alert').filter({ hasText: 'The details of this channel did not load.' });
  await expect(told).toBeInViewport();
});
