import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import type { SocialAccount } from '#api/contract.ts';
import { EVIDENCE } from '#sandbox/data/evidence.ts';
import { ATTACKS, deepObject } from '#sandbox/data/hostileValues.ts';
import { aRow, HOUR_MS, NOW } from '../support/builders.ts';
import { KEY_TEXT } from '../support/fakeFetch.ts';
import { openApp, refusal, type OpenApp } from '../support/openApp.tsx';

const EXPIRED = {
  status: 'TOKEN_EXPIRED',
  tokenExpiresAt: '2026-11-19T09:00:00.000Z',
  lastRefreshedAt: '2026-11-13T12:00:00.000Z',
  lastRefreshAttemptAt: '2026-11-19T08:30:00.000Z',
  lastRefreshError: EVIDENCE.metaPassword.text,
  lastRefreshErrorStatus: 400,
} as const;

/** Opens the details of a row that differs from a healthy one by `changes`, which may be of any type. */
async function openDetails(
  changes: Readonly<Record<string, unknown>> = {},
): Promise<OpenApp & { details: HTMLElement }> {
  const rows = [{ ...aRow(), ...changes }];
  const app = openApp({ at: '/channels/soc_acme', answers: { 'GET /social-accounts': () => Response.json(rows) } });
  const details = await screen.findByRole('region', { name: /^Details of/ });
  await within(details).findByRole('heading', { name: 'Timeline' });
  return { ...app, details };
}

function headings(details: HTMLElement): readonly string[] {
  return within(details)
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent);
}

/** The text under the heading `name`. */
function part(details: HTMLElement, name: string): string {
  const heading = within(details).getByRole('heading', { name });
  return heading.closest('details, div.border-t')?.textContent ?? '';
}

function timeline(details: HTMLElement): readonly string[] {
  const lines = within(details)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  return lines.filter((line) => /^(?:Reported end|Last refresh|Connected)/.test(line));
}

async function copiedBy({ user }: OpenApp, button: HTMLElement): Promise<string> {
  await user.click(button);
  await waitFor(() => expect(button).toHaveTextContent('Copied'));
  return navigator.clipboard.readText();
}

test('the parts stand in the order of reading: the verdict, why, how, what is known, the way out', async () => {
  const { details } = await openDetails({ ...EXPIRED, meta: { premium: true } });
  expect(headings(details)).toEqual([
    'Reconnect now',
    'What to do',
    'Not you? Send it to the owner',
    'Snooze',
    'What Instagram answered',
    'Timeline',
    'Permissions',
    'Identifiers',
    'Extra data',
    'Disconnect',
  ]);
  const places = ['Reconnect now', 'What happened', 'Who can fix it', 'How sure', 'What to do'].map((text) =>
    details.textContent.indexOf(text),
  );
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(Math.min(...places)).toBeGreaterThan(0);
});

test('a healthy channel has nothing to answer, to do or to hand on', async () => {
  const { details } = await openDetails();
  expect(headings(details)[0]).toBe('Nothing to do');
  expect(headings(details).filter((heading) => /What to do|Not you|answered/.test(heading))).toEqual([]);
  expect(within(details).queryByText('What happened')).toBeNull();
  expect(within(details).queryByRole('button', { name: /^Reconnect/ })).toBeNull();
});

test('where waiting is right nobody is asked to reconnect, and no letter is written', async () => {
  const { details } = await openDetails({
    platform: 'LINKEDIN_COMPANY',
    lastRefreshError: EVIDENCE.linkedinDown.text,
    lastRefreshErrorStatus: 503,
    lastRefreshAttemptAt: '2026-11-20T11:00:00.000Z',
  });
  expect(headings(details).slice(0, 2)).toEqual(['Wait, it retries by itself', 'What to do']);
  expect(details).toHaveTextContent('Do not reconnect');
  expect(within(details).queryByRole('button', { name: /^Reconnect/ })).toBeNull();
  expect(within(details).queryByRole('heading', { name: /^Not you/ })).toBeNull();
});

