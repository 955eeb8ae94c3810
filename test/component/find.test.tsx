import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { rowsShown } from '../support/list.ts';
import { openApp, type OpenApp } from '../support/openApp.tsx';

async function search(text: string): Promise<OpenApp> {
  const app = openApp();
  await screen.findAllByRole('article');
  await app.user.type(screen.getByRole('searchbox', { name: 'Search channels' }), text);
  return app;
}

/** The row that the search went to, by name; null where there is none. */
function found(): string | null {
  const rows = screen.getAllByRole('article').filter((article) => article.dataset['found'] === 'true');
  expect(rows.length).toBeLessThan(2);
  return rows[0]?.getAttribute('aria-label') ?? null;
}

test('Enter goes from match to match and round, Shift+Enter back, and the search keeps the focus', async () => {
  const { user } = await search('quillfern{Enter}');
  expect(await screen.findByText(/^1 of 5/)).toBeVisible();
  const rows = rowsShown();
  expect(rows).toHaveLength(5);
  expect(found()).toBe(rows[0]);
  await user.keyboard('{Enter}{Enter}');
  expect(screen.getByText(/^3 of 5/)).toHaveTextContent(`3 of 5: ${rows[2] ?? ''}`);
  expect(found()).toBe(rows[2]);
  await user.keyboard('{Shift>}{Enter}{Enter}{Enter}{/Shift}');
  expect(found()).toBe(rows[4]);
  await user.keyboard('{Enter}');
  expect(found()).toBe(rows[0]);
  expect(screen.getByRole('searchbox')).toHaveFocus();
});

test('Shift+Enter begins with the last match', async () => {
  const { user } = await search('quillfern');
  await user.keyboard('{Shift>}{Enter}{/Shift}');
  expect(await screen.findByText(/^5 of 5/)).toBeVisible();
});

test('who types on after Enter is not led to what that would have found', async () => {
  await search('q');
  const field = screen.getByRole('searchbox');
  // eslint-disable-next-line testing-library/no-unnecessary-act -- in one go: the list has followed none of it when Enter is pressed
  act(() => {
    fireEvent.change(field, { target: { value: 'quillfern' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.change(field, { target: { value: 'quillfern studio' } });
  });
  fireEvent.change(field, { target: { value: 'quillfern' } });
  expect(await screen.findByText('5 channels in 1 workspace')).toBeVisible();
  expect(found()).toBeNull();
});

test('buttons do what Enter and Shift+Enter do', async () => {
  const { user } = await search('quillfern');
  await user.click(await screen.findByRole('button', { name: 'Next match' }));
  await user.click(screen.getByRole('button', { name: 'Next match' }));
  expect(found()).toBe(rowsShown()[1]);
  await user.click(screen.getByRole('button', { name: 'Previous match' }));
  expect(found()).toBe(rowsShown()[0]);
});

test('the arrow down goes from the search into the row that was found', async () => {
  const { user } = await search('quillfern{Enter}');
  await screen.findByText(/^1 of 5/);
  await user.keyboard('{Enter}{ArrowDown}');
  const second = screen.getByRole('article', { name: rowsShown()[1] ?? '' });
  expect(within(second).getAllByRole('link')[0]).toHaveFocus();
});

test('another search begins anew', async () => {
  const { user } = await search('quillfern{Enter}');
  await screen.findByText(/^1 of 5/);
  await user.keyboard(' x');
  await waitFor(() => expect(screen.queryByText(/ of 5/)).toBeNull());
  expect(found()).toBeNull();
});

test('what was folded by hand is not folded away where a search finds it', async () => {
  const app = openApp();
  await screen.findAllByRole('article');
  const { user } = app;
  await user.click(screen.getByRole('button', { name: 'Fold Quillfern Studio' }));
  await user.type(screen.getByRole('searchbox'), 'quillfern');
  await screen.findByText('5 channels in 1 workspace');
  expect(rowsShown()).toHaveLength(5);
  await user.clear(screen.getByRole('searchbox'));
  expect(await screen.findByRole('button', { name: 'Unfold Quillfern Studio' })).toBeVisible();
});

test('a typing error is forgiven where nothing matches, and said', async () => {
  await search('quillfren');
  expect(await screen.findByText('5 channels in 1 workspace', { exact: false })).toHaveTextContent(
    '5 channels in 1 workspace, with one typing error forgiven',
  );
  expect(await screen.findByText(/^Nothing matches/)).toHaveTextContent(
    'Nothing matches “quillfren”; showing 5 for “quillfern”.',
  );
});

test('what is nothing at all stays nothing', async () => {
  await search('zzzzzz');
  expect(await screen.findByText('No channel matches “zzzzzz”')).toBeVisible();
  expect(screen.queryByText(/^Nothing matches/)).toBeNull();
});
