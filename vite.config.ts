import { fileURLToPath } from 'node:url';

import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

import { compressed } from './src/build/compressed.ts';
import { offlineShell } from './src/build/offlineShell.ts';
import { postbreeze } from './src/server/plugin.ts';

/** Its other build holds warnings for developers, and is what the package hands out in production too. */
const ROUTER = fileURLToPath(new URL('node_modules/react-router/dist/production/index.mjs', import.meta.url));

/**
 * The list and the rules that read failures, as one file: asked for together with the data. In the first file, or named in the page,
 * they would hold up the frame (350 ms of 1,850 to the first paint, at 1.6 Mbit/s and 4×).
 */
const BESIDE_THE_DATA = /\/src\/(?:channels\/diagnose|views\/channel-list\/list)\.ts$/;

export default defineConfig({
  plugins: [react(), tailwind(), postbreeze(), offlineShell(), compressed()],
  resolve: {
    alias: [{ find: /^react-router$/, replacement: ROUTER }],
  },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    // What late parts import is found when they come: named ahead, all those names are 1.1 kB of the first file.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, needed, { hostType }) => (hostType === 'js' ? [] : needed),
    },
    license: { fileName: 'licences.json' },
    // What the first load needs is one chunk: cut up along what late chunks share with it, it compresses worse (140.1 kB, not 137.3).
    rolldownOptions: {
      // Compressing takes its time.
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: 'index', tags: ['$initial'] },
            { name: 'list', test: BESIDE_THE_DATA },
          ],
        },
      },
    },
  },
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
