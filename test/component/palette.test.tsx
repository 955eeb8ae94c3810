import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { setPreferences } from '#browser/preferences.ts';
import { aRow } from '../support/builders.ts';
import { watchPopUps } from '../support/consentWindow.ts';
import { row, rowsShown, workspacesShown } from '../support/list.ts';
import { openApp, type Opened, type OpenApp } from '../support/openApp.tsx';

const BROKEN = 'Quillfern Studio, Instagram';

// A frame that is asked for under one test's clock must come before that clock goes, or no frame comes again.
afterEach(() => new Promise<void>((resolve) => void requestAnimationFrame(() => resolve())));

/** The product with its list there. */
async function openLoaded(opened: Opened = {}): Promise<OpenApp> {
  const app = openApp(opened);
  await screen.findAllByRole('article');
  return app;
}

async function openPalette({ user }: OpenApp): Promise<HTMLElement> {
  await user.keyboard('{Control>}k{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Command palette' });
  await waitFor(() => expect(field()).toHaveFocus());
  return dialog;
}

function field(): HTMLElement {
  return screen.getByRole('combobox', { name: 'Find a channel, a workspace or an action' });
}

/** What is offered under a heading, as it reads. */
function offered(heading: string): readonly string[] {
  const group = screen.queryByRole('group', { name: heading });
  if (group === null) return [];
  return within(group)
    .getAllByRole('option')
    .map((option) => option.textContent.replace(/\s+/g, ' ').trim());
}

function closed(): Promise<void> {
  return waitFor(() => expect(screen.queryByRole('dialog', { name: 'Command palette' })).toBeNull());
}

test.each(['ctrlKey', 'metaKey'])(
  'K with %s opens the palette, its field has the focus, Esc gives it back',
  async (held) => {
    const { user } = await openLoaded();
    const link = within(row(BROKEN)).getByRole('link', { name: 'Quillfern Studio' });
    link.focus();
    expect(fireEvent.keyDown(link, { key: 'k', [held]: true })).toBe(false);
    await screen.findByRole('dialog', { name: 'Command palette' });
    await waitFor(() => expect(field()).toHaveFocus());
    await user.keyboard('acme');
    await user.keyboard('{Escape}');
    await closed();
    await waitFor(() => expect(link).toHaveFocus());
  },
);

test('a button opens it too, and the key that opens it closes it', async () => {
  const { user } = await openLoaded();
  await user.click(screen.getByRole('button', { name: 'Command palette' }));
  expect(await screen.findByRole('dialog', { name: 'Command palette' })).toBeVisible();
  await waitFor(() => expect(field()).toHaveFocus());
  await user.keyboard('{Control>}k{/Control}');
  await closed();
});

test('the key is not taken while somebody types, with Shift, or over a dialog; also letters that are off leave it', async () => {
  const app = await openLoaded();
  const search = screen.getByRole('searchbox', { name: 'Search channels' });
  search.focus();
  expect(fireEvent.keyDown(search, { key: 'k', ctrlKey: true })).toBe(true);
  search.blur();
  expect(fireEvent.keyDown(document.body, { key: 'K', ctrlKey: true, shiftKey: true })).toBe(true);
  await app.user.keyboard('?');
  await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  await app.user.keyboard('{Control>}k{/Control}');
  expect(screen.queryByRole('dialog', { name: 'Command palette' })).toBeNull();
  await app.user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  setPreferences({ shortcuts: 'off' });
  await openPalette(app);
});

test('before anything is typed it offers the likeliest: the queue first, then what is on screen and what is broken', async () => {
  const app = await openLoaded();
  await screen.findByRole('button', { name: 'Export' });
  await openPalette(app);
  const actions = offered('Actions');
  expect(actions[0]).toBe('Reconnect 3 channels');
  expect(actions).toEqual(
    expect.arrayContaining(['Export', 'Expand all', 'Refresh', 'Search channels /', 'Keyboard shortcuts ?']),
  );
  expect(actions.join()).not.toMatch(/Theme|Density|Forget/);
  expect(offered('Go to')).toEqual(['Reconnect queue', 'Forecast', 'Client report', 'Settings', 'Wall']);
  expect(offered('Filters')).toEqual(['Needs reconnect', 'At risk', 'Expiring soon', 'Healthy']);
  expect(offered('Workspaces')[0]).toMatch(/(Tidepool Labs|Lantern & Pine|Quillfern Studio) Needs reconnect ?1$/);
  expect(offered('Channels')).toHaveLength(5);
  expect(screen.getByText('12 channels in 3 workspaces', { selector: '[role=dialog] *' })).toBeVisible();
  expect(screen.getByRole('option', { name: 'Reconnect 3 channels' })).toHaveAttribute('data-highlighted');
});

