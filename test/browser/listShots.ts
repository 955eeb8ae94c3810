/** The list, its rows and what stands in its place. */
import type { Page, Route } from '@playwright/test';

import { expect } from './product.ts';
import { failWith, LISTING, listShown, reconnectThen, SMALL, type Shot } from './shot.ts';

async function failedRefresh(page: Page, answer: (route: Route) => Promise<void>): Promise<void> {
  await listShown(page);
  await page.route(LISTING, answer);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 15_000 });
}

async function press(page: Page, name: string): Promise<void> {
  await listShown(page);
  await page.getByRole('button', { name, exact: true }).first().click();
}

/** Every state of the list, by name. */
export const LIST_SHOTS: Readonly<Record<string, Shot>> = {
  list: {},
  'list-expanded': { after: (page) => press(page, 'Expand all') },
  'list-lower': {
    after: async (page) => {
      await listShown(page);
      await page.mouse.wheel(0, 1_800);
    },
  },
  'list-end': {
    after: async (page) => {
      await listShown(page);
      await page.evaluate(() => window.scrollTo(0, 1e6));
    },
  },
  'list-filtered': { data: SMALL, at: '/?health=needs-reconnect&health=at-risk' },
  'list-workspace-picker': {
    data: SMALL,
    after: async (page) => {
      await listShown(page);
      const filters = page.getByRole('button', { name: 'Filters' });
      if (await filters.isVisible()) await filters.click();
      await page.getByRole('combobox', { name: 'Workspace' }).click();
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  'list-posts': {
    after: async (page) => {
      await press(page, 'Show the posts');
      await expect(page.getByRole('list', { name: 'Posts that may fail' }).getByRole('listitem').first()).toBeVisible();
    },
  },
  'list-no-match': {
    data: SMALL,
    at: '/?q=nothing+of+that+name',
    after: (page) => expect(page.getByText('Clear filters')).toBeVisible(),
  },
  'list-search': {
    after: async (page) => {
      await listShown(page);
      await page.getByRole('searchbox').fill('instagram');
      await expect(page.getByText(/^Instagram/).first()).toBeVisible();
      await page.getByRole('searchbox').press('Enter');
      await expect(page.getByText(/^1 of /).filter({ visible: true })).toBeVisible();
    },
  },
  'list-compact': {
    before: (page) =>
      page.addInitScript(() => localStorage.setItem('postbreeze-channels.preferences', '{"density":"compact"}')),
    after: (page) => expect(page.getByText(/due today/).first()).toBeVisible(),
  },
  'list-ignored': { data: SMALL, at: '/?health=poorly&workspace=ws_gone' },
  'list-empty': {
    data: { POSTBREEZE_SANDBOX: 'empty' },
    after: (page) => expect(page.getByText('No channels yet')).toBeVisible(),
  },
  'list-hostile': { data: { POSTBREEZE_SANDBOX: 'hostile' }, after: (page) => press(page, 'Expand all') },
  'list-small': { data: SMALL },
  'list-huge': { data: { POSTBREEZE_SANDBOX: 'huge' } },
  'list-read-only': { data: { ...SMALL, POSTBREEZE_READ_ONLY: '1' } },
  'list-initials': { data: { AVATARS: 'off' } },
  'list-loading': { before: (page) => page.route(LISTING, () => undefined), after: (page) => page.waitForTimeout(600) },
  'list-slow': {
    data: SMALL,
    before: (page) => page.route(LISTING, () => undefined),
    after: (page) => expect(page.getByText('Still loading')).toBeVisible(),
  },
  'list-failed-500': {
    data: SMALL,
    before: (page) => page.route(LISTING, failWith(500)),
    after: (page) => expect(page.getByRole('alert')).toBeVisible(),
  },
  'list-failed-403': {
    data: SMALL,
    before: (page) => page.route(LISTING, failWith(403)),
    after: (page) => expect(page.getByRole('alert')).toBeVisible(),
  },
  'list-failed-429': {
    data: SMALL,
    before: (page) => page.route(LISTING, failWith(429, { 'Retry-After': '75' })),
    after: (page) => expect(page.getByRole('timer')).toBeVisible(),
  },
  'list-failed-unreachable': {
    data: SMALL,
    before: (page) => page.route(LISTING, (route) => route.abort()),
    after: (page) => expect(page.getByRole('alert')).toBeVisible(),
  },
  'list-500': {
    data: SMALL,
    after: (page) => failedRefresh(page, failWith(500)),
  },
  'list-429': {
    data: SMALL,
    after: (page) => failedRefresh(page, failWith(429, { 'Retry-After': '75' })),
  },
  'list-offline': {
    data: SMALL,
    after: async (page) => {
      await listShown(page);
      await page.context().setOffline(true);
      await expect(page.getByText('This device is offline.')).toBeVisible();
    },
  },
  'list-stale': {
    data: SMALL,
    before: (page) => page.clock.install(),
    after: async (page) => {
      await listShown(page);
      await page.route('**/api/v1/**', () => undefined);
      await page.clock.fastForward(4 * 60_000);
      await expect(page.getByText(/^You are looking at data from/)).toBeVisible();
    },
  },
  'list-names-missing': {
    data: SMALL,
    before: (page) => page.route('**/api/v1/workspaces', failWith(500)),
    after: (page) => expect(page.getByText(/names of the workspaces/)).toBeVisible(),
  },
  'row-reconnecting': { data: SMALL, after: (page) => reconnectThen(page, null, 'Sign in to Instagram') },
  'row-reconnected': { data: SMALL, after: (page) => reconnectThen(page, 'Approve', 'Reconnected as') },
  'row-not-finished': { data: SMALL, after: (page) => reconnectThen(page, 'Deny', 'Not finished yet') },
  'row-other-account': {
    data: SMALL,
    after: (page) => reconnectThen(page, 'Approve as another account', 'Wrong account'),
  },
  'row-refused': {
    data: SMALL,
    after: async (page) => {
      await press(page, 'Reconnect @lanternandpine on TikTok Business');
      await expect(page.getByText('Your role cannot reconnect').first()).toBeVisible();
    },
  },
};
