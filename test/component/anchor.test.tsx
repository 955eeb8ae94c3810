import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { rowsShown } from '../support/list.ts';
import { openApp } from '../support/openApp.tsx';

const QUILLFERN = 'ws_01J8QF3M5N7P9R1S3T5V7W9X1Y';

function heading(): HTMLElement {
  return screen.getByRole('heading', { level: 2, name: 'Quillfern Studio' });
}

test('a link to a workspace puts the focus on its heading, and its filter holds', async () => {
  openApp({ at: `/?sort=name#${QUILLFERN}` });
  await screen.findAllByRole('article');
  await waitFor(() => expect(heading()).toHaveFocus());
  expect(await screen.findByRole('combobox', { name: 'Sort' })).toHaveValue('name');
});

test('a link to a workspace that was folded unfolds it', async () => {
  const { user } = openApp();
  await screen.findAllByRole('article');
  await user.click(screen.getByRole('button', { name: 'Fold Lantern & Pine' }));
  act(() => {
    window.location.hash = 'ws_01JC7R9S1T3V5W7X9Y1Z3A5B7C';
  });
  await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Lantern & Pine' })).toHaveFocus());
  expect(screen.getByRole('button', { name: 'Fold Lantern & Pine' })).toBeVisible();
});

test.each([
  ['names nothing', '/#ws_gone'],
  ['is not well formed', '/#%E0%A4%A'],
  ['is left out by the filter', `/?platform=PINTEREST#${QUILLFERN}`],
])('a link to a workspace that %s is told, and the list is there', async (_, at) => {
  openApp({ at });
  await screen.findAllByRole('article');
  expect(await screen.findByText(/^The workspace that this link leads to/)).toBeVisible();
});

test('the head of a workspace copies the link to it, with the filter', async () => {
  const { user } = openApp({ at: '/?platform=X' });
  await screen.findAllByRole('article');
  const copied = vi.fn();
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => Promise.resolve(copied(text)));
  await user.click(await screen.findByRole('button', { name: 'Copy link to Quillfern Studio' }));
  expect(copied).toHaveBeenCalledWith(`${window.location.origin}/?platform=X#${QUILLFERN}`);
});

test('on its way to paper the list has every channel, also those that are folded away', async () => {
  const { user } = openApp();
  await screen.findAllByRole('article');
  await user.click(screen.getByRole('button', { name: 'Fold Quillfern Studio' }));
  const onScreen = rowsShown();
  expect(onScreen.length).toBeLessThan(12);
  fireEvent(window, new Event('beforeprint'));
  expect(rowsShown()).toHaveLength(12);
  fireEvent(window, new Event('afterprint'));
  expect(rowsShown()).toEqual(onScreen);
});
