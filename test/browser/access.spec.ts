import type { Page } from '@playwright/test';

import { colourFindings, findings } from './axe.ts';
import { cutTexts, smallTargets, spaceText, touch, widthBeyond } from './layout.ts';
import { expect, openList, test } from './product.ts';
import { CHANNEL } from './sample.ts';
import { listShown, type Shot } from './shot.ts';
import { changesSomething, SHOTS } from './shots.ts';

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

/** While its list is open, Base UI's combobox hides the rest of the page from screen readers: the focus is in its field, and Tab closes it first. */
const HIDES_THE_REST = ['aria-hidden-focus', 'page-has-heading-one', 'region'] as const;

// What stands below the fold keeps the colours it had in the middle of a transition.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** `npm run access` asks in every state, in both themes and both widths: ten minutes. Each run of the tests asks in fewer. */
const ALL = process.env['ACCESS'] === 'all';

/** The states that each run of the tests asks of: one of every screen and dialog. */
const OFTEN =
  /^(?:list-(?:empty|hostile|500)|row-reconnecting|connect|details|disconnect-dialog|queue|forecast-table|report-choice|connect-channel|settings|shortcuts|palette|wall)$/;

/** Asks axe in both themes and widths; another theme can change nothing but colours. */
async function expectNoFindings(page: Page, aside: readonly string[] = []): Promise<void> {
  expect.soft(await findings(page, aside), 'light, 1440 px').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  if (ALL) expect.soft(await colourFindings(page), 'dark, 1440 px').toEqual([]);
  await page.setViewportSize(PHONE);
  expect.soft(await findings(page, aside), 'dark, 390 px').toEqual([]);
  if (!ALL) return;
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await colourFindings(page), 'light, 390 px').toEqual([]);
}

/** Pictures of what another state holds too, and of the most that can be drawn. */
const SEEN_ELSEWHERE = [
  'list',
  'list-expanded',
  'list-lower',
  'list-end',
  'list-huge',
  'list-initials',
  'list-loading',
  'forecast',
  'report-paper',
] as const;

for (const [name, { data = {}, at = '/', before, after = listShown }] of Object.entries(SHOTS)) {
  if (SEEN_ELSEWHERE.some((other) => other === name) || !(ALL || OFTEN.test(name))) continue;
  test(`axe finds nothing in both themes and widths: ${name}`, async ({ page, shared, start, witness }) => {
    // Chromium tells the console of every answer that failed.
    witness.expect(/Failed to load resource|Failed to fetch dynamically|could not be shown/);
    const variables = 'POSTBREEZE_API_URL' in data ? data : { ...data, POSTBREEZE_SANDBOX_RATE_LIMIT: '0' };
    const origin = changesSomething.test(name) ? (await start(variables)).origin : await shared(variables);
    await before?.(page);
    await page.goto(`${origin}${at}`);
    await after(page);
    await expectNoFindings(page, name === 'list-workspace-picker' ? HIDES_THE_REST : []);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
}

/** Where every kind of thing that can be pressed and read stands. */
const MEASURED = [
  'list-posts',
  'list-500',
  'details-open',
  'disconnect-dialog',
  'queue',
  'queue-stopped',
  'forecast-table',
  'report-choice',
  'report',
  'settings',
  'shortcuts',
  'connect-misshapen',
  'connect-channel-chosen',
] as const;

for (const name of MEASURED.filter((name) => ALL || ['list-500', 'details-open', 'queue'].includes(name))) {
  const { data = {}, at = '/', before, after = listShown }: Shot = SHOTS[name] ?? {};
  test(`on a phone all is large enough for a finger, and no text is cut when set apart: ${name}`, async ({
    page,
    shared,
    witness,
  }) => {
    witness.expect(/Failed to load resource/);
    await page.setViewportSize(PHONE);
    await touch(page);
    await before?.(page);
    await page.goto(
      `${await shared('POSTBREEZE_API_URL' in data ? data : { ...data, POSTBREEZE_SANDBOX_RATE_LIMIT: '0' })}${at}`,
    );
    await after(page);
    // Tall enough that nothing stands half under what is fixed at the foot.
    await page.setViewportSize({ ...PHONE, height: 3_000 });
    expect.soft(await smallTargets(page)).toEqual([]);
    await spaceText(page);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      expect.soft(await cutTexts(page), `${String(width)} px`).toEqual([]);
      expect.soft(await widthBeyond(page), `${String(width)} px`).toBe(0);
    }
  });
}

test('axe finds nothing in both themes and widths on the details of hostile channels', async ({ page, shared }) => {
  const origin = await shared({ POSTBREEZE_SANDBOX: 'hostile' });
  await openList(page, origin);
  const ids = await page
    .getByRole('article')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-channel')).filter((id) => id !== null));
  for (const id of ids.slice(0, 2)) {
    // Tall enough that no button happens to stand half under the actions at the foot.
    await page.setViewportSize({ ...WIDE, height: 6_000 });
    await page.goto(`${origin}/channels/${encodeURIComponent(id)}`);
    const details = page.getByRole('region', { name: /^Details of/ });
    await expect(details.getByRole('heading').first()).toBeVisible();
    for (const fold of await page.locator('section summary').all()) if (await fold.isVisible()) await fold.click();
    await expectNoFindings(page);
  }
});

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

for (const data of ALL ? (['agency', 'hostile'] as const) : (['hostile'] as const)) {
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

for (const viewport of ALL ? [WIDE, PHONE] : [WIDE]) {
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
