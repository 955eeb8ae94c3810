import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { counts, row, rowsShown, workspacesShown } from '../support/list.ts';
import { sent } from '../support/network.ts';
import { openApp } from '../support/openApp.tsx';

const QUILLFERN = 'ws_01J8QF3M5N7P9R1S3T5V7W9X1Y';

function count(name: RegExp): HTMLElement {
  return within(screen.getByRole('group', { name: 'Health' })).getByRole('button', { name });
}

test('a count filters, is pressed, stands in the address and is undone by Back', async () => {
  const { user } = openApp();
  await screen.findAllByRole('article');
  await user.click(count(/^Needs reconnect/));
  expect(count(/^Needs reconnect/)).toHaveAttribute('aria-pressed', 'true');
  expect(window.location.search).toBe('?health=needs-reconnect');
  expect(await screen.findByText('3 channels in 3 workspaces')).toBe(screen.getByRole('status'));
  expect(rowsShown()).toHaveLength(3);
  act(() => window.history.back());
  expect(await screen.findByText('12 channels in 3 workspaces')).toBeVisible();
  expect(window.location.search).toBe('');
  expect(count(/^Needs reconnect/)).toHaveAttribute('aria-pressed', 'false');
});

test('two counts together show both groups, and pressing one again lets it go', async () => {
  const { user } = openApp();
  await screen.findAllByRole('article');
  await user.click(count(/^At risk/));
  await user.click(count(/^Expiring soon/));
  expect(await screen.findByText('2 channels in 2 workspaces')).toBeVisible();
  expect(window.location.search).toBe('?health=at-risk&health=expiring');
  await user.click(count(/^At risk/));
  expect(await screen.findByText('1 channel in 1 workspace')).toBeVisible();
});

test('a pasted address shows the same view: every filter, and what it found is not folded away', async () => {
  openApp({ at: `/?workspace=${QUILLFERN}&platform=X&platform=LINKEDIN_PERSON&sort=name` });
  await screen.findAllByRole('article');
  expect(rowsShown().toSorted()).toEqual(['Quillfern Studio, X', 'quillfern-founder, LinkedIn profile']);
  expect(await screen.findByRole('combobox', { name: 'Workspace' })).toHaveAttribute('placeholder', 'Quillfern Studio');
  expect(screen.getByRole('combobox', { name: 'Sort' })).toHaveValue('name');
  expect(screen.getByRole('combobox', { name: 'Platform' })).toHaveAttribute('placeholder', '2 platforms');
});

test('the counts follow the other filters and not their own', async () => {
  openApp({ at: `/?workspace=${QUILLFERN}&health=healthy` });
  await screen.findAllByRole('article');
  expect(counts()).toEqual(['Needs reconnect 1', 'At risk 0', 'Expiring soon 1', 'Healthy 3']);
});

test('a workspace is picked from the list by typing', async () => {
  const { user } = openApp();
  const picker = await screen.findByRole('combobox', { name: 'Workspace' });
  await user.type(picker, 'lant');
  await user.click(await screen.findByRole('option', { name: /Lantern & Pine/ }));
  expect(window.location.search).toBe('?workspace=ws_01JC7R9S1T3V5W7X9Y1Z3A5B7C');
  // What is outside of an open list is not there for assistive technology.
  await user.keyboard('{Escape}');
  await waitFor(() => expect(workspacesShown()).toEqual(['Lantern & Pine']));
  await user.click(screen.getByRole('button', { name: 'Clear workspace' }));
  expect(picker).toHaveFocus();
  expect(await screen.findByText('12 channels in 3 workspaces')).toBeVisible();
});

test('a picker counts what choosing would show, under the rest of the filter', async () => {
  const { user } = openApp({ at: `/?workspace=${QUILLFERN}` });
  await user.click(await screen.findByRole('combobox', { name: 'Platform' }));
  const options = await screen.findAllByRole('option');
  expect(options.map((option) => option.textContent)).toEqual([
    'Bluesky0',
    'Facebook Page1',
    'Instagram1',
    'LinkedIn Page0',
    'LinkedIn profile1',
    'Pinterest0',
    'Threads1',
    'TikTok0',
    'TikTok Business0',
    'X1',
    'YouTube0',
  ]);
});

test('Esc in a picker closes its list and clears what is typed; what is chosen stays', async () => {
  const { user } = openApp({ at: `/?workspace=${QUILLFERN}` });
  const picker = await screen.findByRole('combobox', { name: 'Workspace' });
  await user.type(picker, 'lant');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(picker).toHaveAttribute('aria-expanded', 'false'));
  expect(picker).toHaveValue('');
  await user.keyboard('{Escape}');
  expect(window.location.search).toBe(`?workspace=${QUILLFERN}`);
  expect(picker).toHaveFocus();
});

