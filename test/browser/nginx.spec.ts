import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { TestInfo } from '@playwright/test';

import { ask, codeOf } from '../unit/server/ask.ts';
import { PASSED, REFUSED } from '../unit/server/contractCalls.ts';
import { threeJobs, upstream } from './jobs.ts';
import { findNginx, NO_NGINX, render, serveByNginx, type NginxVariables } from './nginx.ts';
import { expect, test as base } from './product.ts';
import { SERVER_KEY } from './sample.ts';
import type { Served } from './serve.ts';

interface Fixtures {
  /** Starts nginx for this test; ended with it. */
  readonly nginx: (variables: NginxVariables) => Promise<string>;
  /** Starts a server of this test's own; answers its origin. */
  readonly server: (answer: RequestListener) => Promise<string>;
}

const test = base.extend<Fixtures>({
  nginx: async ({ context }, use) => {
    const started: Served[] = [];
    await use(async (variables) => {
      const served = await serveByNginx(variables);
      started.push(served);
      return served.origin;
    });
    await Promise.all(context.pages().map((page) => page.close()));
    await Promise.all(started.map(({ stop }) => stop()));
  },
  // eslint-disable-next-line no-empty-pattern -- as in product.ts
  server: async ({}, use) => {
    const servers: ReturnType<typeof createServer>[] = [];
    await use(async (answer) => {
      const server = createServer(answer).listen(0, '127.0.0.1');
      servers.push(server);
      await once(server, 'listening');
      return `http://127.0.0.1:${String(portOf(server.address()))}`;
    });
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  },
});

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('It does not listen on a port');
  return address.port;
}

// In CI a missing nginx stops the run before it begins (nginx.ts).
test.skip(findNginx() === null, NO_NGINX);

const REQUEST = { AUTH_URL: 'http://127.0.0.1:9/session', SIGN_IN_URL: 'https://login.example/' };

for (const access of ['own-key', 'own-key-basic', 'own-key-request', 'server-key-basic', 'server-key-request']) {
  for (const more of [
    {},
    { POSTBREEZE_READ_ONLY: '1', AVATARS: 'off', POSTBREEZE_API_URL: 'https://api.example/v1/' },
  ]) {
    test(`nginx accepts ${access} ${JSON.stringify(more)}`, async () => {
      const { refusal, check } = await render({
        ACCESS: access,
        POSTBREEZE_API_KEY: SERVER_KEY,
        ...REQUEST,
        ...more,
      });
      expect(refusal).toBe('');
      expect(check()).toMatchObject({ ok: true });
    });
  }
}

const REFUSALS: readonly (readonly [what: string, variables: NginxVariables, words: RegExp])[] = [
  ['no host name', { SERVER_NAME: '' }, /^SERVER_NAME is missing/],
  ['a key without a door', { ACCESS: 'server-key', POSTBREEZE_API_KEY: SERVER_KEY }, /needs a door/],
  ['a door nobody knows', { ACCESS: 'open' }, /^ACCESS must be/],
  [
    'a key of another shape',
    { ACCESS: 'server-key-basic', POSTBREEZE_API_KEY: 'pb_live_x"; evil' },
    /^POSTBREEZE_API_KEY/,
  ],
  ['plain http beyond this machine', { POSTBREEZE_API_URL: 'http://api.example/v1' }, /must begin with https/],
  [
    'an address with more in it',
    { POSTBREEZE_API_URL: 'https://a.example/; return 200' },
    /an address and a path only/,
  ],
  ['a sign-in that is nowhere', { ACCESS: 'own-key-request' }, /needs AUTH_URL/],
  ['a switch that is a word', { POSTBREEZE_READ_ONLY: 'yes' }, /must be 1 \(on\) or 0/],
];

for (const [what, variables, words] of REFUSALS) {
  test(`render refuses ${what} with one sentence and no secret`, async () => {
    const { refusal } = await render(variables);
    expect(refusal).toMatch(words);
    expect(refusal.split('\n')).toHaveLength(1);
    expect(refusal).not.toContain(SERVER_KEY);
    expect(refusal).not.toContain('evil');
  });
}

test('a key that is no longer used does not stay in the configuration', async () => {
  const { folder } = await render({ ACCESS: 'own-key', POSTBREEZE_API_KEY: SERVER_KEY });
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.conf'));
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) expect(await readFile(`${folder}/${file}`, 'utf8')).not.toContain(SERVER_KEY);
});

