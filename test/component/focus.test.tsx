import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { aRow } from '../support/builders.ts';
import { row, rowsShown } from '../support/list.ts';
import { openApp, pass, type OpenApp } from '../support/openApp.tsx';

// A frame that is asked for under one test's clock must come before that clock goes, or no frame comes again.
afterEach(() => new Promise<void>((resolve) => void requestAnimationFrame(() => resolve())));

type Rows = ReturnType<typeof aRow>[];

/** Channels of one workspace, each of which needs a reconnect. */
function broken(...names: readonly string[]): Rows {
  return names.map((name) => aRow({ id: `soc_${name}`, displayName: name, handle: name, status: 'TOKEN_EXPIRED' }));
}

async function openWith(rows: Rows): Promise<OpenApp> {
  const app = openApp({ answers: { 'GET /social-accounts': () => Response.json(rows) } });
  await screen.findAllByRole('article');
  return app;
}

/** The list as the next poll finds it: nobody presses anything. */
async function becomes(app: OpenApp, rows: Rows): Promise<void> {
  app.answer('GET /social-accounts', () => Response.json(rows));
  await pass(65_000);
}

function nameIn(channel: string): HTMLElement {
  return within(row(`${channel}, Instagram`)).getByRole('link', { name: channel });
}

test('a refresh that puts other rows before the one with the focus leaves it the focus', async () => {
  const app = await openWith(broken('Beta', 'Gamma'));
  nameIn('Gamma').focus();
  const [beta, gamma] = broken('Beta', 'Gamma');
  const revoked = broken('Alpha').map((channel) => ({ ...channel, status: 'REVOKED' }));
  await becomes(app, [...revoked, ...(gamma ? [gamma] : []), ...(beta ? [beta] : [])]);
  expect(rowsShown()).toEqual(['Alpha, Instagram', 'Beta, Instagram', 'Gamma, Instagram']);
  expect(nameIn('Gamma')).toHaveFocus();
});

test('a refresh that takes the row away gives the focus to the one that came into its place, or to the last', async () => {
  const app = await openWith(broken('Alpha', 'Beta', 'Gamma'));
  nameIn('Beta').focus();
  await becomes(app, broken('Alpha', 'Gamma'));
  await waitFor(() => expect(nameIn('Gamma')).toHaveFocus());
  await becomes(app, broken('Alpha'));
  await waitFor(() => expect(nameIn('Alpha')).toHaveFocus());
  await becomes(app, []);
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
});

test('a row that heals while somebody is at it keeps its place and the focus', async () => {
  const app = await openWith(broken('Alpha', 'Beta'));
  nameIn('Alpha').focus();
  await becomes(app, [...broken('Beta'), ...broken('Alpha').map((channel) => ({ ...channel, status: 'ACTIVE' }))]);
  await waitFor(() => expect(within(row('Alpha, Instagram')).getByText('Healthy')).toBeVisible());
  expect(nameIn('Alpha')).toHaveFocus();
});

test('a filter that hides the row leaves the focus in the list, and Back brings both back into reach', async () => {
  await openWith([...broken('Alpha'), aRow({ id: 'soc_well', displayName: 'Well' })]);
  nameIn('Alpha').focus();
  fireEvent.click(screen.getByRole('button', { name: 'Healthy 1' }));
  await waitFor(() => expect(rowsShown()).toEqual(['Well, Instagram']));
  await waitFor(() => expect(nameIn('Well')).toHaveFocus());
  act(() => window.history.back());
  await waitFor(() => expect(rowsShown()).toContain('Alpha, Instagram'));
  await waitFor(() => expect(document.body).not.toHaveFocus());
});

test('where nothing is left of the list, the focus stands on the page', async () => {
  const { user } = await openWith(broken('Alpha'));
  nameIn('Alpha').focus();
  fireEvent.click(screen.getByRole('button', { name: 'Healthy 0' }));
  await screen.findByRole('button', { name: 'Clear filters' });
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  await user.tab();
  expect(document.body).not.toHaveFocus();
});

test('in a list that is drawn in part, the row with the focus stays while the others scroll by, and is followed when it goes', async () => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    },
  );
  const names = Array.from({ length: 600 }, (_, index) => `Brand ${String(index + 1_000)}`);
  const app = await openWith(broken(...names));
  nameIn('Brand 1002').focus();
  // jsdom lays nothing out: the page is said to stand far down.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, -20_000, 1_000, 35_000));
  act(() => void window.dispatchEvent(new Event('scroll')));
  await waitFor(() => expect(screen.queryByRole('article', { name: 'Brand 1004, Instagram' })).toBeNull());
  expect(nameIn('Brand 1002')).toHaveFocus();
  await becomes(app, broken(...names.filter((name) => name !== 'Brand 1002')));
  await waitFor(() => expect(screen.queryByRole('article', { name: 'Brand 1002, Instagram' })).toBeNull());
  await waitFor(() => expect(document.body).not.toHaveFocus());
  await app.user.keyboard('j');
  const brands = screen.getAllByRole('link', { name: /^Brand/ });
  await waitFor(() => expect(brands.some((link) => link.matches(':focus'))).toBe(true));
});
