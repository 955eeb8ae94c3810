import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

import { listen, originOf } from '#sandbox/http.ts';
import { createConsole } from '#server/console.ts';
import { readSettings, type Variables } from '#server/environment.ts';
import { staticFiles } from '#server/staticFiles.ts';
import { NOW } from '../../support/builders.ts';

/** Its index.html stands in for a build. */
const SOURCE = fileURLToPath(new URL('../../..', import.meta.url));

/** The console's server as the preview mounts it, over the files of `outDir`. */
export async function runConsole(variables: Variables, outDir = SOURCE): Promise<{ origin: string; stop: () => void }> {
  const console = await createConsole(readSettings(variables, 'console'), () => NOW);
  const files = staticFiles(outDir);
  const server = createServer((incoming, outgoing) => {
    console.handle(incoming, outgoing, () => files(incoming, outgoing));
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