test('a workspace is jumped to: the list holds its channels and no others, whatever was filtered', async () => {
  const app = await openLoaded({ at: '/?health=at-risk&sort=name' });
  await openPalette(app);
  await app.user.keyboard('lantern pine');
  expect(offered('Workspaces')).toHaveLength(1);
  await app.user.keyboard('{Enter}');
  await closed();
  await waitFor(() => expect(workspacesShown()).toEqual(['Lantern & Pine']));
  expect(rowsShown()).toHaveLength(4);
  expect(window.location.search).toMatch(/^\?workspace=ws_\w+&sort=name$/);
  expect(screen.getByRole('main')).toHaveFocus();
});

test('a channel is jumped to: its details open with the focus, and Esc leads back to the list', async () => {
  const app = await openLoaded();
  await openPalette(app);
  await app.user.keyboard('@quillfern insta');
  expect(offered('Channels')).toHaveLength(1);
  await app.user.keyboard('{Enter}');
  await closed();
  expect(await screen.findByRole('region', { name: 'Details of Quillfern Studio' })).toBeVisible();
  const heading = within(screen.getByRole('region', { name: /^Details of/ })).getAllByRole('heading')[0];
  await waitFor(() => expect(heading).toHaveFocus());
  await app.user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('region', { name: /^Details of/ })).toBeNull());
  await waitFor(() => expect(within(row(BROKEN)).getByRole('link', { name: 'Quillfern Studio' })).toHaveFocus());
});

test('from open details to others: the focus goes along, and Back leads to the list', async () => {
  const app = await openLoaded();
  await app.user.click(within(row(BROKEN)).getByRole('link', { name: 'Quillfern Studio' }));
  await screen.findByRole('region', { name: 'Details of Quillfern Studio' });
  await openPalette(app);
  await app.user.keyboard('youtube tidepool');
  await app.user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
  const details = await screen.findByRole('region', { name: 'Details of Tidepool Labs' });
  await waitFor(() => expect(within(details).getAllByRole('heading')[0]).toHaveFocus());
  await app.user.keyboard('{Escape}');
  await waitFor(() =>
    expect(within(row('Tidepool Labs, YouTube')).getByRole('link', { name: 'Tidepool Labs' })).toHaveFocus(),
  );
});

test('a screen is gone to with the filter, and the focus stands on the page', async () => {
  const app = await openLoaded({ at: '/?platform=INSTAGRAM' });
  within(row(BROKEN)).getByRole('link', { name: 'Quillfern Studio' }).focus();
  await openPalette(app);
  await app.user.keyboard('fore');
  await app.user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Forecast' })).toBeVisible();
  expect(`${window.location.pathname}${window.location.search}`).toBe('/forecast?platform=INSTAGRAM');
  expect(screen.getByRole('main')).toHaveFocus();
});

