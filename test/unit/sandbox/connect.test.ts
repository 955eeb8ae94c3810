import { getResponse } from 'msw';
import * as v from 'valibot';
import { afterEach, expect, test } from 'vitest';

import { ConnectResponse } from '#api/contract.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from '#sandbox/sandbox.ts';
import type { ChannelRow } from '#sandbox/rows.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, NOW } from '../../support/builders.ts';

const CONSENT = 'http://127.0.0.1:9';
let now = NOW;

afterEach(() => {
  now = NOW;
});

function sandboxWith(options: Partial<SandboxOptions> = {}): Sandbox {
  return createSandbox({ data: 'agency', now: () => now, consentOrigin: () => CONSENT, ...options });
}

async function call(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: unknown }> {
  const request = new Request(`http://localhost/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${sandbox.key}` },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const response = await getResponse(sandbox.handlers, request);
  return { status: response?.status ?? 0, body: await response?.json() };
}

function channelOf(sandbox: Sandbox, slug: string, platform: string): ChannelRow {
  const found = channelsOf(sandbox, slug, platform)[0];
  if (found === undefined) throw new Error(`${slug} has no ${platform}`);
  return found;
}

function channelsOf(sandbox: Sandbox, slug: string, platform: string): ChannelRow[] {
  const id = workspaceOf(sandbox, slug);
  return [...sandbox.state.channels.values()].filter((row) => row.workspaceId === id && row.platform === platform);
}

function workspaceOf(sandbox: Sandbox, slug: string): string {
  return [...sandbox.state.workspaces.values()].find((workspace) => workspace.slug === slug)?.id ?? '';
}

/** Asks for a link and gives its state. */
async function linkFor(sandbox: Sandbox, slug: string, platform: string): Promise<string> {
  const { status, body } = await call(sandbox, 'POST', '/social-accounts/connect', {
    workspaceId: workspaceOf(sandbox, slug),
    platform,
  });
  expect(status).toBe(201);
  const { authorizeUrl } = v.parse(ConnectResponse, body);
  expect(authorizeUrl).toMatch(/^http:\/\/127\.0\.0\.1:9\/authorize\?state=/);
  return new URL(authorizeUrl).searchParams.get('state') ?? '';
}

async function look(sandbox: Sandbox, state: string): Promise<{ status: number; html: string }> {
  const response = await sandbox.consent(new Request(`${CONSENT}/authorize?state=${state}`));
  return { status: response.status, html: await response.text() };
}

async function decide(sandbox: Sandbox, state: string, decision: string): Promise<{ status: number; html: string }> {
  const request = new Request(`${CONSENT}/authorize`, {
    method: 'POST',
    body: new URLSearchParams({ state, decision }),
  });
  const response = await sandbox.consent(request);
  return { status: response.status, html: await response.text() };
}

test('the consent page names platform and account, and offers three answers', async () => {
  const sandbox = sandboxWith();
  const { html, status } = await look(sandbox, await linkFor(sandbox, 'fernhill-home', 'INSTAGRAM'));
  expect(status).toBe(200);
  expect(html).toContain('<h1>Instagram wants to connect @fernhill.home to Postbreeze</h1>');
  expect(html.match(/<button[^>]*>[^<]*/g)?.map((button) => button.replace(/.*>/, ''))).toEqual([
    'Approve',
    'Deny',
    'Approve as another account',
  ]);
});

test('approving heals the same row: active, freshly renewed, no error left', async () => {
  const sandbox = sandboxWith();
  const before = channelOf(sandbox, 'fernhill-home', 'INSTAGRAM');
  const done = await decide(sandbox, await linkFor(sandbox, 'fernhill-home', 'INSTAGRAM'), 'approve');
  expect(done).toMatchObject({ status: 200 });
  expect(done.html).toContain('You can close this window.');
  expect(channelsOf(sandbox, 'fernhill-home', 'INSTAGRAM')).toEqual([
    {
      ...before,
      status: 'ACTIVE',
      lastRefreshedAt: new Date(NOW).toISOString(),
      lastRefreshAttemptAt: new Date(NOW).toISOString(),
      tokenExpiresAt: new Date(NOW + 60 * DAY_MS).toISOString(),
      lastRefreshError: null,
      lastRefreshErrorStatus: null,
    },
  ]);
});

