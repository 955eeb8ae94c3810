import { findings } from './axe.ts';
import { expect, openList, test } from './product.ts';

const SAMPLE = { POSTBREEZE_SANDBOX: 'agency', POSTBREEZE_SANDBOX_RATE_LIMIT: '0' };

test('posts that may fail stand on rows, in the summary and in a list', async ({ page, shared }) => {
  await openList(page, await shared(SAMPLE));
  await expect(
    page
      .getByRole('article')
      .filter({ hasText: /\d posts? due today/ })
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Show the posts' }).click();
  const first = page.getByRole('list', { name: 'Posts that may fail' }).getByRole('listitem').first();
  await expect(first).toContainText(/^Today at/);
  await first.getByRole('link').click();
  await expect(page.getByRole('region', { name: /^Details of / })).toContainText(/due today/);
});

test('posts are read in the background within a quarter of the key’s requests', async ({ page, shared, witness }) => {
  await openList(page, await shared(SAMPLE));
  await expect(page.getByText(/^\d+ today$/)).toBeVisible();
  const asked = witness.requests.filter((request) => request.url().includes('/api/v1/'));
  expect(asked.length).toBeLessThanOrEqual(6);
  expect(asked.filter((request) => request.url().includes('/posts')).length).toBe(1);
});

test('a channel is snoozed by keyboard, says so, is followed by another tab, and is taken back', async ({
  page,
  context,
  shared,
}) => {
  const origin = await shared(SAMPLE);
  await openList(page, origin, '/?health=needs-reconnect');
  await page.getByRole('article').first().getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  const details = page.getByRole('region', { name: /^Details of / });
  await details.getByRole('button', { name: /^Snooze / }).focus();
  await page.keyboard.press('Enter');
  await details.getByRole('textbox', { name: /^Why/ }).focus();
  await page.keyboard.type('the client is away');
  expect(await findings(page)).toEqual([]);
  await details.getByRole('button', { name: '1 week', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(details.getByText(/^Snoozed until .+: the client is away$/)).toBeVisible();
  await expect(page.getByText('1 snoozed')).toBeVisible();

  const other = await context.newPage();
  await openList(other, origin, '/?health=needs-reconnect');
  await expect(other.getByText('1 snoozed')).toBeVisible();
  await details.getByRole('button', { name: /^Wake now/ }).click();
  await expect(other.getByText('1 snoozed')).toBeHidden();
});

test('what the tab shows of breaks, and the settings that tell of them', async ({ page, context, shared }) => {
  await context.grantPermissions(['notifications']);
  const origin = await shared(SAMPLE);
  await openList(page, origin);
  await expect(page).toHaveTitle(/^\(\d+\) Channels · Postbreeze Channels$/);
  await expect(page.locator('link[rel="icon"]')).toHaveAttribute('href', '/icon-broken.svg');
  const icon = await page.request.get(`${origin}/icon-broken.svg`);
  expect(icon.headers()['content-type']).toContain('image/svg+xml');
  await page.goto(`${origin}/settings`);
  const choice = page.getByRole('radiogroup', { name: 'Tell me when something breaks' });
  await choice.getByText('On', { exact: true }).click();
  await expect(page.getByText(/it then asks every 5 minutes/)).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
