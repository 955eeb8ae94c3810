import type { Route } from '@playwright/test';

import { consentPage, decideByKey } from './consent.ts';
import { expect, openList, test } from './product.ts';
import { CHANNEL } from './sample.ts';

const SMALL = { POSTBREEZE_SANDBOX: 'small' };

test('the three jobs are done by keyboard alone: browse, filter, reconnect', async ({ page, start }) => {
  const { origin } = await start(SMALL);
  await openList(page, origin);
  const focused = page.locator('*:focus');

  await page.keyboard.press('j');
  await expect(page.getByRole('article').first().locator('*:focus')).toHaveCount(1);
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(page.getByRole('article').first().locator('*:focus')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^Details of/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: /^Details of/ })).toHaveCount(0);
  await expect(page.getByRole('article').first().locator('*:focus')).toHaveCount(1);

  await page.keyboard.press('w');
  await expect(page.getByRole('combobox', { name: 'Workspace' })).toBeFocused();
  await page.keyboard.type('quill');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?workspace=ws_/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(focused).toHaveCount(1);

  // In a field "/" is a letter like any other: the way out is Tab.
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('searchbox', { name: 'Search channels' })).toBeFocused();
  await page.keyboard.type('jkrw instagram');
  await expect(page.getByRole('searchbox')).toHaveValue('jkrw instagram');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await page.keyboard.press('Escape');

  await page.getByRole('article', { name: CHANNEL.row }).getByRole('link', { name: CHANNEL.name }).focus();
  const consent = await consentPage(page, () => page.keyboard.press('r'));
  await consent.locator('body').press('Tab');
  await decideByKey(consent);
  const row = page.getByRole('article', { name: CHANNEL.row });
  await expect(row.getByText('Healthy', { exact: true })).toBeVisible();
  await expect(focused).toHaveCount(1);
});

test('a key that is pressed before the keys have come is not lost', async ({ page, shared }) => {
  const held: Route[] = [];
  await page.route(/\/Shortcuts-/, (route) => void held.push(route));
  await openList(page, await shared(SMALL));
  expect(held).toHaveLength(1);
  await page.keyboard.press('r');
  await page.keyboard.press('/');
  await page.keyboard.press('Shift');
  await Promise.all(held.map((route) => route.continue()));
  await expect(page.getByRole('searchbox', { name: 'Search channels' })).toBeFocused();
});

test('what is typed right after Ctrl+K stands in the palette, however late it comes', async ({ page, shared }) => {
  const held: Route[] = [];
  await page.route(/\/Shortcuts-/, (route) => void held.push(route));
  await openList(page, await shared(SMALL));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('quill');
  expect(held).toHaveLength(1);
  await Promise.all(held.map((route) => route.continue()));
  await expect(page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox')).toHaveValue('quill');
  await page.keyboard.type('fern');
  await expect(page.getByRole('combobox', { name: /^Find a channel/ })).toHaveValue('quillfern');
});

test('? shows the shortcuts, Esc closes them, and the focus is where it was', async ({ page, shared }) => {
  await openList(page, await shared(SMALL));
  const inFirstRow = page.getByRole('article').first().locator('*:focus');
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(inFirstRow).toHaveCount(1);
});

test('the palette leads to a workspace, a channel and the queue by keyboard alone', async ({ page, shared }) => {
  await openList(page, await shared(SMALL));
  const field = page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox');
  const find = async (text: string) => {
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await expect(field).toHaveCount(0);
  };

  await find('lantern');
  await expect(page).toHaveURL(/\?workspace=ws_/);
  await expect(page.getByRole('status')).toHaveText('4 channels in 1 workspace');
  await page.keyboard.press('j');
  await expect(page.getByRole('article').first().locator('*:focus')).toHaveCount(1);

  await find('quillfern inst');
  await expect(page.getByRole('region', { name: 'Details of Quillfern Studio' }).locator('h2:focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: /^Details of/ })).toHaveCount(0);
  await expect(page.locator('*:focus')).toHaveCount(1);

  await find('reconnect all');
  await expect(page.getByRole('heading', { level: 1, name: 'Reconnect' })).toBeVisible();
  await expect(page).toHaveURL(/\/reconnect$/);
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.getByRole('button', { name: /^Reconnect @/ }).first()).toBeVisible();
});