test('of several rows the broken one is healed, not the first', async () => {
  const sandbox = sandboxWith();
  await decide(sandbox, await linkFor(sandbox, 'juniper-row-hotels', 'LINKEDIN_COMPANY'), 'approve');
  const renewed = channelsOf(sandbox, 'juniper-row-hotels', 'LINKEDIN_COMPANY').filter(
    (row) => row.lastRefreshedAt === new Date(NOW).toISOString(),
  );
  expect(renewed.map((row) => row.displayName)).toEqual(['Juniper Row Hotels']);
});

test('denying changes nothing and uses the link up', async () => {
  const sandbox = sandboxWith();
  const before = [...sandbox.state.channels.values()];
  const state = await linkFor(sandbox, 'fernhill-home', 'INSTAGRAM');
  expect((await decide(sandbox, state, 'deny')).status).toBe(200);
  expect([...sandbox.state.channels.values()]).toEqual(before);
  expect((await decide(sandbox, state, 'approve')).status).toBe(410);
});

test('another account arrives as a row of its own, the broken one stays', async () => {
  const sandbox = sandboxWith();
  const before = channelOf(sandbox, 'fernhill-home', 'INSTAGRAM');
  await decide(sandbox, await linkFor(sandbox, 'fernhill-home', 'INSTAGRAM'), 'other');
  const [old, fresh] = channelsOf(sandbox, 'fernhill-home', 'INSTAGRAM');
  expect(old).toEqual(before);
  expect(fresh).toMatchObject({ status: 'ACTIVE', platform: 'INSTAGRAM' });
  expect(fresh?.externalId).not.toBe(before.externalId);
});

test('with POSTBREEZE_SANDBOX_NEW_ID the account comes back under a new id', async () => {
  const sandbox = sandboxWith({ newId: true });
  const before = channelOf(sandbox, 'fernhill-home', 'INSTAGRAM');
  await decide(sandbox, await linkFor(sandbox, 'fernhill-home', 'INSTAGRAM'), 'approve');
  const rows = channelsOf(sandbox, 'fernhill-home', 'INSTAGRAM');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ externalId: before.externalId, status: 'ACTIVE' });
  expect(rows[0]?.id).not.toBe(before.id);
  expect((await call(sandbox, 'GET', `/social-accounts/${before.id}`)).status).toBe(404);
});

test('with POSTBREEZE_SANDBOX_CONFLICT an expired channel answers 409', async () => {
  const sandbox = sandboxWith({ conflict: true });
  const request = { workspaceId: workspaceOf(sandbox, 'fernhill-home'), platform: 'INSTAGRAM' };
  expect(await call(sandbox, 'POST', '/social-accounts/connect', request)).toMatchObject({
    status: 409,
    body: { code: 'CHANNEL_ALREADY_CONNECTED' },
  });
});

test('a first channel is made where there was none; LinkedIn makes one for each Page', async () => {
  const sandbox = sandboxWith({ data: 'empty' });
  await decide(sandbox, await linkFor(sandbox, 'sundial-pottery', 'BLUESKY'), 'approve');
  await decide(sandbox, await linkFor(sandbox, 'sundial-pottery', 'LINKEDIN_COMPANY'), 'approve');
  const platforms = [...sandbox.state.channels.values()].map((row) => row.platform);
  expect(platforms).toEqual(['BLUESKY', 'LINKEDIN_COMPANY', 'LINKEDIN_COMPANY']);
});

test.each([
  ['just before five minutes it works', 5 * MINUTE_MS - 1, 200],
  ['at five minutes it is dead', 5 * MINUTE_MS, 410],
])('a link dies of age: %s', async (_, age, status) => {
  const sandbox = sandboxWith();
  const state = await linkFor(sandbox, 'fernhill-home', 'INSTAGRAM');
  now = NOW + age;
  expect((await look(sandbox, state)).status).toBe(status);
  const outcome = await decide(sandbox, state, 'approve');
  expect(outcome.status).toBe(status);
  expect(channelOf(sandbox, 'fernhill-home', 'INSTAGRAM').status).toBe(status === 200 ? 'ACTIVE' : 'TOKEN_EXPIRED');
});

test('a used link says so, and an invented one is no better', async () => {
  const sandbox = sandboxWith();
  const state = await linkFor(sandbox, 'fernhill-home', 'INSTAGRAM');
  await decide(sandbox, state, 'approve');
  expect((await look(sandbox, state)).html).toContain('no longer valid');
  expect((await look(sandbox, 'invented')).status).toBe(410);
});

test('what a workspace is called cannot become markup on the consent page', async () => {
  const sandbox = sandboxWith({ data: 'hostile' });
  const { html } = await look(sandbox, await linkFor(sandbox, 'markup-motors', 'X'));
  expect(html).toContain('&lt;img src=x onerror=');
  expect(html).not.toContain('<img');
});

