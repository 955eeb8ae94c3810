import type { BrowserContext, Page } from '@playwright/test';

import { refuseWith, startFaultyUpstream, type FaultyUpstream } from './faultyUpstream.ts';
import { expect, openList, test as base } from './product.ts';
import { SERVER_KEY } from './sample.ts';

/** Two tabs of one browser before one Postbreeze, with a clock that the test moves. */
const test = base.extend<{ upstream: FaultyUpstream; tabs: readonly [Page, Page] }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs: nothing
  upstream: async ({}, use) => {
    const upstream = await startFaultyUpstream();
    await use(upstream);
    await upstream.stop();
  },
  tabs: async ({ context, page, start, upstream }, use) => {
    const { origin } = await start({ POSTBREEZE_API_URL: upstream.url, POSTBREEZE_API_KEY: SERVER_KEY });
    await context.clock.install();
    const other = await context.newPage();
    // What listens to the other tabs comes when the page is idle.
    const listening = [page, other].map((tab) =>
      tab.waitForEvent('requestfinished', (request) => request.url().includes('/LateWork-')),
    );
    await openList(page, origin);
    await openList(other, origin);
    await Promise.all(listening);
    await passOn(context, 10);
    await use([page, other]);
  },
});

/** Lets `seconds` go by in all tabs, in steps that leave answers time to come. */
async function passOn(context: BrowserContext, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) await context.clock.runFor(1_000);
}

test('two tabs ask for the list as one, and both show it fresh', async ({ context, tabs, upstream }) => {
  const before = upstream.asked();
  await passOn(context, 5 * 60 + 10);
  const asked = upstream.asked() - before;
  expect(asked).toBeGreaterThanOrEqual(5);
  // In one tab alone it is five or six.
  expect(asked).toBeLessThanOrEqual(7);
  for (const tab of tabs) {
    await expect(tab.getByText(/^Checked \d+ s ago$/)).toBeVisible();
    await expect(tab.getByText(/min old|data from/)).toHaveCount(0);
  }
});

test('a tab that is closed is followed by the other', async ({ context, tabs: [page, other], upstream }) => {
  await passOn(context, 70);
  await page.close();
  const before = upstream.asked();
  // A minute for the tab that was asking, and three polls after it.
  await passOn(context, 4 * 60 + 5);
  expect(upstream.asked() - before).toBeGreaterThanOrEqual(3);
  await expect(other.getByText(/^Checked \d+ s ago$/)).toBeVisible();
});

test('the pause that one tab was asked for holds the other back', async ({
  context,
  tabs: [page, other],
  upstream,
  witness,
}) => {
  witness.expect(/Failed to load resource/);
  upstream.answerBy(refuseWith(429, { 'Retry-After': '120' }));
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  const before = upstream.asked();
  await other.getByRole('button', { name: 'Refresh' }).click();
  await expect(other.getByRole('timer')).toBeVisible();
  await passOn(context, 100);
  expect(upstream.asked()).toBe(before);
});
