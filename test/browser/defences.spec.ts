import { readdir } from 'node:fs/promises';

import { ask } from '../unit/server/ask.ts';
import { findNginx, NO_NGINX, serveByNginx } from './nginx.ts';
import { expect, test } from './product.ts';

/** What every answer says, whoever sends it. */
const DEFENCES = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data: https:",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringMatching(/camera=\(\).*geolocation=\(\).*usb=\(\)/),
};

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Checks the headers of one answer of each kind that the server at `origin` gives. */
async function checkEveryKind(origin: string): Promise<void> {
  const assets = await readdir('dist/assets');
  const one = (pattern: RegExp) => `/assets/${assets.find((name) => pattern.test(name)) ?? 'none'}`;
  const kinds: readonly (readonly [path: string, status: number, type: RegExp, kept: string])[] = [
    ['/', 200, /^text\/html/, 'no-cache'],
    ['/channels/soc_1', 200, /^text\/html/, 'no-cache'],
    [one(/^index-.*\.js$/), 200, /javascript$/, FOR_EVER],
    [one(/\.css$/), 200, /^text\/css/, FOR_EVER],
    ['/sw.js', 200, /javascript$/, 'no-cache'],
    ['/manifest.webmanifest', 200, /^application\/manifest\+json$/, 'no-cache'],
    ['/icon.svg', 200, /^image\/svg\+xml$/, 'no-cache'],
    ['/icon-512.png', 200, /^image\/png$/, 'no-cache'],
    ['/licences.json', 200, /^application\/json$/, 'no-cache'],
    ['/config.json', 200, /^application\/json$/, 'no-store'],
    ['/assets/none-12345678.js', 404, /^text\//, 'no-store'],
    ['/none.txt', 404, /^text\//, 'no-store'],
    ['/api/v1/none', 404, /^application\/json$/, 'no-store'],
    ['/api/v1/workspaces', 502, /^application\/json$/, 'no-store'],
  ];
  for (const [path, status, type, kept] of kinds) {
    for (const encoding of ['identity', 'gzip']) {
      const answer = await ask(`${origin}${path}`, { headers: { 'Accept-Encoding': encoding } });
      expect.soft({ path, status: answer.status, ...answer.headers }, path).toMatchObject({
        path,
        status,
        'content-type': expect.stringMatching(type),
        'cache-control': kept,
        ...DEFENCES,
      });
    }
  }
  const foreign = await ask(origin, { headers: { Host: 'evil.test' } });
  expect.soft({ status: foreign.status, ...foreign.headers }).toMatchObject({ status: 421, ...DEFENCES });
}

/** Text files of the page come compressed by the build, and the browser is told so. */
async function checkCompression(origin: string, encodings: readonly string[]): Promise<void> {
  const script = `/assets/${(await readdir('dist/assets')).find((name) => /^index-.*\.js$/.test(name)) ?? ''}`;
  for (const path of ['/', '/sw.js', script]) {
    for (const encoding of encodings) {
      const { headers } = await ask(`${origin}${path}`, { headers: { 'Accept-Encoding': encoding } });
      expect.soft(headers, path).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    }
  }
}

const NOBODY = { POSTBREEZE_API_URL: 'https://localhost:9/api/v1' };

test('every answer of npm start carries the defences, and files come compressed', async ({ shared }) => {
  const origin = await shared(NOBODY);
  await checkEveryKind(origin);
  await checkCompression(origin, ['gzip', 'br']);
});

test('every answer of nginx carries the same', async ({ shared }) => {
  test.skip(findNginx() === null, NO_NGINX);
  // An address instead of a name: no resolver is asked.
  const { origin, stop } = await serveByNginx({ POSTBREEZE_API_URL: 'https://127.0.0.1:9/api/v1' });
  await checkEveryKind(origin);
  const ours = (await ask(await shared(NOBODY))).headers;
  const theirs = (await ask(origin)).headers;
  for (const name of Object.keys(DEFENCES)) expect.soft(theirs[name]).toBe(ours[name]);
  // Brotli where Debian's module for it is there.
  await checkCompression(
    origin,
    (await readdir('/etc/nginx/modules-enabled')).some((name) => name.includes('brotli-static'))
      ? ['gzip', 'br']
      : ['gzip'],
  );
  await stop();
});

test('the settings name every part of others that is in the page, with its terms', async ({ page, shared }) => {
  await page.goto(`${await shared({ POSTBREEZE_SANDBOX: 'small' })}/settings`);
  await page.getByText('Parts made by others').click();
  const parts = page.getByRole('list', { name: 'Parts made by others' }).getByRole('listitem');
  await expect(parts.filter({ hasText: /^react-dom/ })).toContainText('MIT');
  expect(await parts.count()).toBeGreaterThan(10);
  await parts.filter({ hasText: '@tabler/icons-react' }).getByText('@tabler/icons-react').click();
  await expect(page.getByText(/Permission is hereby granted/).locator('visible=true')).toHaveCount(1);
});

test('AVATARS=off: no picture comes from anywhere but here', async ({ page, shared, witness }) => {
  const origin = await shared({ POSTBREEZE_SANDBOX: 'small', AVATARS: 'off' });
  const { headers } = await ask(origin);
  expect(headers['content-security-policy']).toContain("img-src 'self' data:;");
  await page.goto(origin);
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page.getByRole('article').first().getByRole('img')).toHaveCount(0);
  expect(
    witness.requests.filter((request) => request.resourceType() === 'image' && !request.url().includes('icon')),
  ).toEqual([]);
});

test('the page policy lets no text become a script, and no script come from elsewhere', async ({
  page,
  shared,
  witness,
}) => {
  witness.expect(
    /policy violated: (?:require-trusted-types-for|trusted-types|script-src)|This document requires|Refused to|violates the following/,
  );
  await page.goto(await shared({ POSTBREEZE_SANDBOX: 'small' }));
  await expect(page.getByRole('article').first()).toBeVisible();
  const fates = await page.evaluate(async () => {
    // What runs in a later turn is no longer let through as the debugger's own.
    await new Promise((resolve) => setTimeout(resolve));
    const fate = (act: () => unknown) => {
      try {
        act();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    };
    return {
      markup: fate(() => (document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>')),
      text: fate(() => (document.createElement('script').text = 'alert(1)')),
      evaluated: fate(() => window.eval('1')),
      foreignScript: fate(() => (document.createElement('script').src = 'https://evil.example/a.js')),
      foreignWorker: fate(() => new Worker('https://evil.example/a.js')),
      blobWorker: fate(() => new Worker(URL.createObjectURL(new Blob(['1'])))),
      ownScript: fate(() => (document.createElement('script').src = '/assets/none.js')),
      secondPolicy: fate(() => window.trustedTypes?.createPolicy('other', {})),
      secondDefault: fate(() => window.trustedTypes?.createPolicy('default', {})),
    };
  });
  expect(fates).toEqual({
    markup: 'TypeError',
    text: 'TypeError',
    evaluated: 'EvalError',
    foreignScript: 'TypeError',
    foreignWorker: 'TypeError',
    blobWorker: 'TypeError',
    ownScript: 'done',
    secondPolicy: 'TypeError',
    secondDefault: 'TypeError',
  });
});
