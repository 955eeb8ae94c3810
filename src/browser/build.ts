import { version } from '../../package.json';

/** The version of the page that runs, whatever its server says by now. */
export const VERSION = version;

/** The script that a page of ours begins with; a build gives it a name that no other build has. */
const ENTRY = /<script type="module"[^>]* src="([^"]+)"/;

/** The first script of the page that runs. */
export function runningEntry(): string | null {
  return document.querySelector('script[type="module"]')?.getAttribute('src') ?? null;
}

/** The first script of the page that the server would send now; null when no page of ours comes. */
export async function servedEntry(): Promise<string | null> {
  try {
    const response = await fetch('/', { cache: 'no-store' });
    return ENTRY.exec(await response.text())?.[1] ?? null;
  } catch {
    return null;
  }
}