test('an outage after the end of the login does not tell people to wait', async () => {
  const { details } = await openDetails({
    ...EXPIRED,
    platform: 'LINKEDIN_COMPANY',
    lastRefreshError: EVIDENCE.linkedinDown.text,
    lastRefreshErrorStatus: 503,
  });
  expect(headings(details)[0]).toBe('Reconnect now');
  expect(part(details, 'What to do')).toContain('Press Reconnect here');
  expect(part(details, 'What to do')).not.toMatch(/leave it|wait/i);
});

test('secrets in the raw text and in extra data are nowhere on the page, and in nothing that can be copied', async () => {
  const secrets = [KEY_TEXT, 'IGAAb1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9', 'ana.lind@bakery.example', '203.0.113.84', 'opensesame'];
  const [key = '', token = '', email = '', address = '', word = ''] = secrets;
  const app = await openDetails({
    ...EXPIRED,
    lastRefreshError: `It is unclear: Bearer ${key} was refused for ${email} at ${address}; access_token=${token}`,
    lastRefreshErrorStatus: null,
    meta: {
      access_token: word,
      refresh_tokens: [word, { nested: token }],
      profile: { contact: email, note: `token=${token}` },
      [`key ${key}`]: true,
    },
  });
  const page = document.documentElement.outerHTML;
  for (const secret of secrets) expect(page).not.toContain(secret);
  const buttons = within(app.details).getAllByRole('button', { name: /copy|bundle/i });
  expect(buttons.length).toBeGreaterThanOrEqual(7);
  for (const button of buttons) {
    const copied = await copiedBy(app, button);
    for (const secret of secrets) expect(copied).not.toContain(secret);
    await app.user.tab();
  }
});

test('the raw text is folded, a long one is cut until asked for, and the copy is whole', async () => {
  const text = `Begin ${'of a long answer '.repeat(100)}end.`;
  const app = await openDetails({ ...EXPIRED, lastRefreshError: text });
  const shown = within(app.details).getByText(/^Begin of a long answer/);
  expect(shown).not.toBeVisible();
  await app.user.click(within(app.details).getByRole('heading', { name: 'What Instagram answered' }));
  expect(shown).toBeVisible();
  expect(app.details).not.toHaveTextContent('answer end.');
  const showAll = within(app.details).getByRole('button', { name: 'Show all' });
  await app.user.click(showAll);
  expect(app.details).toHaveTextContent('answer end.');
  expect(showAll).toHaveTextContent('Show less');
  expect(showAll).toHaveAttribute('aria-expanded', 'true');
  expect(await copiedBy(app, within(app.details).getByRole('button', { name: 'Copy, secrets hidden' }))).toBe(text);
});

test('where only a status was stored, that is told', async () => {
  const { details } = await openDetails({ ...EXPIRED, lastRefreshError: null });
  expect(part(details, 'What Instagram answered')).toMatch(/HTTP 400 · no text.*Postbreeze stored no text\./);
  expect(within(details).queryByRole('button', { name: 'Copy, secrets hidden' })).toBeNull();
});

test('an error that a later success made history is told as such, and explains nothing', async () => {
  const { details } = await openDetails({
    lastRefreshError: EVIDENCE.metaPassword.text,
    lastRefreshErrorStatus: 400,
    lastRefreshAttemptAt: '2026-11-12T12:00:00.000Z',
  });
  expect(part(details, 'What Instagram answered')).toContain('before the last success');
  expect(headings(details)[0]).toBe('Nothing to do');
});

test('a text that no rule reads offers what is needed to write one', async () => {
  const app = await openDetails({
    ...EXPIRED,
    lastRefreshError: 'Flux capacitor misaligned',
    lastRefreshErrorStatus: 418,
  });
  const stub = within(app.details).getByRole('button', { name: /stub for a rule$/ });
  expect(JSON.parse(await copiedBy(app, stub))).toEqual({
    platform: 'INSTAGRAM',
    lastRefreshErrorStatus: 418,
    lastRefreshError: 'Flux capacitor misaligned',
  });
});

test('the timeline tells what the row knows, newest first, each with its instant', async () => {
  const { details } = await openDetails(EXPIRED);
  expect(timeline(details)).toEqual([
    'Reported end of the login, pastThu 19 Nov 2026, 09:00',
    'Last refresh attempt, answered 400Thu 19 Nov 2026, 08:30',
    'Last refresh that workedFri 13 Nov 2026, 12:00',
    'ConnectedMon 4 May 2026, 09:00',
  ]);
});

