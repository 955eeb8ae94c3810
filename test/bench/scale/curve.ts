/** `npm run bench:curve`: what the list costs from 20 channels to 50,000, beside what the browser's own JSON parser takes. */
import { chromium, type Browser } from '@playwright/test';

import { findChromium, LAUNCH_FLAGS } from '../../browser/chromium.ts';
import { serve } from '../../browser/serve.ts';
import { accountOf, rowsAt } from './accounts.ts';
import { frontOf, type Front } from './front.ts';
import { visitForSize, type SizeFigures } from './measures.ts';

/** Others are named after the command: `npm run bench:curve -- 75000`. */
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [20, 1_000, 10_000, 25_000, 50_000];
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);

const executablePath = findChromium();
if (executablePath === null) throw new Error('No Chromium was found.');
const product = await serve({ POSTBREEZE_SANDBOX: 'huge', POSTBREEZE_SANDBOX_RATE_LIMIT: '0' });
const front = await frontOf(product.origin);
const browser = await chromium.launch({ executablePath, args: [...LAUNCH_FLAGS] });
try {
  const channels = await rowsAt(`${product.origin}/api/v1/social-accounts`);
  const workspaces = await rowsAt(`${product.origin}/api/v1/workspaces`);
  console.log(`1×, medians of ${String(ROUNDS)}: MB and ms`);
  console.log(
    ['channels', 'JSON', 'parse', 'end → row', 'start → row', 'heap'].map((name) => name.padStart(12)).join(''),
  );
  for (const size of SIZES) {
    front.answerAs(accountOf(size, channels, workspaces));
    const rounds: SizeFigures[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await visit(browser, front));
    const cells = (['json', 'parse', 'afterEnd', 'painted', 'heap'] as const).map((name) =>
      median(rounds.map((figures) => figures[name])).toFixed(1),
    );
    console.log([String(size), ...cells].map((words) => words.padStart(12)).join(''));
  }
} finally {
  await browser.close();
  await front.stop();
  await product.stop();
}

async function visit(of: Browser, to: Front): Promise<SizeFigures> {
  const context = await of.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  const figures = await visitForSize(context, to);
  await context.close();
  return figures;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
