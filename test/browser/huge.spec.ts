import type { Page } from '@playwright/test';

import { expect, openList, test } from './product.ts';

const HUGE = { POSTBREEZE_SANDBOX: 'huge', POSTBREEZE_SANDBOX_RATE_LIMIT: '0' } as const;

/** The channel that holds the focus, by id. */
function focusedChannel(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.closest('article')?.getAttribute('data-channel') ?? null);
}

async function focusFirstRow(page: Page): Promise<string> {
  await page.getByRole('article').first().getByRole('link').first().focus();
  const id = await focusedChannel(page);
  if (id === null) throw new Error('No row took the focus');
  return id;
}

/** A channel in view and where its row stands, px, once the list has come to rest. */
async function rowInView(page: Page): Promise<{ readonly id: string; readonly top: number }> {
  const look = () =>
    page.locator('[data-channel]').evaluateAll((rows) => {
      const row = rows.find((each) => each.getBoundingClientRect().top > 250);
      return { id: row?.getAttribute('data-channel') ?? '', top: Math.round(row?.getBoundingClientRect().top ?? 0) };
    });
  let seen = await look();
  await expect
    .poll(async () => {
      const last = seen;
      seen = await look();
      return seen.id !== '' && seen.id === last.id && seen.top === last.top;
    })
    .toBe(true);
  return seen;
}

test('ten thousand channels are drawn as far as they are near the view', async ({ page, shared }) => {
  await openList(page, await shared(HUGE));
  await expect(page.getByRole('status').first()).toHaveText(/^10,?000 channels in /);
  await page.getByRole('button', { name: 'Expand all' }).click();
  expect(await page.getByRole('article').count()).toBeLessThan(200);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(page.getByRole('article').last()).toHaveAttribute('aria-setsize', '10000');
  await expect.poll(() => page.getByRole('article').last().getAttribute('aria-posinset')).toBe('10000');
});

