import { expect, test } from 'vitest';

import { channelRows } from '#api/read.ts';
import { sharedParts } from '#api/sharedParts.ts';

function scopesOf(rows: readonly { readonly scopes: readonly string[] }[]): readonly (readonly string[])[] {
  const read = channelRows();
  return rows.map(({ scopes }, index) => {
    const listed = read({ id: `soc_${String(index)}`, workspaceId: 'ws_1', scopes }, index);
    return listed.kind === 'channel' ? listed.channel.scopes : [];
  });
}

test('channels that were granted the same hold one list of it', () => {
  const [first, second, third] = scopesOf([
    { scopes: ['read', 'write'] },
    { scopes: ['read', 'write'] },
    { scopes: ['read', 'write', 'delete'] },
  ]);
  expect(second).toBe(first);
  expect(third).toEqual(['read', 'write', 'delete']);
});

test('lists that only begin alike stay what they are, however many there are', () => {
  const lists = Array.from({ length: 60 }, (_, index) => ({ scopes: ['read', String(index)] }));
  expect(scopesOf(lists)).toEqual(lists.map(({ scopes }) => scopes));
  expect(scopesOf([{ scopes: ['write', 'read'] }, { scopes: ['read', 'write'] }, { scopes: [] }])).toEqual([
    ['write', 'read'],
    ['read', 'write'],
    [],
  ]);
});

test('a text stays what it is, also one that an object has by itself', () => {
  const { text } = sharedParts();
  for (const value of ['INSTAGRAM', '__proto__', 'constructor', '']) {
    expect(text(value)).toBe(value);
    expect(text(value)).toBe(value);
  }
});
