import { inspect } from 'node:util';
import { expect, test } from 'vitest';

import { ApiKey } from '#api/apiKey.ts';

const SECRET = 'ijklmnopqrstuvwxyz012345';
const TEXT = `pb_live_ABCDEFGH${SECRET}`;

function key(): ApiKey {
  const parsed = ApiKey.parse(TEXT);
  if (parsed === null) throw new Error('The key of the test has a wrong shape.');
  return parsed;
}

test('a key is taken as it was pasted, white space around it aside', () => {
  expect(ApiKey.parse(` ${TEXT}\n`)?.reveal()).toBe(TEXT);
});

test.each([
  ['nothing', ''],
  ['another prefix', `pb_test_ABCDEFGH${SECRET}`],
  ['one character short', TEXT.slice(0, -1)],
  ['one character long', `${TEXT}x`],
  ['a space inside', `pb_live_ABCD EFG${SECRET}`],
  ['a line break inside, which would end the header', `pb_live_ABCD\nEFG${SECRET}`],
  ['a letter that no header holds', `pb_live_ABCDEFG\u00e9${SECRET}`],
  ['the header', `Bearer ${TEXT}`],
])('%s is no key', (_, text) => {
  expect(ApiKey.parse(text)).toBeNull();
});

test.each<[string, (value: ApiKey) => string]>([
  ['text', String],
  ['JSON', (value) => JSON.stringify({ value })],
  ['the console', (value) => inspect(value, { showHidden: true, depth: 9 })],
  ['its fields', (value) => JSON.stringify(Object.entries(value))],
  ['an error', (value) => new Error(value.toString()).stack ?? ''],
])('the secret part is not in %s', (_, print) => {
  expect(print(key())).not.toContain(SECRET.slice(0, 4));
});

test('what may be shown is the documented prefix', () => {
  expect(key().prefix).toBe('pb_live_ABCDEFGH');
  expect(String(key())).toBe('pb_live_ABCDEFGH…');
});

test('the header holds the whole key', () => {
  expect(key().authorization()).toBe(`Bearer ${TEXT}`);
});
