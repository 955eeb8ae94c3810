import type { Page } from '@playwright/test';

import { consentPage, decide } from './consent.ts';
import { countOf, expect, type Start, type Witness } from './product.ts';

/** A second sandbox that plays Postbreeze, with its key as it prints it. */
export async function upstream(start: Start, witness: Witness) {
  const api = await start({ POSTBREEZE_SANDBOX: 'small' }, 'api');
  await expect.poll(api.printed).toContain('Sample key: ');
  witness.expectPicturesFrom(api.origin);
  return { api, url: `${api.origin}/api/v1`, key: /Sample key: (\S+)/.exec(api.printed())?.[1] ?? '' };
}

/** Browses, reconnects a channel and filters to a workspace, on the small sample. */
export async function threeJobs(page: Page): Promise<void> {
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.getByRole('button', { name: 'Expand all' }).click();
  await expect(page.getByRole('article')).toHaveCount(12);

  const reconnect = page.getByRole('button', { name: 'Reconnect @quillfern on Instagram' });
  await decide(await consentPage(page, () => reconnect.click()), 'Approve');
  const row = page.getByRole('article', { name: 'Quillfern Studio, Instagram' });
  await expect(row.getByText('Healthy', { exact: true })).toBeVisible();
  await expect.poll(() => countOf(page, 'Needs reconnect')).toBe(2);

  await page.getByRole('combobox', { name: 'Workspace' }).click();
  await page.getByRole('option', { name: 'Tidepool Labs' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Tidepool Labs']);
}
