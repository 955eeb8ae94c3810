/** One visit to a page, measured. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';

import type { Front } from './front.ts';
import { countRowRenders, watch } from './watch.ts';

/** tsx names functions through this helper of esbuild, which a page does not have. */
const KEEP_NAMES = 'globalThis.__name = (target) => target';
const QUERIES = ['harbor', 'instagram', 'north studio', 'linkedin'] as const;
const KEY_PAUSE_MS = 120;
const WHEEL_STEPS = 60;
const WHEEL_PX = 400;

/** What a visit found. Lengths in ms; what a page does not have is left out. */
export type Figures = Readonly<Partial<Record<Measure, readonly number[]>>>;

/** Everything that is measured, by the name it has in the table. */
export type Measure =
  | 'navigation → first row painted'
  | 'navigation → first paint of the shell'
  | 'response end → first row painted'
  | 'key → frame'
  | 'key → result on screen'
  | 'scroll frame'
  | 'blank frames'
  | 'filter change → frame'
  | 'details open'
  | 'row renders, poll without change'
  | 'row renders, poll with 3 changes'
  | 'heap, MB'
  | 'JSON, MB'
  | 'elements'
  | 'longest task after first row'
  | 'layout shift';

/** A page of its own in `context`, taking notes, its processor `slowness` times as slow. */
async function open(context: BrowserContext, slowness: number): Promise<{ page: Page; devtools: CDPSession }> {
  const page = await context.newPage();
  await page.addInitScript(KEEP_NAMES);
  await page.addInitScript(countRowRenders);
  await page.addInitScript(watch);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  return { page, devtools };
}

/** Loads `address` and reads when what was painted. */
async function load(page: Page, address: string): Promise<Figures> {
  await page.goto(address);
  await page.waitForFunction(() => notes.painted !== null);
  // Of a long frame the browser tells a moment later.
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    const painted = notes.painted ?? Number.NaN;
    const answer = performance
      .getEntriesByType('resource')
      .find(({ name }) => name.endsWith('/api/v1/social-accounts'));
    const shell = performance.getEntriesByName('first-contentful-paint')[0];
    const ended = answer !== undefined && 'responseEnd' in answer ? Number(answer.responseEnd) : Number.NaN;
    return {
      'navigation → first row painted': [painted],
      'navigation → first paint of the shell': [shell?.startTime ?? Number.NaN],
      'response end → first row painted': [painted - ended],
    };
  });
}

async function type(page: Page): Promise<Figures> {
  const field = page.getByRole('searchbox', { name: 'Search channels' });
  for (const query of QUERIES) {
    await field.focus();
    await page.keyboard.type(query, { delay: KEY_PAUSE_MS });
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Backspace');
    await page.waitForTimeout(300);
  }
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    // The browser tells of nothing that took less than 16 ms. Where it tells of few, that is not the reason.
    if (notes.keys.size < notes.presses / 3) throw new Error('The browser tells of too few keys');
    const quick = Array.from({ length: Math.max(0, notes.presses - notes.keys.size) }, () => 16);
    return { 'key → frame': [...notes.keys.values(), ...quick], 'key → result on screen': notes.results };
  });
}

/** The floor page: load and typing. */
export async function visitFloor(context: BrowserContext, { origin }: Front, slowness: number): Promise<Figures> {
  const { page } = await open(context, slowness);
  const loaded = await load(page, `${origin}/floor.html`);
  const typed = await type(page);
  await page.close();
  return { ...loaded, ...typed };
}

/** The product, cold: load, then everything a person does with the list. */
export async function visitProduct(context: BrowserContext, front: Front, slowness: number): Promise<Figures> {
  const { page, devtools } = await open(context, slowness);
  const loaded = await load(page, front.origin);
  await page.getByRole('combobox', { name: 'Workspace' }).waitFor();
  await page.waitForTimeout(1_000);
  const settled = await page.evaluate(() => {
    const answer = performance
      .getEntriesByType('resource')
      .find(({ name }) => name.endsWith('/api/v1/social-accounts'));
    const painted = notes.painted ?? 0;
    return {
      'JSON, MB': [answer !== undefined && 'decodedBodySize' in answer ? Number(answer.decodedBodySize) / 1e6 : 0],
      'longest task after first row': [
        Math.max(0, ...notes.longTasks.filter(({ at }) => at > painted).map(({ took }) => took)),
      ],
      'layout shift': [notes.shifted],
    };
  });
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const polled = await poll(page, front);
  const typed = await type(page);
  const acted = { ...(await changeFilter(page)), ...(await openDetails(page)) };
  const scrolled = await scroll(page);
  await page.close();
  return { ...loaded, ...settled, 'heap, MB': [usedSize / 1e6], ...polled, ...typed, ...acted, ...scrolled };
}

