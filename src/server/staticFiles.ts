/** How the built files are served: those with a hash in their name for ever, the page anew each time; compressed as they were built. */
import type { IncomingMessage, ServerResponse } from 'node:http';

import sirv from 'sirv';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Addresses of files; every other is a screen of the page. */
const FILE = /^\/(?:assets\/|[^/]+\.\w+$)/;

/** The last handler of the console: files of `outDir`, the page for the address of any screen, 404 for a file that is not there. */
export function staticFiles(outDir: string): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  // `dev` looks at the disk each time: a build may replace the files under a server that runs.
  const send = sirv(outDir, { dev: true, etag: true, brotli: true, gzip: true });
  return (incoming, outgoing) => {
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') {
      outgoing.setHeader('Allow', 'GET, HEAD');
      say(outgoing, 405, 'Files can only be read.');
      return;
    }
    const [path = '/'] = (incoming.url ?? '/').split('?');
    outgoing.setHeader('Cache-Control', path.startsWith('/assets/') ? FOR_EVER : 'no-cache');
    outgoing.setHeader('Vary', 'Accept-Encoding');
    send(incoming, outgoing, () => {
      if (!FILE.test(path)) incoming.url = '/';
      send(incoming, outgoing, () => say(outgoing, 404, 'There is no such file.'));
    });
  };
}

function say(outgoing: ServerResponse, status: number, sentence: string): void {
  outgoing
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(`${sentence}\n`);
}
