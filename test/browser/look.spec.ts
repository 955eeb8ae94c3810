import type { Browser, BrowserContextOptions } from '@playwright/test';

import { test } from './product.ts';
import { listShown, type Shot } from './shot.ts';
import { changesSomething, SHOTS } from './shots.ts';

const SIZES = { 1440: { width: 1440, height: 900 }, 390: { width: 390, height: 844 } } as const;

/** How else people see it: a wall, a zoom of 200 % and 400 %, colours of their own, more contrast, from right to left. */
const MODES: Readonly<Record<string, BrowserContextOptions & { readonly rtl?: true }>> = {
  '3840': { viewport: { width: 3840, height: 2160 } },
  'zoom-200': { viewport: { width: 720, height: 450 } },
  'zoom-400': { viewport: { width: 320, height: 256 } },
  '320': { viewport: { width: 320, height: 844 } },
  'forced-colors-light': { viewport: SIZES[1440], forcedColors: 'active', colorScheme: 'light' },
  'forced-colors-dark': { viewport: SIZES[1440], forcedColors: 'active', colorScheme: 'dark' },
  'contrast-light': { viewport: SIZES[1440], contrast: 'more', colorScheme: 'light' },
  'contrast-dark': { viewport: SIZES[1440], contrast: 'more', colorScheme: 'dark' },
  'rtl-1440': { viewport: SIZES[1440], rtl: true },
  'rtl-390': { viewport: SIZES[390], rtl: true },
};

const IN_EVERY_MODE = [
  'list',
  'list-500',
  'list-workspace-picker',
  'details',
  'details-open',
  'disconnect-dialog',
  'queue',
  'forecast',
  'settings',
  'connect',
  'connect-channel-chosen',
  'report',
  'wall',
] as const;

async function take(
  browser: Browser,
  origin: string,
  { at = '/', before, after = listShown }: Shot,
  { rtl, ...options }: BrowserContextOptions & { readonly rtl?: true },
  path: string,
): Promise<void> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await before?.(page);
  await page.goto(`${origin}${at}`);
  if (rtl) await page.evaluate(() => void (document.documentElement.dir = 'rtl'));
  await after(page);
  // What comes late (posts, pictures, pickers) is part of the picture; what was told to stay away never comes.
  await Promise.race([page.waitForLoadState('networkidle'), new Promise((resolve) => setTimeout(resolve, 2_500))]);
  await page.screenshot({ path, animations: 'disabled' });
  await context.close();
}

for (const [name, shot] of Object.entries(SHOTS)) {
  for (const [width, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${name}-${width}-${colorScheme}`, async ({ browser, shared, start }) => {
        const origin = changesSomething.test(name) ? (await start(shot.data)).origin : await shared(shot.data);
        await take(browser, origin, shot, { viewport, colorScheme }, `.look/${name}-${width}-${colorScheme}.png`);
      });
    }
  }
}

for (const name of IN_EVERY_MODE) {
  for (const [mode, options] of Object.entries(MODES)) {
    test(`${name} as ${mode}`, async ({ browser, shared }) => {
      const shot = SHOTS[name] ?? {};
      await take(browser, await shared(shot.data), shot, options, `.look/${name}-${mode}.png`);
    });
  }
}
