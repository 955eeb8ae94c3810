import { once } from 'node:events';
import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { expect, openList, test } from './product.ts';

test.use({ serviceWorkers: 'allow' });

/** Waits until the page can open without its server. */
async function keptOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** Addresses in the caches of the page, by cache. */
function cached(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return Object.fromEntries(
      names.map((name, index) => [name, (lists[index] ?? []).map(({ url }) => new URL(url).pathname)]),
    );
  });
}

test('without its server the page still opens, and every part of it', async ({ page, start, witness }) => {
  witness.expect(/Failed to load resource/);
  const server = await start({ POSTBREEZE_SANDBOX: 'small' });
  await openList(page, server.origin);
  await keptOffline(page);
  await server.stop();

  await page.goto(`${server.origin}/settings`);
  await expect(page.getByRole('region', { name: 'Connection' })).toBeVisible();
  await page.getByRole('link', { name: 'Channels', exact: true }).first().click();
  await expect(page.getByRole('alert')).toContainText(/could not be reached|offline/i);
});

/** Waits until the last answer is kept in this browser. */
async function answerKept(page: Page): Promise<void> {
  const count = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('postbreeze-channels.answer');
          opening.onerror = () => reject(new Error('not opened'));
          opening.onsuccess = () => {
            const counting = opening.result.transaction('answers').objectStore('answers').count();
            counting.onsuccess = () => resolve(counting.result);
          };
        }),
    );
  await expect.poll(count).toBe(1);
}

test('without its server a reload shows the list as it was, with its age, and says what is wrong', async ({
  page,
  start,
  witness,
}) => {
  witness.expect(/Failed to load resource/);
  const server = await start({ POSTBREEZE_SANDBOX: 'small', AVATARS: 'off' });
  await openList(page, server.origin);
  const before = await page.getByRole('article').allTextContents();
  await keptOffline(page);
  await answerKept(page);
  await server.stop();

  await page.clock.setSystemTime(Date.now() + 10 * 60_000);
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(before.length);
  await expect(page.getByText('10 min old')).toBeVisible();
  await expect(page.getByText(/could not be reached/)).toBeVisible();

  await page.getByRole('article').first().getByRole('link').first().click();
  await expect(page.getByRole('region', { name: /^Details of/ })).toBeVisible();
});

test('what is kept is the build alone: no answer of the API, no settings', async ({ page, start }) => {
  const { origin } = await start({ POSTBREEZE_SANDBOX: 'small' });
  await openList(page, origin);
  await keptOffline(page);
  // The first load went past the service worker.
  await openList(page, origin);
  const caches = await cached(page);
  expect(Object.keys(caches)).toEqual([expect.stringMatching(/^postbreeze-channels\.build [0-9a-f]{12}$/)]);
  const paths = Object.values(caches).flat();
  expect(paths).toContain('/');
  expect(
    paths.filter((path) => !/^\/(?:assets\/[\w.-]+\.(?:js|css)|[\w-]+\.(?:svg|webmanifest))?$/.test(path)),
  ).toEqual([]);
});

/** Puts another build in the place of the one in `dist`: parts have other names, and those before are gone. */
async function upgrade(dist: string): Promise<void> {
  const files = (await readdir(dist, { recursive: true })).map((file) => join(dist, file));
  await Promise.all(files.filter((file) => /\.(?:br|gz)$/.test(file)).map((file) => rm(file)));
  for (const file of files.filter((name) => /\.(?:js|css|html)$/.test(name))) {
    const text = (await readFile(file, 'utf8'))
      .replaceAll(PART, '$1-AFTER.$2')
      .replace(/"id":"\w+"/, '"id":"afterwards"');
    await writeFile(file, text);
    await rename(file, file.replace(PART, '$1-AFTER.$2'));
  }
}

const PART = /(\w+-[\w-]{8})\.(js|css)/g;

test('an upgrade holds nobody: open tabs find their parts, the next load is the new build, without its server too', async ({
  page,
  start,
  witness,
}, info) => {
  witness.expect(/Failed to load resource/);
  const dist = info.outputPath('dist');
  await cp('dist', dist, { recursive: true });
  const server = await start({ POSTBREEZE_SANDBOX: 'small' }, 'console', dist);
  const running = () => page.locator('script[type=module]').getAttribute('src');
  await openList(page, server.origin);
  await keptOffline(page);
  const before = await running();

  await upgrade(dist);
  await page.evaluate(async () => {
    const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
    await (await navigator.serviceWorker.ready).update();
    await taken;
    const worker = navigator.serviceWorker.controller;
    while (worker?.state === 'activating')
      await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
  });
  expect(Object.keys(await cached(page))).toContain('postbreeze-channels.build afterwards');
  // What the browser happens to remember of the files that are gone must not count.
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('region', { name: 'Connection' })).toBeVisible();
  expect(await running()).toBe(before);

  await openList(page, server.origin);
  expect(await running()).toMatch(/-AFTER\.js$/);
  await server.stop();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await running()).toMatch(/-AFTER\.js$/);
});

test('a server that is broken or silent is no reason to show nothing', async ({ page, start, witness }) => {
  witness.expect(/Failed to load resource/);
  const { origin, stop } = await start({ POSTBREEZE_SANDBOX: 'small' });
  await openList(page, origin);
  await keptOffline(page);
  await stop();
  let asked = 0;
  const ill = createServer((incoming, outgoing) => {
    if (incoming.url === '/reconnect') asked += 1;
    else outgoing.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad gateway</h1>');
  });
  ill.listen(Number(new URL(origin).port), '127.0.0.1');
  await once(ill, 'listening');
  await page.goto(`${origin}/forecast`);
  await expect(page.getByRole('heading', { level: 1, name: 'Forecast' })).toBeVisible();
  await page.goto(`${origin}/reconnect`);
  await expect(page.getByRole('heading', { level: 1, name: 'Reconnect' })).toBeVisible();
  expect(asked).toBeGreaterThan(0);
  await page.close();
  ill.close();
  ill.closeAllConnections();
});

test('it can be installed: the manifest and its icons are what they say', async ({ page, shared }) => {
  const origin = await shared({ POSTBREEZE_SANDBOX: 'small' });
  await page.goto(origin);
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest: unknown = JSON.parse(data ?? '{}');
  expect(manifest).toMatchObject({ name: 'Postbreeze Channels', display: 'standalone', start_url: '/' });
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A test's browser forgets everything: that alone stands in the way.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  const sizes = await page.evaluate(async () => {
    const names = ['icon-192', 'icon-512', 'icon-maskable-512', 'apple-touch-icon'];
    return Promise.all(
      names.map(async (name) => {
        const picture = new Image();
        picture.src = `/${name}.png`;
        await picture.decode();
        return [name, picture.naturalWidth, picture.naturalHeight];
      }),
    );
  });
  expect(sizes).toEqual([
    ['icon-192', 192, 192],
    ['icon-512', 512, 512],
    ['icon-maskable-512', 512, 512],
    ['apple-touch-icon', 180, 180],
  ]);
});
