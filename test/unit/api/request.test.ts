import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { failureOf } from '#api/apiError.ts';
import { ErrorEnvelope } from '#api/contract.ts';
import { request, TIMEOUT_MS, type Call } from '#api/request.ts';
import type { Failure } from '#channels/failure.ts';
import errors from '../../contract/fixtures/errors.json' with { type: 'json' };
import { NOW } from '../../support/builders.ts';
import { aConnection, aConnectionOver, KEY_TEXT, type FakeAnswer } from '../../support/fakeFetch.ts';

const GET: Call = { method: 'GET', path: '/social-accounts' };

async function failure(answer: FakeAnswer, call = GET): Promise<Failure> {
  return request(aConnection(answer).connection, call).then(
    () => expect.fail('The request did not fail.'),
    (error: unknown) => failureOf(error),
  );
}

const envelope = { statusCode: 403, code: 'EXAMPLE', message: 'Not today.', requestId: 'req_1' };
test('what is read of a failure is what the contract names', () => {
  expect(v.is(ErrorEnvelope, envelope)).toBe(true);
  expect(Object.keys(ErrorEnvelope.entries)).toEqual(expect.arrayContaining(Object.keys(told)));
});

const told = { code: 'EXAMPLE', message: 'Not today.', requestId: 'req_1' };
const untold = { code: null, message: null, requestId: null };

test.each([
  [400, 'rejected'],
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [405, 'rejected'],
  [409, 'conflict'],
  [418, 'rejected'],
  [422, 'rejected'],
  [500, 'server-error'],
  [502, 'server-error'],
  [503, 'server-error'],
  [504, 'server-error'],
])('%i is %s, with what the envelope says', async (status, kind) => {
  expect(await failure({ status, body: envelope })).toEqual({ kind, status, ...told });
});

test('who is signed out of the console is not refused by Postbreeze', async () => {
  const body = { ...envelope, code: 'CONSOLE_SIGNED_OUT' };
  expect(await failure({ status: 403, body })).toMatchObject({ kind: 'signed-out', status: 403 });
});

test('429 holds how long to wait', async () => {
  const answer = { status: 429, headers: { 'Retry-After': '18' }, body: envelope };
  expect(await failure(answer)).toEqual({ kind: 'rate-limited', retryAfterMs: 18_000, status: 429, ...told });
  expect(await failure({ status: 429, body: { ...envelope, retryAfterMs: 7000 } })).toMatchObject({
    retryAfterMs: 7000,
  });
  expect(await failure({ status: 429, body: '' })).toMatchObject({ retryAfterMs: 60_000 });
});

test('a date to wait for is read against the clock of the server that wrote it', async () => {
  const headers = { 'Retry-After': 'Fri, 20 Nov 2026 15:00:45 GMT', Date: 'Fri, 20 Nov 2026 15:00:00 GMT' };
  expect(await failure({ status: 429, headers })).toMatchObject({ retryAfterMs: 45_000 });
});

test.each([...errors.documented, ...errors.notDocumented])(
  'the fixture "$name" is refused with its request id',
  async (example) => {
    const { httpStatus, body } = example;
    const failed = await failure({ status: httpStatus, body });
    const requestId = typeof body === 'string' ? null : body.requestId;
    expect(failed).toMatchObject({ status: httpStatus, requestId });
  },
);

test.each<[string, unknown, object]>([
  ['an HTML page', '<html><body><h1>502 Bad Gateway</h1></body></html>', untold],
  ['nothing', '', untold],
  ['half of itself', '{"statusCode":502,"code":"EXAM', untold],
  ['a list', [envelope], untold],
  ['null', 'null', untold],
  ['only a request id', { requestId: 'req_1' }, { ...untold, requestId: 'req_1' }],
  ['a message that is none', { ...envelope, message: { en: 'No' } }, { ...told, message: null }],
  ['a numeric code', { ...envelope, code: 7 }, { ...told, code: null }],
  ['unknown keys', { ...envelope, limit: 100, details: [{}] }, told],
])('an envelope that is %s gives what it holds', async (_, body, expected) => {
  expect(await failure({ status: 502, body })).toEqual({ kind: 'server-error', status: 502, ...expected });
});

test('a good answer is its body, parsed and as it came, and the clock of the server', async () => {
  const answer = { headers: { Date: 'Fri, 20 Nov 2026 12:03:00 GMT' }, body: [{ id: 'soc_1' }] };
  expect(await request(aConnection(answer).connection, GET)).toEqual({
    body: [{ id: 'soc_1' }],
    text: '[{"id":"soc_1"}]',
    serverNow: NOW + 180_000,
  });
});

test.each<[string, Record<string, string>]>([
  ['no date', {}],
  ['a date that is none', { Date: 'yesterday' }],
])('the clock of the server is not known from %s', async (_, headers) => {
  expect(await request(aConnection({ headers }).connection, GET)).toMatchObject({ serverNow: null });
});

