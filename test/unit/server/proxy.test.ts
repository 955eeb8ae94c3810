import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { afterEach, expect, test, vi } from 'vitest';

import { ApiKey } from '#api/apiKey.ts';
import { listen, originOf } from '#sandbox/http.ts';
import { routeOf } from '#server/contractRoutes.ts';
import { createProxy } from '#server/proxy.ts';
import { contractProblem } from '../sandbox/openapi.ts';
import { ask, codeOf } from './ask.ts';
import { PASSED, REFUSED } from './contractCalls.ts';

const KEY = `pb_live_${'k'.repeat(32)}`;
const servers: Server[] = [];
const closers: (() => void)[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
  for (const close of closers.splice(0)) close();
});

async function serve(handler: (incoming: IncomingMessage, outgoing: ServerResponse) => void): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  await listen(server, 0);
  return originOf(server);
}

/** A console's proxy before an upstream that answers with `handler`. */
async function proxyTo(
  upstream: string,
  { key = KEY, ...limits }: { key?: string | null; idleMs?: number; wholeMs?: number; mostBytes?: number } = {},
): Promise<string> {
  const proxy = createProxy({
    url: new URL(`${upstream}/base/api/v1/`),
    key: key === null ? null : ApiKey.parse(key),
    idleMs: 2_000,
    ...limits,
  });
  closers.push(proxy.close);
  return serve((incoming, outgoing) => proxy.pass(incoming, outgoing, incoming.url ?? ''));
}

test.each(PASSED)('%s %s is passed on', (method, address) => {
  expect(routeOf(method, address)).toEqual({ kind: 'pass', target: address });
});

test.each(REFUSED)('%s %s is refused with %i', (method, address, status) => {
  expect(routeOf(method, address)).toMatchObject({ kind: 'refuse', failure: { statusCode: status } });
});

test('only what the API needs goes to it, with the server’s key in place of the browser’s', async () => {
  const seen: IncomingMessage[] = [];
  const upstream = await serve((incoming, outgoing) => {
    seen.push(incoming);
    outgoing.end('[]');
  });
  const origin = await proxyTo(upstream);
  await ask(`${origin}/social-accounts?workspaceId=ws_1`, {
    headers: {
      Accept: 'application/json',
      Authorization: 'Bearer from-the-browser',
      Cookie: 'session=1',
      Origin: origin,
      Referer: `${origin}/`,
      'X-Forwarded-For': '10.0.0.1',
      'Proxy-Authorization': 'Basic x',
      'Sec-Fetch-Site': 'same-origin',
    },
  });
  expect(seen[0]?.url).toBe('/base/api/v1/social-accounts?workspaceId=ws_1');
  expect(seen[0]?.headers).toEqual({
    accept: 'application/json',
    authorization: `Bearer ${KEY}`,
    connection: 'keep-alive',
    host: new URL(upstream).host,
    'user-agent': 'postbreeze-channels',
  });
});

test('without a key on the server the browser’s own is passed on', async () => {
  let authorization: string | undefined;
  const upstream = await serve((incoming, outgoing) => {
    authorization = incoming.headers.authorization;
    outgoing.end('[]');
  });
  await ask(`${await proxyTo(upstream, { key: null })}/workspaces`, { headers: { Authorization: 'Bearer mine' } });
  expect(authorization).toBe('Bearer mine');
});

test('a password for whoever stands in front of us does not reach the API', async () => {
  let headers: IncomingMessage['headers'] = {};
  const upstream = await serve((incoming, outgoing) => {
    ({ headers } = incoming);
    outgoing.end('[]');
  });
  await ask(`${await proxyTo(upstream, { key: null })}/workspaces`, {
    headers: { Authorization: 'Basic YW5uYTpzZWNyZXQ=' },
  });
  expect(headers).not.toHaveProperty('authorization');
});

test('status, body, Date, Retry-After and encoding come back; cookies, CORS and the rest do not', async () => {
  const upstream = await serve((_, outgoing) => {
    outgoing.writeHead(429, {
      Date: 'Fri, 20 Nov 2026 12:00:00 GMT',
      'Retry-After': '18',
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Encoding': 'identity',
      'Set-Cookie': 'session=1',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=60',
      Location: 'https://evil.test/',
      Server: 'upstream',
    });
    outgoing.end('{"statusCode":429}');
  });
  const { status, headers, text } = await ask(`${await proxyTo(upstream)}/workspaces`);
  expect([status, text]).toEqual([429, '{"statusCode":429}']);
  expect(headers).toEqual({
    date: 'Fri, 20 Nov 2026 12:00:00 GMT',
    'retry-after': '18',
    'content-type': 'application/json; charset=utf-8',
    'content-encoding': 'identity',
    'cache-control': 'no-store',
    connection: 'close',
    'transfer-encoding': 'chunked',
  });
});