test('the contract’s calls pass as they are and all others are refused, as by our own server', async ({
  nginx,
  server,
}) => {
  const seen: string[] = [];
  const api = await server((incoming, outgoing) => {
    seen.push(`${incoming.method ?? ''} ${incoming.url ?? ''}`);
    outgoing.end('[]');
  });
  const origin = await nginx({ POSTBREEZE_API_URL: `${api}/base/v1/` });
  for (const [method, address] of PASSED)
    expect.soft((await ask(`${origin}/api/v1${address}`, { method })).status, `${method} ${address}`).toBe(200);
  expect(seen).toEqual(PASSED.map(([method, address]) => `${method} /base/v1${address}`));

  seen.length = 0;
  const code = { 404: 'CONSOLE_NOT_FORWARDED', 405: 'CONSOLE_METHOD_NOT_FORWARDED' };
  // CONNECT is for proxies: nginx does not read it as a request.
  for (const [method, address, status] of REFUSED.filter(([name]) => name !== 'CONNECT')) {
    const answer = await ask(`${origin}/api/v1${address}`, { method });
    expect.soft(answer.status, `${method} ${address}`).toBe(status);
    if (method !== 'HEAD') expect.soft(codeOf(answer)).toBe(Reflect.get(code, status));
  }
  expect((await ask(`${origin}/api/v2/workspaces`)).status).toBe(404);
  expect(seen).toEqual([]);
});

