import { afterEach, expect, test } from 'vitest';

import { contentSecurityPolicy } from '#server/securityHeaders.ts';
import { readSettings, type Variables } from '#server/environment.ts';
import { ask, codeOf } from './ask.ts';
import { runConsole } from './runConsole.ts';

const KEY = `pb_live_${'k'.repeat(32)}`;
/** Nothing listens there: what is refused before it is passed on needs no upstream. */
const DEAD = { POSTBREEZE_API_URL: 'http://127.0.0.1:9/api/v1' };

let stop: () => void = () => undefined;

afterEach(() => stop());

async function start(variables: Variables = {}): Promise<string> {
  const running = await runConsole({ POSTBREEZE_SANDBOX: 'small', ...variables });
  stop = running.stop;
  return running.origin;
}

test.each<[string, Variables, object]>([
  ['sample data', {}, { mode: 'sandbox' }],
  ['a browser with its own key', DEAD, { mode: 'live', apiOrigin: 'http://127.0.0.1:9' }],
  [
    'a key on the server',
    { ...DEAD, POSTBREEZE_API_KEY: KEY },
    { mode: 'live-with-server-key', apiOrigin: 'http://127.0.0.1:9' },
  ],
  ['a console that changes nothing', { POSTBREEZE_READ_ONLY: '1', AVATARS: 'off' }, { readOnly: true, avatars: 'off' }],
])('config.json tells the page of %s, and no key', async (_, variables, told) => {
  const origin = await start(variables);
  const { text, headers } = await ask(`${origin}/config.json`);
  expect(JSON.parse(text)).toEqual({
    mode: 'sandbox',
    apiOrigin: origin,
    readOnly: false,
    avatars: 'direct',
    ...told,
  });
  expect(headers['cache-control']).toBe('no-store');
  expect(text).not.toContain('pb_live');
});

test('every kind of answer carries the security headers', async () => {
  const origin = await start();
  const paths = [
    '/',
    '/channels/soc_1',
    '/config.json',
    '/api/v1/workspaces',
    '/api/v1/none',
    '/api/v2',
    '/assets/none.js',
    '/avatars/a.svg',
  ];
  const answers = [
    ...(await Promise.all(paths.map((path) => ask(`${origin}${path}`)))),
    await ask(`${origin}/`, { headers: { Host: 'evil.test' } }),
    await ask(`${origin}/api/v1/social-accounts/soc_1`, { method: 'DELETE', headers: { Origin: 'https://evil.test' } }),
  ];
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
  expect(answers.map(({ headers }) => headers['cross-origin-resource-policy'])).toEqual([
    ...Array<string>(7).fill('same-origin'),
    // A console on another port shows the sample's pictures.
    'cross-origin',
    'same-origin',
    'same-origin',
  ]);
});

test('the page policy is the strict one', () => {
  expect(contentSecurityPolicy(readSettings({}, 'console'), false)).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: https:; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types default",
  );
});

test.each<[string, Variables, string]>([
  [
    'an API on this machine',
    { POSTBREEZE_API_URL: 'http://localhost:4100/api/v1' },
    "img-src 'self' data: https: http://localhost:4100;",
  ],
  ['an API elsewhere', { POSTBREEZE_API_URL: 'https://api.example/api/v1' }, "img-src 'self' data: https:;"],
  ['initials only', { AVATARS: 'off', POSTBREEZE_API_URL: 'http://localhost:4100/api/v1' }, "img-src 'self' data:;"],
])('pictures may come from where %s needs them', (_, variables, directive) => {
  expect(contentSecurityPolicy(readSettings(variables, 'console'), false)).toContain(directive);
});

test('in sample mode the browser needs no key and may not keep the answer', async () => {
  const origin = await start();
  const { status, headers, text } = await ask(`${origin}/api/v1/social-accounts`);
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('no-store');
  expect(JSON.parse(text)).toHaveLength(12);
  expect(text).toContain(`"avatarUrl":"${origin}/avatars/`);
});

