import { expect, test } from 'vitest';

import { failureOf } from '#api/apiError.ts';
import { createClient, type ApiClient } from '#api/client.ts';
import type { Failure } from '#channels/failure.ts';
import small from '../../contract/fixtures/channels.small.json' with { type: 'json' };
import smallWorkspaces from '../../contract/fixtures/workspaces.small.json' with { type: 'json' };
import { aRow, NOW } from '../../support/builders.ts';
import { aConnection, aConnectionOver, type FakeAnswer } from '../../support/fakeFetch.ts';

function aClient(...answers: readonly FakeAnswer[]) {
  const { connection, sent } = aConnection(...answers);
  return { client: createClient(connection), sent };
}

async function failure(asked: Promise<unknown>): Promise<Failure> {
  return asked.then(
    () => expect.fail('The request did not fail.'),
    (error: unknown) => failureOf(error),
  );
}

const TARGET = { workspaceId: 'ws_1', platform: 'INSTAGRAM' };
const link = (authorizeUrl: unknown) => ({ body: { authorizeUrl, state: 'st_1' } });

test('channels are listed with one request, row by row', async () => {
  const { client, sent } = aClient({ body: [...small, null] });
  const { rows } = await client.listChannels();
  expect(rows.map(({ kind }) => kind)).toEqual([...small.map(() => 'channel'), 'unreadable']);
  expect(rows[12]).toMatchObject({ index: 12 });
  expect(sent.map(({ address, init }) => `${init.method ?? ''} ${address}`)).toEqual(['GET /api/v1/social-accounts']);
});

test('the clock of the server is told against that of the device', async () => {
  const headers = { Date: 'Fri, 20 Nov 2026 11:58:00 GMT' };
  expect((await aClient({ headers }).client.listChannels()).clockOffsetMs).toBe(-120_000);
  expect((await aClient({}).client.listChannels()).clockOffsetMs).toBeNull();
});

test('ids are opaque, and encoded wherever they stand in an address', async () => {
  const { client, sent } = aClient({ body: [] }, { body: aRow() }, { status: 204 });
  await client.listChannels({ workspaceId: 'ws/1?a=b&c' });
  await client.getChannel('../workspaces?x#y');
  await client.disconnect('soc 1/..');
  expect(sent.map(({ address, init }) => `${init.method ?? ''} ${address}`)).toEqual([
    'GET /api/v1/social-accounts?workspaceId=ws%2F1%3Fa%3Db%26c',
    'GET /api/v1/social-accounts/..%2Fworkspaces%3Fx%23y',
    'DELETE /api/v1/social-accounts/soc%201%2F..',
  ]);
});

test.each([
  ['null', { body: null }],
  ['an object', { body: { data: [] } }],
  ['a text', { body: '"soon"' }],
])('a list that is %s cannot be read', async (_, answer) => {
  const { client } = aClient(answer);
  const problem = 'The answer is not a list.';
  expect(await failure(client.listChannels())).toEqual({ kind: 'unreadable', problem });
  expect(await failure(client.listWorkspaces())).toEqual({ kind: 'unreadable', problem });
});

test('one channel is one row', async () => {
  const { client } = aClient({ body: aRow({ status: 'DISCONNECTED' }) }, { body: { id: 'soc_1' } });
  expect(await client.getChannel('soc_1')).toMatchObject({ status: 'DISCONNECTED' });
  expect(await failure(client.getChannel('soc_1'))).toMatchObject({
    kind: 'unreadable',
    problem: 'The field “workspaceId” is missing or not a text.',
  });
});

test('workspaces that cannot be told apart are left out', async () => {
  const { client } = aClient({ body: [...smallWorkspaces, null, { name: 'No id' }] });
  expect((await client.listWorkspaces()).map(({ name }) => name)).toEqual([
    'Quillfern Studio',
    'Lantern & Pine',
    'Tidepool Labs',
  ]);
});

test('a connect sends what the contract asks, and returns the address to open', async () => {
  const { client, sent } = aClient({ status: 201, ...link('https://www.instagram.com/oauth?state=st_1') });
  expect(await client.startConnect(TARGET)).toBe('https://www.instagram.com/oauth?state=st_1');
  expect(sent[0]).toMatchObject({ address: '/api/v1/social-accounts/connect' });
  expect(sent[0]?.init).toMatchObject({ method: 'POST', body: JSON.stringify(TARGET) });
});

test('the consent page of the sandbox, http on loopback, may be opened', async () => {
  expect(await aClient(link('http://localhost:4100/consent')).client.startConnect(TARGET)).toBe(
    'http://localhost:4100/consent',
  );
});

