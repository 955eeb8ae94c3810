import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, openList, test } from './product.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDE = { width: 1440, height: 900 } as const;
const PHONE = { width: 390, height: 844 } as const;
const ANY_UPSTREAM = { POSTBREEZE_API_URL: 'http://127.0.0.1:9/api/v1' } as const;

/** What axe finds, as one line each: nothing, where all is well. */
async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [WIDE, PHONE]) {
    const where = `${colorScheme}, ${String(viewport.width)} px`;

    test.describe(where, () => {
      test.use({ colorScheme, viewport });

      test(`axe finds nothing on the list (${where})`, async ({ page, shared }) => {
        await openList(page, await shared());
        expect(await findings(page)).toEqual([]);
      });

      test(`axe finds nothing on hostile data, all of it open (${where})`, async ({ page, shared }) => {
        await openList(page, await shared({ POSTBREEZE_SANDBOX: 'hostile' }));
        const expand = page.getByRole('button', { name: 'Expand all' });
        if (await expand.isVisible()) await expand.click();
        expect(await findings(page)).toEqual([]);
      });

      test(`axe finds nothing where there is nothing, or nothing matches (${where})`, async ({ page, shared }) => {
        await page.goto(await shared({ POSTBREEZE_SANDBOX: 'empty' }));
        await expect(page.getByText('No channels yet')).toBeVisible();
        expect(await findings(page)).toEqual([]);
        await page.goto(`${await shared()}/?q=nothing+of+that+name`);
        await expect(page.getByRole('button', { name: 'Clear filters' })).toBeVisible();
        expect(await findings(page)).toEqual([]);
      });

      test(`axe finds nothing on the Connect screen, also after a bad key (${where})`, async ({ page, shared }) => {
        await page.goto(await shared(ANY_UPSTREAM));
        await page.getByLabel('API key').fill('not a key');
        expect(await findings(page)).toEqual([]);
        await page.getByRole('button', { name: 'Connect' }).click();
        await expect(page.getByText(/Nothing was sent/)).toBeVisible();
        expect(await findings(page)).toEqual([]);
      });

      test(`axe finds nothing where the list failed (${where})`, async ({ page, shared, witness }) => {
        witness.expect(/50\d/);
        await page.route('**/api/v1/social-accounts', (route) =>
          route.fulfill({ status: 500, json: { requestId: 'req_1' } }),
        );
        await page.goto(await shared());
        await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
        expect(await findings(page)).toEqual([]);
      });
    });
  }
}

for (const data of ['agency', 'hostile'] as const) {
  test(`nothing scrolls sideways from 320 px on (${data})`, async ({ page, shared }) => {
    const origin = await shared({ POSTBREEZE_SANDBOX: data });
    await openList(page, origin);
    const expand = page.getByRole('button', { name: 'Expand all' });
    if (await expand.isVisible()) await expand.click();
    for (const width of [320, 360, 390, 600, 768, 860, 861, 1024, 1280, 1440, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => {
        const beyond = [...document.querySelectorAll('body *')].filter(
          (element) => element.getBoundingClientRect().right > innerWidth + 1 && element.checkVisibility(),
        );
        return document.documentElement.scrollWidth > innerWidth
          ? beyond.slice(0, 3).map((element) => element.outerHTML.slice(0, 200))
          : [];
      });
      expect(over, `${String(width)} px`).toEqual([]);
    }
  });
}

test('the Connect screen does not scroll sideways at 320 px', async ({ page, shared }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await page.goto(await shared(ANY_UPSTREAM));
  await expect(page.getByLabel('API key')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

for (const viewport of [WIDE, PHONE]) {
  test(`nothing jumps while the list loads (${String(viewport.width)} px)`, async ({ page, shared }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      let total = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) total += Number(Reflect.get(entry, 'value'));
        document.documentElement.dataset['shift'] = String(total);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // Slow enough that the skeleton is on screen before the list is.
    await page.route('**/api/v1/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await openList(page, await shared());
    await expect(
      page
        .getByRole('combobox', { name: 'Workspace' })
        .or(page.getByRole('button', { name: 'Filters' }))
        .first(),
    ).toBeVisible();
    await page.waitForTimeout(500);
    const shift = Number((await page.locator('html').getAttribute('data-shift')) ?? 0);
    expect(shift).toBeLessThanOrEqual(0.02);
    test.info().annotations.push({ type: 'layout shift', description: String(shift) });
  });
}