test.each([
  ['a name that resolves here', 'evil.test', 421],
  ['a name that begins like ours', 'localhost.evil.test', 421],
  ['no readable name', 'a b', 421],
  ['localhost', 'localhost:4173', 200],
  ['IPv6', '[::1]:4173', 200],
  ['an allowed name', 'console.example', 200],
])('a Host that is %s gets %s: %i', async (_, host, status) => {
  const origin = await start({ POSTBREEZE_ALLOWED_HOSTS: 'console.example' });
  for (const path of ['/config.json', '/api/v1/workspaces', '/']) {
    expect((await ask(`${origin}${path}`, { headers: { Host: host } })).status).toBe(status);
  }
});

const DELETE = '/api/v1/social-accounts/soc_01K0H2J4K6M8N0P2Q4R6S8T0V2';

test.each<[string, Record<string, string>, number]>([
  ['a page of another site', { Origin: 'https://evil.test' }, 403],
  ['a page on another local port', { Origin: 'http://127.0.0.1:1' }, 403],
  ['a page without an origin', { Origin: 'null' }, 403],
  ['a browser that says cross-site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['a browser that says same-site', { 'Sec-Fetch-Site': 'same-site' }, 403],
  ['a program', {}, 200],
  ['our own page', { 'Sec-Fetch-Site': 'same-origin' }, 200],
])('a change asked for by %s', async (_, headers, status) => {
  const origin = await start();
  const answer = await ask(`${origin}${DELETE}`, { method: 'DELETE', headers });
  expect(answer.status).toBe(status);
  if (status === 403) expect(codeOf(answer)).toBe('CONSOLE_CROSS_ORIGIN');
});

test('our own page may name its origin', async () => {
  const origin = await start();
  expect((await ask(`${origin}${DELETE}`, { method: 'DELETE', headers: { Origin: origin } })).status).toBe(200);
});

test('behind a proxy with another port the allowed name is enough', async () => {
  const origin = await start({ POSTBREEZE_ALLOWED_HOSTS: 'console.example' });
  const headers = { Host: 'console.example:4173', Origin: 'https://console.example', 'Sec-Fetch-Site': 'same-origin' };
  expect((await ask(`${origin}${DELETE}`, { method: 'DELETE', headers })).status).toBe(200);
});

test('where the server adds the key, a page on another local port cannot even read', async () => {
  const origin = await start({ ...DEAD, POSTBREEZE_API_KEY: KEY });
  const read = (headers: Record<string, string>) => ask(`${origin}/api/v1/workspaces`, { headers });
  expect(codeOf(await read({ 'Sec-Fetch-Site': 'same-site' }))).toBe('CONSOLE_CROSS_ORIGIN');
  expect(codeOf(await read({ Origin: 'http://127.0.0.1:1' }))).toBe('CONSOLE_CROSS_ORIGIN');
  expect(codeOf(await read({ 'Sec-Fetch-Site': 'same-origin' }))).toBe('CONSOLE_UPSTREAM_UNREACHABLE');
});

test('a read-only console changes nothing and still reads', async () => {
  const origin = await start({ POSTBREEZE_READ_ONLY: '1' });
  const connect = await ask(`${origin}/api/v1/social-accounts/connect`, { method: 'POST', body: '{}' });
  const removal = await ask(`${origin}${DELETE}`, { method: 'DELETE' });
  expect([connect.status, codeOf(connect), removal.status, codeOf(removal)]).toEqual([
    403,
    'CONSOLE_READ_ONLY',
    403,
    'CONSOLE_READ_ONLY',
  ]);
  expect((await ask(`${origin}/api/v1/social-accounts`)).status).toBe(200);
});

test.each<[string, Variables]>([
  ['passed on', DEAD],
  ['answered by the sample', {}],
])('where calls are %s, an address that is not the contract’s is refused in the envelope', async (_, variables) => {
  const origin = await start(variables);
  for (const path of ['/api/v2/workspaces', '/api', '/api/v1', '/api/v11/workspaces', '/api/v1/users']) {
    expect(codeOf(await ask(`${origin}${path}`))).toBe('CONSOLE_NOT_FORWARDED');
  }
});