test('disconnecting hides the row, keeps it readable, and cancels what was scheduled', async () => {
  const sandbox = sandboxWith();
  const channel = channelOf(sandbox, 'fernhill-home', 'FACEBOOK_PAGE');
  const due = () =>
    [...sandbox.state.posts.values()].filter((post) =>
      post.targets.some((target) => target.socialAccountId === channel.id),
    );
  expect(due().map((post) => post.status)).toContain('SCHEDULED');

  expect(await call(sandbox, 'DELETE', `/social-accounts/${channel.id}`)).toMatchObject({
    status: 200,
    body: { status: 'DISCONNECTED' },
  });

  const { body } = await call(sandbox, 'GET', '/social-accounts');
  expect(body).not.toContainEqual(expect.objectContaining({ id: channel.id }));
  expect((await call(sandbox, 'GET', `/social-accounts/${channel.id}`)).status).toBe(200);
  expect((await call(sandbox, 'DELETE', `/social-accounts/${channel.id}`)).status).toBe(404);
  const targets = due().flatMap((post) => post.targets.filter((target) => target.socialAccountId === channel.id));
  expect(targets.filter((target) => target.status === 'PENDING')).toEqual([]);
});

test('a retry publishes once the channel is back, and fails again before that', async () => {
  const sandbox = sandboxWith();
  const post = [...sandbox.state.posts.values()].find(({ status }) => status === 'FAILED');
  const channel = sandbox.state.channels.get(post?.targets[0]?.socialAccountId ?? '');
  const retry = () => call(sandbox, 'POST', `/posts/${post?.id ?? ''}/retry`);
  expect(await retry()).toMatchObject({ status: 201, body: { status: 'FAILED' } });
  sandbox.state.channels.set(channel?.id ?? '', {
    ...channelOf(sandbox, 'fernhill-home', 'YOUTUBE'),
    id: channel?.id ?? '',
  });
  expect(await retry()).toMatchObject({ status: 201, body: { status: 'PUBLISHED' } });
  expect(await retry()).toMatchObject({ status: 400 });
});

test('hours later the tokens that renew themselves are fresh, and the broken ones are as they were', async () => {
  const sandbox = sandboxWith();
  const broken = [...sandbox.state.channels.values()].filter(
    (row) => row.status !== 'ACTIVE' || row.lastRefreshError !== null,
  );
  now = NOW + 30 * HOUR_MS;
  const { body } = await call(sandbox, 'GET', '/social-accounts');
  if (!Array.isArray(body)) throw new Error('not a list');
  const healthy = body.filter(
    (row: ChannelRow) => row.platform === 'X' && row.status === 'ACTIVE' && row.lastRefreshError === null,
  );
  expect(healthy.length).toBeGreaterThan(10);
  expect(healthy.filter((row: ChannelRow) => Date.parse(row.tokenExpiresAt ?? '') < now)).toEqual([]);
  expect(healthy.filter((row: ChannelRow) => Date.parse(row.lastRefreshedAt ?? '') > now)).toEqual([]);
  const after = new Map([...sandbox.state.channels.values()].map((row) => [row.id, row]));
  const recovered = broken.filter((row) => after.get(row.id) !== row);
  expect(recovered.map((row) => row.status)).toEqual(['ACTIVE']);
});

test('what was disconnected is asked for by its own name, not by one of the workspace', async () => {
  const sandbox = sandboxWith({ data: 'small' });
  const before = channelOf(sandbox, 'quillfern-studio', 'INSTAGRAM');
  await call(sandbox, 'DELETE', `/social-accounts/${before.id}`);
  const { html } = await look(sandbox, await linkFor(sandbox, 'quillfern-studio', 'INSTAGRAM'));
  expect(html).toContain('<h1>Instagram wants to connect @quillfern to Postbreeze</h1>');
});

test('what was disconnected comes back as the same account in a new row', async () => {
  const sandbox = sandboxWith();
  const before = channelOf(sandbox, 'fernhill-home', 'INSTAGRAM');
  await call(sandbox, 'DELETE', `/social-accounts/${before.id}`);
  await decide(sandbox, await linkFor(sandbox, 'fernhill-home', 'INSTAGRAM'), 'approve');
  const fresh = channelsOf(sandbox, 'fernhill-home', 'INSTAGRAM').filter((row) => row.status === 'ACTIVE');
  expect(fresh).toEqual([expect.objectContaining({ externalId: before.externalId, handle: before.handle })]);
  expect(fresh[0]?.id).not.toBe(before.id);
});
