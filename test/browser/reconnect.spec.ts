import { consentPage, decide, decideByKey } from './consent.ts';
import { countOf, expect, openList, test } from './product.ts';

const ROW = 'Quillfern Studio, Instagram';
const RECONNECT = 'Reconnect @quillfern on Instagram';
const SMALL = { POSTBREEZE_SANDBOX: 'small' };

test('three clicks reconnect a channel: Reconnect, Approve, done', async ({ page, start }) => {
  const { origin } = await start(SMALL);
  await openList(page, origin);
  const [broken, healthy] = [await countOf(page, 'Needs reconnect'), await countOf(page, 'Healthy')];
  let loads = 0;
  page.on('load', () => (loads += 1));

  const consent = await consentPage(page, () => page.getByRole('button', { name: RECONNECT }).click());
  await expect(consent.getByRole('heading')).toHaveText('Instagram wants to connect @quillfern to Postbreeze');
  expect(new URL(consent.url()).origin).not.toBe(origin);
  await decide(consent, 'Approve');

  const row = page.getByRole('article', { name: ROW });
  await expect(row.getByText('Healthy', { exact: true })).toBeVisible();
  await expect(row).toContainText('Reconnected as @quillfern, the same account.');
  await expect.poll(() => countOf(page, 'Needs reconnect')).toBe(broken - 1);
  await expect.poll(() => countOf(page, 'Healthy')).toBe(healthy + 1);
  expect(loads).toBe(0);
});

test('what was denied is not finished yet, and can be tried again', async ({ page, start }) => {
  await openList(page, (await start(SMALL)).origin);
  const consent = await consentPage(page, () => page.getByRole('button', { name: RECONNECT }).click());
  await decide(consent, 'Deny');
  const row = page.getByRole('article', { name: ROW });
  await expect(row).toContainText('Not finished yet.', { timeout: 20_000 });
  const again = await consentPage(page, () =>
    page.getByRole('button', { name: `Try again to reconnect @quillfern on Instagram` }).click(),
  );
  await decide(again, 'Approve');
  await expect(row.getByText('Healthy', { exact: true })).toBeVisible();
});

test('another account is told by name and the channel stays broken', async ({ page, start }) => {
  await openList(page, (await start(SMALL)).origin);
  const consent = await consentPage(page, () => page.getByRole('button', { name: RECONNECT }).click());
  await decide(consent, 'Approve as another account');
  const row = page.getByRole('article', { name: ROW });
  await expect(row).toContainText('Wrong account: @saffron.kite came back, @quillfern was expected.');
  await expect(row.getByText('Needs reconnect', { exact: true })).toBeVisible();
});

test('a channel is reconnected by keyboard alone, and the focus is never lost', async ({ page, start }) => {
  await openList(page, (await start(SMALL)).origin);
  await page.locator('body').press('Tab');
  const focused = page.locator('*:focus');
  for (let step = 0; step < 60; step += 1) {
    if ((await focused.getAttribute('aria-label')) === RECONNECT) break;
    await page.keyboard.press('Tab');
  }
  await expect(page.getByRole('button', { name: RECONNECT })).toBeFocused();
  const consent = await consentPage(page, () => page.keyboard.press('Enter'));
  await consent.locator('body').press('Tab');
  await expect(consent.getByRole('button', { name: 'Approve', exact: true })).toBeFocused();
  await decideByKey(consent);
  const row = page.getByRole('article', { name: ROW });
  await expect(row.getByText('Healthy', { exact: true })).toBeVisible();
  await page.bringToFront();
  await expect(row.locator('*:focus')).toHaveCount(1);
});

test('the pop-up cannot reach back and learns no address of ours', async ({ page, start }) => {
  await openList(page, (await start(SMALL)).origin);
  const consent = await consentPage(page, () => page.getByRole('button', { name: RECONNECT }).click());
  expect(await consent.evaluate(() => window.opener === null)).toBe(true);
  expect(await consent.evaluate(() => document.referrer)).toBe('');
});

test('nothing can be changed through a read-only server', async ({ page, start }) => {
  await openList(page, (await start({ ...SMALL, POSTBREEZE_READ_ONLY: '1' })).origin);
  const button = page.getByRole('button', { name: RECONNECT });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await button.click({ force: true });
  expect(page.context().pages()).toHaveLength(1);
});
