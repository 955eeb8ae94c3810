/** Starts the product as people do, on a free port of this machine, and ends it again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A server of the product that answers. */
export interface Served {
  /** `http://127.0.0.1:…`, as it printed it. */
  readonly origin: string;
  /** All it has printed. */
  readonly printed: () => string;
  readonly stop: () => Promise<void>;
}

/** What is started: the console over the built files, or the sample API alone. */
export type Purpose = 'console' | 'api';

/** Starts `purpose` with `variables` in its environment and nothing else of ours, over the build in `dist`; resolves once it answers. */
export async function serve(
  variables: Readonly<Record<string, string>>,
  purpose: Purpose = 'console',
  dist = process.env['TEST_DIST'] ?? 'dist',
): Promise<Served> {
  const port = await freePort();
  const words = ['node_modules/vite/bin/vite.js', 'preview', '--outDir', dist];
  const child = spawn(process.execPath, [...words, ...(purpose === 'api' ? ['--mode', 'api'] : [])], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...variables, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const stop = () => end(child);
  const startedAt = performance.now();
  while (!printed.includes(`:${String(port)}`)) {
    if (child.exitCode !== null) throw new Error(`The server did not start: ${printed}`);
    if (performance.now() - startedAt > 30_000) throw new Error(`The server did not start within 30 s: ${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { origin: `http://127.0.0.1:${String(port)}`, printed: () => printed, stop };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}