test('what has happened is never told to lie ahead', async () => {
  const { details } = await openDetails({ connectedAt: new Date(NOW + 400 * 24 * HOUR_MS).toISOString() });
  expect(timeline(details)[0]).toBe('Connectedjust now');
});

test('permissions that are missing are told with what that means', async () => {
  const { details } = await openDetails({ scopes: ['instagram_business_basic', 'instagram_business_content_publish'] });
  expect(part(details, 'Permissions')).toContain('2 of 3');
  expect(part(details, 'Permissions')).toContain('instagram_business_manage_commentsmissing');
  expect(part(details, 'Permissions')).toContain('Publishing works. First comments, inbox or analytics stay off');
});

test.each<[string, Partial<SocialAccount>, string]>([
  ['one to publish', { scopes: ['instagram_business_basic'] }, 'A permission to publish is missing'],
  [
    'one for images',
    { platform: 'X', scopes: ['tweet.read', 'tweet.write', 'users.read', 'offline.access'] },
    'Text can be published. Posts with images or video may be refused',
  ],
  ['none reported', { scopes: [] }, 'Postbreeze reported none, which proves nothing.'],
])('of missing permissions the gravest is told: %s', async (_, changes, words) => {
  const { details } = await openDetails(changes);
  expect(part(details, 'Permissions')).toContain(words);
  expect(part(details, 'Permissions')).not.toContain('Publishing works');
});

test('a permission that is sent twice is drawn once', async () => {
  const { details } = await openDetails({ scopes: ['custom.scope', 'custom.scope'] });
  expect(within(details).getAllByText('custom.scope')).toHaveLength(1);
});

test('ids are whole in the text and in a copy, however long they are', async () => {
  const long = `urn:li:organization:${'9'.repeat(300)}`;
  const app = await openDetails({ platform: 'PINTEREST', externalId: long, defaultBoardId: '8000001' });
  const ids = {
    'Copy channel id': 'soc_acme',
    'Copy workspace id': 'ws_acme',
    'Copy id on Pinterest': long,
    'Copy default board id': '8000001',
  };
  for (const [name, id] of Object.entries(ids)) {
    expect(
      within(app.details)
        .getAllByText(id)
        .some((element) => element.tagName === 'CODE'),
    ).toBe(true);
    expect(await copiedBy(app, within(app.details).getByRole('button', { name }))).toBe(id);
  }
});

test('fields of the wrong type are named, with what stood there', async () => {
  const { details } = await openDetails({
    displayName: 12,
    scopes: 'all',
    connectedAt: 'soon',
    avatarUrl: 'http://evil.test/a.png',
  });
  expect(part(details, 'Identifiers')).toMatch(
    /Fields that could not be used:.*displayName: a number.*avatarUrl: an address that is not https.*scopes: a text.*connectedAt: not a date/,
  );
});