test('the focus stays on its channel while ten thousand scroll by, and comes back with it', async ({
  page,
  shared,
}) => {
  await openList(page, await shared(HUGE));
  const id = await focusFirstRow(page);
  for (const top of [3_000, 60_000, 200_000]) {
    await page.evaluate((to) => window.scrollTo(0, to), top);
    await page.waitForTimeout(150);
    expect(await focusedChannel(page)).toBe(id);
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForTimeout(150);
  expect(await focusedChannel(page)).toBe(id);
});

test('the focus stays in the head of a workspace while its channels fly by, and the heads in view are whole again', async ({
  page,
  shared,
}) => {
  await openList(page, await shared(HUGE));
  await page.getByRole('button', { name: 'Expand all' }).click();
  const fold = page.locator('main section').getByRole('button', { name: /^Fold / });
  const name = (await fold.first().getAttribute('aria-label')) ?? '';
  await fold.first().focus();
  await page.mouse.move(700, 600);
  for (let turn = 0; turn < 15; turn += 1) await page.mouse.wheel(0, 600);
  await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
  const heads = page.locator('main section h2');
  await expect.poll(async () => (await fold.count()) === (await heads.count())).toBe(true);
});

test('the focus stays on its channel when the list is refreshed', async ({ page, shared, witness }) => {
  await openList(page, await shared(HUGE));
  const id = await focusFirstRow(page);
  const listings = () => witness.requests.filter((request) => request.url().endsWith('/social-accounts')).length;
  const before = listings();
  await page.getByRole('button', { name: 'Refresh' }).dispatchEvent('click');
  await expect.poll(listings).toBeGreaterThan(before);
  await expect(page.getByRole('button', { name: 'Refresh' })).toHaveAttribute('aria-busy', 'false');
  expect(await focusedChannel(page)).toBe(id);
});

test('on a phone, Back from the details leads to the very spot', async ({ page, shared }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openList(page, await shared(HUGE));
  await page.evaluate(() => window.scrollTo(0, 80_000));
  const before = await rowInView(page);
  await page.locator(`[data-channel="${before.id}"] h3 a`).click();
  await expect(page.getByRole('region', { name: /^Details of/ })).toBeVisible();
  await page.goBack();
  const row = page.locator(`[data-channel="${before.id}"]`);
  await expect.poll(async () => Math.abs(((await row.boundingBox())?.y ?? 0) - before.top)).toBeLessThan(5);
});

test('beside the list, details come and go and the row that was pressed stays where it is', async ({
  page,
  shared,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openList(page, await shared(HUGE));
  // What is told of the posts makes the summary above the list 2 px higher.
  await expect(page.getByRole('button', { name: 'Show the posts' })).toBeVisible();
  // The second time, heights are known of lines that are far away by then.
  for (const spot of [2_000, 9_000]) {
    await page.evaluate((top) => window.scrollTo(0, top), spot);
    const { id, top } = await rowInView(page);
    const row = page.locator(`[data-channel="${id}"]`);
    const moved = async () => Math.abs(((await row.boundingBox())?.y ?? Infinity) - top);
    await row.locator('h3 a').click();
    await expect(page.getByRole('region', { name: /^Details of/ })).toBeVisible();
    // What stands above the list wraps beside the details.
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(spot);
    await expect.poll(moved).toBeLessThan(2);
    await page.goBack();
    await expect(page.getByRole('region', { name: /^Details of/ })).toBeHidden();
    await expect.poll(moved).toBeLessThan(2);
    expect(await page.evaluate(() => Math.round(window.scrollY))).toBe(spot);
  }
});

test('the header of a workspace stays in view while its channels scroll by', async ({ page, shared }) => {
  await openList(page, await shared(HUGE));
  await page.evaluate(() => window.scrollTo(0, 40_000));
  await page.waitForTimeout(200);
  const top = await page.evaluate(() => {
    const bar = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    const under = document
      .elementsFromPoint(400, bar + 12)
      .some((element) => element.querySelector(':scope > h2') !== null || element.tagName === 'H2');
    return under;
  });
  expect(top).toBe(true);
});

test('a search over ten thousand answers while one types', async ({ page, shared }) => {
  await openList(page, await shared(HUGE));
  const name = (await page.getByRole('article').first().getAttribute('aria-label'))?.split(',')[0] ?? '';
  await page.getByRole('searchbox', { name: 'Search channels' }).pressSequentially(name);
  await expect(page.getByRole('searchbox')).toHaveValue(name);
  await expect(page.getByRole('status').first()).not.toHaveText(/^10,?000/);
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('what flies by says who and how it is, and is whole once the list slows down', async ({ page, shared }) => {
  await openList(page, await shared(HUGE));
  await page.getByRole('button', { name: 'Expand all' }).click();
  await page.mouse.move(700, 600);
  for (let turn = 0; turn < 15; turn += 1) await page.mouse.wheel(0, 600);
  const rows = page.getByRole('article');
  // Seen in one look at the page: a moment later they are whole.
  const { seen, folds } = await page.locator('main').evaluate((main) => ({
    seen: [...main.querySelectorAll('article')].map((row) => ({
      text: row.textContent,
      name: row.getAttribute('aria-label'),
      links: row.querySelectorAll('a').length,
    })),
    folds: [...main.querySelectorAll('p')].filter(({ textContent }) => /^\d+ healthy$/.test(textContent)).length,
  }));
  // So do the folds: a healthy channel's platform has no mark in flight.
  expect(folds).toBeGreaterThan(0);
  const flying = seen.filter(({ links }) => links === 0);
  expect(flying.length).toBeGreaterThan(0);
  for (const { text, name } of flying) {
    expect(text).toMatch(/Needs reconnect$|At risk$|Expiring soon$|Healthy$|Unknown$/);
    expect(text).toContain((name ?? '').split(', ').at(-1));
  }
  await expect
    .poll(() => rows.evaluateAll((all) => all.filter((row) => row.querySelector('a') === null).length))
    .toBe(0);
  await expect(rows.first()).toHaveAttribute('aria-setsize', '10000');
});

test('on its way to paper it is a table for each workspace, with every channel in it', async ({ page, shared }) => {
  await openList(page, await shared(HUGE));
  const tables = page.getByRole('table');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await tables.count()).toBe(1_200);
  expect(await page.locator('main tbody tr').count()).toBe(10_000);
  const row = page.getByRole('region', { name: 'Acorn Brewing' }).getByRole('row').first();
  await expect(row).toHaveText(/^Acorn Brewing, Bluesky · @acornbrewing\.test\s*Needs reconnect\s*The login saved/);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(tables).toHaveCount(0);
  await expect(page.getByRole('article').first()).toBeVisible();
});
