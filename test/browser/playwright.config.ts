import { defineConfig } from '@playwright/test';

import { findChromium, LAUNCH_FLAGS } from './chromium.ts';

const executablePath = findChromium();
const inCi = process.env['CI'] !== undefined;

/** The built product in a real browser. `npm run build` comes first; every server is started by the test that needs it. */
export default defineConfig({
  testDir: '.',
  testIgnore: 'look.spec.ts',
  outputDir: '../../test-results',
  globalSetup: ['./chromium.ts', './nginx.ts'],
  fullyParallel: true,
  // One more than a small machine has cores: much of a test is waiting.
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: inCi,
  reporter: inCi ? [['list'], ['json', { outputFile: '../../.reports/browser.json' }]] : 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Its tests let it: every other page would fetch the whole build for nothing.
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    launchOptions: { args: [...LAUNCH_FLAGS], ...(executablePath === null ? {} : { executablePath }) },
  },
});
