import type { Page } from '@playwright/test';

import { heldBy } from './custody.ts';
import { threeJobs, upstream } from './jobs.ts';
import { expect, test } from './product.ts';

/** Databases whose stores are all empty. */
const NOTHING = /^\[(?:\["[\w.-]+",\[(?:\[\],?)+\]\],?)+\]$/;

test.use({ serviceWorkers: 'allow' });

/** Everything this browser keeps of the page, whatever it is called: storages, databases, caches, cookies. */
async function everythingKept(page: Page): Promise<Record<string, string>> {
  const held = (await heldBy(page)).filter(({ where }) => !/^(?:the|what)/.test(where));
  return {
    ...Object.fromEntries(held.map(({ where, text }) => [where.split(' ')[0] ?? '', text])),
    sessionStorage: await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage))),
    cookies: JSON.stringify(await page.context().cookies()),
  };
}

test('Forget key leaves no trace of the key or of what it showed, and asks whether history and notes go too', async ({
  page,
  start,
  witness,
}) => {
  const { url, key } = await upstream(start, witness);
  const { origin } = await start({ POSTBREEZE_API_URL: url, AVATARS: 'off' });
  await page.goto(origin);
  await page.getByLabel('API key').fill(key);
  await page.getByLabel(/Remember on this device/).check();
  await page.getByRole('button', { name: 'Connect' }).click();
  await threeJobs(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    localStorage.setItem('postbreeze-channels.contacts', '[["soc_1","Anna","anna@quillfern.example"]]');
  });
  await expect.poll(async () => (await everythingKept(page))['databases']).toContain('Quillfern');
  expect((await everythingKept(page))['localStorage']).toContain(key);

  await page.goto(`${origin}/settings`);
  await page.getByRole('button', { name: 'Forget key' }).click();
  await expect(page.getByText('The key is forgotten, with all it showed.')).toBeVisible();
  await expect.poll(async () => (await everythingKept(page))['databases']).not.toContain('Quillfern');
  const kept =
    JSON.stringify({ ...(await everythingKept(page)), databases: '' }) +
    ((await everythingKept(page))['databases'] ?? '');
  for (const trace of [key, key.slice(16), key.slice(0, 16), 'Quillfern', 'Tidepool', '@quillfern '])
    expect(kept).not.toContain(trace);
  expect(kept).toContain('anna@quillfern.example');
  expect((await everythingKept(page))['databases']).not.toMatch(NOTHING);

  await page.getByRole('button', { name: 'Delete history and notes' }).click();
  await expect(page.getByText('The history and notes of this browser are deleted too.')).toBeVisible();
  const left = await everythingKept(page);
  expect(Object.keys(left).sort()).toEqual(['caches', 'cookies', 'databases', 'localStorage', 'sessionStorage']);
  expect([left['cookies'], left['sessionStorage']]).toEqual(['[]', '[]']);
  const names = await page.evaluate(() => Object.keys(localStorage));
  expect(names.filter((name) => !/^postbreeze-channels\.(?:config|preferences)$/.test(name))).toEqual([]);
  expect(left['databases']).toMatch(NOTHING);
});