test('a body goes through whole, and its length with it', async () => {
  let received = '';
  const upstream = await serve((incoming, outgoing) => {
    incoming.on('data', (chunk: Buffer) => (received += chunk.toString()));
    incoming.on('end', () => outgoing.writeHead(201).end(String(incoming.headers['content-length'])));
  });
  const body = JSON.stringify({ workspaceId: 'ws_1', platform: 'X' });
  const answer = await ask(`${await proxyTo(upstream)}/social-accounts/connect`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json' },
  });
  expect([answer.status, answer.text, received]).toEqual([201, String(body.length), body]);
});

test('a body beyond 64 KB is refused and never reaches the API', async () => {
  let calls = 0;
  const upstream = await serve((_, outgoing) => {
    calls += 1;
    outgoing.end('{}');
  });
  const origin = await proxyTo(upstream);
  const send = (size: number) => ask(`${origin}/social-accounts/connect`, { method: 'POST', body: Buffer.alloc(size) });
  expect((await send(65_536)).status).toBe(200);
  const refused = await send(65_537);
  expect([refused.status, codeOf(refused), calls]).toEqual([413, 'CONSOLE_BODY_TOO_LARGE', 1]);
});

test('an API that does not exist is told as 502 in the contract’s envelope', async () => {
  const answer = await ask(`${await proxyTo('http://127.0.0.1:9')}/workspaces`);
  expect([answer.status, codeOf(answer)]).toEqual([502, 'CONSOLE_UPSTREAM_UNREACHABLE']);
  expect(contractProblem('get', '/workspaces', 502, JSON.parse(answer.text))).toBeNull();
  expect(answer.text).toMatch(/"requestId":"req_console_[0-9a-f]{24}"/);
});

test('an API that hangs up is told as 502 too', async () => {
  const upstream = await serve((incoming) => incoming.socket.destroy());
  expect((await ask(`${await proxyTo(upstream)}/workspaces`)).status).toBe(502);
});

test('an API that stays silent is told as 504 after the idle time', async () => {
  const upstream = await serve(() => undefined);
  const answer = await ask(`${await proxyTo(upstream, { idleMs: 60 })}/workspaces`);
  expect([answer.status, codeOf(answer)]).toEqual([504, 'CONSOLE_UPSTREAM_TIMEOUT']);
});

test('an answer that breaks off half-way breaks off for the browser, and the next one works', async () => {
  let calls = 0;
  const upstream = await serve((_, outgoing) => {
    calls += 1;
    if (calls > 1) outgoing.end('[]');
    else outgoing.writeHead(200, { 'Content-Length': 100 }).write('[', () => outgoing.destroy());
  });
  const origin = await proxyTo(upstream);
  await expect(ask(`${origin}/workspaces`)).rejects.toThrow();
  expect((await ask(`${origin}/workspaces`)).text).toBe('[]');
});

test('a large answer streams through unchanged', async () => {
  const large = Buffer.alloc(6_000_000, 'x');
  const upstream = await serve((_, outgoing) => outgoing.end(large));
  expect((await ask(`${await proxyTo(upstream)}/posts`)).text).toHaveLength(large.length);
});

test('an answer that is announced as too large is refused in words', async () => {
  const upstream = await serve((_, outgoing) =>
    outgoing.writeHead(200, { 'Content-Length': '50000001' }).flushHeaders(),
  );
  const answer = await ask(`${await proxyTo(upstream)}/social-accounts`);
  expect([answer.status, codeOf(answer)]).toEqual([502, 'CONSOLE_UPSTREAM_TOO_LARGE']);
});

test('an answer that turns out too large is cut off, and what it came from is let go', async () => {
  let left: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (left = resolve));
  const upstream = await serve((incoming, outgoing) => {
    incoming.on('close', () => left());
    const go = () => {
      while (!outgoing.destroyed && outgoing.write('x'.repeat(65_536)));
      outgoing.once('drain', go);
    };
    go();
  });
  await expect(ask(`${await proxyTo(upstream, { mostBytes: 1_000_000 })}/posts`)).rejects.toThrow();
  await gone;
});

test('an answer that trickles without end is cut off after a while, though it is never silent', async () => {
  let trickle: NodeJS.Timeout | undefined;
  const upstream = await serve((_, outgoing) => {
    outgoing.write('[');
    trickle = setInterval(() => outgoing.write(' '), 20);
  });
  await expect(ask(`${await proxyTo(upstream, { wholeMs: 200 })}/posts`)).rejects.toThrow();
  clearInterval(trickle);
});

test('a browser that leaves takes its call along', async () => {
  const browser = new AbortController();
  const upstream = await serve((incoming) => {
    incoming.on('close', left);
    browser.abort();
  });
  const left = vi.fn();
  await expect(fetch(`${await proxyTo(upstream)}/workspaces`, { signal: browser.signal })).rejects.toThrow();
  await vi.waitFor(() => expect(left).toHaveBeenCalledOnce());
});

test('no answer holds the key', async () => {
  const dead = await proxyTo('http://127.0.0.1:9');
  const answers = await Promise.all(['/workspaces', '/none', '/posts?x=1'].map((path) => ask(`${dead}${path}`)));
  expect(JSON.stringify(answers)).not.toContain('kkkk');
});
