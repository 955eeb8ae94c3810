import type { Page } from '@playwright/test';

import { colourFindings, findings } from './axe.ts';
import { expect, openList, test } from './product.ts';

const SAMPLE = { POSTBREEZE_SANDBOX: 'small', POSTBREEZE_SANDBOX_RATE_LIMIT: '0' };
const LISTING = '**/api/v1/social-accounts';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Ahead of all that the sample says has happened. */
const TOMORROW = Math.ceil(Date.now() / DAY_MS) * DAY_MS;
const EVENING = TOMORROW + (17 * 60 + 40) * 60_000;
const MORNING = TOMORROW + DAY_MS + (8 * 60 + 55) * 60_000;
type Row = Record<string, unknown>;

// An answer may be on its way when the page goes.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

/** Lets the page and the server have it `at` (epoch ms), with the rows as `change` leaves them. */
async function setScene(page: Page, at: number, change: (rows: readonly Row[]) => readonly Row[] = (rows) => rows) {
  await page.clock.setSystemTime(at);
  await page.unroute(LISTING);
  await page.route(LISTING, async (route) => {
    const response = await route.fetch();
    const rows: unknown = await response.json();
    // The list stands by then, from the last answer: what is told comes after it.
    if (at === MORNING) await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.fulfill({
      response,
      headers: { ...response.headers(), date: new Date(at).toUTCString() },
      json: Array.isArray(rows) ? change(rows) : rows,
    });
  });
}

/** Opens the list in the evening, and stays until the visit is kept. */
async function lookInTheEvening(page: Page, origin: string, evening: number): Promise<void> {
  await setScene(page, evening);
  await openList(page, origin);
  await page.mouse.move(200, 200);
  // Both are written when the page is idle.
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).join())).toContain('.visit ');
  await expect.poll(() => page.evaluate(countKept)).toBe(1);
}

/** Runs in the page: of how many APIs a history is kept. */
async function countKept(): Promise<number> {
  // Opening it before the page did would make an empty one.
  const made = await indexedDB.databases();
  if (!made.some(({ name }) => name === 'postbreeze-channels.history')) return 0;
  return new Promise((resolve) => {
    const opening = indexedDB.open('postbreeze-channels.history');
    opening.onsuccess = () => {
      const counting = opening.result.transaction('memories').objectStore('memories').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
}

/** What the night brought: three break, one comes back, two are connected, one goes. */
function overnight(evening: number): (rows: readonly Row[]) => readonly Row[] {
  const later = (hours: number) => new Date(evening + hours * HOUR_MS).toISOString();
  return (rows) => {
    const works = rows.filter(({ status }) => status === 'ACTIVE').slice(0, 6);
    const [broken] = rows.filter(({ status }) => status === 'TOKEN_EXPIRED');
    const breaks = new Set(works.slice(0, 3));
    const [, , , gone, ...models] = works;
    const fresh = models.map((row, index) => ({
      ...row,
      id: `soc_new${String(index)}`,
      externalId: `new${String(index)}`,
      displayName: `New channel ${String(index + 1)}`,
      connectedAt: later(2),
    }));
    return [
      ...fresh,
      ...rows
        .filter((row) => row !== gone)
        .map((row) => {
          if (breaks.has(row)) return { ...row, status: 'TOKEN_EXPIRED', lastRefreshAttemptAt: later(12) };
          return row === broken ? { ...row, status: 'ACTIVE', lastRefreshedAt: later(13) } : row;
        }),
    ];
  };
}

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

for (const viewport of SIZES) {
  test(`what the night brought stands in one line that moves nothing, ${String(viewport.width)} px`, async ({
    page,
    shared,
  }) => {
    await page.setViewportSize(viewport);
    const origin = await shared(SAMPLE);
    await lookInTheEvening(page, origin, EVENING);
    await setScene(page, MORNING, overnight(EVENING));
    await openList(page, origin);
    const health = page.getByRole('group', { name: 'Health' });
    const before = await health.boundingBox();
    const strip = page.getByRole('group', { name: 'Since you last looked' });
    await expect(strip).toHaveText(/^Since yesterday 17:40:\s*3 broke\s*1 recovered\s*2 appeared\s*1 vanished$/);
    // The rows may move, for the morning's answer is another: what stands under the line does not.
    expect((await health.boundingBox())?.y).toBe(before?.y);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    expect(await findings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await colourFindings(page)).toEqual([]);
    await strip.getByRole('button', { name: /^3 broke/ }).click();
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(3);
    expect(await colourFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await findings(page)).toEqual([]);
  });
}

test('by keyboard: a count opens, the channel behind it opens, and closing the line leaves the focus in the page', async ({
  page,
  shared,
}) => {
  const origin = await shared(SAMPLE);
  await lookInTheEvening(page, origin, EVENING);
  await setScene(page, MORNING, overnight(EVENING));
  await openList(page, origin);
  const count = page.getByRole('button', { name: '2 appeared since yesterday 17:40' });
  await count.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Since you last looked' });
  await expect(dialog.getByRole('listitem')).toHaveText([/New channel/, /New channel/]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(count).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByRole('link', { name: 'New channel 1' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/channels\/soc_new0$/);
  await expect(page.getByRole('region', { name: 'Details of New channel 1' })).toContainText('Appeared in the list');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(`${origin}/`);
  await page.getByRole('button', { name: 'Close until the next visit' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Since you last looked' })).toBeHidden();
  await expect(page.locator('#main')).toBeFocused();
  await page.reload();
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page.getByRole('group', { name: 'Since you last looked' })).toBeHidden();
});
