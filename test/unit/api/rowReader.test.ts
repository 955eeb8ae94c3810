import fc from 'fast-check';
import { expect, test } from 'vitest';

import { rowReader } from '#api/rowReader.ts';

/** What comes of `text` when it arrives in pieces of these lengths, the last one as long as it takes. */
function readInPieces(text: string, lengths: readonly number[] = []): readonly unknown[] | null {
  const { take, rows } = rowReader((row, index) => [index, row]);
  let at = 0;
  for (const length of lengths) {
    take(text.slice(at, at + length));
    at += length;
  }
  take(text.slice(at));
  return rows();
}

const pieces = fc.array(fc.nat(12), { maxLength: 40 });

/** A list, or null where `text` is none: what a reader that waits for all of it makes of it. */
function readWhole(text: string): readonly unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.map((row: unknown, index) => [index, row]) : null;
  } catch {
    return null;
  }
}

test('a list in pieces is the list as a whole, wherever it is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), pieces, fc.nat(2), (list, lengths, indent) => {
      const text = JSON.stringify(list, null, indent);
      expect(readInPieces(text, lengths)).toEqual(readWhole(text));
    }),
    { numRuns: 500 },
  );
});

test('what is not a list of JSON is none, wherever it is cut', () => {
  const letters = fc.string({
    unit: fc.constantFrom('[', ']', '{', '}', '},{', ',', '"', '\\', ':', '1', ' ', 'null'),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        letters,
        letters.map((text) => `[${text}]`),
        fc.json(),
      ),
      pieces,
      (text, lengths) => {
        expect(readInPieces(text, lengths)).toEqual(readWhole(text));
      },
    ),
    { numRuns: 2_000 },
  );
});

test.each([
  ['nothing', ''],
  ['no list', '{"rows":[1]}'],
  ['a list that ends early', '[{"id":"a"},{"id"'],
  ['a list that is cut between two rows', '[1,2,'],
  ['a list with something after it', '[1] 2'],
  ['a comma too many', '[1,]'],
  ['a text', '"[1]"'],
])('%s is not a list', (_, text) => {
  expect(readInPieces(text)).toBeNull();
  expect(
    readInPieces(
      text,
      Array.from(text, () => 1),
    ),
  ).toBeNull();
});

test('rows are read before the list has ended', () => {
  const read: unknown[] = [];
  const { take, rows } = rowReader((row) => read.push(row));
  take('[{"id":"a},{]"},{"id":"b},{\\"');
  expect(read).toEqual([{ id: 'a},{]' }]);
  take('"}]\n');
  expect(rows()).toHaveLength(2);
  expect(read).toEqual([{ id: 'a},{]' }, { id: 'b},{"' }]);
});

test.each([
  ['without white space', undefined],
  ['with much of it', 4],
] as const)('rows %s are read while they arrive', (_, indent) => {
  const list = Array.from({ length: 2_000 }, (_, index) => ({ id: String(index), meta: {}, of: [{}, {}] }));
  const text = JSON.stringify(list, null, indent);
  const read: unknown[] = [];
  const { take, rows } = rowReader((row) => read.push(row));
  for (let at = 0; at < text.length; at += 4_096) take(text.slice(at, at + 4_096));
  expect(read.length).toBeGreaterThan(1_950);
  expect(read.length).toBeLessThan(2_000);
  expect(rows()).toHaveLength(2_000);
  expect(read).toEqual(list);
});

test('a text that no row ends in is not looked through again and again: the whole of it tells', () => {
  const text = JSON.stringify(Array.from({ length: 20_000 }, () => 'x'.repeat(80)));
  const { take, rows } = rowReader((row) => row);
  for (let at = 0; at < text.length; at += 65_536) take(text.slice(at, at + 65_536));
  expect(rows()).toBeNull();
});
