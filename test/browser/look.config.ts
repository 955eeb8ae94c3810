import { defineConfig } from '@playwright/test';

import tests from './playwright.config.ts';

/** `npm run look`: a picture of every screen and state, both widths and themes, and the main ones in every mode, into .look/. Build first. */
export default defineConfig({
  ...tests,
  testIgnore: [],
  testMatch: 'look.spec.ts',
  reporter: 'list',
});
