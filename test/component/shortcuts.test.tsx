import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { setPreferences } from '#browser/preferences.ts';
import { aRow } from '../support/builders.ts';
import { watchPopUps } from '../support/consentWindow.ts';
import { row, rowsShown } from '../support/list.ts';
import { openApp, type OpenApp } from '../support/openApp.tsx';

const BROKEN = 'Quillfern Studio, Instagram';

/** The list as it is filtered to what needs a reconnect, loaded. */
async function openBroken(): Promise<OpenApp> {
  const app = openApp({ at: '/?health=needs-reconnect' });
  await screen.findByRole('article', { name: BROKEN });
  // The pickers come late; the keys must find them.
  await screen.findByRole('combobox', { name: 'Workspace' });
  return app;
}

/** The row that has the focus, by its place in the list; -1 for none. */
function focusedPlace(): number {
  return screen.getAllByRole('article').findIndex((article) => article.contains(document.activeElement));
}

function nameLink(name: string): HTMLElement {
  return within(row(name)).getByRole('link', { name: name.split(',')[0] ?? '' });
}

// First in the file: afterwards the sheet's code is there, and nothing is on its way.
test('no key is taken while a dialog is on its way', async () => {
  const popUps = watchPopUps();
  await openBroken();
  const link = nameLink(BROKEN);
  link.focus();
  fireEvent.keyDown(link, { key: '?' });
  expect(screen.queryByRole('dialog')).toBeNull();
  fireEvent.keyDown(link, { key: 'r' });
  expect(popUps).toHaveLength(0);
  expect(await screen.findByRole('dialog')).toBeVisible();
});

test('j and k walk through the rows and stop at the ends', async () => {
  const { user } = await openBroken();
  const last = rowsShown().length - 1;
  expect(last).toBeGreaterThan(0);
  await user.keyboard('j');
  expect(focusedPlace()).toBe(0);
  await user.keyboard('k');
  expect(focusedPlace()).toBe(0);
  await user.keyboard('j');
  expect(focusedPlace()).toBe(1);
  expect(nameLink(rowsShown()[1] ?? '')).toHaveFocus();
  await user.keyboard('j'.repeat(last + 3));
  expect(focusedPlace()).toBe(last);
});

test('while a row has the focus, arrows, Home and End walk through the list; else they scroll', async () => {
  const { user } = await openBroken();
  const last = rowsShown().length - 1;
  expect(fireEvent.keyDown(document.body, { key: 'ArrowDown' })).toBe(true);
  expect(focusedPlace()).toBe(-1);
  nameLink(BROKEN).focus();
  await user.keyboard('{Home}');
  expect(focusedPlace()).toBe(0);
  await user.keyboard('{ArrowDown}');
  expect(focusedPlace()).toBe(1);
  await user.keyboard('{ArrowUp}');
  expect(focusedPlace()).toBe(0);
  await user.keyboard('{End}');
  expect(focusedPlace()).toBe(last);
  expect(fireEvent.keyDown(nameLink(rowsShown()[last] ?? ''), { key: 'Home', shiftKey: true })).toBe(true);
  // They are no letters: who turned those off has them still.
  setPreferences({ shortcuts: 'off' });
  await user.keyboard('{Home}');
  expect(focusedPlace()).toBe(0);
});

test('j goes on to a row that is too far away to be drawn', async () => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    },
  );
  const rows = Array.from({ length: 600 }, (_, index) => aRow({ id: `soc_${String(index)}`, status: 'REVOKED' }));
  const { user } = openApp({ answers: { 'GET /social-accounts': () => Response.json(rows) } });
  await screen.findAllByRole('article');
  const lastDrawn = screen.getAllByRole('article').at(-1);
  const place = Number(lastDrawn?.getAttribute('aria-posinset'));
  expect(place).toBeLessThan(600);
  if (lastDrawn !== undefined) within(lastDrawn).getByRole('link').focus();
  await user.keyboard('j');
  expect(screen.getAllByRole('article')[focusedPlace()]).toHaveAttribute('aria-posinset', String(place + 1));
});

test('Enter opens the details, j and k move them along, and Esc leads back to the row they ended at', async () => {
  const { user } = await openBroken();
  const [first = '', second = ''] = rowsShown();
  await user.keyboard('j{Enter}');
  await screen.findByRole('region', { name: `Details of ${first.split(',')[0] ?? ''}` });
  const opened = window.location.pathname;
  await user.keyboard('j');
  await screen.findByRole('region', { name: `Details of ${second.split(',')[0] ?? ''}` });
  expect(window.location.pathname).not.toBe(opened);
  await user.keyboard('k');
  expect(window.location.pathname).toBe(opened);
  await user.keyboard('j');

  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('region', { name: /^Details of/ })).toBeNull());
  expect(window.location.search).toBe('?health=needs-reconnect');
  await waitFor(() => expect(nameLink(second)).toHaveFocus());
});

test.each([['among the healthy of its workspace', 'soc_01K3X5Z7B9D1F3H5K7M9P1R3T5', 'Quillfern Studio, X']])(
  'Esc leads from the details of a channel that is folded away, %s, to its row',
  async (_, id, name) => {
    const { user } = openApp({ at: `/channels/${id}` });
    await screen.findByRole('region', { name: /^Details of/ });
    expect(screen.queryByRole('article', { name })).toBeNull();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(nameLink(name)).toHaveFocus());
  },
);