test('only what the API needs goes to it, and only its answer comes back', async ({ nginx, server }) => {
  const seen: IncomingMessage[] = [];
  const api = await server((incoming, outgoing) => {
    seen.push(incoming);
    outgoing.writeHead(429, {
      'Retry-After': '18',
      'Content-Type': 'application/json; charset=utf-8',
      'Set-Cookie': 'session=1',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=60',
      'Content-Security-Policy': 'default-src *',
      'WWW-Authenticate': 'Basic',
      'X-Accel-Redirect': '/index.html',
      Location: 'https://evil.test/',
      ETag: '"1"',
    });
    outgoing.end('{"statusCode":429}');
  });
  const origin = await nginx({ POSTBREEZE_API_URL: `${api}/api/v1` });
  const sent = {
    Accept: 'application/json',
    Authorization: `Bearer ${SERVER_KEY}`,
    Cookie: 'session=1',
    Origin: origin,
    Referer: `${origin}/`,
    'X-Forwarded-For': '10.0.0.1',
    'Proxy-Authorization': 'Basic x',
    'Sec-Fetch-Site': 'same-origin',
  };
  const { status, headers, text } = await ask(`${origin}/api/v1/workspaces`, { headers: sent });
  expect([status, text]).toEqual([429, '{"statusCode":429}']);
  expect(seen[0]?.headers).toEqual({
    accept: 'application/json',
    authorization: `Bearer ${SERVER_KEY}`,
    host: new URL(api).host,
    'user-agent': 'postbreeze-channels',
  });
  expect(headers).toMatchObject({
    'retry-after': '18',
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  for (const name of ['set-cookie', 'access-control-allow-origin', 'location', 'etag', 'www-authenticate'])
    expect(headers).not.toHaveProperty(name);
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);

  await ask(`${origin}/api/v1/workspaces`, { headers: { Authorization: 'Basic dTpw' } });
  expect(seen[1]?.headers).not.toHaveProperty('authorization');

  const body = JSON.stringify({ workspaceId: 'ws_1', platform: 'X' });
  await ask(`${origin}/api/v1/social-accounts/connect`, { method: 'POST', body });
  expect(seen[2]?.headers).toMatchObject({ 'content-length': String(body.length) });
  const large = await ask(`${origin}/api/v1/social-accounts/connect`, { method: 'POST', body: Buffer.alloc(65_537) });
  expect([large.status, codeOf(large), seen.length]).toEqual([413, 'CONSOLE_BODY_TOO_LARGE', 3]);
});

test('pages of other sites and names of others are refused; a read-only console changes nothing', async ({
  nginx,
  server,
}) => {
  let calls = 0;
  const api = await server((_, outgoing) => {
    calls += 1;
    outgoing.end('[]');
  });
  const origin = await nginx({ POSTBREEZE_API_URL: `${api}/api/v1` });
  const address = `${origin}/api/v1/posts/post_1/retry`;
  for (const headers of [
    { Origin: 'https://evil.test' },
    { Origin: 'http://localhost:1' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ]) {
    const answer = await ask(address, { method: 'POST', headers });
    expect([answer.status, codeOf(answer)]).toEqual([403, 'CONSOLE_CROSS_ORIGIN']);
  }
  expect((await ask(`${origin}/`, { headers: { Host: 'evil.test' } })).status).toBe(421);
  expect((await ask(address, { method: 'POST', headers: { Host: 'evil.test' } })).status).toBe(421);
  expect(calls).toBe(0);
  expect((await ask(address, { method: 'POST', headers: { Origin: origin } })).status).toBe(200);

  const readOnly = await nginx({ POSTBREEZE_API_URL: `${api}/api/v1`, POSTBREEZE_READ_ONLY: '1' });
  const change = await ask(`${readOnly}/api/v1/posts/post_1/retry`, { method: 'POST' });
  expect([change.status, codeOf(change), calls]).toEqual([403, 'CONSOLE_READ_ONLY', 1]);
  expect((await ask(`${readOnly}/api/v1/workspaces`)).status).toBe(200);
  expect((await ask(`${readOnly}/config.json`)).text).toContain('"readOnly":true');
});

test('an API that is gone is told in the contract’s envelope', async ({ nginx }) => {
  const origin = await nginx({ POSTBREEZE_API_URL: 'http://127.0.0.1:9/api/v1' });
  const answer = await ask(`${origin}/api/v1/workspaces`);
  expect([answer.status, codeOf(answer)]).toEqual([502, 'CONSOLE_UPSTREAM_UNREACHABLE']);
  expect(answer.text).toMatch(/"requestId":"req_console_[0-9a-f]{32}"/);
});

test('through nginx, with a key of one’s own, the three jobs work', async ({ page, start, nginx, witness }) => {
  const { url, key } = await upstream(start, witness);
  await page.goto(await nginx({ POSTBREEZE_API_URL: url, AVATARS: 'off' }));
  await page.getByLabel('API key').fill(key);
  await page.getByRole('button', { name: 'Connect' }).click();
  await threeJobs(page);
});

/** A file of passwords that lets one person in. */
async function passwordsIn(info: TestInfo): Promise<string> {
  const file = info.outputPath('htpasswd');
  await writeFile(file, 'anna:{PLAIN}secret\n');
  return file;
}

test.describe('with a password', () => {
  test.use({ httpCredentials: { username: 'anna', password: 'secret' } });

  test('through nginx, with the key on the server, the three jobs work, and without it nothing', async ({
    page,
    start,
    nginx,
    witness,
  }, info) => {
    const { url, key } = await upstream(start, witness);
    const origin = await nginx({
      ACCESS: 'server-key-basic',
      POSTBREEZE_API_URL: url,
      POSTBREEZE_API_KEY: key,
      HTPASSWD: await passwordsIn(info),
      AVATARS: 'off',
    });
    for (const path of ['/', '/config.json', '/sw.js', '/api/v1/workspaces'])
      expect((await ask(`${origin}${path}`)).status, path).not.toBe(200);
    await page.goto(origin);
    await threeJobs(page);
  });

  test('through nginx, a password for the page and a key of one’s own go together', async ({
    page,
    start,
    nginx,
    witness,
  }, info) => {
    const { url, key } = await upstream(start, witness);
    const origin = await nginx({
      ACCESS: 'own-key-basic',
      POSTBREEZE_API_URL: url,
      HTPASSWD: await passwordsIn(info),
      AVATARS: 'off',
    });
    expect((await ask(origin)).status).toBe(401);
    await page.goto(origin);
    await page.getByLabel('API key').fill(key);
    await page.getByRole('button', { name: 'Connect' }).click();
    await threeJobs(page);
  });
});

test('through nginx, a sign-in of one’s own is asked about everything and never sees a key', async ({
  page,
  start,
  nginx,
  server,
  witness,
}) => {
  const { url, key } = await upstream(start, witness);
  const asked: IncomingMessage[] = [];
  const signIn = await server((incoming, outgoing) => {
    if (incoming.url !== '/session') {
      outgoing.end('<!doctype html><h1>Sign in</h1>');
      return;
    }
    asked.push(incoming);
    outgoing.writeHead(incoming.headers.cookie === 'session=anna' ? 204 : 401).end();
  });
  const origin = await nginx({
    ACCESS: 'server-key-request',
    POSTBREEZE_API_URL: url,
    POSTBREEZE_API_KEY: key,
    AUTH_URL: `${signIn}/session`,
    SIGN_IN_URL: `${signIn}/sign-in`,
    AVATARS: 'off',
  });
  for (const path of ['/config.json', '/sw.js', '/assets/none.js'])
    expect((await ask(`${origin}${path}`)).status, path).toBe(302);
  const call = await ask(`${origin}/api/v1/workspaces`, { headers: { Authorization: `Bearer ${key}` } });
  expect([call.status, codeOf(call)]).toEqual([403, 'CONSOLE_SIGNED_OUT']);
  await page.goto(origin);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();

  await page.context().addCookies([{ name: 'session', value: 'anna', url: origin }]);
  await page.goto(origin);
  await threeJobs(page);
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter(({ headers, method }) => headers.authorization !== undefined || method !== 'GET')).toEqual([]);
});
