import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { isKeptFromTranslation, languageOf } from '../support/announcements.ts';
import { decide } from '../support/consent.ts';
import { watchPopUps } from '../support/consentWindow.ts';
import { aRow } from '../support/builders.ts';
import { row } from '../support/list.ts';
import { sent } from '../support/network.ts';
import { makeNarrow, openApp, pass, refusal } from '../support/openApp.tsx';

const INSTAGRAM = 'soc_01K0H2J4K6M8N0P2Q4R6S8T0V2';
const NAME = 'Quillfern Studio, Instagram';

function panel(name: string): Promise<HTMLElement> {
  return screen.findByRole('region', { name: `Details of ${name}` });
}

test('a row opens its details beside the list, and Back closes them with the focus on the row', async () => {
  const { user } = openApp({ at: '/?health=needs-reconnect' });
  await screen.findByRole('article', { name: NAME });
  await user.click(within(row(NAME)).getByRole('link', { name: 'Quillfern Studio' }));
  const details = await panel('Quillfern Studio');
  expect(window.location.pathname + window.location.search).toBe(`/channels/${INSTAGRAM}?health=needs-reconnect`);
  const heading = within(details).getByRole('heading', { level: 2, name: 'Quillfern Studio' });
  await waitFor(() => expect(heading).toHaveFocus());
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  expect(row(NAME)).toBeVisible();

  act(() => window.history.back());
  await waitFor(() => expect(screen.queryByRole('region', { name: /^Details of/ })).toBeNull());
  expect(window.location.search).toBe('?health=needs-reconnect');
  await waitFor(() => expect(within(row(NAME)).getByRole('link', { name: 'Quillfern Studio' })).toHaveFocus());
});

test('a pasted address opens the details, asks nothing more than the list does, and closing leads to the list', async () => {
  const { user } = openApp({ at: `/channels/${INSTAGRAM}` });
  const details = await panel('Quillfern Studio');
  expect(within(details).getByText('Needs reconnect')).toBeVisible();
  expect(sent).toHaveLength(2);
  await user.click(within(details).getByRole('button', { name: 'Close details' }));
  expect(window.location.pathname).toBe('/');
  expect(row(NAME)).toBeVisible();
});

test('what happened, who can fix it and what they do are told in this order, with numbered steps', async () => {
  openApp({ at: `/channels/${INSTAGRAM}` });
  const details = await panel('Quillfern Studio');
  expect(
    within(details)
      .getAllByRole('term')
      .slice(0, 3)
      .map((term) => term.textContent),
  ).toEqual(['What happened', 'Who can fix it', 'How sure']);
  expect(within(details).getAllByRole('heading', { level: 3 })[0]).toHaveTextContent('Reconnect now');
  expect(within(details).getAllByRole('listitem').length).toBeGreaterThan(1);
});

test('the raw text is one click away, word for word but for its secrets, and copied without them', async () => {
  const copied = vi.fn();
  const secret = `EAAB${'x'.repeat(60)}`;
  const text = `{"error":{"message":"Error validating access token","code":190},"access_token":"${secret}"}`;
  const rows = [
    aRow({ status: 'TOKEN_EXPIRED', lastRefreshError: text, lastRefreshErrorStatus: 400, lastRefreshedAt: null }),
  ];
  const { user } = openApp({
    at: '/channels/soc_acme',
    answers: { 'GET /social-accounts': () => Response.json(rows) },
  });
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((words) => Promise.resolve(copied(words)));
  const details = await panel('Acme Bikes');
  expect(within(details).getByText(/^HTTP 400 · \d+ characters$/)).toBeVisible();
  await user.click(within(details).getByRole('heading', { name: 'What Instagram answered' }));
  expect(details).toHaveTextContent('{"error":{"message":"Error validating access token","code":190}');
  await user.click(within(details).getByRole('button', { name: 'Copy, secrets hidden' }));
  expect(copied).toHaveBeenCalledWith(expect.stringContaining('"code":190'));
  expect(copied).not.toHaveBeenCalledWith(expect.stringContaining(secret));
  expect(document.documentElement.outerHTML).not.toContain(secret);
});

test('what a network or a person wrote is in no language that is known, and is not translated', async () => {
  const rows = [
    aRow({ lastRefreshError: 'Zugang abgelaufen', meta: { titel: 'Fahrräder' } }),
    { id: 7, name: 'Ungelesen' },
  ];
  const { user } = openApp({
    at: '/channels/soc_acme',
    answers: { 'GET /social-accounts': () => Response.json(rows) },
  });
  const details = await panel('Acme Bikes');
  await user.click(within(details).getByRole('heading', { name: /^What .* answered$/ }));
  await user.click(within(details).getByRole('heading', { name: 'Extra data' }));
  await user.click(screen.getByText('Show raw row'));
  for (const text of ['Zugang abgelaufen', 'Fahrräder', /"Ungelesen"/]) {
    const element = screen.getByText(text);
    expect(languageOf(element)).toBe('');
    expect(isKeptFromTranslation(element)).toBe(true);
  }
});