test('the number on the way to the queue is the number it shows, with the filter and without', async () => {
  const app = await openLoaded({ at: '/?platform=INSTAGRAM' });
  await openPalette(app);
  expect(offered('Actions').slice(0, 2)).toEqual(['Reconnect 1 channel as filtered', 'Reconnect all 3 channels']);
  await app.user.click(screen.getByRole('option', { name: 'Reconnect all 3 channels' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Reconnect' })).toBeVisible();
  expect(`${window.location.pathname}${window.location.search}`).toBe('/reconnect');
});

test('a filter is chosen, is told as chosen and let go; the focus stays where it was', async () => {
  const app = await openLoaded();
  const link = within(row(BROKEN)).getByRole('link', { name: 'Quillfern Studio' });
  link.focus();
  await openPalette(app);
  await app.user.keyboard('needs{Enter}');
  await closed();
  await waitFor(() => expect(window.location.search).toBe('?health=needs-reconnect'));
  await waitFor(() => expect(link).toHaveFocus());
  await openPalette(app);
  expect(offered('Filters').slice(0, 2)).toEqual(['Clear filters', 'Needs reconnect chosen']);
  await app.user.keyboard('clear{Enter}');
  await waitFor(() => expect(window.location.search).toBe(''));
});

test('platforms, orders and looks are there when they are typed for', async () => {
  const app = await openLoaded();
  await openPalette(app);
  await app.user.keyboard('linkedin');
  expect(offered('Filters')).toEqual(['LinkedIn Page', 'LinkedIn profile']);
  await app.user.clear(field());
  await app.user.keyboard('sort na');
  await app.user.keyboard('{Enter}');
  await waitFor(() => expect(window.location.search).toBe('?sort=name'));
  await openPalette(app);
  await app.user.keyboard('dark{Enter}');
  await closed();
  expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
});

test('what a screen offers is pressed from it: the list is opened, and its own name follows', async () => {
  const app = await openLoaded();
  const before = rowsShown().length;
  await openPalette(app);
  await app.user.keyboard('expand{Enter}');
  await closed();
  await waitFor(() => expect(rowsShown().length).toBeGreaterThan(before));
  await openPalette(app);
  expect(offered('Actions')).toContain('Fold all');
});

test('the row that has the focus is reconnected within the key press, or the browser would block the window', async () => {
  const popUps = watchPopUps();
  const app = await openLoaded();
  within(row(BROKEN)).getByRole('link', { name: 'Quillfern Studio' }).focus();
  await openPalette(app);
  await app.user.keyboard('reconnect @quill');
  expect(offered('Actions')).toEqual(['Reconnect @quillfern on Instagram r']);
  fireEvent.keyDown(field(), { key: 'Enter' });
  await Promise.resolve();
  expect(popUps).toHaveLength(1);
});

test('what it opens is a dialog of its own, and the focus comes back from there', async () => {
  const app = await openLoaded();
  await app.user.click(within(row(BROKEN)).getByRole('link', { name: 'Quillfern Studio' }));
  await screen.findByRole('region', { name: /^Details of/ });
  await openPalette(app);
  // What the details offer stands before what the list does.
  expect(offered('Actions').slice(1, 3)).toEqual(['Reconnect @quillfern on Instagram r', 'Snooze @quillfern']);
  await app.user.keyboard('disconnect{Enter}');
  const asked = await screen.findByRole('alertdialog');
  await waitFor(() => expect(within(asked).getByRole('button', { name: 'Keep it' })).toHaveFocus());
  await app.user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  await waitFor(() => expect(document.body).not.toHaveFocus());
});

test('it leads to the shortcuts and to the search', async () => {
  const app = await openLoaded();
  await openPalette(app);
  await app.user.keyboard('shortcuts{Enter}');
  expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await app.user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await openPalette(app);
  await app.user.keyboard('search{Enter}');
  await waitFor(() => expect(screen.getByRole('searchbox', { name: 'Search channels' })).toHaveFocus());
});

test('read-only, it offers nothing that changes anything', async () => {
  const app = await openLoaded({ config: { readOnly: true } });
  await app.user.click(within(row(BROKEN)).getByRole('link', { name: 'Quillfern Studio' }));
  await screen.findByRole('region', { name: /^Details of/ });
  await openPalette(app);
  const actions = offered('Actions').join('\n');
  expect(actions).not.toMatch(/^(Reconnect|Disconnect|Connect)/m);
  expect(actions).toMatch(/^Refresh$/m);
});

test('the key is forgotten only by who types for it, and only where there is one', async () => {
  const app = await openLoaded();
  await openPalette(app);
  await app.user.keyboard('forget');
  expect(offered('Actions')).toEqual([]);
  expect(screen.getByText('Nothing by that name.')).toBeVisible();
});

test('of many channels the likeliest twelve are shown, the rest is told and leads to the list', async () => {
  const rows = Array.from({ length: 340 }, (_, index) =>
    aRow({
      id: `soc_${String(index)}`,
      displayName: `Brand ${String(index)}`,
      status: index === 77 ? 'REVOKED' : 'ACTIVE',
    }),
  );
  const app = await openLoaded({ answers: { 'GET /social-accounts': () => Response.json(rows) } });
  await openPalette(app);
  await app.user.keyboard('brand');
  const channels = offered('Channels');
  expect(channels).toHaveLength(13);
  expect(channels[0]).toMatch(/^Brand 77 /);
  expect(channels[12]).toBe('Show all 340 channels in the list');
  expect(screen.getByText('12 of 340 channels')).toHaveAttribute('role', 'status');
  await app.user.click(screen.getByRole('option', { name: 'Show all 340 channels in the list' }));
  await waitFor(() => expect(window.location.search).toBe('?q=brand'));
});

test('while no channel is known it still leads everywhere, and says so', async () => {
  const app = openApp({ answers: { 'GET /social-accounts': 'silence' } });
  await screen.findByRole('heading', { level: 1, name: 'Channels' });
  await openPalette(app);
  expect(screen.getByText('The channels are not here yet')).toBeVisible();
  expect(offered('Channels')).toEqual([]);
  await app.user.keyboard('settings{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});
