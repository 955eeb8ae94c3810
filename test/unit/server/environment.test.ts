import { expect, test } from 'vitest';

import { readSettings, SettingError, type Purpose, type Variables } from '#server/environment.ts';

const URL_SET = { POSTBREEZE_API_URL: 'https://api.example/api/v1' };
const KEY = `pb_live_${'k'.repeat(32)}`;

function sentence(variables: Variables, purpose: Purpose = 'console'): string {
  try {
    readSettings(variables, purpose);
  } catch (error) {
    if (error instanceof SettingError) return error.message;
    throw error;
  }
  return 'accepted';
}

test('nothing set means the agency’s sample on 127.0.0.1:4173', () => {
  expect(readSettings({}, 'console')).toEqual({
    host: '127.0.0.1',
    port: 4173,
    upstream: { kind: 'sandbox', data: 'agency', conflict: false, newId: false, rateLimit: true },
    readOnly: false,
    allowedHosts: new Set(),
    avatars: 'direct',
  });
});

test('every variable has its effect', () => {
  const settings = readSettings(
    {
      ...URL_SET,
      HOST: '0.0.0.0',
      PORT: '8080',
      POSTBREEZE_API_KEY: KEY,
      POSTBREEZE_SHARED_KEY_ACCESS: 'proxy',
      POSTBREEZE_READ_ONLY: '1',
      POSTBREEZE_ALLOWED_HOSTS: 'Console.example, other.test',
      AVATARS: 'off',
    },
    'console',
  );
  expect(settings).toMatchObject({ host: '0.0.0.0', port: 8080, readOnly: true, avatars: 'off' });
  expect(settings.allowedHosts).toEqual(new Set(['console.example', 'other.test']));
  expect(settings.upstream).toMatchObject({ kind: 'live', url: new URL('https://api.example/api/v1') });
});

test('the switches of the sandbox reach it', () => {
  const { upstream } = readSettings(
    { POSTBREEZE_SANDBOX: 'huge', POSTBREEZE_SANDBOX_CONFLICT: '1', POSTBREEZE_SANDBOX_NEW_ID: '1' },
    'console',
  );
  expect(upstream).toEqual({ kind: 'sandbox', data: 'huge', conflict: true, newId: true, rateLimit: true });
});

test('the sample API stands on port 4100 and knows no upstream', () => {
  expect(readSettings({ ...URL_SET, POSTBREEZE_API_KEY: KEY }, 'api')).toMatchObject({
    port: 4100,
    upstream: { kind: 'sandbox' },
  });
});

test.each<[string, Variables, RegExp]>([
  ['an address that does not parse', { POSTBREEZE_API_URL: 'api.example' }, /POSTBREEZE_API_URL is not an address/],
  ['plain http beyond this machine', { POSTBREEZE_API_URL: 'http://api.example/api/v1' }, /must begin with https/],
  ['another scheme', { POSTBREEZE_API_URL: 'file:///etc/passwd' }, /must begin with https/],
  ['a password in the address', { POSTBREEZE_API_URL: 'https://a:b@api.example/' }, /address and a path only/],
  ['a query in the address', { POSTBREEZE_API_URL: 'https://api.example/?a=b' }, /address and a path only/],
  ['a key without an address', { POSTBREEZE_API_KEY: KEY }, /needs POSTBREEZE_API_URL/],
  ['a key of another shape', { ...URL_SET, POSTBREEZE_API_KEY: 'pb_live_short' }, /does not look like a key/],
  ['an unknown sample', { POSTBREEZE_SANDBOX: 'medium' }, /small, agency, huge, hostile, empty; it is "medium"/],
  ['a sample named after what every object has', { POSTBREEZE_SANDBOX: 'constructor' }, /POSTBREEZE_SANDBOX must be/],
  ['a port beyond ports', { PORT: '70000' }, /PORT must be a whole number/],
  ['a port that is a word', { PORT: 'http' }, /PORT must be a whole number/],
  ['a switch that is a word', { POSTBREEZE_READ_ONLY: 'yes' }, /POSTBREEZE_READ_ONLY must be 1 \(on\) or 0/],
  ['an avatar setting nobody knows', { AVATARS: 'proxy' }, /AVATARS must be direct or off/],
  ['a host with a scheme', { POSTBREEZE_ALLOWED_HOSTS: 'https://a.example' }, /host names without scheme/],
  [
    'a key for everyone on the network',
    { ...URL_SET, HOST: '0.0.0.0', POSTBREEZE_API_KEY: KEY },
    /authenticating proxy/,
  ],
  [
    'a word for the proxy nobody knows',
    { ...URL_SET, HOST: '::', POSTBREEZE_SHARED_KEY_ACCESS: 'yes' },
    /can only be proxy/,
  ],
])('%s stops the start with a sentence that names the variable', (_, variables, words) => {
  const said = sentence(variables);
  expect(said).toMatch(words);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(said).not.toContain('kkkk');
  expect(said).not.toContain('short');
});

test('the sample API stays on this machine', () => {
  expect(sentence({ HOST: '0.0.0.0' }, 'api')).toMatch(/HOST must stay on this machine/);
});

test.each<[string, Variables]>([
  ['plain http on loopback', { POSTBREEZE_API_URL: 'http://localhost:4100/api/v1' }],
  ['an IPv6 loopback', { POSTBREEZE_API_URL: 'http://[::1]:4100/api/v1' }],
  ['an open host where each browser brings its key', { ...URL_SET, HOST: '0.0.0.0' }],
  ['empty texts as if unset', { POSTBREEZE_API_URL: '', POSTBREEZE_API_KEY: ' ', PORT: '', POSTBREEZE_READ_ONLY: '' }],
])('%s is accepted', (_, variables) => {
  expect(sentence(variables)).toBe('accepted');
});

test('settings that are printed show no key', () => {
  const settings = readSettings({ ...URL_SET, POSTBREEZE_API_KEY: KEY }, 'console');
  expect(JSON.stringify(settings)).not.toContain(KEY);
});