test('typing searches name, handle, platform and workspace, and replaces one history entry', async () => {
  const { user } = openApp();
  await screen.findAllByRole('article');
  const entries = window.history.length;
  await user.type(screen.getByRole('searchbox', { name: 'Search channels' }), 'TIDEPOOL youtube');
  await waitFor(() => expect(rowsShown()).toEqual(['Tidepool Labs, YouTube']));
  expect(new URLSearchParams(window.location.search).get('q')).toBe('TIDEPOOL youtube');
  expect(window.history.length).toBe(entries);
  await user.click(screen.getByRole('button', { name: 'Clear search' }));
  expect(screen.getByRole('searchbox', { name: 'Search channels' })).toHaveFocus();
  expect(await screen.findByText('12 channels in 3 workspaces')).toBeVisible();
});

test('nothing found says what was asked and leads back', async () => {
  const { user } = openApp({ at: '/?q=quillfern&health=at-risk' });
  expect(await screen.findByText('No channel matches “quillfern”, At risk')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show the 5' }));
  expect(await screen.findByText('5 channels in 1 workspace')).toBeVisible();
  act(() => window.history.back());
  await user.click(await screen.findByRole('button', { name: 'Clear filters' }));
  expect(await screen.findByText('12 channels in 3 workspaces')).toBeVisible();
  expect(window.location.search).toBe('');
});

test.for([
  ['/?health=poorly', 'health=poorly'],
  ['/?sort=colour', 'sort=colour'],
  ['/?workspace=ws_gone', 'workspace=ws_gone'],
  ['/?platform=MYSPACE', 'platform=MYSPACE'],
] as const)('an address with %s is shown with a notice, not an error', async ([at, named]) => {
  openApp({ at });
  expect(await screen.findByText('Part of the address was ignored:')).toBeVisible();
  expect(screen.getByText(new RegExp(`${named}\\.`))).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(row('Tidepool Labs, YouTube')).toBeVisible();
});

test('the order is chosen and by name the workspaces stand A to Z', async () => {
  const { user } = openApp();
  await screen.findAllByRole('article');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'name');
  await waitFor(() => expect(workspacesShown()).toEqual(['Lantern & Pine', 'Quillfern Studio', 'Tidepool Labs']));
  expect(window.location.search).toBe('?sort=name');
});

test('the loud link leads to the queue and takes the filter along', async () => {
  const { user } = openApp({ at: '/?platform=INSTAGRAM' });
  await user.click(await screen.findByRole('link', { name: 'Reconnect 1 channel' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Reconnect' })).toBeVisible();
  expect(window.location.pathname + window.location.search).toBe('/reconnect?platform=INSTAGRAM');
});

test('filtering asks the server nothing', async () => {
  const { user } = openApp();
  await screen.findAllByRole('article');
  const before = sent.length;
  await user.click(count(/^Healthy/));
  await user.type(screen.getByRole('searchbox', { name: 'Search channels' }), 'x');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'expiry');
  expect(sent).toHaveLength(before);
});

test('what a choice came to is told while the list it was made from is still open', async () => {
  const { user } = openApp();
  await screen.findAllByRole('article');
  await user.click(await screen.findByRole('combobox', { name: 'Workspace' }));
  await user.click(await screen.findByRole('option', { name: /^Quillfern Studio/ }));
  expect(screen.getByRole('listbox')).toBeVisible();
  // By its role: what is hidden from assistive technology is not found.
  await waitFor(() =>
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('5 channels in 1 workspace'),
  );
});

test('ordered by what ends first, each row tells the end that it stands there for', async () => {
  const { user } = openApp({ at: '/?platform=INSTAGRAM&platform=LINKEDIN_PERSON&platform=THREADS&platform=X' });
  const founder = await screen.findByRole('article', { name: 'quillfern-founder, LinkedIn profile' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'expiry');
  await waitFor(() => expect(row('Quillfern Studio, Threads')).toHaveTextContent('ends 12 Jan 2027'));
  expect(founder).toHaveTextContent('In 6 days ends Thu 26 Nov');
  expect(within(row('Quillfern Studio, X')).queryByRole('time')).toBeNull();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'attention');
  await waitFor(() => expect(row('Quillfern Studio, Threads')).toHaveTextContent('7 days ago refreshed Fri 13 Nov'));
});
