/** How the built files are served: those with a hash in their name for ever, the page anew each time. */
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize, resolve } from 'node:path';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** A middleware ahead of Vite's own: sets the caching and answers 404 for a missing asset, where Vite would send the page. */
export function guardStaticFiles(
  outDir: string,
): (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void {
  const root = resolve(outDir);
  return (incoming, outgoing, next) => {
    const [path = '/'] = (incoming.url ?? '/').split('?');
    const isAsset = path.startsWith('/assets/');
    if (isAsset && !isFileIn(root, path)) {
      outgoing
        .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
        .end('There is no such file.\n');
      return;
    }
    // Vite's file server keeps a header that is set already.
    outgoing.setHeader('Cache-Control', isAsset ? FOR_EVER : 'no-cache');
    next();
  };
}

function isFileIn(root: string, path: string): boolean {
  const file = join(root, normalize(path));
  return !path.includes('%') && file.startsWith(join(root, 'assets')) && existsSync(file);
}
