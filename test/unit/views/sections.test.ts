import { expect, test } from 'vitest';

import type { WorkspaceGroup } from '#channels/grouping.ts';
import { linesOf, type FoldChoices } from '#channels/listing.ts';
import type { WindowPiece } from '#ui/rowWindow.ts';
import { headerIndexOf, sectionsOf } from '#views/channel-list/sections.ts';
import { aGroup, anAssessed } from '../../support/builders.ts';

function ofStatus(id: string, status: string, ...ids: readonly string[]): WorkspaceGroup {
  return aGroup(
    id,
    ids.map((of) => anAssessed({ id: of, status })),
  );
}

/** Two troubled workspaces, then a rule and three healthy ones, folded unless chosen, and a row that could not be read. */
function lines(choices: FoldChoices = new Map()) {
  const groups = [
    ofStatus('one', 'REVOKED', 'a', 'b'),
    ofStatus('two', 'REVOKED', 'c'),
    ofStatus('three', 'ACTIVE', 'd'),
    ofStatus('four', 'ACTIVE', 'e', 'f'),
    ofStatus('five', 'ACTIVE', 'g'),
  ];
  const unreadable = { kind: 'unreadable', index: 3, problem: 'It is nothing.', raw: null } as const;
  return linesOf(groups, [unreadable], { choices, openAll: false, quietOpen: false, quietApart: true });
}

function every(count: number): readonly WindowPiece[] {
  return Array.from({ length: count }, (_, index) => ({ kind: 'line', index }));
}

/** A section in words: its workspace, its pieces, its edge. */
function inWords(all: ReturnType<typeof lines>, pieces: readonly WindowPiece[]): readonly string[] {
  return sectionsOf(all, pieces).map(({ header, pieces: held, edge }) => {
    const drawn = held.map((piece) => (piece.kind === 'gap' ? '…' : String(piece.index))).join(' ');
    return `${header?.group.id ?? '-'}: ${drawn} ${edge}`;
  });
}

test('every workspace is a section of its own, what stands between them is none', () => {
  expect(inWords(lines(), every(10))).toEqual([
    'one: 0 1 2 alone',
    'two: 3 4 alone',
    '-: 5 alone',
    'three: 6 first',
    'four: 7 middle',
    'five: 8 last',
    '-: 9 alone',
  ]);
});

test('a healthy workspace that is open stays in the card of its neighbours', () => {
  const opened = lines(new Map([['four', true]]));
  expect(inWords(opened, every(12)).slice(3, 6)).toEqual(['three: 6 first', 'four: 7 8 9 middle', 'five: 10 last']);
});

test('the card ends with the last healthy workspace, open or not', () => {
  const opened = lines(new Map([['five', true]]));
  expect(inWords(opened, every(11)).slice(4, 6)).toEqual(['four: 7 middle', 'five: 8 9 last']);
});

test('in another order a troubled workspace beside healthy ones stays a card by itself', () => {
  const mixed = [ofStatus('one', 'ACTIVE', 'a'), ofStatus('two', 'REVOKED', 'b'), ofStatus('three', 'ACTIVE', 'c')];
  const all = linesOf(mixed, [], { choices: new Map(), openAll: false, quietOpen: false, quietApart: false });
  expect(inWords(all, every(4))).toEqual(['one: 0 alone', 'two: 1 2 alone', 'three: 3 alone']);
});

test('a single healthy workspace is a card by itself', () => {
  const two = [ofStatus('one', 'REVOKED', 'a'), ofStatus('two', 'ACTIVE', 'b')];
  const all = linesOf(two, [], { choices: new Map(), openAll: false, quietOpen: false, quietApart: true });
  expect(inWords(all, every(4)).at(-1)).toBe('two: 3 alone');
});

test('a gap inside of a workspace stays in it, so that its header sticks all the way', () => {
  const gap = { kind: 'gap', key: 'gap-2', height: 58 } as const;
  const pieces: WindowPiece[] = [{ kind: 'line', index: 0 }, gap, { kind: 'line', index: 2 }];
  expect(inWords(lines(), pieces)).toEqual(['one: 0 … 2 alone']);
});

test('a gap between workspaces, or at an end, belongs to none', () => {
  const gap = (key: string): WindowPiece => ({ kind: 'gap', key, height: 58 });
  const pieces: readonly WindowPiece[] = [
    gap('gap-3'),
    { kind: 'line', index: 3 },
    gap('gap-7'),
    { kind: 'line', index: 7 },
    gap('gap-end'),
  ];
  expect(inWords(lines(), pieces)).toEqual([
    '-: … alone',
    'two: 3 alone',
    '-: … alone',
    'four: 7 middle',
    '-: … alone',
  ]);
});

test('sections have keys of their own, and a workspace keeps its', () => {
  const all = lines();
  const keys = sectionsOf(all, every(10)).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(sectionsOf(all, [{ kind: 'line', index: 4 }]).map(({ key }) => key)).toEqual(['ws-two']);
});

test('a line stands under the header of its workspace; a rule and a row that could not be read under none', () => {
  const all = lines(new Map([['four', true]]));
  expect(all.map((_, index) => headerIndexOf(all, index))).toEqual([0, 0, 0, 3, 3, 5, 6, 7, 7, 7, 10, 11]);
  expect(headerIndexOf(all, 99)).toBe(99);
});