test('Esc leads to the row also where its whole workspace is folded away', async () => {
  const { user } = openApp();
  await screen.findByRole('article', { name: BROKEN });
  await user.click(nameLink(BROKEN));
  await user.click(screen.getByRole('button', { name: 'Fold Quillfern Studio' }));
  expect(screen.queryByRole('article', { name: BROKEN })).toBeNull();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(nameLink(BROKEN)).toHaveFocus());
});

test('r reconnects the channel whose row has the focus, and no other', async () => {
  const popUps = watchPopUps();
  const { user } = await openBroken();
  await user.keyboard('r');
  expect(popUps).toHaveLength(0);
  nameLink(BROKEN).focus();
  await user.keyboard('r');
  expect(popUps).toHaveLength(1);
  expect(await within(row(BROKEN)).findByRole('button', { name: /^Waiting for/ })).toBeVisible();
});

test('r opens its window within the key press, or the browser would block it', async () => {
  const popUps = watchPopUps();
  await openBroken();
  nameLink(BROKEN).focus();
  fireEvent.keyDown(nameLink(BROKEN), { key: 'r' });
  expect(popUps).toHaveLength(1);
});

test('a held r asks once', async () => {
  const popUps = watchPopUps();
  await openBroken();
  nameLink(BROKEN).focus();
  fireEvent.keyDown(nameLink(BROKEN), { key: 'r', repeat: true });
  expect(popUps).toHaveLength(0);
});

test('r reconnects the channel whose details are open', async () => {
  const popUps = watchPopUps();
  const { user } = await openBroken();
  await user.click(nameLink(BROKEN));
  await screen.findByRole('region', { name: /^Details of/ });
  await user.keyboard('r');
  expect(popUps).toHaveLength(1);
});

test('/ goes to the search, where letters are letters and Esc clears', async () => {
  const { user } = await openBroken();
  await user.keyboard('/');
  const search = screen.getByRole('searchbox', { name: 'Search channels' });
  expect(search).toHaveFocus();
  await user.keyboard('jkrw?/');
  expect(search).toHaveValue('jkrw?/');
  expect(search).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(search).toHaveValue('');
  expect(search).toHaveFocus();
});

test('w goes to the workspaces', async () => {
  const { user } = await openBroken();
  await user.keyboard('w');
  expect(screen.getByRole('combobox', { name: 'Workspace' })).toHaveFocus();
});

test('? shows the keys, Esc closes them, and the focus is where it was', async () => {
  const { user } = await openBroken();
  nameLink(BROKEN).focus();
  await user.keyboard('?');
  const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(within(sheet).getByText('Search channels')).toBeVisible();
  const meanings = within(sheet)
    .getAllByRole('definition')
    .map((meaning) => meaning.textContent);
  const keys = within(sheet)
    .getAllByRole('term')
    .map((term) => term.textContent);
  expect(keys[0]).toMatch(/^(Ctrl|⌘)K$/);
  expect(meanings[0]).toMatch(/^Command palette/);
  expect(within(sheet).getByText(/leave the field first/)).toBeVisible();
  expect(meanings[keys.indexOf('s')]).toBe('Skip the channel, in the reconnect queue');
  expect(meanings[keys.indexOf('Esc')]).toMatch(/stop the queue/);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(nameLink(BROKEN)).toHaveFocus());
});

test('no key is taken while a dialog is open', async () => {
  const popUps = watchPopUps();
  await openBroken();
  const link = nameLink(BROKEN);
  link.focus();
  fireEvent.keyDown(link, { key: '?' });
  await screen.findByRole('dialog');
  link.focus();
  fireEvent.keyDown(link, { key: 'r' });
  expect(popUps).toHaveLength(0);
  expect(screen.getByRole('dialog')).toBeVisible();
});

test('no key is taken while a list of workspaces is open', async () => {
  const popUps = watchPopUps();
  const { user } = await openBroken();
  const link = nameLink(BROKEN);
  await user.click(screen.getByRole('combobox', { name: 'Workspace' }));
  await screen.findByRole('listbox');
  link.focus();
  fireEvent.keyDown(link, { key: 'r' });
  fireEvent.keyDown(link, { key: '?' });
  expect(popUps).toHaveLength(0);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test.each(['ctrlKey', 'metaKey', 'altKey'])('a key with %s belongs to the browser', async (modifier) => {
  const popUps = watchPopUps();
  await openBroken();
  nameLink(BROKEN).focus();
  const taken = !fireEvent.keyDown(nameLink(BROKEN), { key: 'r', [modifier]: true });
  expect(taken).toBe(false);
  expect(popUps).toHaveLength(0);
});

test('turned off, letters do nothing and Esc still closes', async () => {
  const { user } = await openBroken();
  setPreferences({ shortcuts: 'off' });
  await user.keyboard('j/?');
  expect(focusedPlace()).toBe(-1);
  expect(screen.getByRole('searchbox')).not.toHaveFocus();
  await user.click(nameLink(BROKEN));
  await screen.findByRole('region', { name: /^Details of/ });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('region', { name: /^Details of/ })).toBeNull());
});
