/** The product under test: its servers, and a browser in which nothing may be said on the console and nothing asked elsewhere. */
import { expect, test as base, type BrowserContext, type Page, type Request } from '@playwright/test';

import { followKey, type Custody } from './custody.ts';
import { serve, type Purpose, type Served } from './serve.ts';

type Variables = Readonly<Record<string, string>>;

/** What was noticed in a browser context. */
export interface Witness {
  /** Console errors and warnings, faults and violations of the page policy. */
  readonly said: readonly string[];
  readonly requests: readonly Request[];
  /** Lets what matches be said: Chromium reports every failed answer on the console. */
  readonly expect: (message: RegExp) => void;
  /** Lets pictures come from `origin`: a sandbox behind the server draws its own. */
  readonly expectPicturesFrom: (origin: string) => void;
}

/** Starts a server of the product. */
export type Start = (variables?: Variables, purpose?: Purpose, dist?: string) => Promise<Served>;

interface Fixtures {
  /** Starts a server of this test's own, ended with it: for tests that change something. */
  readonly start: Start;
  readonly witness: Witness;
  readonly custody: Custody;
  /** Searches all that the browser did for the key, when the test is over and its pages are still there. */
  readonly keySearch: readonly [Custody, Start];
}

interface WorkerFixtures {
  /** Origin of a server that many tests look at and none changes. */
  readonly shared: (variables?: Variables) => Promise<string>;
}

/** Playwright's `test` with the product in hand. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  custody: async ({ context }, use) => {
    await use(await followKey(context));
  },
  keySearch: [
    async ({ custody, start }, use, testInfo) => {
      // `start` closes the pages when it ends: whoever depends on it ends before.
      await use([custody, start]);
      const { found, places } = await custody.search();
      testInfo.annotations.push({ type: 'searched for the key', description: String(places) });
      expect(found, 'the key stands in').toEqual([]);
    },
    { auto: true },
  ],
  start: async ({ context, custody }, use) => {
    const started: Served[] = [];
    await use(async (variables = {}, purpose, dist) => {
      const served = await serve(variables, purpose, dist);
      const { POSTBREEZE_API_KEY: key } = variables;
      if (key !== undefined) custody.knows(key);
      started.push(served);
      return served;
    });
    // A page that is still open may ask for its icon, and be told on the console that nobody answers.
    await Promise.all(context.pages().map((page) => page.close()));
    await Promise.all(started.map(({ stop }) => stop()));
  },
  shared: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs: nothing
    async ({}, use) => {
      const servers = new Map<string, Promise<Served>>();
      await use(async (variables = {}) => {
        const name = JSON.stringify(variables);
        const server = servers.get(name) ?? serve(variables);
        servers.set(name, server);
        return (await server).origin;
      });
      await Promise.all([...servers.values()].map(async (server) => (await server).stop()));
    },
    { scope: 'worker' },
  ],
  witness: [
    async ({ context }, use) => {
      const seen: Seen = { said: [], requests: [], strays: [] };
      const expected: RegExp[] = [/Service Worker registration blocked by Playwright/];
      const pictureOrigins: string[] = [];
      await watch(context, seen);
      await use({
        said: seen.said,
        requests: seen.requests,
        expect: (message) => void expected.push(message),
        expectPicturesFrom: (origin) => void pictureOrigins.push(origin),
      });
      expect(seen.said.filter((line) => !expected.some((message) => message.test(line)))).toEqual([]);
      const strays = seen.strays.filter(
        (stray) => !(stray.isPicture && pictureOrigins.includes(new URL(stray.to).origin)),
      );
      expect(strays).toEqual([]);
    },
    { auto: true },
  ],
});

/** A request to another origin than that of the page that made it. */
interface Stray {
  readonly from: string;
  readonly to: string;
  readonly isPicture: boolean;
}

interface Seen {
  readonly said: string[];
  readonly requests: Request[];
  readonly strays: Stray[];
}

async function watch(context: BrowserContext, { said, requests, strays }: Seen): Promise<void> {
  context.on('request', (request) => {
    requests.push(request);
    // A service worker has no page; what it asks for is looked at in its own tests.
    if (request.serviceWorker() !== null) return;
    if (request.isNavigationRequest() || !/^https?:/.test(request.url())) return;
    const from = request.frame().url();
    if (new URL(request.url()).origin === new URL(from).origin) return;
    strays.push({ from, to: request.url(), isPicture: request.resourceType() === 'image' });
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      said.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (fault) => void said.push(`fault: ${fault.error().message}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy violated: ${violatedDirective} ${blockedURI}`);
    });
  });
}

/** Opens `path` of `origin` and waits until channels are there. */
export async function openList(page: Page, origin: string, path = '/'): Promise<void> {
  await page.goto(`${origin}${path}`);
  await expect(page.getByRole('article').first()).toBeVisible();
}

/** The count that the summary gives for a health group. */
export async function countOf(page: Page, group: string): Promise<number> {
  const name = await page.getByRole('group', { name: 'Health' }).getByRole('button', { name: group }).textContent();
  return Number(/(\d+)\s*$/.exec(name ?? '')?.[1]);
}

export { expect } from '@playwright/test';
