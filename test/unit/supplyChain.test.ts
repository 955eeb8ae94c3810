import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

function read(file: string): ReadonlyMap<string, unknown> {
  return entriesOf(JSON.parse(readFileSync(file, 'utf8')));
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

const manifest = read('package.json');
const locked = [...entriesOf(read('package-lock.json').get('packages'))].filter(([path]) => path !== '');

/** What may run on a machine that installs us, if it were allowed: known, and not needed. */
const SCRIPTS = ['node_modules/esbuild', 'node_modules/fsevents', 'node_modules/msw'];

test.each(['dependencies', 'devDependencies'])('%s are exact versions', (kind) => {
  const versions = [...entriesOf(manifest.get(kind))];
  expect(versions.length).toBeGreaterThan(5);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});

test('the lockfile takes everything from the registry, whole and unchanged', () => {
  expect(locked.length).toBeGreaterThan(300);
  const odd = locked.filter(([, entry]) => {
    const fields = entriesOf(entry);
    const resolved = fields.get('resolved');
    const fromRegistry =
      resolved === undefined || (typeof resolved === 'string' && resolved.startsWith('https://registry.npmjs.org/'));
    // What another package brings inside of itself is covered by that one's digest.
    const whole = fields.get('inBundle') === true || String(fields.get('integrity')).startsWith('sha512-');
    return fields.get('link') === true || !fromRegistry || !whole;
  });
  expect(odd.map(([path]) => path)).toEqual([]);
});

test('nothing that is installed runs a script of its own', () => {
  const settings = readFileSync('.npmrc', 'utf8').split('\n');
  expect(settings).toContain('ignore-scripts=true');
  expect(settings).toContain('save-exact=true');
  const withScripts = locked.filter(([, entry]) => entriesOf(entry).get('hasInstallScript') === true);
  expect(withScripts.map(([path]) => path).filter((path) => !SCRIPTS.includes(path))).toEqual([]);
});
