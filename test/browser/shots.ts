/** What `npm run look` takes pictures of. */
import type { Page } from '@playwright/test';

import { consentPage } from './consent.ts';
import { LIST_SHOTS } from './listShots.ts';
import { expect } from './product.ts';
import { CHANNEL } from './sample.ts';
import { failWith, LISTING, listShown, reconnectThen, SMALL, type Shot } from './shot.ts';

const LIVE = { POSTBREEZE_API_URL: 'http://127.0.0.1:9/api/v1' } as const;

const wallShown = (page: Page) =>
  expect(page.getByRole('list', { name: 'Worst channels' }).getByRole('listitem').first()).toBeVisible();

const detailsShown = (page: Page) => expect(page.getByRole('region', { name: /^Details of/ })).toBeVisible();

/** Those that need a server of their own. */
export const changesSomething = /^(?:row-|details-reconnected|queue-waiting)/;

/** Every screen and state, by name. */
export const SHOTS: Readonly<Record<string, Shot>> = {
  ...LIST_SHOTS,
  connect: { data: LIVE, after: (page) => expect(page.getByLabel('API key')).toBeVisible() },
  'connect-misshapen': {
    data: LIVE,
    after: async (page) => {
      await page.getByLabel('API key').fill('hello');
      await page.getByRole('button', { name: 'Connect' }).click();
      await expect(page.getByText(/Nothing was sent/)).toBeVisible();
    },
  },
  'connect-refused': {
    data: LIVE,
    before: (page) => page.route('**/api/v1/workspaces', failWith(401)),
    after: async (page) => {
      await page.getByLabel('API key').fill(`pb_live_${'x'.repeat(32)}`);
      await page.getByRole('button', { name: 'Connect' }).click();
      await expect(page.getByText(/does not accept this key/)).toBeVisible();
    },
  },
  'connect-revoked': {
    data: LIVE,
    before: async (page) => {
      await page.route('**/api/v1/**', failWith(401));
      await page.addInitScript(() =>
        sessionStorage.setItem('postbreeze-channels.key', `pb_live_REVOKED1${'x'.repeat(24)}`),
      );
    },
    after: (page) => expect(page.getByText(/does not accept this key any more/)).toBeVisible(),
  },
  'server-key-refused': {
    data: { ...LIVE, POSTBREEZE_API_KEY: `pb_live_${'x'.repeat(32)}` },
    before: (page) => page.route('**/api/v1/**', failWith(401)),
    after: (page) => expect(page.getByText(/server’s key/)).toBeVisible(),
  },
  'start-failed': {
    before: (page) => page.route('**/config.json', (route) => route.abort()),
    after: (page) => expect(page.getByText('This page could not start')).toBeVisible(),
  },
  details: { data: SMALL, at: `/channels/${CHANNEL.id}`, after: detailsShown },
  'details-open': {
    data: SMALL,
    at: `/channels/${CHANNEL.id}`,
    after: async (page) => {
      await detailsShown(page);
      for (const fold of await page.locator('section summary').all()) await fold.click();
      await page.locator('section summary').last().scrollIntoViewIfNeeded();
    },
  },
  'details-healthy': { data: SMALL, at: '/channels/soc_01K3X5Z7B9D1F3H5K7M9P1R3T5', after: detailsShown },
  'details-at-risk': { data: SMALL, at: '/channels/soc_01JQ8S0T2V4W6X8Y0Z2A4B6C8D', after: detailsShown },
  'details-expiring': { data: SMALL, at: '/channels/soc_01JM3N5P7Q9R1S3T5V7W9X1Y3Z', after: detailsShown },
  'details-gone': {
    data: SMALL,
    at: '/channels/soc_gone',
    after: (page) => expect(page.getByText(/gone, or this key cannot reach it/)).toBeVisible(),
  },
  'details-reconnected': {
    data: SMALL,
    at: `/channels/${CHANNEL.id}`,
    after: (page) => reconnectThen(page, 'Approve', 'Reconnected as'),
  },
  'disconnect-dialog': {
    data: SMALL,
    at: `/channels/${CHANNEL.id}`,
    after: async (page) => {
      await page.getByRole('button', { name: `Disconnect ${CHANNEL.whom}` }).click();
      await expect(page.getByRole('alertdialog')).toBeVisible();
    },
  },
  'disconnect-failed': {
    data: SMALL,
    at: `/channels/${CHANNEL.id}`,
    after: async (page) => {
      await page.route('**/api/v1/social-accounts/soc_*', failWith(403));
      await page.getByRole('button', { name: `Disconnect ${CHANNEL.whom}` }).click();
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: /^Disconnect/ })
        .click();
      await expect(page.getByRole('alertdialog').getByRole('alert')).toBeVisible();
    },
  },
  queue: {
    at: '/reconnect',
    after: (page) => expect(page.getByRole('button', { name: /^Reconnect @/ }).first()).toBeVisible(),
  },
  'queue-empty': {
    data: { POSTBREEZE_SANDBOX: 'empty' },
    at: '/reconnect',
    after: (page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible(),
  },
  'queue-waiting': {
    data: SMALL,
    at: '/reconnect',
    after: async (page) => {
      const reconnect = page.getByRole('button', { name: /^Reconnect @/ }).first();
      await consentPage(page, () => reconnect.click());
      await page.waitForTimeout(500);
    },
  },
  forecast: {
    at: '/forecast',
    after: (page) => expect(page.getByRole('img', { name: /within 30 days/ })).toBeVisible(),
  },
  'forecast-table': {
    at: '/forecast',
    after: async (page) => {
      await expect(page.getByRole('img', { name: /within 30 days/ })).toBeVisible();
      await page.getByText('As a table').click();
      await expect(page.getByRole('table')).toBeVisible();
    },
  },
  'forecast-90-by-workspace': {
    data: SMALL,
    at: '/forecast?days=90&by=workspace',
    after: (page) => expect(page.getByRole('img', { name: /within 90 days/ })).toBeVisible(),
  },
  'forecast-number-open': {
    at: '/forecast?show=unknown&health=healthy&days=12',
    after: (page) => expect(page.getByRole('region', { name: /^Unknown: / })).toBeVisible(),
  },
  'forecast-empty': {
    data: { POSTBREEZE_SANDBOX: 'empty' },
    at: '/forecast',
    after: (page) => expect(page.getByText('Nothing to look ahead at yet')).toBeVisible(),
  },
  'forecast-hostile': {
    data: { POSTBREEZE_SANDBOX: 'hostile' },
    at: '/forecast?days=90',
    after: (page) => expect(page.getByRole('img', { name: /within 90 days/ })).toBeVisible(),
  },
  'report-choice': {
    at: '/report',
    after: (page) => expect(page.getByRole('link', { name: /^Fernhill Home/ })).toBeVisible(),
  },
  report: {
    at: '/report',
    after: async (page) => {
      await page.getByRole('link', { name: /^Halden Outdoor/ }).click();
      await expect(page.getByRole('article')).toBeVisible();
    },
  },
  'report-paper': {
    at: '/report',
    after: async (page) => {
      await page.getByRole('link', { name: /^Halden Outdoor/ }).click();
      await expect(page.getByRole('article')).toBeVisible();
      await page.emulateMedia({ media: 'print' });
    },
  },
  'connect-channel': {
    data: SMALL,
    at: '/connect-channel',
    after: (page) => expect(page.getByRole('combobox', { name: 'Workspace' })).toBeVisible(),
  },
  'queue-failed': {
    data: SMALL,
    at: '/reconnect',
    before: (page) => page.route(LISTING, failWith(500)),
    after: (page) => expect(page.getByRole('alert')).toBeVisible(),
  },
  'queue-offline': {
    data: SMALL,
    at: '/reconnect',
    after: async (page) => {
      await expect(page.getByRole('button', { name: /^Reconnect @/ }).first()).toBeVisible();
      await page.context().setOffline(true);
      await expect(page.getByText('This device is offline.')).toBeVisible();
    },
  },
  'queue-read-only': {
    data: { ...SMALL, POSTBREEZE_READ_ONLY: '1' },
    at: '/reconnect',
    after: (page) => expect(page.getByRole('button', { name: /^Reconnect @/ }).first()).toBeVisible(),
  },
  'queue-stopped': {
    data: SMALL,
    at: '/reconnect',
    after: async (page) => {
      await expect(page.getByRole('button', { name: /^Reconnect @/ }).first()).toBeVisible();
      await page.keyboard.press('s');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('heading', { name: /^Stopped/ })).toBeVisible();
    },
  },
  'details-500': {
    data: SMALL,
    at: `/channels/${CHANNEL.id}`,
    after: async (page) => {
      await detailsShown(page);
      await page.route(LISTING, failWith(500));
      await page.getByRole('button', { name: 'Refresh' }).click();
      await expect(page.getByRole('alert').filter({ visible: true }).first()).toBeVisible({ timeout: 15_000 });
    },
  },
  'details-read-only': {
    data: { ...SMALL, POSTBREEZE_READ_ONLY: '1' },
    at: `/channels/${CHANNEL.id}`,
    after: detailsShown,
  },
  'connect-channel-chosen': {
    data: SMALL,
    at: '/connect-channel?workspace=ws_01J8QF3M5N7P9R1S3T5V7W9X1Y&platform=INSTAGRAM',
    after: (page) => expect(page.getByRole('radio', { name: 'Instagram has @quillfern' })).toBeVisible(),
  },
  'connect-channel-failed': {
    data: SMALL,
    at: '/connect-channel',
    before: (page) => page.route(LISTING, failWith(500)),
    after: (page) => expect(page.getByRole('alert')).toBeVisible(),
  },
  'screen-missing': {
    data: SMALL,
    at: '/settings',
    before: (page) => page.route('**/assets/SettingsScreen-*.js', (route) => route.abort()),
    after: (page) => expect(page.getByRole('alert')).toBeVisible(),
  },
  shortcuts: {
    data: SMALL,
    after: async (page) => {
      await listShown(page);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  palette: {
    after: async (page) => {
      await listShown(page);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
      await page.keyboard.type('li');
      await expect(page.getByRole('option', { name: 'LinkedIn Page', exact: true })).toBeVisible();
    },
  },
  wall: { at: '/?view=wall', after: wallShown },
  'wall-hostile': { data: { POSTBREEZE_SANDBOX: 'hostile' }, at: '/?view=wall', after: wallShown },
  'wall-empty': {
    data: { POSTBREEZE_SANDBOX: 'empty' },
    at: '/?view=wall',
    after: (page) => expect(page.getByText('No channels yet')).toBeVisible(),
  },
  'wall-stale': {
    at: '/?view=wall',
    before: (page) => page.clock.install(),
    after: async (page) => {
      await wallShown(page);
      await page.route('**/api/v1/**', () => undefined);
      await page.clock.fastForward(4 * 60_000);
      await expect(page.getByText(/^Data from/)).toBeVisible();
    },
  },
  'wall-failed-500': {
    at: '/?view=wall',
    before: (page) => page.route(LISTING, failWith(500)),
    after: (page) => expect(page.getByRole('alert').first()).toBeVisible({ timeout: 15_000 }),
  },
  settings: {
    data: SMALL,
    at: '/settings',
    after: (page) => expect(page.getByRole('region', { name: 'Connection' })).toBeVisible(),
  },
};