/** The product opened once more by the same person: what was kept of the last visit shows at once. */
export async function visitAgain(context: BrowserContext, { origin }: Front, slowness: number): Promise<Figures> {
  const { page } = await open(context, slowness);
  const loaded = await load(page, origin);
  await page.close();
  return loaded;
}

/** What an account's size decides: lengths in ms, amounts in MB. */
export interface SizeFigures {
  readonly json: number;
  /** The listing's text, parsed by the browser alone in the same page: the middle of three. */
  readonly parse: number;
  /** From the end of the response to the first row painted. */
  readonly afterEnd: number;
  /** From the navigation to the first row painted. */
  readonly painted: number;
  readonly heap: number;
}

/** The product, cold, as far as its first row; and what the JSON alone costs there. */
export async function visitForSize(context: BrowserContext, { origin }: Front): Promise<SizeFigures> {
  const { page, devtools } = await open(context, 1);
  const loaded = await load(page, origin);
  await page.getByRole('combobox', { name: 'Workspace' }).waitFor();
  await page.waitForTimeout(1_000);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { json, parse } = await page.evaluate(async () => {
    const text = await (await fetch('/api/v1/social-accounts')).text();
    const times = [0, 1, 2].map(() => {
      const startedAt = performance.now();
      JSON.parse(text);
      return performance.now() - startedAt;
    });
    return { json: new Blob([text]).size / 1e6, parse: times.sort((a, b) => a - b)[1] ?? Number.NaN };
  });
  await page.close();
  const one = (measure: Measure) => loaded[measure]?.[0] ?? Number.NaN;
  return {
    json,
    parse,
    afterEnd: one('response end → first row painted'),
    painted: one('navigation → first row painted'),
    heap: usedSize / 1e6,
  };
}

async function poll(page: Page, front: Front): Promise<Figures> {
  const renders = () => page.evaluate('rowRenders()').then(Number);
  const refresh = async () => {
    const answered = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/social-accounts'));
    const before = await renders();
    await page.getByRole('button', { name: 'Refresh' }).click();
    await (await answered).finished();
    await page.waitForTimeout(1_500);
    return (await renders()) - before;
  };
  // A tick of the clock in between draws the ages anew: the fewest of three tells what the answer alone does.
  const without = [await refresh(), await refresh(), await refresh()];
  const shown = await page
    .locator('article[data-channel]')
    .evaluateAll((rows) => rows.slice(0, 3).map((row) => row.getAttribute('data-channel') ?? ''));
  front.change(shown);
  const withChanges = await refresh();
  front.change([]);
  return {
    'row renders, poll without change': [Math.min(...without)],
    'row renders, poll with 3 changes': [withChanges],
  };
}

/** From a click to the frame that shows what `shows` waits for. */
async function timed(page: Page, click: () => Promise<void>, shows: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    addEventListener('pointerdown', ({ timeStamp }) => Object.assign(globalThis, { pressedAt: timeStamp }), {
      capture: true,
      once: true,
    });
  });
  await click();
  await shows();
  return Number(await page.evaluate('performance.now() - pressedAt'));
}

async function changeFilter(page: Page): Promise<Figures> {
  const button = page.getByRole('group', { name: 'Health' }).getByRole('button', { name: /^Needs reconnect/ });
  const took = await timed(
    page,
    () => button.click(),
    () => page.locator('[aria-pressed=true]').first().waitFor(),
  );
  await button.click();
  return { 'filter change → frame': [took] };
}

async function openDetails(page: Page): Promise<Figures> {
  const took = await timed(
    page,
    () => page.locator('article h3 a').first().click(),
    () => page.getByRole('region', { name: /^Details of/ }).waitFor(),
  );
  await page.keyboard.press('Escape');
  return { 'details open': [took] };
}

async function scroll(page: Page): Promise<Figures> {
  await page.getByRole('button', { name: 'Expand all' }).click();
  await page.mouse.move(720, 600);
  await page.waitForTimeout(1_000);
  await page.evaluate(() => {
    notes.scrolling = true;
  });
  for (let step = 0; step < WHEEL_STEPS; step += 1) {
    await page.mouse.wheel(0, WHEEL_PX);
    await page.waitForTimeout(16);
  }
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  return page.evaluate((elements) => {
    notes.scrolling = false;
    return {
      'scroll frame': notes.frames.map(({ took }) => took),
      'blank frames': [notes.frames.filter(({ blank }) => blank).length],
      elements: [elements],
    };
  }, elements);
}
