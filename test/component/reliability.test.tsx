import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { FAULTS } from '../support/faults.ts';

const sources = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:test|spec)\.tsx?$/.test(file) && !file.includes('reliability'))
  .map((file) => readFileSync(join('test', file), 'utf8'))
  .join('\n');

/** The rows of the table: the fault, what a person sees, the names of the tests. */
const rows = readFileSync('docs/reliability.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!fault|---)/.test(line))
  .map((line) => {
    const [fault = '', sees = '', tests = ''] = line.slice(2, -2).split(' | ');
    return { fault, sees, tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name) };
  });

/** Every title that a test is given, and what stands in it for a value, as `(.+)`. */
const titles = [...sources.matchAll(/(?:\btest(?:\.\w+)*|\))\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g)].map(
  ([, , title = '']) =>
    new RegExp(
      `^${title
        .split(/\$\{(?:[^{}]|\{[^{}]*\})*\}|%[sdijo]/)
        .map((part) => part.replace(/\\(.)/g, '$1').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
        .join('(.+)')}$`,
    ),
);

const values = new Set(FAULTS.map(({ name }) => name));

/** A test of that name exists: its title to the letter, or with values that the tests know. */
function exists(name: string): boolean {
  return titles.some((title) => {
    const given = title.exec(name)?.slice(1);
    return given?.every((value) => /^\d+$/.test(value) || values.has(value) || sources.includes(value)) ?? false;
  });
}

test('every test that the reliability table names exists', () => {
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.flatMap(({ tests }) => tests).filter((name) => !exists(name))).toEqual([]);
  expect(exists('first load: a fault that nobody wrote')).toBe(false);
  expect(exists('a test that nobody wrote')).toBe(false);
});

test('no row of the reliability table is untested, and none says nothing', () => {
  expect(rows.filter(({ tests, sees }) => tests.length === 0 || sees === '').map(({ fault }) => fault)).toEqual([]);
});

test('every fault that is tested is in the table, for the first load and for later', () => {
  const named = new Set(rows.flatMap(({ tests }) => tests));
  const missing = FAULTS.flatMap(({ name }) => [`first load: ${name}`, `later: ${name}`]).filter(
    (name) => !named.has(name),
  );
  expect(missing).toEqual([]);
});
