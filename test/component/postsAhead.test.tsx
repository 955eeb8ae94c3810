import { screen, waitFor, within } from '@testing-library/react';
import { getResponse } from 'msw';
import { expect, test } from 'vitest';

import { setPreferences } from '#browser/preferences.ts';
import { healthLabelsIn, openList, row } from '../support/list.ts';
import { sent } from '../support/network.ts';
import { openApp, pass, refusal, setInView, type OpenApp } from '../support/openApp.tsx';

const NAME = 'Quillfern Studio, Instagram';

function postRequests(): readonly string[] {
  return sent.filter(({ url }) => new URL(url).pathname === '/api/v1/posts').map(({ url }) => new URL(url).search);
}

test('after the list, each workspace with trouble is asked once for its posts; rows and summary tell them', async () => {
  const { user } = openApp();
  await openList(user);
  await waitFor(() => expect(row(NAME)).toHaveTextContent(/\d posts? due today/));
  expect(healthLabelsIn(row(NAME))).toEqual(['Needs reconnect']);
  expect(new Set(postRequests()).size).toBe(postRequests().length);
  expect(screen.getByText(/^\d+ today$/)).toBeVisible();
  await pass(4 * 60_000);
  const asked = postRequests().length;
  await pass(2 * 60_000);
  expect(postRequests().length).toBe(2 * asked);
});

test('the posts open to a list, each a way to its channel', async () => {
  const { user } = openApp();
  await screen.findAllByRole('article');
  await user.click(await screen.findByRole('button', { name: 'Show the posts' }));
  const list = screen.getByRole('list', { name: 'Posts that may fail' });
  const [first] = within(list).getAllByRole('listitem');
  expect(first).toHaveTextContent(/^Today at \d\d:\d\d/);
  expect(screen.getByText(/Read \d+ s ago\. Read again every 5 minutes\./)).toBeVisible();
  await user.click(within(list).getAllByRole('link')[0] ?? list);
  expect(await screen.findByRole('region', { name: /^Details of / })).toBeVisible();
});

test('a key that may not read posts is told, and nothing is claimed', async () => {
  openApp({ answers: { 'GET /posts': () => refusal(403) } });
  await screen.findAllByRole('article');
  expect(await screen.findByText('This key may not read posts')).toBeVisible();
  expect(row(NAME)).not.toHaveTextContent(/post/);
  expect(screen.queryByRole('button', { name: 'Show the posts' })).toBeNull();
});

test('a server without posts costs the list nothing', async () => {
  openApp({ answers: { 'GET /posts': () => new Response('<html>', { status: 500 }) } });
  await screen.findAllByRole('article');
  expect(await screen.findByText('The posts could not be read')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('posts that do not answer leave the list as it is', async () => {
  openApp({ answers: { 'GET /posts': 'silence' } });
  await screen.findAllByRole('article');
  await waitFor(() => expect(postRequests()).toHaveLength(1));
  expect(screen.getByText('Looking …')).toBeVisible();
  expect(row(NAME)).not.toHaveTextContent(/post/);
});

test('out of view no post is asked for', async () => {
  openApp();
  await screen.findAllByRole('article');
  await waitFor(() => expect(postRequests().length).toBeGreaterThan(0));
  await pass(1_000);
  const asked = postRequests().length;
  setInView(false);
  await pass(11 * 60_000);
  expect(postRequests()).toHaveLength(asked);
});

test('who turned polling off has the posts read by Refresh', async () => {
  setPreferences({ polling: 'off' });
  const { user } = openApp();
  await screen.findAllByRole('article');
  expect(await screen.findByText('Refresh reads them')).toBeVisible();
  await pass(6 * 60_000);
  expect(postRequests()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await waitFor(() => expect(row(NAME)).toHaveTextContent(/due today/));
});

/** The big sample, whose trouble is in many workspaces. */
function openAgency(answers: Parameters<typeof openApp>[0] = {}): OpenApp {
  return openApp({ sandbox: { data: 'agency' }, ...answers });
}

test('trouble in many workspaces is one request for all posts, every five minutes', async () => {
  openAgency();
  await screen.findAllByRole('article');
  expect(await screen.findByRole('button', { name: 'Show the posts' })).toBeVisible();
  expect(screen.queryByText(/≥/)).toBeNull();
  await pass(4.5 * 60_000);
  expect(postRequests()).toEqual(['']);
  await pass(60_000);
  expect(postRequests()).toEqual(['', '']);
});

test('more than 4 MB of posts are not taken in: the worst workspaces are asked for one by one, four requests a minute', async () => {
  openAgency({
    answers: {
      'GET /posts': ({ url }) =>
        url.includes('workspaceId')
          ? Response.json([])
          : new Response('[', { headers: { 'Content-Length': '900000000' } }),
    },
  });
  await screen.findAllByRole('article');
  await waitFor(() => expect(postRequests()).toHaveLength(4));
  expect(postRequests()[0]).toBe('');
  expect(await screen.findByTitle(/Read in 3 of \d+ workspaces so far/)).toBeVisible();
  await pass(45_000);
  expect(postRequests()).toHaveLength(4);
  await pass(40_000);
  expect(postRequests()).toHaveLength(8);
  expect(
    postRequests()
      .slice(1)
      .every((search) => search.startsWith('?workspaceId=')),
  ).toBe(true);
});

test('posts that are read after the list is drawn do not move it: the order they make is offered', async () => {
  let send: () => void = () => undefined;
  const sendAll = new Promise<void>((resolve) => {
    send = resolve;
  });
  const app: OpenApp = openApp({
    answers: {
      'GET /posts': async (request) => {
        await sendAll;
        return (await getResponse(app.sandbox.handlers, withKey(request, app))) ?? new Response('[]');
      },
    },
  });
  const order = () => screen.getAllByRole('article').map((row) => row.getAttribute('data-channel'));
  await screen.findAllByRole('article');
  const before = order();
  expect(screen.queryByRole('button', { name: 'Order by posts due' })).not.toBeInTheDocument();
  send();
  const update = await screen.findByRole('button', { name: 'Order by posts due' });
  expect(order()).toEqual(before);
  await app.user.click(update);
  await waitFor(() => expect(order()).not.toEqual(before));
  expect(screen.queryByRole('button', { name: 'Order by posts due' })).not.toBeInTheDocument();
});

function withKey(request: Request, { sandbox }: OpenApp): Request {
  const asked = new Request(request);
  asked.headers.set('Authorization', `Bearer ${sandbox.key}`);
  return asked;
}
