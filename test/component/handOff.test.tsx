import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { noteContact } from '#browser/contacts.ts';
import { EVIDENCE } from '#sandbox/data/evidence.ts';
import { aRow } from '../support/builders.ts';
import { KEY_TEXT } from '../support/fakeFetch.ts';
import { sent } from '../support/network.ts';
import { openApp, type OpenApp } from '../support/openApp.tsx';

const LETTER = 'Not you? Send it to the owner';

const EXPIRED = { status: 'TOKEN_EXPIRED', lastRefreshAttemptAt: '2026-11-19T08:30:00.000Z' } as const;

const ROWS = [
  aRow({ ...EXPIRED, lastRefreshError: EVIDENCE.metaCheckpoint.text, lastRefreshErrorStatus: 400 }),
  aRow({ ...EXPIRED, id: 'soc_x', platform: 'X', handle: '@acmebikes', lastRefreshError: null }),
  aRow({ ...EXPIRED, id: 'soc_yt', platform: 'YOUTUBE', handle: '@acme.films', status: 'REVOKED' }),
  aRow({ id: 'soc_well', platform: 'THREADS', handle: '@acme.well' }),
  aRow({ ...EXPIRED, id: 'soc_other', workspaceId: 'ws_other', platform: 'THREADS', handle: '@somebody.else' }),
];

const NAMES = [
  { id: 'ws_acme', name: 'Acme & Sons' },
  { id: 'ws_other', name: 'Other' },
];

// The notes outlive a page in memory too.
afterEach(() => noteContact('ws_acme', { name: '', email: '' }));

async function openDetails(
  id = 'soc_acme',
  rows: readonly unknown[] = ROWS,
): Promise<OpenApp & { details: HTMLElement }> {
  const app = openApp({
    at: `/channels/${id}`,
    answers: { 'GET /social-accounts': () => Response.json(rows), 'GET /workspaces': () => Response.json(NAMES) },
  });
  const details = await screen.findByRole('region', { name: /^Details of/ });
  await within(details).findByRole('heading', { name: 'Timeline' });
  await screen.findByRole('region', { name: 'Acme & Sons' });
  return { ...app, details };
}

async function copiedBy({ user, details }: OpenApp & { details: HTMLElement }, name: string): Promise<string> {
  const button = within(details).getByRole('button', { name });
  await user.click(button);
  await waitFor(() => expect(button).toHaveTextContent('Copied'));
  return navigator.clipboard.readText();
}

function mail(details: HTMLElement): URL {
  return new URL(within(details).getByRole('link', { name: 'Open in e-mail' }).getAttribute('href') ?? '');
}

async function noteOwner({ user, details }: OpenApp & { details: HTMLElement }): Promise<void> {
  await user.click(within(details).getByText('Note who owns the accounts of this workspace'));
  await user.type(within(details).getByRole('textbox', { name: 'Name' }), 'Ana Lind');
  await user.type(within(details).getByRole('textbox', { name: 'E-mail' }), 'ana+social@bakery.example');
}

test('the letter is there to be read, and is copied as it stands', async () => {
  const app = await openDetails();
  expect(within(app.details).getByRole('heading', { name: LETTER })).toBeVisible();
  const copied = await copiedBy(app, 'Copy message');
  expect(copied).toMatch(/^Hello,\n\nInstagram no longer lets us publish to @acme\./);
  expect(app.details).toHaveTextContent(copied.replace(/\s+/g, ' '));
});

test('the letter holds nothing technical', async () => {
  const copied = await copiedBy(await openDetails(), 'Copy message');
  expect(copied).not.toMatch(/token|oauth|api|http|\b400\b|\b190\b|soc_|ws_|178400|error|reconnect|postbreeze/i);
});

