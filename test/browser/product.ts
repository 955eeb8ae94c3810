/** The product under test: its servers, and a browser in which nothing may be said on the console and nothing asked elsewhere. */
import { expect, test as base, type BrowserContext, type Page, type Request } from '@playwright/test';

import { serve, type Purpose, type Served } from './serve.ts';

type Variables = Readonly<Record<string, string>>;

/** What was noticed in a browser context. */
export interface Witness {
  /** Console errors and warnings, faults and violations of the page policy. */
  readonly said: readonly string[];
  readonly requests: readonly Request[];
  /** Lets what matches be said: Chromium reports every failed answer on the console. */
  readonly expect: (message: RegExp) => void;
}

interface Fixtures {
  /** A server of this test's own, ended with it: for tests that change something. */
  readonly start: (variables?: Variables, purpose?: Purpose) => Promise<Served>;
  readonly witness: Witness;
}

interface WorkerFixtures {
  /** Origin of a server that many tests look at and none changes. */
  readonly shared: (variables?: Variables) => Promise<string>;
}

/** Playwright's `test` with the product in hand. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs: nothing
  start: async ({}, use) => {
    const started: Served[] = [];
    await use(async (variables = {}, purpose) => {
      const served = await serve(variables, purpose);
      started.push(served);
      return served;
    });
    await Promise.all(started.map(({ stop }) => stop()));
  },
  shared: [
    // eslint-disable-next-line no-empty-pattern -- as above
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
      const said: string[] = [];
      const requests: Request[] = [];
      const expected: RegExp[] = [];
      await watch(context, said, requests);
      await use({ said, requests, expect: (message) => void expected.push(message) });
      expect(said.filter((line) => !expected.some((message) => message.test(line)))).toEqual([]);
      expect(elsewhere(requests)).toEqual([]);
    },
    { auto: true },
  ],
});

async function watch(context: BrowserContext, said: string[], requests: Request[]): Promise<void> {
  context.on('request', (request) => void requests.push(request));
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

/** Requests that left the origin of the page they were made by. */
export function elsewhere(requests: readonly Request[]): readonly string[] {
  return requests
    .filter((request) => !request.isNavigationRequest() && /^https?:/.test(request.url()))
    .filter((request) => new URL(request.url()).origin !== new URL(request.frame().url()).origin)
    .map((request) => `${request.frame().url()} asked for ${request.url()}`);
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
