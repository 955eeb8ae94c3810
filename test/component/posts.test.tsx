import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { MINUTE_MS } from '../support/builders.ts';
import { decide } from '../support/consent.ts';
import { watchPopUps } from '../support/consentWindow.ts';
import { sent } from '../support/network.ts';
import { openApp, pass, refusal, setOnline, type OpenApp } from '../support/openApp.tsx';

const INSTAGRAM = 'soc_01K0H2J4K6M8N0P2Q4R6S8T0V2';
const WORKSPACE = 'ws_01J8QF3M5N7P9R1S3T5V7W9X1Y';
const FAILED_POST = 'post_01VJ1240YP0BVD57W25Y6X4CB9';
const RETRY = `POST /posts/${FAILED_POST}/retry` as const;
const CAPTION = '“Your questions, answered.”';

function asked(method: string, path: string): number {
  return sent.filter((request) => request.method === method && new URL(request.url).pathname === `/api/v1${path}`)
    .length;
}

/** How often the posts of the workspace were asked for: those of others are read by themselves. */
function askedHere(): number {
  return sent.filter(({ url }) => url.endsWith(`/posts?workspaceId=${WORKSPACE}`)).length;
}

function details(): HTMLElement {
  return screen.getByRole('region', { name: 'Details of Quillfern Studio' });
}

/** Opens the disconnect dialog of the broken Instagram channel; its line on scheduled posts. */
async function openDisconnect({ user }: OpenApp): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: 'Disconnect @quillfern on Instagram' }));
  return screen.findByRole('alertdialog');
}

/** The Instagram channel works again, and its details are open. */
async function openWorking(options: Parameters<typeof openApp>[0] = {}): Promise<OpenApp> {
  const app = openApp({ at: `/channels/${INSTAGRAM}`, ...options });
  const row = app.sandbox.state.channels.get(INSTAGRAM);
  if (row === undefined) throw new Error('The sample has no such channel');
  app.sandbox.state.channels.set(INSTAGRAM, { ...row, status: 'ACTIVE', lastRefreshError: null });
  app.sandbox.state.version += 1;
  await screen.findByRole('heading', { name: 'Failed posts' });
  return app;
}

async function look({ user }: OpenApp): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Look for failed posts' }));
}

async function publish({ user }: OpenApp): Promise<void> {
  await user.click(await screen.findByRole('button', { name: `Publish now: ${CAPTION}` }));
  await user.click(screen.getByRole('button', { name: 'Publish it now' }));
}

test('the disconnect dialog opens at once, and counts what is cancelled when that is known', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}`, answers: { 'GET /posts': 'silence' } });
  const dialog = await openDisconnect(app);
  expect(dialog).toHaveTextContent('Posts scheduled to it are cancelled, perhaps whole posts that also go elsewhere');
  expect(within(dialog).getByRole('button', { name: /^Disconnect @quillfern/ })).toBeEnabled();

  await app.user.click(within(dialog).getByRole('button', { name: 'Keep it' }));
  app.recover();
  await pass(31_000);
  const again = await openDisconnect(app);
  await waitFor(() =>
    expect(again).toHaveTextContent(
      '1 scheduled post is cancelled, due today at 14:00; it also goes elsewhere, and may be cancelled there too',
    ),
  );
});

test('none scheduled is said', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}`, answers: { 'GET /posts': () => Response.json([]) } });
  const dialog = await openDisconnect(app);
  await waitFor(() => expect(dialog).toHaveTextContent('No post is scheduled to it: none is cancelled'));
});

test.each([403, 404, 500])('posts that answer %i leave the general words, and the dialog works', async (status) => {
  const app = openApp({ at: `/channels/${INSTAGRAM}`, answers: { 'GET /posts': () => refusal(status) } });
  const dialog = await openDisconnect(app);
  await pass(5_000);
  expect(dialog).toHaveTextContent('Posts scheduled to it are cancelled, perhaps whole posts that also go elsewhere');
  expect(screen.getByRole('article', { name: 'Quillfern Studio, Instagram', hidden: true })).toBeVisible();
});

