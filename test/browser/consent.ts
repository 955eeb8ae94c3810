import type { Page } from '@playwright/test';

/** What a person can answer on the sandbox's consent page. */
export type Decision = 'Approve' | 'Deny' | 'Approve as another account';

/** The consent page that `press` opens. */
export async function consentPage(page: Page, press: () => Promise<void>): Promise<Page> {
  const [popUp] = await Promise.all([page.waitForEvent('popup'), press()]);
  await popUp.waitForURL(/\/authorize\?state=/);
  return popUp;
}

/** Answers the consent page by mouse; ends when it has closed itself. */
export async function decide(consent: Page, decision: Decision): Promise<void> {
  await untilClosed(consent, () => consent.getByRole('button', { name: decision, exact: true }).click());
}

/** Answers the consent page with the key on the focused button; ends when it has closed itself. */
export async function decideByKey(consent: Page): Promise<void> {
  await untilClosed(consent, () => consent.keyboard.press('Enter'));
}

/** The page closes itself, perhaps before the key is up again: an act that fails for that has still been done. */
async function untilClosed(consent: Page, act: () => Promise<void>): Promise<void> {
  const closed = consent.waitForEvent('close');
  await Promise.allSettled([act()]);
  await closed;
}
