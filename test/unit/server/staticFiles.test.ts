import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { ask } from './ask.ts';
import { runConsole } from './runConsole.ts';

const SCRIPT = 'console.log("the page")';
let folder = '';
let origin = '';
let stop: () => void = () => undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postbreeze-files-'));
  const dist = join(folder, 'dist');
  await mkdir(join(dist, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'not for the web');
  await writeFile(join(dist, 'index.html'), '<!doctype html><title>The page</title>');
  await writeFile(join(dist, 'sw.js'), 'self');
  await writeFile(join(dist, 'manifest.webmanifest'), '{}');
  await writeFile(join(dist, 'assets/index-1.js'), SCRIPT);
  await writeFile(join(dist, 'assets/index-1.js.gz'), gzipSync(SCRIPT));
  ({ origin, stop } = await runConsole({ POSTBREEZE_SANDBOX: 'empty' }, dist));
});

afterAll(async () => {
  stop();
  await rm(folder, { recursive: true });
});

test('a file with a hash in its name is kept for ever, as it was compressed by the build', async () => {
  const plain = await ask(`${origin}/assets/index-1.js`);
  expect(plain).toMatchObject({
    status: 200,
    text: SCRIPT,
    headers: {
      'content-type': 'text/javascript',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    },
  });
  const zipped = await fetch(`${origin}/assets/index-1.js`, { headers: { 'Accept-Encoding': 'gzip' } });
  expect(zipped.headers.get('content-encoding')).toBe('gzip');
  expect(zipped.headers.get('content-length')).toBe(String(gzipSync(SCRIPT).length));
  expect(await zipped.text()).toBe(SCRIPT);
});

test.each(['/', '/reconnect', '/channels/soc_1', '/channels/a.b'])('%s is the page, asked for anew', async (path) => {
  const { status, headers, text } = await ask(`${origin}${path}`);
  expect([status, headers['cache-control'], text]).toEqual([200, 'no-cache', '<!doctype html><title>The page</title>']);
});

test('the page is not sent again while it is the same', async () => {
  const first = await ask(`${origin}/`);
  const again = await ask(`${origin}/reconnect`, { headers: { 'If-None-Match': first.headers.etag ?? '' } });
  expect([again.status, again.text, again.headers['cache-control']]).toEqual([304, '', 'no-cache']);
});

test.each([
  ['/sw.js', 'text/javascript'],
  ['/manifest.webmanifest', 'application/manifest+json'],
])('%s is what it says it is, and asked for anew', async (path, type) => {
  const { headers } = await ask(`${origin}${path}`);
  expect([headers['content-type'], headers['cache-control']]).toEqual([type, 'no-cache']);
});

test.each(['/assets/none-1.js', '/assets/', '/favicon.ico', '/none.js'])(
  '%s is missing, and not the page',
  async (path) => {
    const { status, headers, text } = await ask(`${origin}${path}`);
    expect([status, headers['cache-control'], text]).toEqual([404, 'no-store', 'There is no such file.\n']);
  },
);

test.each(['/../secret.txt', '/assets/../../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt'])(
  '%s leads nowhere outside',
  async (path) => {
    expect((await ask(`${origin}${path}`)).text).not.toContain('not for the web');
  },
);

test('files are only read', async () => {
  const { status, headers } = await ask(`${origin}/`, { method: 'POST', body: 'x' });
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
});
