import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { dropChannel, putChannel } from '#sandbox/state.ts';
import { NOW } from '../support/builders.ts';
import { counts, row } from '../support/list.ts';
import { sent } from '../support/network.ts';
import { openApp, pass, refusal, type OpenApp } from '../support/openApp.tsx';
import { anotherTabAsks } from '../support/otherTab.ts';

const INSTAGRAM = 'soc_01K0H2J4K6M8N0P2Q4R6S8T0V2';
const NAME = 'Quillfern Studio, Instagram';
const DELETE = `DELETE /social-accounts/${INSTAGRAM}` as const;

async function askToDisconnect({ user }: OpenApp): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: 'Disconnect @quillfern on Instagram' }));
  return screen.findByRole('alertdialog', { name: 'Disconnect this channel for good?' });
}

function deletions(): number {
  return sent.filter(({ method }) => method === 'DELETE').length;
}

test('the dialog names what is lost and by whom, and the safe way out has the focus', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}` });
  const dialog = await askToDisconnect(app);
  await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Keep it' })).toHaveFocus());
  expect(within(dialog).getAllByRole('button').at(-1)).toHaveAccessibleName('Disconnect @quillfern on Instagram');
  for (const loss of [/scheduled.*cancelled/i, /analytics.*deleted/i, /from scratch/]) {
    expect(dialog).toHaveTextContent(loss);
  }
  expect(deletions()).toBe(0);
});

test.for([
  ['Keep it', async ({ user }: OpenApp) => user.click(screen.getByRole('button', { name: 'Keep it' }))],
  ['Escape', async ({ user }: OpenApp) => user.keyboard('{Escape}')],
] as const)('%s leaves everything as it was, the focus on the button it came from', async ([, leave]) => {
  const app = openApp({ at: `/channels/${INSTAGRAM}` });
  await askToDisconnect(app);
  await leave(app);
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  await waitFor(() => expect(screen.getByRole('button', { name: 'Disconnect @quillfern on Instagram' })).toHaveFocus());
  expect(deletions()).toBe(0);
});

test('a channel is disconnected once, however often the button is pressed, and leaves the list', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}` });
  const dialog = await askToDisconnect(app);
  await app.user.dblClick(within(dialog).getByRole('button', { name: /^Disconnect @quillfern/ }));
  await waitFor(() => expect(screen.queryByRole('article', { name: NAME })).toBeNull());
  expect(deletions()).toBe(1);
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(window.location.pathname).toBe('/');
  expect(counts()[0]).toBe('Needs reconnect 2');
  expect(screen.getByText('11 channels in 3 workspaces')).toBeVisible();
});

test('what another tab asks for already is not waited for: it may still have the channel', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}` });
  const dialog = await askToDisconnect(app);
  await pass(5_000);
  await anotherTabAsks();
  await app.user.click(within(dialog).getByRole('button', { name: /^Disconnect @quillfern/ }));
  await waitFor(() => expect(screen.queryByRole('article', { name: NAME })).toBeNull());
  expect(screen.getByText('11 channels in 3 workspaces')).toBeVisible();
});

test('Enter held down on the button that opens the dialog disconnects nothing', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}` });
  const opener = await screen.findByRole('button', { name: 'Disconnect @quillfern on Instagram' });
  opener.focus();
  await app.user.keyboard('{Enter>5/}');
  await app.user.keyboard('{Enter}');
  expect(deletions()).toBe(0);
});