test.each([
  [200, ''],
  [200, ' \n'],
  [201, ''],
  [204, null],
])('a %i with %j as body holds nothing', async (status, body) => {
  expect(await request(aConnection({ status, body }).connection, GET)).toMatchObject({ body: null });
});

test.each([
  ['JSON cut short', '[{"id":"soc_1"'],
  ['plain words', 'all is well'],
])('a 200 that is %s cannot be read', async (_, body) => {
  expect(await failure({ body })).toEqual({ kind: 'unreadable', problem: 'The answer is not complete JSON.' });
});

test('a 200 that is a web page is told as one: perhaps the login page of a network', async () => {
  expect(await failure({ body: ' <!doctype html><title>Log in</title>' })).toEqual({
    kind: 'unreadable',
    problem: 'The answer is a web page, not data: perhaps a login page in between.',
  });
});

test('JSON is read whatever its content type says', async () => {
  const headers = { 'Content-Type': 'text/html' };
  expect(await request(aConnection({ headers, body: [] }).connection, GET)).toMatchObject({ body: [] });
});

test('an answer that breaks off half-way is told as such', async () => {
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('[{"id":'));
      stream.error(new TypeError('network error'));
    },
  });
  const connection = aConnectionOver(() => Promise.resolve(new Response(body)));
  await expect(request(connection, GET)).rejects.toMatchObject({
    failure: { kind: 'unreadable', problem: 'The answer broke off half-way.' },
  });
});

test('an answer of 50 MB is refused in words', async () => {
  const headers = { 'Content-Length': '50000000' };
  expect(await failure({ headers })).toEqual({
    kind: 'too-large',
    mostBytes: 48_000_000,
  });
});

test('the body of a DELETE is not needed: what was deleted is deleted', async () => {
  const call: Call = { method: 'DELETE', path: '/social-accounts/soc_1' };
  expect(await request(aConnection({ body: 'OK' }).connection, call)).toMatchObject({ body: null });
});

test('the key is in the Authorization header and nowhere else', async () => {
  const { connection, sent } = aConnection({});
  await request(connection, { method: 'POST', path: '/social-accounts/connect', body: { platform: 'X' } });
  const [first] = sent;
  expect(first?.headers.get('Authorization')).toBe(`Bearer ${KEY_TEXT}`);
  first?.headers.delete('Authorization');
  expect(JSON.stringify([first?.address, first?.init.body, [...(first?.headers ?? [])]])).not.toContain(
    KEY_TEXT.slice(8),
  );
});

test('where the server adds the key, none is sent', async () => {
  const { connection, sent } = aConnection({});
  await request({ ...connection, key: null }, GET);
  expect(sent[0]?.headers.has('Authorization')).toBe(false);
});

test('a body is sent as JSON, and only where there is one', async () => {
  const { connection, sent } = aConnection({});
  await request(connection, { method: 'POST', path: '/x', body: { platform: 'X' } });
  await request(connection, GET);
  expect(sent.map(({ init, headers }) => [init.method, init.body, headers.get('Content-Type')])).toEqual([
    ['POST', '{"platform":"X"}', 'application/json'],
    ['GET', null, null],
  ]);
});

test('no answer is kept, no redirect followed, no cookie sent to another origin', async () => {
  const { connection, sent } = aConnection({});
  await request(connection, GET);
  expect(sent[0]?.init).toMatchObject({ cache: 'no-store', redirect: 'error', credentials: 'same-origin' });
  expect(sent[0]?.address).toBe('/api/v1/social-accounts');
});

test('no answer at all is unreachable, and nothing of the reason is guessed', async () => {
  const connection = aConnectionOver(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(request(connection, GET)).rejects.toMatchObject({ failure: { kind: 'unreachable' } });
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A network that never answers, and one that sends the head and then nothing; both end when the request is aborted. */
const silent = aConnectionOver((_, init) => {
  return new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
  });
});
const stalled = aConnectionOver((_, init) => {
  const body = new ReadableStream({
    start: (controller) => init?.signal?.addEventListener('abort', () => controller.error(new Error('aborted'))),
  });
  return Promise.resolve(new Response(body));
});

test.each([
  ['no answer', silent],
  ['an answer that stalls', stalled],
])('%s ends after 30 seconds, not before', async (_, connection) => {
  let failed: unknown = null;
  const asked = request(connection, GET).catch((error: unknown) => (failed = error));
  await vi.advanceTimersByTimeAsync(TIMEOUT_MS - 1);
  expect(failed).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  await asked;
  expect(failureOf(failed)).toEqual({ kind: 'timed-out', afterMs: 30_000 });
});

test.each([
  ['before the answer', silent],
  ['while it comes', stalled],
])('a caller who gives up %s gets the abort, not a failure', async (_, connection) => {
  const caller = new AbortController();
  const asked = expect(request(connection, { ...GET, signal: caller.signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
  await vi.advanceTimersByTimeAsync(1000);
  caller.abort();
  await asked;
});

test('no timer outlives its request', async () => {
  await request(aConnection({}).connection, GET);
  await failure({ status: 500 });
  expect(vi.getTimerCount()).toBe(0);
});