test('the mail begins with the letter, and is addressed once the owner is noted', async () => {
  const app = await openDetails();
  expect(mail(app.details).pathname).toBe('');
  await noteOwner(app);
  expect(within(app.details).getByText('Owner: Ana Lind')).toBeVisible();
  const { protocol, pathname, searchParams } = mail(app.details);
  expect([protocol, decodeURIComponent(pathname)]).toEqual(['mailto:', 'ana+social@bakery.example']);
  expect(searchParams.get('subject')).toBe('Instagram: please log in again for @acme');
  expect(searchParams.get('body')).toMatch(/^Hello Ana Lind,\r\n\r\nInstagram no longer/);
  expect(await copiedBy(app, 'Copy message')).toMatch(/^Hello Ana Lind,\n/);
});

test('one letter names every broken channel of the workspace, and no other', async () => {
  const copied = await copiedBy(await openDetails(), 'Copy one for all 3 broken here');
  expect(copied).toContain('We cannot publish to 3 accounts of Acme & Sons at the moment.');
  for (const account of ['@acme on Instagram', '@acmebikes on X', '@acme.films on YouTube'])
    expect(copied).toContain(account);
  expect(copied).not.toMatch(/acme\.well|somebody\.else/);
});

test('a workspace with one broken channel has no letter for all', async () => {
  const { details } = await openDetails('soc_acme', [ROWS[0], ROWS[3]]);
  expect(within(details).queryByRole('button', { name: /^Copy one for all/ })).toBeNull();
});

test('the owner is noted for the whole workspace, in this browser only and under a name of its own', async () => {
  const app = await openDetails();
  const asked = sent.length;
  await noteOwner(app);
  expect(Object.keys(localStorage).filter((name) => localStorage.getItem(name)?.includes('Ana'))).toEqual([
    'postbreeze-channels.contacts',
  ]);
  expect(JSON.parse(localStorage.getItem('postbreeze-channels.contacts') ?? '')).toEqual([
    ['ws_acme', 'Ana Lind', 'ana+social@bakery.example'],
  ]);
  expect(keptSession()).not.toContain('Ana');
  expect(sent).toHaveLength(asked);
  app.leave();
  const again = await openDetails('soc_x');
  expect(mail(again.details).pathname).toContain('bakery.example');
  again.leave();
  const other = await openDetails('soc_other');
  expect(mail(other.details).pathname).toBe('');
});

function keptSession(): string {
  return Object.values(sessionStorage).join('\n');
}

test('a note that is emptied is forgotten', async () => {
  const app = await openDetails();
  await noteOwner(app);
  await app.user.clear(within(app.details).getByRole('textbox', { name: 'Name' }));
  expect(within(app.details).getByText('Owner: ana+social@bakery.example')).toBeVisible();
  await app.user.clear(within(app.details).getByRole('textbox', { name: 'E-mail' }));
  expect(localStorage.getItem('postbreeze-channels.contacts')).toBe('[]');
  expect(await copiedBy(app, 'Copy message')).toMatch(/^Hello,\n/);
});

test('the bundle for an engineer has the ids and the raw answer, and neither a secret nor a key', async () => {
  const secret = 'IGAAb1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9';
  const rows = [aRow({ ...EXPIRED, lastRefreshError: `Odd: Bearer ${KEY_TEXT}; access_token=${secret}` })];
  const app = openApp({
    at: '/channels/soc_acme',
    config: { mode: 'live' },
    answers: { 'GET /social-accounts': () => Response.json(rows), 'GET /workspaces': () => Response.json(NAMES) },
  });
  await app.user.type(await screen.findByLabelText('API key'), app.sandbox.key);
  await app.user.click(screen.getByRole('button', { name: 'Connect' }));
  const details = await screen.findByRole('region', { name: 'Details of Acme Bikes' });
  await app.user.click(await within(details).findByRole('heading', { name: 'What Instagram answered' }));
  const bundle = await copiedBy({ ...app, details }, 'Bundle for an engineer');
  expect(bundle).toMatch(/^channel: soc_acme\nworkspace: ws_acme \(Acme & Sons\)\nplatform: INSTAGRAM\n/);
  for (const hidden of [secret, KEY_TEXT, app.sandbox.key]) expect(bundle).not.toContain(hidden);
});