test.for([
  ['403', () => refusal(403), /Not disconnected\. Postbreeze answered 403\..*Only an owner or admin.*req_0123456789/],
  [
    'signed out of the console',
    () => refusal(403, { code: 'CONSOLE_SIGNED_OUT' }),
    /Not disconnected\. You are signed out of this console\. Reload the page to sign in\. Everything is as it was\.$/,
  ],
  [
    '500',
    () => refusal(500),
    /Not disconnected\. Postbreeze answered 500\..*Everything is as it was\. Request req_0123456789/,
  ],
  ['429', () => refusal(429), /Not disconnected\./],
  [
    'no connection',
    'unreachable',
    /Not disconnected\. Postbreeze could not be reached\. Whether it arrived is not known/,
  ],
] as const)('%s leaves the channel where it is and says so in the dialog', async ([, answer, words]) => {
  const app = openApp({ at: `/channels/${INSTAGRAM}`, answers: { [DELETE]: answer } });
  const dialog = await askToDisconnect(app);
  await app.user.click(within(dialog).getByRole('button', { name: /^Disconnect @quillfern/ }));
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(words);
  expect(deletions()).toBe(1);
  await app.user.click(within(dialog).getByRole('button', { name: 'Keep it' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(row(NAME)).toBeVisible();
});

test('a channel that is gone already counts as gone', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}`, answers: { [DELETE]: () => refusal(404) } });
  const dialog = await askToDisconnect(app);
  dropChannel(app.sandbox.state, INSTAGRAM);
  await app.user.click(within(dialog).getByRole('button', { name: /^Disconnect @quillfern/ }));
  await waitFor(() => expect(screen.queryByRole('article', { name: NAME })).toBeNull());
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('a read-only server disconnects nothing and says why', async () => {
  const { user } = openApp({ at: `/channels/${INSTAGRAM}`, config: { readOnly: true } });
  const button = await screen.findByRole('button', { name: 'Disconnect @quillfern on Instagram' });
  await user.click(button);
  expect(button).toHaveAccessibleDescription('This server shows everything and changes nothing.');
  // On screen at both of its buttons: neither a finger nor the keyboard has a hover.
  const details = screen.getByRole('region', { name: 'Details of Quillfern Studio' });
  const reasons = within(details).getAllByText('This server shows everything and changes nothing.');
  expect(reasons).toHaveLength(2);
  for (const reason of reasons) expect(reason).toBeVisible();
  expect(
    within(details).getByRole('button', { name: 'Reconnect @quillfern on Instagram' }),
  ).toHaveAccessibleDescription('This server shows everything and changes nothing.');
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('Enter pressed again and again on the red button asks once', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}`, answers: { [DELETE]: 'silence' } });
  const dialog = await askToDisconnect(app);
  const red = within(dialog).getByRole('button', { name: /^Disconnect @quillfern/ });
  red.focus();
  await app.user.keyboard('{Enter}{Enter}{Enter}');
  await waitFor(() => expect(red).toHaveAttribute('aria-disabled', 'true'));
  await app.user.keyboard('{Enter}');
  await pass(1_000);
  expect(deletions()).toBe(1);
});

test('presses that come faster than the page can draw ask once', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}`, answers: { [DELETE]: 'silence' } });
  const dialog = await askToDisconnect(app);
  const red = within(dialog).getByRole('button', { name: /^Disconnect @quillfern/ });
  act(() => {
    for (let press = 0; press < 3; press += 1) red.click();
  });
  await pass(1_000);
  expect(deletions()).toBe(1);
});

test('while it is under way there is no way out of the dialog, and no second', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}`, answers: { [DELETE]: 'silence' } });
  const dialog = await askToDisconnect(app);
  await app.user.click(within(dialog).getByRole('button', { name: /^Disconnect @quillfern/ }));
  await app.user.keyboard('{Escape}');
  await app.user.click(within(dialog).getByRole('button', { name: 'Keep it' }));
  expect(dialog).toBeVisible();
});

test('Escape closes the dialog and leaves the details open', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}` });
  await askToDisconnect(app);
  await app.user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(screen.getByRole('region', { name: 'Details of Quillfern Studio' })).toBeVisible();
});

test('after a failure the list is read again: a channel that did go is said to be gone', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}`, answers: { [DELETE]: 'unreachable' } });
  const dialog = await askToDisconnect(app);
  const channel = app.sandbox.state.channels.get(INSTAGRAM);
  if (channel) putChannel(app.sandbox.state, { ...channel, status: 'DISCONNECTED' }, NOW);
  await app.user.click(within(dialog).getByRole('button', { name: /^Disconnect @quillfern/ }));
  expect(await screen.findByRole('heading', { name: 'This channel was disconnected' })).toBeVisible();
  expect(screen.queryByRole('article', { name: NAME })).toBeNull();
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(deletions()).toBe(1);
});

test('after a disconnect the focus is on the page, not on a row that is about to leave', async () => {
  const app = openApp();
  await app.user.click(await screen.findByRole('link', { name: 'Quillfern Studio' }));
  const dialog = await askToDisconnect(app);
  app.answer('GET /social-accounts', 'silence');
  await app.user.click(within(dialog).getByRole('button', { name: /^Disconnect @quillfern/ }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  expect(row(NAME)).toBeVisible();
});
