/** The server side of `npm start`, `npm run dev` and `npm run api`, as one Vite plugin. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import type { Plugin, PreviewServer, ViteDevServer } from 'vite';

import { sandboxListener } from '#sandbox/http.ts';
import { createConsole, startSandbox } from './console.ts';
import { readSettings, SettingError, type Purpose, type Settings } from './environment.ts';
import { staticFiles } from './staticFiles.ts';

const clock = () => Date.now();

/** The plugin. It stops the process with one sentence where a setting cannot be used. */
export function postbreeze(): Plugin {
  let settings: Settings | null = null;
  let purpose: Purpose = 'console';

  return {
    name: 'postbreeze',
    // Vitest reads the same configuration and starts servers of its own.
    apply: (_config, { mode }) => mode !== 'test',
    config(_config, { command, mode }) {
      // `npm start` builds first: better to hear of a bad setting before that.
      if (command === 'build' && process.env['npm_lifecycle_event'] !== 'start') return;
      purpose = mode === 'api' ? 'api' : 'console';
      settings = settingsOrExit(purpose);
      const { host, port } = settings;
      // Our own guard answers for hosts and origins, with the headers that every answer has.
      const listening = { host, port, strictPort: true, cors: false, allowedHosts: true } as const;
      return { preview: listening, server: listening };
    },
    async configurePreviewServer(server) {
      if (settings === null) return;
      exitOnBusyPort(server.httpServer, settings);
      const handle = purpose === 'api' ? await apiOnly(server, settings) : await theConsole(server, settings, false);
      server.middlewares.use(handle);
      if (purpose === 'console') server.middlewares.use(staticFiles(server.config.build.outDir));
      if (settings.host === '127.0.0.1') alsoOnIpv6(server, settings.port);
    },
    async configureServer(server) {
      if (settings === null) return;
      if (server.httpServer !== null) exitOnBusyPort(server.httpServer, settings);
      server.middlewares.use(await theConsole(server, settings, true));
    },
  };
}

type Middleware = (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void;

async function theConsole(
  server: PreviewServer | ViteDevServer,
  settings: Settings,
  dev: boolean,
): Promise<Middleware> {
  const console = await createConsole(settings, clock, dev);
  server.httpServer?.once('close', () => console.close());
  server.printUrls = () => say(`Postbreeze Channels: http://${addressOf(settings)}`);
  server.bindCLIShortcuts = () => undefined;
  return (incoming, outgoing, next) => console.handle(incoming, outgoing, next);
}

async function apiOnly(server: PreviewServer, settings: Settings): Promise<Middleware> {
  if (settings.upstream.kind !== 'sandbox') throw new Error('The sample API stands on a sandbox.');
  const { sandbox, close } = await startSandbox(settings.upstream, clock);
  server.httpServer.once('close', close);
  const url = `http://localhost:${String(settings.port)}/api/v1`;
  server.printUrls = () => {
    say(`Postbreeze sample API: ${url}`);
    say(`Sample key: ${sandbox.key}`);
    say(`curl --request GET --url ${url}/social-accounts --header 'Authorization: Bearer ${sandbox.key}'`);
  };
  server.bindCLIShortcuts = () => undefined;
  const answer = sandboxListener(sandbox);
  return (incoming, outgoing) => void answer(incoming, outgoing);
}

function settingsOrExit(purpose: Purpose): Settings {
  try {
    return readSettings(process.env, purpose);
  } catch (error) {
    if (error instanceof SettingError) return exit(error.message);
    throw error;
  }
}

/** Vite would print a stack: our listener comes before its own. */
function exitOnBusyPort(server: PreviewServer['httpServer'], { host, port }: Settings): void {
  server.prependListener('error', (error: Error & { code?: string }) => {
    const why =
      error.code === 'EADDRINUSE'
        ? 'is already in use: stop the other process, or choose another with PORT'
        : `cannot be used (${error.code ?? error.message})`;
    exit(`Port ${String(port)} on ${host} ${why}.`);
  });
}

/** `localhost` is ::1 for some programs; without IPv6, or where that is taken, 127.0.0.1 has to do. */
function alsoOnIpv6(server: PreviewServer, port: number): void {
  const second = createServer(server.middlewares);
  second.on('error', () => undefined);
  server.httpServer.once('listening', () => second.listen(port, '::1'));
  server.httpServer.once('close', () => second.close());
}

function addressOf({ host, port }: Settings): string {
  return `${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${String(port)}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function exit(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
