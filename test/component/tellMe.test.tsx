import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { setPreferences } from '#browser/preferences.ts';
import { sent } from '../support/network.ts';
import { openApp, pass, setInView, type OpenApp } from '../support/openApp.tsx';

const THREADS = 'THREADS';

interface Shown {
  readonly title: string;
  readonly options: NotificationOptions;
}

/** A browser with notifications, whose person answers `answer` when asked; what was shown, and how often it asked. */
function withNotifications(answer: NotificationPermission) {
  const shown: Shown[] = [];
  let asked = 0;
  class FakeNotification {
    static permission: NotificationPermission = 'default';
    static requestPermission(): Promise<NotificationPermission> {
      asked += 1;
      FakeNotification.permission = answer;
      return Promise.resolve(answer);
    }
    onclick: (() => void) | null = null;
    constructor(title: string, options: NotificationOptions) {
      shown.push({ title, options });
    }
    close(): void {
      this.onclick = null;
    }
  }
  vi.stubGlobal('Notification', FakeNotification);
  return { shown, asked: () => asked };
}

/** Breaks the healthy Threads channel on the server. */
function breakThreads({ sandbox }: OpenApp, changes: Record<string, unknown> = { status: 'REVOKED' }): void {
  const channel = [...sandbox.state.channels.values()].find(({ platform }) => platform === THREADS);
  if (channel === undefined) throw new Error('The sample has no Threads channel');
  sandbox.state.channels.set(channel.id, { ...channel, ...changes });
  sandbox.state.version += 1;
}

async function turnOn({ user }: OpenApp): Promise<void> {
  await screen.findByRole('heading', { name: 'Settings' });
  const group = screen.getByRole('radiogroup', { name: 'Tell me when something breaks' });
  await user.click(within(group).getByRole('radio', { name: 'On' }));
}

function listings(): number {
  return sent.filter(({ url }) => new URL(url).pathname.endsWith('/social-accounts')).length;
}

test('the title of the tab says how many channels need a reconnect, on every screen', async () => {
  const { user } = openApp();
  await screen.findAllByRole('article');
  await waitFor(() => expect(document.title).toBe('(3) Channels · Postbreeze Channels'));
  await user.click(screen.getByRole('link', { name: 'Settings' }));
  await waitFor(() => expect(document.title).toBe('(3) Settings · Postbreeze Channels'));
});

test('the icon of the tab wears a dot while something is broken', async () => {
  const icon = Object.assign(document.createElement('link'), { rel: 'icon', href: '/icon.svg' });
  document.head.append(icon);
  const app = openApp();
  await screen.findAllByRole('article');
  await waitFor(() => expect(icon).toHaveAttribute('href', '/icon-broken.svg'));
  app.leave();
  expect(icon).toHaveAttribute('href', '/icon.svg');
  icon.remove();
});

test('a screen reader hears the state once, and each break after that', async () => {
  const app = openApp();
  expect(await screen.findByText('3 channels need a reconnect. 1 channel may fail soon.')).toBeInTheDocument();
  breakThreads(app);
  await pass(61_000);
  expect(await screen.findByText(/on Threads needs a reconnect\.$/)).toBeInTheDocument();
  await pass(61_000);
  expect(screen.queryByText('4 channels need a reconnect. 1 channel may fail soon.')).toBeNull();
  expect(screen.getByText(/on Threads needs a reconnect\.$/)).toBeInTheDocument();
});

test('notifications are off until a click asks for them; then a break is told once, with its names', async () => {
  const { shown, asked } = withNotifications('granted');
  const app = openApp({ at: '/settings' });
  expect(asked()).toBe(0);
  await turnOn(app);
  expect(asked()).toBe(1);
  expect(await screen.findByText(/it then asks every 5 minutes/)).toBeVisible();
  const [back] = screen.getAllByRole('link', { name: 'Channels' });
  if (back !== undefined) await app.user.click(back);
  await screen.findAllByRole('article');
  breakThreads(app, { status: 'REVOKED', lastRefreshError: 'token=EAABsbCS1iHgBO7ZCsecretsecret' });
  await pass(61_000);
  await waitFor(() => expect(shown).toHaveLength(1));
  expect(shown[0]?.title).toMatch(/ on Threads needs a reconnect$/);
  expect(JSON.stringify(shown)).not.toContain('EAAB');
  await pass(3 * 60_000);
  expect(shown).toHaveLength(1);
});

test('who says no to the browser is told how to change that, and hears nothing', async () => {
  const { shown } = withNotifications('denied');
  const app = openApp({ at: '/settings' });
  await turnOn(app);
  expect(await screen.findByText(/This browser blocks notifications of this page/)).toBeVisible();
  const group = screen.getByRole('radiogroup', { name: 'Tell me when something breaks' });
  expect(within(group).getByRole('radio', { name: 'Off' })).toBeChecked();
  expect(shown).toEqual([]);
});

test('out of view the list is asked for every five minutes, with notifications only', async () => {
  withNotifications('granted');
  openApp();
  await screen.findAllByRole('article');
  setInView(false);
  await pass(11 * 60_000);
  expect(listings()).toBe(1);
  setPreferences({ notifications: 'on' });
  await pass(11 * 60_000);
  expect(listings()).toBe(3);
});
