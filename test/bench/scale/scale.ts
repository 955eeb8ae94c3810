/** `npm run bench`, the browser's part: the product with 10,000 channels beside the plain-DOM floor, in the same minutes. */
import { chromium, type Browser, type BrowserContext } from '@playwright/test';

import { findChromium, LAUNCH_FLAGS } from '../../browser/chromium.ts';
import { serve } from '../../browser/serve.ts';
import { frontOf, type Front } from './front.ts';
import { visitAgain, visitFloor, visitProduct, type Figures, type Measure } from './measures.ts';
import { weightsIn } from './weight.ts';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const SLOWNESS = [1, 4] as const;

type Page = 'floor' | 'product' | 'again';

/** All figures of all rounds, by page and measure. */
type Gathered = Record<Page, Map<Measure, number[]>>;

const MEASURES: readonly Measure[] = [
  'navigation → first paint of the shell',
  'navigation → first row painted',
  'response end → first row painted',
  'key → frame',
  'key → result on screen',
  'filter change → frame',
  'details open',
  'scroll frame',
  'blank frames',
  'row renders, poll without change',
  'row renders, poll with 3 changes',
  'longest task after first row',
  'layout shift',
  'elements',
  'heap, MB',
  'JSON, MB',
];

const executablePath = findChromium();
if (executablePath === null) throw new Error('No Chromium was found.');
const product = await serve({ POSTBREEZE_SANDBOX: 'huge', POSTBREEZE_SANDBOX_RATE_LIMIT: '0' });
const front = await frontOf(product.origin);
const browser = await chromium.launch({ executablePath, args: [...LAUNCH_FLAGS] });
try {
  printWeights();
  for (const slowness of SLOWNESS) print(slowness, await measure(browser, front, slowness));
} finally {
  await browser.close();
  await front.stop();
  await product.stop();
}

async function measure(browser: Browser, front: Front, slowness: number): Promise<Gathered> {
  const gathered: Gathered = { floor: new Map(), product: new Map(), again: new Map() };
  for (let round = 0; round < ROUNDS; round += 1) {
    await inContext(browser, async (context) => note(gathered.floor, await visitFloor(context, front, slowness)));
    await inContext(browser, async (context) => {
      note(gathered.product, await visitProduct(context, front, slowness));
      note(gathered.again, await visitAgain(context, front, slowness));
    });
  }
  return gathered;
}

/** A context of its own keeps nothing of the round before: no cache, no storage. */
async function inContext(browser: Browser, work: (context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // It fetches the whole build once the list is there: not what is timed.
    serviceWorkers: 'block',
  });
  await work(context);
  await context.close();
}

function note(into: Map<Measure, number[]>, figures: Figures): void {
  for (const [measure, values] of entries(figures)) into.set(measure, [...(into.get(measure) ?? []), ...values]);
}

function entries(figures: Figures): readonly (readonly [Measure, readonly number[]])[] {
  return MEASURES.flatMap((measure) => {
    const values = figures[measure];
    return values === undefined ? [] : [[measure, values] as const];
  });
}

function print(slowness: number, gathered: Gathered): void {
  console.log(`\n${String(slowness)}×, ${String(ROUNDS)} rounds: median / p95, ms where nothing else is said`);
  console.log(`${''.padEnd(42)}${['floor', 'product', 'again'].map((page) => page.padStart(18)).join('')}`);
  for (const measure of MEASURES) {
    const cells = [gathered.floor, gathered.product, gathered.again].map((page) => cell(page.get(measure)));
    console.log(`${measure.padEnd(42)}${cells.map((words) => words.padStart(18)).join('')}`);
  }
}

function cell(values: readonly number[] | undefined): string {
  if (values === undefined) return '';
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return `${short(at(0.5))} / ${short(at(0.95))}`;
}

function short(value: number): string {
  return value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(value < 1 ? 4 : 1);
}

function printWeights(): void {
  const weights = weightsIn('dist');
  const first = weights.filter((weight) => weight.first);
  const kilo = (bytes: number) => (bytes / 1000).toFixed(1).padStart(8);
  const sum = (pick: 'gzip' | 'brotli') => first.reduce((total, weight) => total + weight[pick], 0);
  console.log(`${'JavaScript, KB'.padEnd(42)}    gzip  brotli`);
  console.log(`${'named in the page'.padEnd(42)}${kilo(sum('gzip'))}${kilo(sum('brotli'))}`);
  for (const { file, gzip, brotli, first: isFirst } of weights.slice(0, 16))
    console.log(`${`  ${isFirst ? '*' : ' '} ${file}`.padEnd(42)}${kilo(gzip)}${kilo(brotli)}`);
}
