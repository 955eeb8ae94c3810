import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import type { SocialAccount } from '#api/contract.ts';
import { aRow } from '../support/builders.ts';
import { decide } from '../support/consent.ts';
import { watchPopUps } from '../support/consentWindow.ts';
import { counts, healthLabelsIn, row } from '../support/list.ts';
import { network, sent } from '../support/network.ts';
import { openOtherTab } from '../support/otherTab.ts';
import { openApp, pass, refusal, setOnline, type OpenApp } from '../support/openApp.tsx';

const INSTAGRAM = 'Quillfern Studio, Instagram';
const INSTAGRAM_ID = 'soc_01K0H2J4K6M8N0P2Q4R6S8T0V2';
const SEAT = { workspaceId: 'ws_01J8QF3M5N7P9R1S3T5V7W9X1Y', platform: 'INSTAGRAM' };
const RECONNECT = 'Reconnect @quillfern on Instagram';

/** Another tab that is at `channelId`, a channel of the workspace. */
function anotherTab() {
  const { say, heard } = openOtherTab();
  return { heard, say: (channelId: string, phase: string) => say({ ...SEAT, channelId, phase }) };
}

async function begin({ user }: OpenApp): Promise<void> {
  await user.click(await screen.findByRole('button', { name: RECONNECT }));
}

test('what another tab is at is seen here, starts no rival, and what comes of it is read', async () => {
  const popUps = watchPopUps();
  const app = openApp();
  const button = await screen.findByRole('button', { name: RECONNECT });
  const tab = anotherTab();
  await tab.say(INSTAGRAM_ID, 'waiting');
  await waitFor(() => expect(row(INSTAGRAM)).toHaveTextContent('Being reconnected in another tab.'));
  expect(row(INSTAGRAM)).toHaveTextContent('Sign in to Instagram as @quillfern there');
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveAccessibleDescription('Being reconnected in another tab');
  await app.user.click(button);
  expect(popUps).toEqual([]);

  const before = sent.length;
  await tab.say(INSTAGRAM_ID, 'done');
  await waitFor(() => expect(sent).toHaveLength(before + 1));
  expect(row(INSTAGRAM)).not.toHaveTextContent('another tab');
  expect(button).toHaveAttribute('aria-disabled', 'false');
});

test('a tab that was closed on the way holds nobody back', async () => {
  openApp();
  const button = await screen.findByRole('button', { name: RECONNECT });
  await anotherTab().say(INSTAGRAM_ID, 'waiting');
  await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'));
  await pass(23_000);
  expect(button).toHaveAttribute('aria-disabled', 'false');
});

test('the queue says so on the button itself', async () => {
  openApp({ at: '/reconnect' });
  await screen.findByRole('button', { name: RECONNECT });
  await anotherTab().say(INSTAGRAM_ID, 'checking');
  expect(
    await screen.findByRole('button', { name: 'Being reconnected in another tab: @quillfern on Instagram' }),
  ).toHaveAttribute('aria-disabled', 'true');
});

test('the other tabs hear the channel and how far it is, and nothing of the link', async () => {
  const popUps = watchPopUps();
  const app = openApp();
  const tab = anotherTab();
  await begin(app);
  await waitFor(() => expect(popUps[0]?.visited).toHaveLength(1));
  await decide(app, popUps[0], 'approve');
  await pass(3_000);
  await waitFor(() => expect(row(INSTAGRAM)).toHaveTextContent('Reconnected as @quillfern'));
  await pass(50);
  expect(new Set(tab.heard().map((said) => JSON.stringify(said).replace(/"tab":"[a-z0-9]+",/, '')))).toEqual(
    new Set(
      ['asking', 'waiting', 'checking', 'done'].map((phase) =>
        JSON.stringify({ ...SEAT, channelId: INSTAGRAM_ID, phase }),
      ),
    ),
  );
});

test('each turn of an attempt is announced once, in one place', async () => {
  const popUps = watchPopUps();
  const app = openApp({ at: `/channels/${INSTAGRAM_ID}` });
  const details = await screen.findByRole('region', { name: 'Details of Quillfern Studio' });
  await app.user.click(within(details).getByRole('button', { name: RECONNECT }));
  await waitFor(() => expect(popUps[0]?.visited).toHaveLength(1));
  const announcing = () =>
    // eslint-disable-next-line testing-library/no-node-access -- a live region has no role to be found by: it must not be a second status
    [...document.querySelectorAll('[aria-live]')]
      .map((region) => region.textContent)
      .filter((text) => /Sign in to|Reconnected/.test(text));
  await waitFor(() =>
    expect(announcing()).toEqual([
      'Quillfern Studio, Instagram: Sign in to Instagram as @quillfern in the other window.',
    ]),
  );
  await decide(app, popUps[0], 'approve');
  await pass(3_000);
  await waitFor(() =>
    expect(announcing()).toEqual(['Quillfern Studio, Instagram: Reconnected as @quillfern, the same account.']),
  );
  expect(screen.getAllByRole('status')).toHaveLength(1);
});