test.each([
  ['http beyond loopback', link('http://www.instagram.com/oauth')],
  ['a script', link('javascript:alert(document.domain)')],
  ['no text', link(7)],
  ['absent', { body: {} }],
  ['in an empty answer', { body: null }],
])('a consent link that is %s is refused', async (_, answer) => {
  expect(await failure(aClient(answer).client.startConnect(TARGET))).toEqual({
    kind: 'unreadable',
    problem: 'The consent link is missing or not a safe address.',
  });
});

test('a consent link stands in no error', async () => {
  const { client } = aClient(link('http://www.instagram.com/oauth?state=secret'));
  const error: unknown = await client.startConnect(TARGET).catch((thrown: unknown) => thrown);
  expect(JSON.stringify([error, failureOf(error), error instanceof Error ? error.stack : ''])).not.toContain('secret');
});

test.each<[string, FakeAnswer]>([
  ['the channel as it is now', { body: aRow({ status: 'DISCONNECTED' }) }],
  ['no content', { status: 204 }],
  ['a body that is no JSON', { body: 'OK' }],
  ['404: it is gone already', { status: 404 }],
])('a channel is disconnected when the answer is %s', async (_, answer) => {
  await expect(aClient(answer).client.disconnect('soc_1')).resolves.toBeUndefined();
});

test('a disconnect that is refused is told', async () => {
  expect(await failure(aClient({ status: 403 }).client.disconnect('soc_1'))).toMatchObject({ kind: 'forbidden' });
});

test('after a 429 nothing leaves before the pause is over, whatever is asked', async () => {
  let now = NOW;
  const limited = { status: 429, headers: { 'Retry-After': '18' }, body: { requestId: 'req_1' } };
  const { connection, sent } = aConnection(limited, { body: [] });
  const client = createClient({ ...connection, now: () => now });
  expect(await failure(client.listChannels())).toMatchObject({ retryAfterMs: 18_000, requestId: 'req_1' });

  now += 10_000;
  const calls: readonly ((asked: ApiClient) => Promise<unknown>)[] = [
    (asked) => asked.listChannels(),
    (asked) => asked.listWorkspaces(),
    (asked) => asked.startConnect(TARGET),
    (asked) => asked.disconnect('soc_1'),
  ];
  for (const call of calls) {
    expect(await failure(call(client))).toMatchObject({
      kind: 'rate-limited',
      status: 429,
      retryAfterMs: 8000,
      requestId: null,
    });
  }
  now += 7999;
  expect(await failure(client.listChannels())).toMatchObject({ retryAfterMs: 1 });
  expect(sent).toHaveLength(1);

  now += 1;
  await client.listWorkspaces();
  expect(sent).toHaveLength(2);
});

test('of two pauses the longer one counts', async () => {
  const pause = (seconds: string) => ({ status: 429, headers: { 'Retry-After': seconds } });
  const { client } = aClient(pause('100'), pause('5'));
  await Promise.all([failure(client.listChannels()), failure(client.listWorkspaces())]);
  expect(await failure(client.listChannels())).toMatchObject({ retryAfterMs: 100_000 });
});

test('a pause belongs to one connection', async () => {
  await failure(aClient({ status: 429 }).client.listChannels());
  await expect(aClient({}).client.listChannels()).resolves.toMatchObject({ rows: [] });
});

test('other failures pause nothing', async () => {
  const { client, sent } = aClient({ status: 500 }, { body: [] });
  expect(await failure(client.listChannels())).toMatchObject({ kind: 'server-error' });
  await client.listChannels();
  expect(sent).toHaveLength(2);
});

test('a caller who gave up gets the abort, not a failure', async () => {
  const gone = createClient(aConnectionOver(() => Promise.reject(new Error('aborted'))));
  await expect(gone.disconnect('soc_1', { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  await expect(gone.listChannels({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
});

test('every method hands its signal on', async () => {
  const caller = new AbortController();
  const signals: (AbortSignal | null | undefined)[] = [];
  const client = createClient(
    aConnectionOver((_, init) => {
      signals.push(init?.signal);
      return Promise.reject(new TypeError('Failed to fetch'));
    }),
  );
  const options = { signal: caller.signal };
  const asked = [
    client.listChannels(options),
    client.getChannel('soc_1', options),
    client.listWorkspaces(options),
    client.startConnect(TARGET, options),
    client.disconnect('soc_1', options),
  ];
  await Promise.all(asked.map(failure));
  expect(signals.map((signal) => signal?.aborted)).toEqual([false, false, false, false, false]);
  caller.abort();
  expect(signals.map((signal) => signal?.aborted)).toEqual([true, true, true, true, true]);
});
