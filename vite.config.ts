import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

import { postbreeze } from './src/server/plugin.ts';

export default defineConfig({
  plugins: [react(), tailwind(), postbreeze()],
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  test: {
    maxWorkers: 2,
    // .ci/run counts what passed.
    ...(process.env['CI'] === undefined
      ? {}
      : { reporters: ['default', 'json'], outputFile: { json: '.reports/unit.json' } }),
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['test/unit/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['test/component/**/*.test.tsx'],
          setupFiles: ['test/support/setup.ts'],
        },
      },
    ],
  },
});