test('the attempt goes on while the details are closed and other screens are open', async () => {
  const popUps = watchPopUps();
  const app = openApp({ at: `/channels/${INSTAGRAM_ID}` });
  const details = await screen.findByRole('region', { name: 'Details of Quillfern Studio' });
  await app.user.click(within(details).getByRole('button', { name: RECONNECT }));
  await waitFor(() => expect(popUps[0]?.visited).toHaveLength(1));
  await app.user.click(within(details).getByRole('button', { name: 'Close details' }));
  await app.user.click(screen.getByRole('link', { name: 'Settings' }));
  await decide(app, popUps[0], 'approve');
  await pass(3_000);
  await app.user.click(
    within(screen.getByRole('navigation', { name: 'Main' })).getByRole('link', { name: 'Channels' }),
  );
  await waitFor(() => expect(row(INSTAGRAM)).toHaveTextContent('Reconnected as @quillfern, the same account.'));
});

const PAGES: readonly SocialAccount[] = ['1', '2'].map((externalId) =>
  aRow({
    id: `soc_${externalId}`,
    platform: 'LINKEDIN_COMPANY',
    externalId,
    handle: `acme-${externalId}`,
    displayName: `Acme ${externalId}`,
    status: 'TOKEN_EXPIRED',
    lastRefreshErrorStatus: null,
  }),
);

test('a platform of a workspace has one attempt: a newer one takes the place of the older', async () => {
  const popUps = watchPopUps();
  const app = openApp({
    answers: {
      'GET /social-accounts': () => Response.json(PAGES),
      'POST /social-accounts/connect': () => Response.json({ authorizeUrl: 'https://platform.example/a', state: 's' }),
    },
  });
  await app.user.click(await screen.findByRole('button', { name: 'Reconnect acme-1 on LinkedIn Page' }));
  await waitFor(() => expect(popUps[0]?.visited).toHaveLength(1));
  await app.user.click(screen.getByRole('button', { name: 'Reconnect acme-2 on LinkedIn Page' }));
  await waitFor(() => expect(popUps[1]?.visited).toHaveLength(1));
  expect(row('Acme 1, LinkedIn Page')).toHaveTextContent('A newer sign-in to LinkedIn took the place of this one.');
});

test('a proof is in the counts at once, without asking for the whole list again', async () => {
  const popUps = watchPopUps();
  const app = openApp();
  await begin(app);
  await waitFor(() => expect(popUps[0]?.visited).toHaveLength(1));
  const lists = () =>
    sent.filter(({ url }) => new URL(url).pathname.endsWith('/social-accounts') && !url.includes('?'));
  const before = lists().length;
  await decide(app, popUps[0], 'approve');
  await pass(3_000);
  await waitFor(() => expect(counts()[0]).toBe('Needs reconnect 2'));
  expect(lists()).toHaveLength(before);
});

test('a network lost on the way loses nothing: the attempt is proved once it is back', async () => {
  const popUps = watchPopUps();
  const app = openApp();
  await begin(app);
  await waitFor(() => expect(popUps[0]?.visited).toHaveLength(1));
  app.answer('GET /social-accounts', 'unreachable');
  setOnline(false);
  await decide(app, popUps[0], 'approve');
  await pass(20_000);
  expect(row(INSTAGRAM)).toHaveTextContent('Not finished yet.');
  app.recover();
  setOnline(true);
  await pass(6_000);
  await waitFor(() => expect(healthLabelsIn(row(INSTAGRAM))).toEqual(['Healthy']));
});

test('signed in, and still broken, is an outcome of its own', async () => {
  const popUps = watchPopUps();
  const broken = aRow({ status: 'TOKEN_EXPIRED', lastRefreshedAt: '2026-11-13T12:00:00.000Z' });
  let served = broken;
  const app = openApp({
    answers: {
      'GET /social-accounts': () => Response.json([served]),
      'POST /social-accounts/connect': () => Response.json({ authorizeUrl: 'https://platform.example/a', state: 's' }),
    },
  });
  await app.user.click(await screen.findByRole('button', { name: 'Reconnect @acme on Instagram' }));
  await waitFor(() => expect(popUps[0]?.visited).toHaveLength(1));
  served = { ...broken, lastRefreshedAt: '2026-11-20T12:00:00.000Z' };
  await pass(6_000);
  await waitFor(() =>
    expect(row('Acme Bikes, Instagram')).toHaveTextContent('Signed in, but Postbreeze still reports: login ended.'),
  );
});

