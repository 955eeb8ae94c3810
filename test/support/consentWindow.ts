import { vi } from 'vitest';

/** The pop-up that the page opened, as the test sees it. */
export interface ConsentPopUp {
  /** Where it was sent, in order; a blank window has been nowhere. */
  readonly visited: readonly string[];
  readonly isClosed: () => boolean;
  /** The person closes it. */
  readonly close: () => void;
  /** Whether the page it shows could reach back. */
  readonly hasOpener: () => boolean;
}

/** Stands in for the browser's `window.open`, which jsdom does not have: every pop-up opened from now on, in order. */
export function watchPopUps(): readonly ConsentPopUp[] {
  const popUps: ConsentPopUp[] = [];
  vi.stubGlobal('open', (address: string) => {
    if (address !== 'about:blank') throw new Error(`A pop-up must begin blank, not at ${address}`);
    const visited: string[] = [];
    const opener: { readonly current: object | null } = { current: {} };
    const opened = {
      closed: false,
      opener: opener.current,
      document: { title: '', body: { textContent: '' } },
      location: { replace: (next: string) => void visited.push(next) },
      close: (): void => {
        opened.closed = true;
      },
    };
    popUps.push({
      visited,
      isClosed: () => opened.closed,
      close: opened.close,
      hasOpener: () => opened.opener !== null,
    });
    return opened;
  });
  return popUps;
}

/** The browser lets no pop-up open. */
export function blockPopUps(): void {
  vi.stubGlobal('open', () => null);
}
