import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { putChannel } from '#sandbox/state.ts';
import { healthLabelsIn, openList, row, rowsShown } from '../support/list.ts';
import { openApp, pass, type OpenApp } from '../support/openApp.tsx';

const BREAKS = 'Lantern & Pine, Pinterest';
const HEALTHY = 'Quillfern Studio, Facebook Page';
const NEXT = 'Quillfern Studio, X';

/** Changes a channel on the server; the page learns of it with the next answer. */
function change(
  { sandbox }: OpenApp,
  name: string,
  changes: { readonly status: string } | { readonly handle: string },
): void {
  const [displayName, platform] = name.split(', ');
  const key = platform?.toUpperCase().replace(' ', '_');
  const found = [...sandbox.state.channels.values()].find(
    (channel) => channel.displayName === displayName && channel.platform === key,
  );
  if (found === undefined) throw new Error(`The sample has no ${name}`);
  putChannel(sandbox.state, { ...found, ...changes }, sandbox.now());
}

async function openSettled(at = '/'): Promise<OpenApp> {
  const app = openApp({ at });
  await openList(app.user);
  // The posts have come, and with them the order that they make.
  await waitFor(() => expect(row('Quillfern Studio, Instagram')).toHaveTextContent(/due today/));
  const [byPosts] = screen.queryAllByRole('button', { name: 'Order by posts due' });
  if (byPosts !== undefined) await app.user.click(byPosts);
  return app;
}

const nameIn = (name: string) => within(row(name)).getByRole('link', { name: name.split(',')[0] ?? '' });

test('while somebody is at a row, an answer that makes another order offers it, and the rows tell the news where they are', async () => {
  const app = await openSettled();
  const before = rowsShown();
  act(() => nameIn(HEALTHY).focus());
  change(app, BREAKS, { status: 'REVOKED' });
  await pass(61_000);
  const offered = await screen.findByRole('button', { name: 'Show new order' });
  expect(rowsShown()).toEqual(before);
  expect(healthLabelsIn(row(BREAKS))).toEqual(['Needs reconnect']);
  await app.user.click(offered);
  await waitFor(() => expect(rowsShown().indexOf(BREAKS)).toBeLessThan(before.indexOf(BREAKS)));
  expect(screen.queryByRole('button', { name: 'Show new order' })).toBeNull();
});

test('nobody is at a row: the order is that of the answer', async () => {
  const app = await openSettled();
  const before = rowsShown();
  change(app, BREAKS, { status: 'REVOKED' });
  await pass(61_000);
  await waitFor(() => expect(rowsShown().indexOf(BREAKS)).toBeLessThan(before.indexOf(BREAKS)));
  expect(screen.queryByRole('button', { name: 'Show new order' })).toBeNull();
});

test('an order that was held back is taken with the next answer that nobody is at a row for', async () => {
  const app = await openSettled();
  const before = rowsShown();
  act(() => nameIn(HEALTHY).focus());
  change(app, BREAKS, { status: 'REVOKED' });
  await pass(61_000);
  await screen.findByRole('button', { name: 'Show new order' });
  act(() => nameIn(HEALTHY).blur());
  await pass(30_000);
  expect(rowsShown()).toEqual(before);
  change(app, HEALTHY, { handle: '@quillfern.now' });
  await pass(31_000);
  await waitFor(() => expect(rowsShown().indexOf(BREAKS)).toBeLessThan(before.indexOf(BREAKS)));
});

test('an answer that changes no order offers nothing', async () => {
  const app = await openSettled();
  act(() => nameIn(HEALTHY).focus());
  change(app, BREAKS, { handle: '@lantern.now' });
  await pass(61_000);
  await waitFor(() => expect(row(BREAKS)).toHaveTextContent('@lantern.now'));
  expect(screen.queryByRole('button', { name: 'Show new order' })).toBeNull();
});

test('with the details open, next and previous walk the order that is on screen, held back or new', async () => {
  const app = await openSettled();
  act(() => nameIn(HEALTHY).focus());
  change(app, BREAKS, { status: 'REVOKED' });
  await pass(61_000);
  const offered = await screen.findByRole('button', { name: 'Show new order' });
  const place = () => rowsShown().indexOf(NEXT) + 1;
  const held = place();
  await app.user.click(nameIn(HEALTHY));
  await screen.findByText(new RegExp(`${String(held - 1)} of 12$`));
  await app.user.keyboard('j');
  expect(await screen.findByText(new RegExp(`${String(held)} of 12$`))).toBeVisible();
  await app.user.click(offered);
  await waitFor(() => expect(place()).not.toBe(held));
  expect(await screen.findByText(new RegExp(`${String(place())} of 12$`))).toBeVisible();
});
