import fc from 'fast-check';
import { expect, test } from 'vitest';

import { covers, grownTowards, offsetsOf, rangeAt, windowPieces, within, type WindowPiece } from '#ui/rowWindow.ts';

/** Lines of 10, 20, 30 and 40 px: they begin at 0, 10, 30 and 60, and end at 100. */
const OFFSETS = offsetsOf(4, (index) => (index + 1) * 10);

/** "0" is a line, "(30)" a gap of 30 px. */
function inWords(pieces: readonly WindowPiece[]): string {
  return pieces.map((piece) => (piece.kind === 'line' ? String(piece.index) : `(${piece.height})`)).join(' ');
}

test('a line begins where the one before it ends', () => {
  expect([...OFFSETS]).toEqual([0, 10, 30, 60, 100]);
  expect([...offsetsOf(0, () => 10)]).toEqual([0]);
});

test.each([
  ['the top', 0, 25, [0, 2]],
  ['a view that begins inside of a line', 35, 70, [2, 4]],
  ['a view that ends exactly where a line begins', 0, 30, [0, 3]],
  ['a view that begins exactly where a line does', 30, 31, [2, 3]],
  ['a view within one line', 62, 63, [3, 4]],
  ['above the list', -500, -100, [0, 1]],
  ['below the list', 500, 600, [4, 4]],
  ['more than the list', -500, 500, [0, 4]],
] as const)('the lines in view: %s', (_, top, bottom, range) => {
  expect(rangeAt(OFFSETS, top, bottom)).toEqual(range);
});

test('of an empty list nothing is in view', () => {
  expect(
    rangeAt(
      offsetsOf(0, () => 10),
      -100,
      900,
    ),
  ).toEqual([0, 0]);
  expect(
    windowPieces(
      offsetsOf(0, () => 10),
      [],
    ),
  ).toEqual([]);
});

test('lines that are folded to nothing do not hide their neighbours', () => {
  const offsets = offsetsOf(4, (index) => (index === 1 || index === 2 ? 0 : 50));
  const [first, end] = rangeAt(offsets, 40, 60);
  expect([first, end]).toEqual([0, 4]);
});

test.each([
  ['all of them', [0, 1, 2, 3], '0 1 2 3'],
  ['the middle', [1, 2], '(10) 1 2 (40)'],
  ['one by itself, far from the view', [0, 3], '0 (50) 3'],
  ['in any order and twice', [3, 1, 1, 2], '(10) 1 2 3'],
  ['none', [], '(100)'],
  ['one that is not there', [-1, 1, 4], '(10) 1 (70)'],
])('what is drawn has gaps for what is not: %s', (_, lines, pieces) => {
  expect(inWords(windowPieces(OFFSETS, lines))).toBe(pieces);
});

test('gaps have keys of their own', () => {
  const keys = windowPieces(OFFSETS, [1, 3]).flatMap((piece) => (piece.kind === 'gap' ? piece.key : []));
  expect(new Set(keys).size).toBe(2);
});

test('whatever the heights and the view, the pieces are as high as the list and the view is covered', () => {
  const heights = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(heights, fc.integer({ min: -500, max: 9_000 }), fc.nat(900), (each, top, height) => {
      const offsets = offsetsOf(each.length, (index) => each[index] ?? 0);
      const total = offsets.at(-1) ?? 0;
      const [first, end] = rangeAt(offsets, top, top + height);
      const drawn = Array.from({ length: end - first }, (_, step) => first + step);
      const pieces = windowPieces(offsets, drawn);
      const sum = pieces.reduce(
        (room, piece) => room + (piece.kind === 'gap' ? piece.height : (each[piece.index] ?? 0)),
        0,
      );
      expect(sum).toBe(total);
      for (const [index, lineHeight] of each.entries()) {
        const begins = offsets[index] ?? 0;
        const inView = begins < top + height && begins + lineHeight > top;
        if (inView) expect(drawn).toContain(index);
      }
    }),
  );
});

test.each([
  ['nothing is left to do', [0, 20], [4, 12], [0, 20], [0, 20]],
  ['a few more on either side', [10, 20], [10, 20], [0, 40], [6, 24]],
  ['no further than wanted', [10, 20], [10, 20], [8, 21], [8, 21]],
  ['what came into view comes at once', [10, 20], [15, 32], [5, 42], [6, 36]],
  ['what is out of reach goes', [10, 40], [30, 40], [20, 50], [20, 44]],
  ['after a leap nothing of before stays', [10, 20], [500, 515], [480, 535], [496, 519]],
  ['before the first paint nothing but the view', [0, 16], [0, 12], [0, 32], [0, 16]],
] as const)('the window grows: %s', (name, shown, inView, wanted, next) => {
  expect(grownTowards(shown, inView, wanted, name.startsWith('before') ? 0 : 4)).toEqual(next);
});

test('whatever is shown, the next step shows the view, keeps to what is wanted, and ends there', () => {
  const range = fc.tuple(fc.nat(500), fc.nat(60)).map(([first, length]) => [first, first + length] as const);
  fc.assert(
    fc.property(range, range, fc.nat(30), fc.nat(30), (shown, inView, before, after) => {
      const wanted = [Math.max(0, inView[0] - before), inView[1] + after] as const;
      const next = grownTowards(shown, inView, wanted, 4);
      expect(covers(next, inView) && covers(wanted, next)).toBe(true);
      let last = next;
      for (let step = 0; step < 10; step += 1) last = grownTowards(last, inView, wanted, 4);
      expect(last).toEqual(wanted);
    }),
  );
});

test.each([
  ['all of it', [3, 5], [0, 9], [3, 5]],
  ['what the bounds leave of either end', [3, 9], [5, 7], [5, 7]],
  ['nothing, at the end', [3, 5], [0, 2], [2, 2]],
  ['nothing, at the start', [0, 2], [5, 7], [5, 5]],
] as const)('the part of a run within bounds: %s', (_, run, bounds, part) => {
  expect(within(run, bounds)).toEqual(part);
});
