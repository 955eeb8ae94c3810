import { countOf, expect, openList, test } from './product.ts';

test('the list opens with every channel counted and every workspace named', async ({ page, shared }) => {
  await openList(page, await shared());
  await expect(page.getByText('Sample data')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Channels');
  const groups = ['Needs reconnect', 'At risk', 'Expiring soon', 'Unknown', 'Healthy'];
  const counts = await Promise.all(groups.map((group) => countOf(page, group)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  await expect(page.getByRole('status').first()).toHaveText(
    new RegExp(`^${String(total)} channels in \\d+ workspaces$`),
  );
  for (const count of counts) expect(count).toBeGreaterThan(0);
});

test('Expand all shows every channel, each with one health label', async ({ page, shared }) => {
  await openList(page, await shared({ POSTBREEZE_SANDBOX: 'small' }));
  await page.getByRole('button', { name: 'Expand all' }).click();
  const rows = page.getByRole('article');
  await expect(rows).toHaveCount(12);
  for (const text of await rows.allInnerTexts()) {
    expect(text.match(/needs reconnect|at risk|expiring soon|unknown|healthy/gi), text).toHaveLength(1);
  }
});

test('filters stand in the address, work together, survive a reload and are undone by Back', async ({
  page,
  shared,
}) => {
  await openList(page, await shared());
  const broken = await countOf(page, 'Needs reconnect');
  await page.getByRole('group', { name: 'Health' }).getByRole('button', { name: 'Needs reconnect' }).click();
  await expect(page).toHaveURL(/\?health=needs-reconnect$/);
  await expect(page.getByRole('article')).toHaveCount(broken);
  await page.getByRole('combobox', { name: 'Platform' }).fill('insta');
  await page.getByRole('option', { name: 'Instagram' }).click();
  await expect(page).toHaveURL(/platform=INSTAGRAM/);
  await page.keyboard.press('Escape');
  const few = await page.getByRole('article').count();
  expect(few).toBeLessThan(broken);
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(few);
  for (const name of await page.getByRole('article').evaluateAll((all) => all.map((row) => row.ariaLabel)))
    expect(name).toMatch(/, Instagram$/);
  await page.goBack();
  await expect(page.getByRole('article')).toHaveCount(broken);
});

test('a workspace is picked and alone on screen', async ({ page, shared }) => {
  await openList(page, await shared());
  await page.getByRole('combobox', { name: 'Workspace' }).click();
  const option = page.getByRole('option').nth(3);
  const name = ((await option.textContent()) ?? '').replace(/\d+$/, '');
  await option.click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([name]);
});

test('typing in the search narrows as one goes and says the result', async ({ page, shared }) => {
  await openList(page, await shared());
  await page.getByRole('searchbox', { name: 'Search channels' }).pressSequentially('linkedin');
  await expect(page.getByRole('status').first()).not.toHaveText(/^4\d\d channels/);
  await expect(page).toHaveURL(/\?q=linkedin$/);
  await page.getByRole('searchbox').fill('no such channel at all');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page).toHaveURL(/\/$/);
});

test('pictures of the sample come from the machine itself', async ({ page, shared, witness }) => {
  await openList(page, await shared());
  await expect
    .poll(() => witness.requests.filter((request) => request.resourceType() === 'image').length)
    .toBeGreaterThan(5);
});

test('on paper nothing stands that only a click could use', async ({ page, shared }) => {
  await openList(page, await shared());
  await expect(page.getByRole('button', { name: 'Show the 14' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const name of [/^Fold /, /^Show /, /^Hide /, /^Reconnect /, /^Expand /, 'Refresh'])
    for (const button of await page.getByRole('button', { name, includeHidden: true }).all())
      await expect(button).toBeHidden();
  await expect(page.getByText(/^LinkedIn answered 503/)).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
});
