import { createServer } from 'node:http';

import { listen, originOf } from '#sandbox/http.ts';
import { createConsole } from '#server/console.ts';
import { readSettings, type Variables } from '#server/environment.ts';
import { guardStaticFiles } from '#server/staticFiles.ts';
import { NOW } from '../../support/builders.ts';

/** The console's server as the preview mounts it, with `files` in place of Vite's file server. */
export async function runConsole(variables: Variables): Promise<{ origin: string; stop: () => void }> {
  const console = await createConsole(readSettings(variables, 'console'), () => NOW);
  const files = guardStaticFiles('/nowhere');
  const server = createServer((incoming, outgoing) => {
    console.handle(incoming, outgoing, () => files(incoming, outgoing, () => outgoing.end('<!doctype html>')));
  });
  await listen(server, 0);
  return {
    origin: originOf(server),
    stop: () => {
      server.close();
      server.closeAllConnections();
      console.close();
    },
  };
}