test('409 in the details: the dashboard first, and disconnecting only after the account’s name was typed', async () => {
  const popUps = watchPopUps();
  const app = openApp({ at: `/channels/${INSTAGRAM_ID}`, sandbox: { conflict: true } });
  const details = await screen.findByRole('region', { name: 'Details of Quillfern Studio' });
  await app.user.click(within(details).getByRole('button', { name: RECONNECT }));
  await waitFor(() => expect(details).toHaveTextContent('Postbreeze counts Instagram as still connected here.'));
  expect(details).toHaveTextContent('Reconnect it in the Postbreeze dashboard. Nothing is lost');
  await app.user.click(
    within(details).getByRole('button', { name: 'Disconnect first, then connect @quillfern on Instagram' }),
  );
  const dialog = await screen.findByRole('alertdialog', { name: 'Disconnect for good, then connect anew?' });
  for (const loss of [/scheduled/i, /analytics.*deleted/i, /new channel/]) expect(dialog).toHaveTextContent(loss);
  const red = within(dialog).getByRole('button', { name: /^Disconnect @quillfern on Instagram/ });
  await app.user.click(red);
  await app.user.type(within(dialog).getByRole('textbox'), 'quillfer');
  await app.user.click(red);
  expect(red).toHaveAttribute('aria-disabled', 'true');
  expect(sent.some(({ method }) => method === 'DELETE')).toBe(false);

  await app.user.type(within(dialog).getByRole('textbox'), 'n');
  await app.user.click(red);
  await waitFor(() => expect(popUps[1]?.visited).toHaveLength(1));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(sent.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  await waitFor(() => expect(within(details).getByText('Disconnected')).toBeVisible());
});

test('a disconnect that failed changes nothing, asks for no link and closes the window', async () => {
  const popUps = watchPopUps();
  const app = openApp({
    at: '/reconnect?platform=INSTAGRAM',
    sandbox: { conflict: true },
    answers: { [`DELETE /social-accounts/${INSTAGRAM_ID}`]: () => refusal(403) },
  });
  await app.user.click(await screen.findByRole('button', { name: RECONNECT }));
  await app.user.click(
    await screen.findByRole('button', { name: 'Disconnect first, then connect @quillfern on Instagram' }),
  );
  await app.user.type(await screen.findByRole('textbox'), '@quillfern');
  await app.user.click(screen.getByRole('button', { name: /^Disconnect @quillfern on Instagram/ }));
  expect(await screen.findByText('Not disconnected. Postbreeze answered 403.')).toBeVisible();
  expect(popUps.map((popUp) => [popUp.isClosed(), popUp.visited])).toEqual([
    [true, []],
    [true, []],
  ]);
  expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('forty attempts at once ask at most 15 times in any minute', async () => {
  const rows = Array.from({ length: 40 }, (_, index) =>
    aRow({
      id: `soc_${String(index)}`,
      workspaceId: `ws_${String(index)}`,
      externalId: String(index),
      handle: `acme${String(index)}`,
      status: 'TOKEN_EXPIRED',
      lastRefreshedAt: null,
    }),
  );
  const popUps = watchPopUps();
  const app = openApp({
    at: '/reconnect',
    answers: {
      'GET /social-accounts': () => Response.json(rows),
      'GET /workspaces': () => Response.json([]),
      'POST /social-accounts/connect': () => Response.json({ authorizeUrl: 'https://platform.example/a', state: 's' }),
    },
  });
  const asked: number[] = [];
  const note = ({ request }: { readonly request: Request }) => {
    if (request.method === 'GET') asked.push(Date.now());
  };
  network.events.on('request:start', note);
  await screen.findByRole('progressbar');
  for (let index = 0; index < 40; index += 1) {
    await app.user.click(screen.getByRole('button', { name: `Reconnect @acme${String(index)} on Instagram` }));
  }
  await waitFor(() => expect(popUps.filter(({ visited }) => visited.length === 1)).toHaveLength(40));
  // The person comes back again and again, and windows close one after the other: each would like a check at once.
  for (const popUp of popUps) {
    act(() => {
      popUp.close();
      window.dispatchEvent(new Event('focus'));
    });
    await pass(1_500);
  }
  await pass(3 * 60_000);
  network.events.removeListener('request:start', note);
  const inMinute = (from: number) => asked.filter((at) => at >= from && at < from + 60_000).length;
  const most = Math.max(...asked.map(inMinute));
  expect(asked.length).toBeGreaterThan(40);
  expect(most).toBeLessThanOrEqual(15);
  expect(most).toBeGreaterThanOrEqual(12);
}, 60_000);
