import { afterAll, beforeAll, expect, test } from 'vitest';

import { NOW } from '../../support/builders.ts';
import { startApi, type RunningApi } from '../../support/api.ts';
import { contractProblem } from './openapi.ts';

let agency: RunningApi;

beforeAll(async () => {
  agency = await startApi({ data: 'agency', now: () => NOW, rateLimit: false });
});

afterAll(() => agency.stop());

const [BROKEN] = ['TOKEN_EXPIRED'];

function firstChannel(status: string | undefined): { id: string; workspaceId: string; platform: string } {
  const found = [...agency.sandbox.state.channels.values()].find((channel) => channel.status === status);
  if (found === undefined) throw new Error('no such channel');
  return found;
}

function workspaceWhere(role: string): string {
  const found = [...agency.sandbox.state.workspaces.values()].find(
    ({ memberships, deletedAt }) => memberships?.[0]?.['role'] === role && deletedAt === null,
  );
  return found?.id ?? '';
}

function postWhere(status: string): string {
  return [...agency.sandbox.state.posts.values()].find((post) => post.status === status)?.id ?? '';
}

async function check(method: string, path: string, address: string, body?: unknown): Promise<number> {
  const init = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await agency.ask(address, { method: method.toUpperCase(), ...init });
  const answer: unknown = await response.json();
  expect(contractProblem(method, path, response.status, answer)).toBeNull();
  return response.status;
}

test('the listing is what the contract says, save the one status it does not name', async () => {
  const rows = await agency.read('/social-accounts');
  if (!Array.isArray(rows)) throw new Error('not a list');
  const named = rows.filter((row: { status?: unknown }) => row.status !== 'PENDING_REVIEW');
  expect(named).toHaveLength(rows.length - 1);
  expect(contractProblem('get', '/social-accounts', 200, named)).toBeNull();
  expect(contractProblem('get', '/social-accounts', 200, rows)).toContain('allowed values');
});

test('every success has the shape of the contract', async () => {
  const channel = firstChannel(BROKEN);
  expect(await check('get', '/workspaces', '/workspaces')).toBe(200);
  expect(await check('get', '/workspaces/{workspaceId}', `/workspaces/${channel.workspaceId}`)).toBe(200);
  expect(await check('get', '/social-accounts', `/social-accounts?workspaceId=${channel.workspaceId}`)).toBe(200);
  expect(await check('get', '/social-accounts/{accountId}', `/social-accounts/${channel.id}`)).toBe(200);
  expect(await check('get', '/posts', '/posts')).toBe(200);
  expect(await check('get', '/posts', `/posts?workspaceId=${channel.workspaceId}`)).toBe(200);
  expect(await check('get', '/posts/{postId}', `/posts/${postWhere('SCHEDULED')}`)).toBe(200);
  const request = { workspaceId: channel.workspaceId, platform: channel.platform };
  expect(await check('post', '/social-accounts/connect', '/social-accounts/connect', request)).toBe(201);
  expect(await check('post', '/posts/{postId}/retry', `/posts/${postWhere('FAILED')}/retry`)).toBe(201);
  expect(await check('delete', '/social-accounts/{accountId}', `/social-accounts/${channel.id}`)).toBe(200);
  expect(await check('get', '/social-accounts/{accountId}', `/social-accounts/${channel.id}`)).toBe(200);
});

test('every refusal has the shape of the contract and its status', async () => {
  const connect = '/social-accounts/connect';
  const owned = workspaceWhere('OWNER');
  const edited = workspaceWhere('EDITOR');
  const editedChannel = [...agency.sandbox.state.channels.values()].find(({ workspaceId }) => workspaceId === edited);
  expect(await check('post', connect, connect, '{"workspaceId"')).toBe(400);
  expect(await check('post', connect, connect, { platform: 'X' })).toBe(400);
  expect(await check('post', connect, connect, { workspaceId: owned, platform: 'MASTODON' })).toBe(400);
  expect(await check('post', connect, connect, { workspaceId: 'ws_elsewhere', platform: 'X' })).toBe(403);
  expect(await check('post', connect, connect, { workspaceId: edited, platform: 'X' })).toBe(403);
  expect(await check('delete', '/social-accounts/{accountId}', `/social-accounts/${editedChannel?.id ?? ''}`)).toBe(
    403,
  );
  expect(await check('get', '/social-accounts', '/social-accounts?workspaceId=ws_elsewhere')).toBe(403);
  expect(await check('get', '/workspaces/{workspaceId}', '/workspaces/ws_elsewhere')).toBe(403);
  expect(await check('get', '/social-accounts/{accountId}', '/social-accounts/soc_none')).toBe(404);
  expect(await check('get', '/posts/{postId}', '/posts/post_none')).toBe(404);
  expect(await check('post', '/posts/{postId}/retry', `/posts/${postWhere('SCHEDULED')}/retry`)).toBe(400);
});

test.each(['', 'Bearer pb_live_00000000000000000000000000000000', 'Basic x'])(
  'the key %j is refused',
  async (Authorization) => {
    const response = await fetch(`${agency.url}/social-accounts`, { headers: { Authorization } });
    expect(response.status).toBe(401);
    expect(contractProblem('get', '/social-accounts', 401, await response.json())).toBeNull();
  },
);

test('the answer carries the sandbox’s clock, no CORS header, and is compressed when asked', async () => {
  const response = await agency.ask('/social-accounts');
  expect(response.headers.get('Date')).toBe(new Date(NOW).toUTCString());
  expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  expect(response.headers.get('Content-Encoding')).toBe('gzip');
});

test('rows come newest connection first, without DISCONNECTED ones; workspaces oldest first', async () => {
  const rows = await agency.read('/social-accounts');
  const workspaces = await agency.read('/workspaces');
  if (!Array.isArray(rows) || !Array.isArray(workspaces)) throw new Error('not lists');
  const connected = rows.map((row: { connectedAt: string }) => row.connectedAt);
  const created = workspaces.map((row: { createdAt: string }) => row.createdAt);
  expect(connected).toEqual(connected.toSorted().toReversed());
  expect(created).toEqual(created.toSorted());
  expect(rows.some((row: { status: string }) => row.status === 'DISCONNECTED')).toBe(false);
});

test('a body no call needs is refused in the envelope', async () => {
  const connect = '/social-accounts/connect';
  expect(await check('post', connect, connect, ' '.repeat(65_537))).toBe(413);
});
