/** What a picture is of, and the steps to what is to be seen. */
import type { Page, Route } from '@playwright/test';

import { consentPage, decide, type Decision } from './consent.ts';
import { expect } from './product.ts';
import { CHANNEL } from './sample.ts';

/** The sample with three workspaces. */
export const SMALL = { POSTBREEZE_SANDBOX: 'small' } as const;

/** One picture: which data, which address, and what is done before it is taken. */
export interface Shot {
  readonly data?: Readonly<Record<string, string>>;
  readonly at?: string;
  /** Before the page is opened. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** After it; resolves when the state to be seen is on screen. */
  readonly after?: (page: Page) => Promise<unknown>;
}

/** Where the channels are asked for. */
export const LISTING = '**/api/v1/social-accounts';

/** Answers a request with a failure. */
export function failWith(status: number, headers: Record<string, string> = {}) {
  return (route: Route) =>
    route.fulfill({
      status,
      headers,
      json: {
        statusCode: status,
        code: 'EXAMPLE',
        message: 'It did not work out.',
        requestId: 'req_01HZX4K7QW9T2B6N8M3P5R7V1D',
      },
    });
}

/** Resolves when the list is on screen. */
export async function listShown(page: Page): Promise<void> {
  await expect(page.getByRole('article').first()).toBeVisible();
}

/** Reconnects the sample's broken channel; resolves when `words` are on screen. */
export async function reconnectThen(page: Page, decision: Decision | null, words: string): Promise<void> {
  const reconnect = page.getByRole('button', { name: `Reconnect ${CHANNEL.whom}` }).first();
  const consent = await consentPage(page, () => reconnect.click());
  if (decision !== null) await decide(consent, decision);
  await expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible({ timeout: 20_000 });
}
