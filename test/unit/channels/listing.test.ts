import { expect, test } from 'vitest';

import type { AssessedChannel } from '#channels/assess.ts';
import type { Channel } from '#channels/channel.ts';
import type { UnreadableRow, WorkspaceGroup } from '#channels/grouping.ts';
import {
  EXPANDED,
  FOLDED,
  foldKeyOf,
  isAnythingFolded,
  linesOf,
  type Folding,
  type ListLine,
} from '#channels/listing.ts';
import { aGroup, anAssessed } from '../../support/builders.ts';

const USUAL: Folding = { choices: new Map(), openAll: false, quietOpen: false, quietApart: true };

const well = (id: string) => anAssessed({ id });
const broken = (id: string, changes: Partial<Channel> = {}) => anAssessed({ id, status: 'REVOKED', ...changes });

const TROUBLED = aGroup('troubled', [broken('b1'), broken('b2'), well('h1'), well('h2')]);
const BROKEN = aGroup('broken', [broken('b3')]);
const QUIET = aGroup('quiet', [well('h3'), well('h4')]);
const CALM = aGroup('calm', [well('h5')]);
const ALL = [TROUBLED, BROKEN, QUIET, CALM];

/** A line in a word or two: "+" is open, "-" is folded. */
function inWords(line: ListLine): string {
  switch (line.kind) {
    case 'rule':
      return `rule ${line.count}`;
    case 'header':
      return `${line.open ? '+' : '-'}${line.quiet ? 'quiet' : 'header'} ${line.group.id}`;
    case 'row':
      return line.assessed.channel.id;
    case 'fold':
      return `${line.open ? '+' : '-'}fold ${line.healthy.length}`;
    case 'unreadable':
      return `unreadable ${line.row.index}`;
  }
}

function drawn(groups: readonly WorkspaceGroup[], folding: Partial<Folding> = {}): readonly string[] {
  return linesOf(groups, [], { ...USUAL, ...folding }).map(inWords);
}

test('what is wrong is open, what is well is folded, and healthy workspaces come after a rule', () => {
  expect(drawn(ALL)).toEqual([
    '+header troubled',
    'b1',
    'b2',
    '-fold 2',
    '+header broken',
    'b3',
    'rule 2',
    '-quiet quiet',
    '-quiet calm',
  ]);
});

test('where there are few workspaces, healthy ones are open until somebody folds them', () => {
  expect(drawn([BROKEN, QUIET], { quietOpen: true })).toEqual([
    '+header broken',
    'b3',
    'rule 1',
    '+quiet quiet',
    'h3',
    'h4',
  ]);
  expect(drawn([QUIET], { quietOpen: true, choices: new Map([['quiet', false]]) })).toEqual(['-quiet quiet']);
});

test('a fold of healthy channels opens in place', () => {
  const choices = new Map([[foldKeyOf('troubled'), true]]);
  expect(drawn([TROUBLED], { choices })).toEqual(['+header troubled', 'b1', 'b2', '+fold 2', 'h1', 'h2']);
});

test('a workspace that was folded by hand is one line, and a healthy one that was opened has all its rows', () => {
  const choices = new Map([
    ['troubled', false],
    ['quiet', true],
  ]);
  expect(drawn([TROUBLED, QUIET], { choices })).toEqual(['-header troubled', 'rule 1', '+quiet quiet', 'h3', 'h4']);
});

test('where every workspace is healthy, or none is, there is no rule', () => {
  expect(drawn([QUIET, CALM])).toEqual(['-quiet quiet', '-quiet calm']);
  expect(drawn([BROKEN])).toEqual(['+header broken', 'b3']);
});

test('in another order healthy workspaces stay where they are', () => {
  expect(drawn([QUIET, BROKEN, CALM], { quietApart: false })).toEqual([
    '-quiet quiet',
    '+header broken',
    'b3',
    '-quiet calm',
  ]);
});

test('what a filter found is shown, not folded away, in the order it was handed in', () => {
  const mixed = aGroup('mixed', [well('h1'), broken('b1'), well('h2')]);
  expect(drawn([mixed, QUIET], { openAll: true })).toEqual([
    '+header mixed',
    'h1',
    'b1',
    'h2',
    '+header quiet',
    'h3',
    'h4',
  ]);
});

