import type { Page } from '@playwright/test';

import { consentPage, decide } from './consent.ts';
import { heldBy } from './custody.ts';
import { expect, test } from './product.ts';

const SMALL = { POSTBREEZE_SANDBOX: 'small' } as const;
const CONNECT = 'Connect Bluesky';

/** Opens the screen with workspace and platform chosen. */
async function openConnect(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/connect-channel`);
  await page.getByRole('combobox', { name: 'Workspace' }).selectOption('Quillfern Studio');
  await page.getByRole('radio', { name: 'Bluesky' }).check();
}

test('a new channel is connected: workspace, platform, sign-in, and nothing of the attempt is left anywhere', async ({
  page,
  start,
}) => {
  const { origin, printed } = await start(SMALL);
  await openConnect(page, origin);
  const consent = await consentPage(page, () => page.getByRole('button', { name: CONNECT }).click());
  const state = new URL(consent.url()).searchParams.get('state') ?? 'none';
  for (const { where, text } of [...(await heldBy(page)), { where: 'what the server printed', text: printed() }]) {
    expect(text, where).not.toContain(state);
    expect(text, where).not.toContain('/authorize');
  }
  await decide(consent, 'Approve');
  await expect(page.getByText('Connected: @quillfernstudio.test on Bluesky.')).toBeVisible();
  await expect(page.getByRole('button', { name: CONNECT })).toBeFocused();
});

test('a second tab sees what is being connected, and begins no rival', async ({ page, start }) => {
  const { origin } = await start(SMALL);
  const second = await page.context().newPage();
  await openConnect(second, origin);
  await openConnect(page, origin);
  const consent = await consentPage(page, () => page.getByRole('button', { name: CONNECT }).click());
  const held = second.getByRole('button', { name: CONNECT });
  await expect(held).toHaveAccessibleDescription('A sign-in to Bluesky for this workspace is under way in another tab');
  await expect(held).toHaveAttribute('aria-disabled', 'true');
  await held.click({ force: true });
  expect(page.context().pages()).toHaveLength(3);
  await decide(consent, 'Approve');
  await expect(page.getByText('Connected: @quillfernstudio.test on Bluesky.')).toBeVisible();
  await expect(held).toHaveAttribute('aria-disabled', 'false');
  await expect(second.getByRole('radio', { name: 'Bluesky has @quillfernstudio.test' })).toBeChecked();
});
