import type { Page } from '@playwright/test';

import { countOf, expect, openList, test } from './product.ts';
import { CHANNEL } from './sample.ts';

const SMALL = { POSTBREEZE_SANDBOX: 'small' };

function details(page: Page) {
  return page.getByRole('region', { name: `Details of ${CHANNEL.name}` });
}

test('details open beside the list, can be linked to, and Back closes them', async ({ page, shared }) => {
  const origin = await shared(SMALL);
  await openList(page, origin, '/?health=needs-reconnect');
  const row = page.getByRole('article', { name: CHANNEL.row });
  await row.getByRole('link', { name: CHANNEL.name }).click();
  await expect(page).toHaveURL(`${origin}/channels/${CHANNEL.id}?health=needs-reconnect`);
  await expect(details(page)).toBeVisible();
  await expect(row).toBeVisible();
  await page.reload();
  await expect(details(page)).toBeVisible();
  await page.goBack();
  await expect(details(page)).toHaveCount(0);
  await expect(page).toHaveURL(`${origin}/?health=needs-reconnect`);
  await expect(row.getByRole('link', { name: CHANNEL.name })).toBeFocused();
});

test('on a phone the details are a page, and Back returns to the row in its place', async ({ page, shared }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openList(page, await shared(SMALL));
  const row = page.getByRole('article', { name: CHANNEL.row });
  await row.getByRole('link', { name: CHANNEL.name }).click();
  await expect(details(page)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(['Channel details']);
  await expect(row).toBeHidden();
  await page.goBack();
  await expect(row).toBeInViewport();
});

test('a channel is disconnected only after asking: kept first, then gone, and the counts follow', async ({
  page,
  start,
}) => {
  const { origin } = await start(SMALL);
  await page.goto(`${origin}/channels/${CHANNEL.id}`);
  const broken = await countOf(page, 'Needs reconnect');
  const opener = page.getByRole('button', { name: `Disconnect ${CHANNEL.whom}` });
  await opener.click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog.locator('*:focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();

  await opener.click();
  await dialog.getByRole('button', { name: `Disconnect ${CHANNEL.whom}` }).dblclick();
  await expect(page.getByRole('article', { name: CHANNEL.row })).toHaveCount(0);
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => countOf(page, 'Needs reconnect')).toBe(broken - 1);
});

test('settings hold across a reload and put the theme on the document', async ({ page, shared }) => {
  await page.goto(`${await shared(SMALL)}/settings`);
  await page.getByRole('radiogroup', { name: 'Theme' }).getByText('Dark').click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
});

test('nothing that a sample can hold breaks the details or reaches another origin', async ({ page, shared }) => {
  const origin = await shared({ POSTBREEZE_SANDBOX: 'hostile', POSTBREEZE_SANDBOX_RATE_LIMIT: '0' });
  await openList(page, origin);
  const ids = await page
    .getByRole('article')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-channel')).filter((id) => id !== null));
  expect(ids.length).toBeGreaterThan(3);
  for (const id of ids) {
    await page.goto(`${origin}/channels/${encodeURIComponent(id)}`);
    await expect(
      page
        .getByRole('region', { name: /^Details of/ })
        .getByRole('heading')
        .first(),
    ).toBeVisible();
    await expect(page.getByText('could not be shown')).toHaveCount(0);
  }
});