test('even under a filter a workspace can be folded by hand', () => {
  expect(drawn([QUIET], { openAll: true, choices: new Map([['quiet', false]]) })).toEqual(['-header quiet']);
});

test('a channel that is being worked on keeps its place though it is healthy by now', () => {
  const mended: AssessedChannel = { ...well('mended'), place: { kind: 'revoked' } };
  expect(drawn([aGroup('acme', [mended, well('h1')])])).toEqual(['+header acme', 'mended', '-fold 1']);
  expect(drawn([aGroup('acme', [mended])])).toEqual(['+header acme', 'mended']);
});

test('rows that could not be read come last, after everything', () => {
  const row: UnreadableRow = { kind: 'unreadable', index: 7, problem: 'It is nothing, not a channel.', raw: null };
  expect(linesOf([BROKEN, CALM], [row], USUAL).map(inWords)).toEqual([
    '+header broken',
    'b3',
    'rule 1',
    '-quiet calm',
    'unreadable 7',
  ]);
  expect(linesOf([], [row], USUAL).map(inWords)).toEqual(['unreadable 7']);
});

test('Expand all opens everything there is', () => {
  const lines = linesOf(ALL, [], USUAL);
  const opened = linesOf(ALL, [], { ...USUAL, choices: EXPANDED });
  expect([isAnythingFolded(lines), isAnythingFolded(opened)]).toEqual([true, false]);
  const rows = opened.filter(({ kind }) => kind === 'row');
  expect(rows.map(inWords)).toEqual(['b1', 'b2', 'h1', 'h2', 'b3', 'h3', 'h4', 'h5']);
});

test('Fold all folds what is healthy, also where few workspaces stand open without a hand', () => {
  const open = { ...USUAL, quietOpen: true };
  expect(isAnythingFolded(linesOf([QUIET, CALM], [], open))).toBe(false);
  const folded = linesOf([QUIET, CALM], [], { ...open, choices: FOLDED });
  expect(folded.filter(({ kind }) => kind === 'row')).toEqual([]);
  expect(isAnythingFolded(folded)).toBe(true);
});

test('one fold is enough for Expand all to be offered', () => {
  expect(isAnythingFolded(linesOf([TROUBLED], [], USUAL))).toBe(true);
  expect(isAnythingFolded(linesOf([BROKEN], [], USUAL))).toBe(false);
});

test('keys are different from line to line and the same from one answer to the next', () => {
  const row: UnreadableRow = { kind: 'unreadable', index: 0, problem: '', raw: null };
  const keys = () => linesOf(ALL, [row], { ...USUAL, choices: EXPANDED }).map(({ key }) => key);
  expect(new Set(keys()).size).toBe(keys().length);
  expect(keys()).toEqual(keys());
});

test('a workspace that did not change keeps its very lines, as long as it folds as it did', () => {
  const before = linesOf(ALL, [], USUAL);
  const other = aGroup('broken', [broken('b3', { displayName: 'Renamed' })]);
  const after = linesOf([TROUBLED, other, QUIET, CALM], [], USUAL);
  const isOther = (line: ListLine) => 'group' in line && line.group.id === 'broken';
  const apart = (lines: readonly ListLine[]) => lines.filter((line) => line.kind !== 'rule' && !isOther(line));
  expect(apart(after).every((line, index) => line === apart(before)[index])).toBe(true);
  expect(after.find((line) => line.kind === 'row' && isOther(line))).not.toBe(before.find(isOther));
  const unfolded = drawn(ALL, { choices: EXPANDED });
  expect(unfolded).toContain('+fold 2');
  expect(drawn(ALL)).toContain('-fold 2');
  expect(drawn(ALL, { openAll: true })).not.toContain('-fold 2');
  expect(drawn(ALL, { choices: EXPANDED })).toEqual(unfolded);
});

test('two rows of one id do not share a key', () => {
  const twins = aGroup('acme', [broken('soc_1'), broken('soc_1', { displayName: 'Second of two' })]);
  const keys = linesOf([twins], [], USUAL).map(({ key }) => key);
  expect(new Set(keys).size).toBe(3);
});