test('posts are asked for on demand, by workspace, at most every 5 minutes, and never by Refresh', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}` });
  const dialog = await openDisconnect(app);
  await waitFor(() => expect(askedHere()).toBe(1));
  await app.user.click(within(dialog).getByRole('button', { name: 'Keep it' }));
  await pass(4 * MINUTE_MS);
  await app.user.click(screen.getByRole('button', { name: 'Refresh' }));
  await app.user.click(within(await openDisconnect(app)).getByRole('button', { name: 'Keep it' }));
  expect(askedHere()).toBe(1);
  await pass(1.5 * MINUTE_MS);
  await openDisconnect(app);
  await waitFor(() => expect(askedHere()).toBe(2));
});

test('a refusal to read posts is not asked about again and again', async () => {
  const app = openApp({ at: `/channels/${INSTAGRAM}`, answers: { 'GET /posts': () => refusal(403) } });
  for (let round = 0; round < 3; round += 1) {
    const dialog = await openDisconnect(app);
    await pass(1_000);
    await app.user.click(within(dialog).getByRole('button', { name: 'Keep it' }));
  }
  expect(askedHere()).toBe(1);
});

test('a broken channel offers no failed post; a working one looks for them on a click only', async () => {
  openApp({ at: `/channels/${INSTAGRAM}` });
  await screen.findByRole('heading', { name: 'Timeline' });
  expect(screen.queryByRole('heading', { name: 'Failed posts' })).toBeNull();
});

test('a failed post is published again by its own two clicks, which say what happens', async () => {
  const app = await openWorking();
  expect(asked('GET', '/posts')).toBe(0);
  await look(app);
  const button = await screen.findByRole('button', { name: `Publish now: ${CAPTION}` });
  expect(details()).toHaveTextContent('Failed today at 10:30: The channel was not connected when the post was due.');
  await app.user.click(button);
  expect(details()).toHaveTextContent('It is published at once on @quillfern on Instagram. There is no undo.');
  expect(screen.getByRole('button', { name: 'Not now' })).toHaveFocus();
  expect(asked('POST', `/posts/${FAILED_POST}/retry`)).toBe(0);

  await app.user.click(screen.getByRole('button', { name: 'Publish it now' }));
  await waitFor(() => expect(details()).toHaveTextContent('Postbreeze is publishing it now.'));
  expect(asked('POST', `/posts/${FAILED_POST}/retry`)).toBe(1);
  expect(app.sandbox.state.posts.get(FAILED_POST)?.status).toBe('PUBLISHED');
  const done = screen.getByRole('button', { name: `Sent: ${CAPTION}` });
  expect(done).toHaveAttribute('aria-disabled', 'true');
  expect(done).toHaveFocus();
});

test('not now leaves everything as it was, with the focus where it came from', async () => {
  const app = await openWorking();
  await look(app);
  const button = await screen.findByRole('button', { name: `Publish now: ${CAPTION}` });
  await app.user.click(button);
  await app.user.keyboard('{Enter}');
  expect(screen.queryByRole('button', { name: 'Publish it now' })).toBeNull();
  expect(button).toHaveFocus();
  expect(sent.some(({ method }) => method === 'POST')).toBe(false);
});

test('while it is under way the button is off, and a second click sends nothing', async () => {
  const app = await openWorking();
  await look(app);
  app.answer(RETRY, 'silence');
  await publish(app);
  const button = screen.getByRole('button', { name: `Publishing: ${CAPTION}` });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  await app.user.click(button);
  expect(asked('POST', `/posts/${FAILED_POST}/retry`)).toBe(1);
});

test('400 says that nothing was left to publish again', async () => {
  const app = await openWorking();
  await look(app);
  app.answer(RETRY, () => refusal(400, { message: 'No target of this post has failed.' }));
  await publish(app);
  await waitFor(() =>
    expect(details()).toHaveTextContent(
      'Nothing was left to publish again. Postbreeze says: “No target of this post has failed.”',
    ),
  );
});

test('403 says who may', async () => {
  const app = await openWorking();
  await look(app);
  app.answer(RETRY, () => refusal(403, { message: 'Viewers cannot publish.' }));
  await publish(app);
  await waitFor(() => expect(details()).toHaveTextContent('Your role may not publish here'));
});

test('after a lost connection nothing is sent by itself: the posts are read again before it is offered once more', async () => {
  const app = await openWorking();
  await look(app);
  await screen.findByRole('button', { name: `Publish now: ${CAPTION}` });
  expect(asked('GET', '/posts')).toBe(1);
  app.answer(RETRY, 'unreachable');
  await publish(app);
  await waitFor(() => expect(details()).toHaveTextContent('it still stands as failed.'));
  expect(asked('GET', '/posts')).toBe(2);
  expect(asked('POST', `/posts/${FAILED_POST}/retry`)).toBe(1);
  expect(screen.getByRole('button', { name: `Publish now: ${CAPTION}` })).toHaveAttribute('aria-disabled', 'false');
});

test('when the posts cannot be read again either, it is not offered until they are', async () => {
  const app = await openWorking();
  await look(app);
  await screen.findByRole('button', { name: `Publish now: ${CAPTION}` });
  app.answer(RETRY, 'unreachable');
  app.answer('GET /posts', 'unreachable');
  await publish(app);
  await pass(5_000);
  await waitFor(() => expect(details()).toHaveTextContent('the posts could not be read, so it is not known.'));
  expect(screen.getByRole('button', { name: `Publish now: ${CAPTION}` })).toHaveAttribute('aria-disabled', 'true');

  app.recover();
  await app.user.click(screen.getByRole('button', { name: 'Look again' }));
  await waitFor(() => expect(details()).toHaveTextContent('it still stands as failed.'));
  expect(screen.getByRole('button', { name: `Publish now: ${CAPTION}` })).toHaveAttribute('aria-disabled', 'false');
});

test('a post that fails again is told so, and offered again', async () => {
  const app = await openWorking();
  await look(app);
  await screen.findByRole('button', { name: `Publish now: ${CAPTION}` });
  const row = app.sandbox.state.channels.get(INSTAGRAM);
  if (row !== undefined) app.sandbox.state.channels.set(INSTAGRAM, { ...row, status: 'TOKEN_EXPIRED' });
  await publish(app);
  await waitFor(() => expect(details()).toHaveTextContent('It was tried again and failed again.'));
  expect(screen.getByRole('button', { name: `Publish now: ${CAPTION}` })).toHaveAttribute('aria-disabled', 'false');
});

test('no failed post, and a key that may not read posts, are said', async () => {
  const none = await openWorking({ answers: { 'GET /posts': () => Response.json([]) } });
  await look(none);
  await waitFor(() => expect(details()).toHaveTextContent('No post failed on this channel.'));
  none.leave();
  const refused = await openWorking({ answers: { 'GET /posts': () => refusal(403) } });
  await look(refused);
  await waitFor(() =>
    expect(details()).toHaveTextContent('This key may not read posts, so whether any failed is not known.'),
  );
});

test('after a proved reconnect the failed posts are there without asking', async () => {
  const popUps = watchPopUps();
  const app = openApp({ at: `/channels/${INSTAGRAM}` });
  await screen.findByRole('heading', { name: 'Timeline' });
  await app.user.click(within(details()).getByRole('button', { name: 'Reconnect @quillfern on Instagram' }));
  await waitFor(() => expect(popUps[0]?.visited).toHaveLength(1));
  await decide(app, popUps[0], 'approve');
  await pass(6_000);
  expect(await screen.findByRole('button', { name: `Publish now: ${CAPTION}` })).toBeVisible();
  expect(asked('POST', `/posts/${FAILED_POST}/retry`)).toBe(0);
});

test('a read-only server and a device without a network publish nothing', async () => {
  const app = await openWorking();
  await look(app);
  const button = await screen.findByRole('button', { name: `Publish now: ${CAPTION}` });
  setOnline(false);
  await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'));
  setOnline(true);
  app.leave();
  const readOnly = await openWorking({ config: { readOnly: true } });
  await look(readOnly);
  expect(await screen.findByRole('button', { name: `Publish now: ${CAPTION}` })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});
