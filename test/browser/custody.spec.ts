import { followKey } from './custody.ts';
import { expect, test } from './product.ts';
import { SERVER_KEY } from './sample.ts';

/** Every place a key could leak to, and what would put it there. */
const LEAKS: readonly (readonly [place: RegExp, leak: (key: string) => unknown])[] = [
  [/^localStorage of/, (key) => localStorage.setItem('note', key)],
  [/^sessionStorage of/, (key) => sessionStorage.setItem('note', key)],
  [/^localStorage of/, (key) => localStorage.setItem('note', btoa(key))],
  [
    /^the cookies/,
    (key) => {
      document.cookie = `note=${key.slice(16)}`;
    },
  ],
  [
    /^the title of/,
    (key) => {
      document.title = key;
    },
  ],
  [/^the state of the history of/, (key) => history.replaceState({ key }, '')],
  [/^the address of/, (key) => history.replaceState(null, '', `#${encodeURIComponent(key)}`)],
  [/^the document of/, (key) => document.body.append(key)],
  [/^the document of/, (key) => document.body.setAttribute('data-note', key)],
  [
    /^the console \(info\)/,
    async (key) => {
      const moment = document.body.appendChild(document.createElement('p'));
      moment.textContent = key;
      await Promise.resolve();
      moment.remove();
    },
  ],
  [/^the console \(debug\)/, (key) => console.debug(key)],
  [/^the request GET /, (key) => fetch(`/config.json?key=${key}`)],
  [/^the request POST /, (key) => fetch('/config.json', { method: 'POST', body: key })],
  [/^the request GET /, (key) => fetch('/config.json', { headers: { 'X-Note': key } })],
  [/^the header to /, (key) => fetch('/config.json', { headers: { Authorization: `Bearer ${key}` } })],
  [/^caches of/, async (key) => (await caches.open('note')).put('/note', new Response(key))],
  [
    /^databases of/,
    (key) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('note', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('notes').put({ key }, 1);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  ],
];

for (const [index, [place, leak]] of LEAKS.entries()) {
  test(`a key that leaks is found, ${String(index + 1)}: ${place.source}`, async ({ browser, shared }) => {
    const origin = await shared({ POSTBREEZE_SANDBOX: 'empty' });
    const context = await browser.newContext();
    const custody = await followKey(context);
    custody.knows(SERVER_KEY);
    const page = await context.newPage();
    await page.goto(origin);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect((await custody.search()).found).toEqual([]);
    await page.evaluate(leak, SERVER_KEY);
    await expect.poll(async () => (await custody.search()).found).toContainEqual(expect.stringMatching(place));
    await context.close();
  });
}
