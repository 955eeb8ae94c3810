import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';

import { csvOf, neutralised } from '#channels/csv.ts';

/** Text that spreadsheets, quoting and line ends stumble over, half a surrogate pair among it. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\r', '\n', '\t', ' ', '=', '+', '-', '@', "'", 'é', '字', '😀', '\uD800'),
  }),
);

/** The table as Papa Parse, which is not ours, reads it. */
function parsed(csv: string): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse(csv.replace(/^\uFEFF/, ''), { delimiter: ',', newline: '\r\n' });
  expect(errors).toEqual([]);
  return data.slice(0, -1);
}

test('it begins with a byte order mark, and every line ends as RFC 4180 wants it', () => {
  expect(
    csvOf([
      ['a', 'b'],
      ['1', 'x'],
    ]),
  ).toBe('\uFEFFa,b\r\n1,x\r\n');
});

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  [' space', '" space"'],
  ['', ''],
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("https://evil.example","x")', '"\'=HYPERLINK(""https://evil.example"",""x"")"'],
  ['+49 30', "'+49 30"],
  ['-2', "'-2"],
  ['@acme', "'@acme"],
  ['\tx', "'\tx"],
  ['\rx', '"\'\rx"'],
  ['\n=1+1', '"\'\n=1+1"'],
  ['＝1', "'＝1"],
  ["it's", "it's"],
])('%j is written as %j', (text, written) => {
  expect(csvOf([['', text]])).toBe(`\uFEFF,${written}\r\n`);
});

test('whatever the cells hold, an independent parser gets them back, and none begins a formula', () => {
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(hostile, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    );
  fc.assert(
    fc.property(table, (rows) => {
      const read = parsed(csvOf(rows));
      expect(read).toEqual(rows.map((cells) => cells.map(neutralised)));
      for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
