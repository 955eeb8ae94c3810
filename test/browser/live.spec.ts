import { createServer, request as ask } from 'node:http';
import { once } from 'node:events';

import type { BrowserContext, Page } from '@playwright/test';

import { threeJobs, upstream } from './jobs.ts';
import { expect, openList, test } from './product.ts';

/** Keeps every answer the browser receives from now on, head and body, as text. */
function recordAnswers(context: BrowserContext): readonly Promise<string>[] {
  const answers: Promise<string>[] = [];
  context.on('response', (answer) => {
    const parts = [answer.allHeaders().then((headers) => JSON.stringify(headers)), answer.text()];
    // A pop-up that closes itself takes the last of its answers with it.
    answers.push(
      Promise.allSettled(parts).then((read) =>
        [answer.url(), ...read.map((part) => (part.status === 'fulfilled' ? part.value : ''))].join('\n'),
      ),
    );
  });
  return answers;
}

/** What the browser keeps, and what stands in the page. */
async function keptBy(context: BrowserContext, page: Page): Promise<string> {
  const storages = await page.evaluate(async () =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      await indexedDB.databases(),
      await caches.keys(),
    ]),
  );
  return [storages, JSON.stringify(await context.storageState()), await page.content()].join('\n');
}

test('with a key of one’s own the three jobs work through the proxy', async ({ page, start, witness }) => {
  const { url, key } = await upstream(start, witness);
  const { origin } = await start({ POSTBREEZE_API_URL: url });
  await page.goto(origin);
  await expect(page).toHaveURL(`${origin}/connect`);
  await page.getByLabel('API key').fill(key);
  await page.getByRole('button', { name: 'Connect' }).click();
  await threeJobs(page);
  expect(await page.content()).not.toContain(key);
});

test('with the key on the server the three jobs work, and nothing the browser receives or keeps holds the key', async ({
  page,
  context,
  start,
  witness,
}) => {
  const answers = recordAnswers(context);
  const { url, key } = await upstream(start, witness);
  const { origin } = await start({ POSTBREEZE_API_URL: url, POSTBREEZE_API_KEY: key });
  await page.goto(origin);
  await threeJobs(page);
  await expect(page.getByLabel('API key')).toHaveCount(0);
  const held = [...(await Promise.all(answers)), await keptBy(context, page)].join('\n');
  // Of some answers the browser gives the text no more; of most it does.
  expect(held).toMatch(/"id":"soc_/);
  expect(held).not.toContain(key);
  expect(held).not.toContain(key.slice('pb_live_'.length));
});

test('a key that the server does not accept is refused in words', async ({ page, start, witness }) => {
  witness.expect(/401/);
  const { url } = await upstream(start, witness);
  const { origin } = await start({ POSTBREEZE_API_URL: url });
  await page.goto(origin);
  await page.getByLabel('API key').fill(`pb_live_${'x'.repeat(32)}`);
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(page.getByText(/Postbreeze does not accept this key/)).toBeVisible();
  await expect(page.getByLabel('API key')).toBeFocused();
});

test('a page on another port of this machine can neither read nor change anything', async ({
  page,
  start,
  witness,
}) => {
  witness.expect(/./);
  const { url, key } = await upstream(start, witness);
  const { origin } = await start({ POSTBREEZE_API_URL: url, POSTBREEZE_API_KEY: key });
  const foreign = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end('<p>Another page'));
  await once(foreign.listen(0, '127.0.0.1'), 'listening');
  const address = foreign.address();
  const port = address === null || typeof address === 'string' ? 0 : address.port;

  // A plain page, so that its own requests are not taken for ours.
  const other = await page.context().browser()?.newPage();
  if (other === undefined) throw new Error('No browser');
  await other.goto(`http://127.0.0.1:${String(port)}/`);
  const outcomes = await other.evaluate(async (target) => {
    const tried = async (path: string, init: RequestInit) => {
      try {
        const answer = await fetch(`${target}/api/v1${path}`, init);
        return `${answer.type} ${String(answer.status)} ${await answer.text()}`;
      } catch {
        return 'blocked';
      }
    };
    const connect = JSON.stringify({ workspaceId: 'ws_01J8QF3M5N7P9R1S3T5V7W9X1Y', platform: 'X' });
    return [
      await tried('/social-accounts', {}),
      await tried('/social-accounts', { mode: 'no-cors' }),
      await tried('/social-accounts/soc_01K0H2J4K6M8N0P2Q4R6S8T0V2', { method: 'DELETE' }),
      await tried('/social-accounts/connect', { method: 'POST', body: connect, mode: 'no-cors' }),
    ];
  }, origin);
  expect(outcomes).toEqual([
    'blocked',
    expect.stringMatching(/^(?:opaque 0 $|blocked$)/),
    'blocked',
    expect.stringMatching(/^(?:opaque 0 $|blocked$)/),
  ]);
  await other.close();
  foreign.close();

  await openList(page, origin);
  await page.getByRole('button', { name: 'Expand all' }).click();
  await expect(page.getByRole('article')).toHaveCount(12);
});

test('a name that merely leads to this machine is refused', async ({ start, witness }) => {
  const { url, key } = await upstream(start, witness);
  const { origin } = await start({ POSTBREEZE_API_URL: url, POSTBREEZE_API_KEY: key });
  for (const path of ['/', '/config.json', '/api/v1/social-accounts']) {
    expect(await statusAs('rebound.example', `${origin}${path}`), path).toBe(421);
  }
});

/** The status of an answer to a request that names another host; fetch would not let it. */
function statusAs(host: string, address: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    ask(address, { headers: { Host: host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('an upstream that is gone is told in words, and the list stays', async ({ page, start, witness }) => {
  witness.expect(/Failed to load resource/);
  const { api, url, key } = await upstream(start, witness);
  const { origin } = await start({ POSTBREEZE_API_URL: url, POSTBREEZE_API_KEY: key });
  await openList(page, origin);
  await api.stop();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('alert')).toContainText('You see data from');
  await expect(page.getByRole('article').first()).toBeVisible();
});