test('Next and Previous go through the list as it is filtered, and one Back still leads to it', async () => {
  const { user } = openApp({ at: '/?health=needs-reconnect' });
  await screen.findByRole('article', { name: NAME });
  await user.click(within(row('Tidepool Labs, YouTube')).getByRole('link', { name: 'Tidepool Labs' }));
  const details = await panel('Tidepool Labs');
  expect(within(details).queryByRole('link', { name: 'Previous channel' })).toBeNull();
  expect(details).toHaveTextContent(/^Channels ?Tidepool Labs · 1 of 3/);
  await user.click(within(details).getByRole('link', { name: 'Next channel' }));
  await user.click(within(await panel('Lantern & Pine')).getByRole('link', { name: 'Next channel' }));
  const last = await panel('Quillfern Studio');
  expect(within(last).queryByRole('link', { name: 'Next channel' })).toBeNull();
  act(() => window.history.back());
  await waitFor(() => expect(window.location.pathname).toBe('/'));
});

test('identifiers are whole in the text and in a copy', async () => {
  const copied = vi.fn();
  const { user } = openApp({ at: `/channels/${INSTAGRAM}` });
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((words) => Promise.resolve(copied(words)));
  const details = await panel('Quillfern Studio');
  expect(within(details).getByText(INSTAGRAM)).toBeVisible();
  expect(within(details).getByText('17840000000000042')).toBeVisible();
  await user.click(within(details).getByRole('button', { name: 'Copy channel id' }));
  expect(copied).toHaveBeenCalledWith(INSTAGRAM);
});

test.for([
  [404, 'This channel is gone, or this key cannot reach it'],
  [403, 'This channel is gone, or this key cannot reach it'],
] as const)(
  'a channel that answers %i is told to be gone or out of reach, beside the list',
  async ([status, title]) => {
    openApp({ at: '/channels/soc_gone', answers: { 'GET /social-accounts/soc_gone': () => refusal(status) } });
    expect(await screen.findByRole('heading', { name: title })).toBeVisible();
    expect(screen.getByText(/req_0123456789/)).toBeVisible();
    expect(await screen.findByRole('article', { name: NAME })).toBeVisible();
  },
);

test('a disconnected channel, which no listing holds, is shown as gone without a way to reconnect it', async () => {
  const gone = aRow({ id: 'soc_gone', status: 'DISCONNECTED' });
  openApp({ at: '/channels/soc_gone', answers: { 'GET /social-accounts/soc_gone': () => Response.json(gone) } });
  const details = await panel('Acme Bikes');
  expect(within(details).getByText('Disconnected')).toBeVisible();
  expect(within(details).queryByRole('button', { name: /^(?:Reconnect|Disconnect)/ })).toBeNull();
});

test('reconnecting from the details is the same attempt as from the row', async () => {
  const popUps = watchPopUps();
  const app = openApp({ at: `/channels/${INSTAGRAM}` });
  const details = await panel('Quillfern Studio');
  await app.user.click(within(details).getByRole('button', { name: 'Reconnect @quillfern on Instagram' }));
  await waitFor(() => expect(popUps[0]?.visited).toHaveLength(1));
  expect(row(NAME)).toHaveTextContent('Sign in to Instagram as @quillfern');
  await decide(app, popUps[0], 'approve');
  await pass(6_000);
  await waitFor(() => expect(within(details).getByText('Healthy')).toBeVisible());
  expect(details).toHaveTextContent('Reconnected as @quillfern, the same account.');
  await app.user.click(within(details).getByRole('button', { name: 'Done with @quillfern on Instagram' }));
  await waitFor(() => expect(within(details).getByRole('heading', { name: 'Quillfern Studio' })).toHaveFocus());
});

test('the steps come first where reconnecting alone does not help, and Reconnect is there all the same', async () => {
  const rows = [
    aRow({
      platform: 'INSTAGRAM',
      status: 'TOKEN_EXPIRED',
      lastRefreshError:
        '{"error":{"message":"The account must complete a checkpoint","type":"OAuthException","code":190,"error_subcode":459}}',
      lastRefreshErrorStatus: 400,
      lastRefreshedAt: null,
    }),
  ];
  const { user } = openApp({ answers: { 'GET /social-accounts': () => Response.json(rows) } });
  await user.click(await screen.findByRole('button', { name: 'See the steps for @acme on Instagram' }));
  const details = await panel('Acme Bikes');
  expect(within(details).getByRole('heading', { name: /first, then reconnect/i })).toBeVisible();
  expect(within(details).getByRole('button', { name: 'Reconnect @acme on Instagram' })).toBeVisible();
  expect(within(details).getByRole('link', { name: 'Open Instagram: @acme, in a new tab' })).toHaveAttribute(
    'href',
    'https://www.instagram.com/acme',
  );
});

test('extra data is a tree of text: markup in it stays text', async () => {
  const rows = [aRow({ meta: { profile: { bio: '<img src=x onerror=alert(1)>' }, premium: true } })];
  const { user } = openApp({
    at: '/channels/soc_acme',
    answers: { 'GET /social-accounts': () => Response.json(rows) },
  });
  const details = await panel('Acme Bikes');
  await user.click(within(details).getByRole('heading', { name: 'Extra data' }));
  expect(within(details).getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  expect(within(details).getByText('premium')).toBeVisible();
});

test('on a phone the details are a page: one h1, the list out of the way', async () => {
  makeNarrow();
  const { user } = openApp();
  await user.click(
    within(await screen.findByRole('article', { name: NAME })).getByRole('link', { name: 'Quillfern Studio' }),
  );
  expect(await panel('Quillfern Studio')).toHaveTextContent(/^Channel details ?Channels ?Quillfern Studio · \d+ of 12/);
  expect(screen.getAllByRole('heading', { level: 1 }).map((h1) => h1.textContent)).toEqual(['Channel details']);
  expect(screen.queryByRole('article', { name: NAME })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Channels' }));
  expect(await screen.findByRole('article', { name: NAME })).toBeVisible();
});
