import type { Page } from '@playwright/test';

/** A request that the page made without anyone having pressed a button: whatever it only reads. */
export interface Asked {
  /** Below `/api/v1`, without the query. */
  readonly path: string;
  /** Epoch ms of the page's own clock, which a test may move on. */
  readonly at: number;
}

/** Notes what the page reads from now on; call it before the page is opened. The answer grows. */
export async function noteRequests(page: Page): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  await page.exposeBinding('noteAsked', (_source, path: string, at: number) => void asked.push({ path, at }));
  await page.addInitScript(() => {
    const fetch = window.fetch.bind(window);
    window.fetch = (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
      const note: unknown = Reflect.get(window, 'noteAsked');
      if (pathname.startsWith('/api/v1/') && (init?.method ?? 'GET') === 'GET' && typeof note === 'function')
        Reflect.apply(note, null, [pathname.slice('/api/v1'.length), Date.now()]);
      return fetch(input, init);
    };
  });
  return asked;
}

/** The most of `asked` that fall into one minute, wherever it begins. */
export function mostInAMinute(asked: readonly Asked[]): number {
  return Math.max(...asked.map(({ at: from }) => asked.filter(({ at }) => at >= from && at < from + 60_000).length));
}
