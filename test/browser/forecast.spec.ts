import { readFile } from 'node:fs/promises';

import type { Download, Page } from '@playwright/test';

import { expect, openList, test } from './product.ts';

const SMALL = { POSTBREEZE_SANDBOX: 'small' } as const;

async function openForecast(page: Page, origin: string, path = '/forecast'): Promise<void> {
  await page.goto(`${origin}${path}`);
  await expect(page.getByRole('group', { name: 'When a person is needed' })).toBeVisible();
  await expect(page.getByRole('img', { name: /within \d+ days/ })).toBeVisible();
}

/** The number under a heading of the strip. */
async function numberOf(page: Page, cell: string): Promise<number> {
  const text = await page.getByRole('button', { name: new RegExp(`^${cell}`) }).textContent();
  return Number(/^\D*?(?:30 days )?([\d,]+)/.exec((text ?? '').slice(cell.length))?.[1]?.replaceAll(',', ''));
}

/** Saves what `press` hands over, and reads it. */
async function saved(
  page: Page,
  press: () => Promise<void>,
): Promise<{ readonly file: Download; readonly text: string }> {
  const coming = page.waitForEvent('download');
  await press();
  const file = await coming;
  return { file, text: await readFile(await file.path(), 'utf8') };
}

test('the numbers cover every channel of the list, once each', async ({ page, shared }) => {
  await openForecast(page, await shared());
  const cells = ['Overdue and today', 'This week', 'Next 30 days', 'Later', 'Renews itself', 'Unknown'];
  let sum = 0;
  for (const cell of cells) sum += await numberOf(page, cell);
  await openList(page, await shared());
  await expect(page.getByRole('status')).toHaveText(new RegExp(`^${String(sum)} channels`));
});

test('by keyboard: the window, a number, its channels and back, the details and back', async ({ page, shared }) => {
  await openForecast(page, await shared(SMALL));
  await page.getByRole('button', { name: '7 days' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?days=7$/);
  await page.getByRole('button', { name: /^Renews itself/ }).focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/days=7&show=renews-itself$/);
  const list = page.getByRole('region', { name: /^Renews itself: / });
  await expect(list.getByRole('listitem').first()).toContainText('It renews by itself.');
  await list.getByRole('link', { name: 'Quillfern Studio', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^Details of/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/forecast\?days=7&show=renews-itself$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/forecast\?days=7$/);
});

test('the calendar file is one that calendars take', async ({ page, shared }) => {
  await openForecast(page, await shared());
  const { file, text } = await saved(page, () => page.getByRole('button', { name: 'Calendar file' }).click());
  expect(file.suggestedFilename()).toMatch(/^forecast-\d{4}-\d\d-\d\d\.ics$/);
  const lines = text.split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const said = await page.getByRole('status').textContent();
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(Number(/^\d+/.exec(said ?? '')?.[0]));
  expect(text.replaceAll('\r\n ', '')).toContain('SUMMARY:Overdue: reconnect ');
});

test('the list is exported as it is filtered', async ({ page, shared }) => {
  await openList(page, await shared(), '/?health=needs-reconnect');
  const said = await page.getByRole('status').textContent();
  const { file, text } = await saved(page, () => page.getByRole('button', { name: 'Export' }).click());
  expect(file.suggestedFilename()).toMatch(/^channels-\d{4}-\d\d-\d\d\.csv$/);
  expect(text.startsWith('\uFEFFWorkspace,Channel,Handle,Platform,Health,')).toBe(true);
  expect(text.match(/,Needs reconnect,/g)).toHaveLength(Number(/^\d+/.exec(said ?? '')?.[0]));
});

test('hostile names run no formula and break no line of the export', async ({ page, shared }) => {
  await openList(page, await shared({ POSTBREEZE_SANDBOX: 'hostile' }));
  const { text } = await saved(page, () => page.getByRole('button', { name: 'Export' }).click());
  // Outside of quotes no cell begins a formula.
  const bare = text.replace(/"(?:[^"]|"")*"/g, '""');
  expect(bare).not.toMatch(/(?:^|,)[=+\-@\t]/m);
  const quoted = text.match(/"(?:[^"]|"")*"/g) ?? [];
  for (const cell of quoted) expect(cell).not.toMatch(/^"[=+\-@\t\r]/);
});

test('on paper the report is light, alone, and no wider than the page', async ({ page, shared }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(`${await shared()}/report`);
  await page.getByRole('link', { name: /^Halden Outdoor/ }).click();
  const paper = page.getByRole('article', { name: 'Report for Halden Outdoor' });
  await expect(paper).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeHidden();
  await expect(paper.getByRole('heading', { name: 'What we need from you' })).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  // A4 between its margins.
  await page.setViewportSize({ width: 688, height: 1_000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(688);
  expect((await page.pdf({ format: 'A4', preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-');
});

test('ten thousand channels: the forecast answers, and draws a portion', async ({ page, shared }) => {
  await openForecast(page, await shared({ POSTBREEZE_SANDBOX: 'huge' }), '/forecast?days=90');
  const list = page.getByRole('region', { name: 'What ends, and who does what' });
  await expect(list.getByRole('button', { name: /^Show 100 more of/ })).toBeVisible();
  expect(await list.getByRole('listitem').count()).toBeLessThanOrEqual(110);
});
