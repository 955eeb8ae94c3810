import type { Page } from '@playwright/test';

import { findings } from './axe.ts';
import { expect, openList, test } from './product.ts';
import { CHANNEL } from './sample.ts';

const WIDE = { width: 1440, height: 900 } as const;
const PHONE = { width: 390, height: 844 } as const;
const ANY_UPSTREAM = { POSTBREEZE_API_URL: 'http://127.0.0.1:9/api/v1' } as const;

const EVERY_SCREEN = [
  `/channels/${CHANNEL.id}`,
  '/settings',
  '/reconnect',
  '/connect-channel',
  '/forecast?days=90',
  '/report',
  '/report?workspace=ws_01J8QF3M5N7P9R1S3T5V7W9X1Y',
] as const;

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

      test(`axe finds nothing on the details, raw text and all, and on the dialog (${where})`, async ({
        page,
        shared,
      }) => {
        await page.goto(`${await shared({ POSTBREEZE_SANDBOX: 'small' })}/channels/${CHANNEL.id}`);
        await expect(page.getByRole('region', { name: /^Details of/ })).toBeVisible();
        for (const fold of await page.locator('section summary').all()) await fold.click();
        expect(await findings(page)).toEqual([]);
        await page.getByRole('button', { name: `Disconnect ${CHANNEL.whom}` }).click();
        await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Keep it' })).toBeFocused();
        expect(await findings(page)).toEqual([]);
      });

      test(`axe finds nothing on the details of hostile channels (${where})`, async ({ page, shared }) => {
        const origin = await shared({ POSTBREEZE_SANDBOX: 'hostile' });
        // Tall enough that no button happens to stand half under the actions at the foot.
        await page.setViewportSize({ width: viewport.width, height: 6_000 });
        await openList(page, origin);
        const ids = await page
          .getByRole('article')
          .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-channel')).filter((id) => id !== null));
        for (const id of ids.slice(0, 2)) {
          await page.goto(`${origin}/channels/${encodeURIComponent(id)}`);
          await expect(
            page
              .getByRole('region', { name: /^Details of/ })
              .getByRole('heading')
              .first(),
          ).toBeVisible();
          for (const fold of await page.locator('section summary').all())
            if (await fold.isVisible()) await fold.click();
          expect(await findings(page), id).toEqual([]);
        }
      });

      test(`axe finds nothing on the queue, on connecting a channel and on the shortcuts (${where})`, async ({
        page,
        shared,
      }) => {
        const origin = await shared({ POSTBREEZE_SANDBOX: 'small' });
        await page.goto(`${origin}/reconnect`);
        await expect(page.getByRole('button', { name: /^Reconnect @/ }).first()).toBeVisible();
        expect(await findings(page)).toEqual([]);
        await page.keyboard.press('?');
        await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
        expect(await findings(page)).toEqual([]);
        await page.goto(`${origin}/connect-channel`);
        await expect(page.getByRole('combobox', { name: 'Workspace' })).toBeVisible();
        expect(await findings(page)).toEqual([]);
      });

      test(`axe finds nothing on the forecast and on a client report (${where})`, async ({ page, shared }) => {
        const origin = await shared({ POSTBREEZE_SANDBOX: 'small' });
        await page.goto(`${origin}/forecast?days=90`);
        await expect(page.getByRole('img', { name: /within 90 days/ })).toBeVisible();
        expect(await findings(page)).toEqual([]);
        await page.goto(`${origin}/report`);
        await expect(page.getByRole('link', { name: /^Quillfern Studio/ })).toBeVisible();
        expect(await findings(page)).toEqual([]);
        await page.getByRole('link', { name: /^Quillfern Studio/ }).click();
        await expect(page.getByRole('article', { name: 'Report for Quillfern Studio' })).toBeVisible();
        expect(await findings(page)).toEqual([]);
      });

      test(`axe finds nothing on the settings (${where})`, async ({ page, shared }) => {
        await page.goto(`${await shared()}/settings`);
        await expect(page.getByRole('region', { name: 'Connection' })).toBeVisible();
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

for (const [how, options] of Object.entries({
  'forced colours': { forcedColors: 'active' },
  'more contrast': { contrast: 'more' },
} as const)) {
  test(`axe finds nothing in ${how}`, async ({ page, shared }) => {
    await page.emulateMedia(options);
    const origin = await shared({ POSTBREEZE_SANDBOX: 'small' });
    for (const path of ['/', ...EVERY_SCREEN]) {
      await page.goto(`${origin}${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
      await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
      expect(await findings(page), path).toEqual([]);
    }
  });
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

for (const path of EVERY_SCREEN) {
  test(`nothing scrolls sideways from 320 px on (${path})`, async ({ page, shared }) => {
    await page.goto(`${await shared({ POSTBREEZE_SANDBOX: 'small' })}${path}`);
    await expect(page.getByRole('heading').first()).toBeVisible();
    for (const fold of await page.locator('section summary').all()) await fold.click();
    for (const width of [320, 390, 860, 861, 1024, 1200, 1201, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      // The page takes a moment to lay itself out for a phone.
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth), `${String(width)} px`)
        .toBe(width);
    }
  });
}

test('nothing scrolls sideways at 320 px where everything is read-only, and names are as long as they get', async ({
  page,
  shared,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const origin = await shared({
    POSTBREEZE_SANDBOX: 'hostile',
    POSTBREEZE_READ_ONLY: '1',
    POSTBREEZE_SANDBOX_RATE_LIMIT: '0',
  });
  await openList(page, origin);
  const ids = await page
    .getByRole('article')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-channel')).filter((id) => id !== null));
  const details = ids.slice(0, 8).map((id) => `/channels/${encodeURIComponent(id)}`);
  for (const path of ['/', '/reconnect', '/connect-channel', '/settings', '/forecast', ...details]) {
    await page.goto(`${origin}${path}`);
    await expect(page.getByText('Read-only', { exact: true }).first()).toBeVisible();
    await expect(page.getByRole('heading').nth(path === '/connect-channel' ? 0 : 1)).toBeAttached();
    await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
  }
});

test('the Connect screen does not scroll sideways at 320 px', async ({ page, shared }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await page.goto(await shared(ANY_UPSTREAM));
  await expect(page.getByLabel('API key')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

/** The order the answers come in is the network's: the list must not jump whichever is first. */
const ARRIVALS = { together: [700, 700], 'channels first': [300, 1_000], 'names first': [1_000, 300] } as const;

/** Adds up the layout shift of the page from its first moment on; ask `shiftOf` for it. */
async function countShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let total = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) total += Number(Reflect.get(entry, 'value'));
      document.documentElement.dataset['shift'] = String(total);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

async function shiftOf(page: Page): Promise<number> {
  const shift = Number((await page.locator('html').getAttribute('data-shift')) ?? 0);
  test.info().annotations.push({ type: 'layout shift', description: String(shift) });
  return shift;
}

for (const viewport of [WIDE, PHONE]) {
  for (const path of EVERY_SCREEN) {
    // Beside the details stands the list, which takes over the order of the posts once they are read.
    if (viewport === WIDE && path.startsWith('/channels/')) continue;
    test(`nothing jumps while ${path} loads (${String(viewport.width)} px)`, async ({ page, shared }) => {
      await page.setViewportSize(viewport);
      await countShift(page);
      await page.route('**/api/v1/**', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        await route.continue();
      });
      await page.goto(`${await shared({ POSTBREEZE_SANDBOX: 'small' })}${path}`);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
      await page.waitForTimeout(1_500);
      expect(await shiftOf(page)).toBeLessThanOrEqual(0.02);
    });
  }
}

for (const viewport of [WIDE, PHONE]) {
  for (const [order, [channelsMs, namesMs]] of Object.entries(ARRIVALS)) {
    test(`nothing jumps while the list loads (${String(viewport.width)} px, ${order})`, async ({ page, shared }) => {
      await page.setViewportSize(viewport);
      await countShift(page);
      // Slow enough that the skeleton is on screen before the list is.
      await page.route('**/api/v1/**', async (route) => {
        const ms = route.request().url().endsWith('/workspaces') ? namesMs : channelsMs;
        await new Promise((resolve) => setTimeout(resolve, ms));
        await route.continue();
      });
      await openList(page, await shared());
      await page.waitForTimeout(1_500);
      expect(await shiftOf(page)).toBeLessThanOrEqual(0.02);
    });
  }
}