test('extra data is read as text to a depth that can be read, whatever is in it', async () => {
  const meta = JSON.stringify({
    deep: deepObject(100),
    many: Array.from({ length: 300 }, (_, at) => `item ${String(at)}`),
    none: {},
  });
  const poisoned = `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"big":1e999,${meta.slice(1)}`;
  const body = JSON.stringify([aRow({ meta: {} })]).replace('"meta":{}', `"meta":${poisoned}`);
  openApp({ at: '/channels/soc_acme', answers: { 'GET /social-accounts': () => new Response(body) } });
  const details = await screen.findByRole('region', { name: 'Details of Acme Bikes' });
  await within(details).findByRole('heading', { name: 'Extra data' });
  const tree = part(details, 'Extra data');
  expect(tree).toContain('6 fields');
  for (const words of [
    '__proto__',
    'polluted true',
    'big Infinity',
    '… nested deeper',
    'item 99',
    '… 200 more',
    'none empty',
  ])
    expect(tree).toContain(words);
  expect(tree.match(/level/g)).toHaveLength(8);
  expect(tree).not.toContain('bottom');
  expect(tree).not.toContain('item 100');
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('texts that try to be more stay text, in every field that is shown', async () => {
  const text = Object.values(ATTACKS)
    .filter(({ length }) => length < 1_000)
    .join(' ');
  const { details } = await openDetails({
    ...EXPIRED,
    avatarUrl: null,
    displayName: text,
    handle: text,
    lastRefreshError: text,
    platform: text,
    externalId: text,
    scopes: [text],
    meta: { [text]: text },
  });
  expect([document.scripts.length, document.images.length]).toEqual([0, 0]);
  expect(Reflect.get(window, '__hostile')).toBeUndefined();
  expect(within(details).queryByRole('link', { name: /click/ })).toBeNull();
  expect(within(details).getByText('Needs reconnect')).toBeVisible();
});

test('an id that holds markup or climbs is only an id', async () => {
  const app = openApp({ sandbox: { data: 'hostile' }, at: '/channels/..%2F..%2Fworkspaces' });
  const details = await screen.findByRole('region', { name: 'Details of Id that climbs' });
  expect(await within(details).findByText('../../workspaces')).toBeVisible();
  app.leave();
  openApp({
    sandbox: { data: 'hostile' },
    at: `/channels/${encodeURIComponent('soc_"><script>window.__hostile=1</script>')}`,
  });
  expect(await screen.findByRole('region', { name: 'Details of Id with markup' })).toBeVisible();
  expect([document.scripts.length]).toEqual([0]);
});

test('the account is opened on its platform, encoded and in a window that cannot reach back', async () => {
  const { details } = await openDetails({ handle: '@acme?x=<b>#top' });
  const open = within(details).getByRole('link', { name: 'Open Instagram: @acme?x=<b>#top, in a new tab' });
  expect(open).toHaveAttribute('href', 'https://www.instagram.com/acme%3Fx%3D%3Cb%3E%23top');
  expect(open).toHaveAttribute('rel', 'noopener noreferrer');
});

test('a platform that the contract does not name has nothing to open or reconnect, and is shown all the same', async () => {
  const { details } = await openDetails({ ...EXPIRED, platform: 'MASTODON' });
  expect(details).toHaveTextContent('MASTODON');
  expect(within(details).queryByRole('link', { name: /^Open .* new tab$/ })).toBeNull();
  expect(within(details).queryByRole('button', { name: /^Reconnect/ })).toBeNull();
});

test('a channel that is disconnected elsewhere while it is looked at is said to be gone', async () => {
  const { user, sandbox } = openApp({ at: '/channels/soc_01K0H2J4K6M8N0P2Q4R6S8T0V2' });
  const details = await screen.findByRole('region', { name: 'Details of Quillfern Studio' });
  const [channel] = [...sandbox.state.channels.values()].filter(({ id }) => id === 'soc_01K0H2J4K6M8N0P2Q4R6S8T0V2');
  if (channel) sandbox.state.channels.set(channel.id, { ...channel, status: 'DISCONNECTED' });
  sandbox.state.version += 1;
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(await within(details).findByRole('heading', { name: 'This channel was disconnected' })).toBeVisible();
  expect(within(details).queryByRole('button', { name: /^(?:Reconnect|Disconnect)/ })).toBeNull();
});

test('who is signed out of the console is not told that a channel is gone', async () => {
  const answer = () => refusal(403, { code: 'CONSOLE_SIGNED_OUT' });
  openApp({ at: '/channels/soc_gone', answers: { 'GET /social-accounts/soc_gone': answer } });
  expect(await screen.findByRole('heading', { name: 'You are signed out of this console' })).toBeVisible();
  expect(screen.getByText('Reload the page to sign in.')).toBeVisible();
});

test('a channel that could not be asked for is told with its request, beside the list', async () => {
  openApp({ at: '/channels/soc_gone', answers: { 'GET /social-accounts/soc_gone': () => refusal(429) } });
  expect(await screen.findByRole('heading', { name: 'Too many requests, waiting' })).toBeVisible();
  expect(screen.getByText('req_0123456789')).toBeVisible();
  expect(screen.getAllByRole('article').length).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});
