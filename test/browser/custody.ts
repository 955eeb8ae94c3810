/**
 * Follows the key through a browser: what was requested, logged, rendered and kept during a test is searched for it. It may
 * stand in the `Authorization` header of calls to the page's own server, and in the one entry of the tab's storage that is its place.
 */
import type { BrowserContext, Page, Request } from '@playwright/test';

const OWN_PLACE = 'postbreeze-channels.key';

/** More of a key than the public prefix of 8 characters that may be shown. */
const KEY_IN_TEXT = /pb_live_[A-Za-z0-9_-]{9,}/;

/** The keys of a test, and where they were found. */
export interface Custody {
  /** A key that this test uses: it is searched for whole, without its prefix, and encoded. */
  readonly knows: (key: string) => void;
  /** Everything gathered so far and what the open pages hold now; answers where a key was found, and how much was searched. */
  readonly search: () => Promise<{ readonly found: readonly string[]; readonly places: number }>;
}

/** One thing the browser did, as text. */
interface Trace {
  readonly where: string;
  readonly text: string;
}

/** Begins to follow `context`. */
export async function followKey(context: BrowserContext): Promise<Custody> {
  const keys = new Set<string>();
  const traces: Trace[] = [];

  context.on('request', (request) => {
    const { authorization, ...headers } = request.headers();
    const key = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    if (key !== undefined) keys.add(key);
    const sent = [request.url(), JSON.stringify(headers), request.postData() ?? ''];
    traces.push({ where: `the request ${request.method()} ${request.url()}`, text: sent.join('\n') });
    // Only the API of the page's own server may have it.
    if (authorization !== undefined && !isOwnApi(request))
      traces.push({ where: `the header to ${request.url()}`, text: authorization });
  });
  context.on('console', (message) => traces.push({ where: `the console (${message.type()})`, text: message.text() }));
  context.on('weberror', (fault) => traces.push({ where: 'a fault', text: fault.error().stack ?? '' }));
  context.on('dialog', (dialog) => traces.push({ where: 'a dialog', text: dialog.message() }));
  // Whatever was on screen for a moment only: it tells the console, which is searched.
  await context.addInitScript((source) => {
    const key = new RegExp(source);
    const look = (text: string | null, where: string) => {
      if (text !== null && key.test(text)) console.info(`drawn: ${key.exec(text)?.[0] ?? ''} in ${where}`);
    };
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes, attributeName } of changes) {
        if (type === 'attributes' && target instanceof Element && attributeName !== null)
          look(target.getAttribute(attributeName), attributeName);
        else if (type === 'characterData') look(target.textContent, 'a text');
        for (const node of addedNodes) look(node.textContent, node.nodeName);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  }, KEY_IN_TEXT.source);

  return {
    knows: (key) => void keys.add(key),
    async search() {
      for (const page of context.pages()) traces.push(...(await heldBy(page)));
      const kept = JSON.stringify(await context.storageState());
      traces.push({ where: 'the cookies and what all origins keep', text: kept });
      const forms = [...keys].flatMap(formsOf);
      const found = traces.filter(({ text }) => KEY_IN_TEXT.test(text) || forms.some((form) => text.includes(form)));
      return { found: found.map(({ where }) => where), places: traces.length };
    },
  };
}

function isOwnApi(request: Request): boolean {
  // The service worker has no business with it.
  if (request.serviceWorker() !== null) return false;
  const { origin, pathname } = new URL(request.url());
  return pathname.startsWith('/api/v1/') && origin === new URL(request.frame().url()).origin;
}

function formsOf(key: string): readonly string[] {
  const secret = key.slice('pb_live_'.length + 8);
  return [key, secret, encodeURIComponent(key), btoa(key), JSON.stringify(key).slice(1, -1)];
}

/** What stands in a page and what its origin keeps; a page of another origin, or one that is closing, holds nothing of ours. */
export async function heldBy(page: Page): Promise<readonly Trace[]> {
  const held = await page
    .evaluate(async (ownPlace) => {
      const databases = await Promise.all(
        (await indexedDB.databases()).map(async ({ name = '' }) => {
          const database = await new Promise<IDBDatabase>((resolve, reject) => {
            const opening = indexedDB.open(name);
            opening.onsuccess = () => resolve(opening.result);
            opening.onerror = () => reject(new Error('not opened'));
          });
          const all = await Promise.all(
            [...database.objectStoreNames].map(
              (store) =>
                new Promise<unknown>((resolve) => {
                  const reading = database.transaction(store).objectStore(store).getAll();
                  reading.onsuccess = () => resolve(reading.result);
                  reading.onerror = () => resolve(null);
                }),
            ),
          );
          database.close();
          return [name, all];
        }),
      );
      const cached = await Promise.all(
        (await caches.keys()).map(async (name) => {
          const cache = await caches.open(name);
          const requests = await cache.keys();
          return [
            name,
            ...(await Promise.all(requests.map(async (one) => [one.url, await (await cache.match(one))?.text()]))),
          ];
        }),
      );
      return {
        'the document': document.documentElement.outerHTML,
        'the title': document.title,
        'the address': location.href,
        'the state of the history': JSON.stringify(history.state),
        localStorage: JSON.stringify(Object.entries(localStorage)),
        sessionStorage: JSON.stringify(Object.entries(sessionStorage).filter(([name]) => name !== ownPlace)),
        databases: JSON.stringify(databases),
        caches: JSON.stringify(cached),
        'what was fetched': JSON.stringify(performance.getEntriesByType('resource').map(({ name }) => name)),
        'the name of the window': window.name,
      };
    }, OWN_PLACE)
    .catch(() => ({}));
  return Object.entries(held).map(([where, text]) => ({ where: `${where} of ${page.url()}`, text }));
}
