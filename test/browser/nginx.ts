/** Runs Debian's nginx with what `deploy/nginx` makes for it, on a free port of this machine. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { freePort, type Served } from './serve.ts';

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'] as const;
const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static', 'gettext-base'] as const;

/** Why there is nothing to test with. */
export const NO_NGINX = `No nginx was found: "apt-get install ${PACKAGES.join(' ')}", or name yours in NGINX_PATH.`;

/** The path of an nginx: `NGINX_PATH`, then the usual places; null where there is none. */
export function findNginx(): string | null {
  const told = process.env['NGINX_PATH'] ?? '';
  const found = [...(told === '' ? [] : [told]), ...PLACES].find((path) => existsSync(path)) ?? null;
  return spawnSync('sh', ['-c', 'command -v envsubst']).status === 0 ? found : null;
}

/** Gets nginx where there is none and this may be done: Debian's packages when root. Says in one sentence what else to do. */
export default function ensureNginx(): void {
  if (findNginx() !== null) return;
  if (process.getuid?.() === 0 && run('apt-get', ['update']))
    run('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES]);
  if (findNginx() !== null) return;
  if (process.env['CI'] !== undefined) throw new Error(NO_NGINX);
  process.stdout.write(`${NO_NGINX} Its tests are left out.\n`);
}

function run(command: string, words: readonly string[]): boolean {
  process.stdout.write(`No nginx yet: ${[command, ...words].join(' ')}\n`);
  return spawnSync(command, words, { stdio: 'inherit', timeout: 5 * 60_000 }).status === 0;
}

/** What `deploy/nginx/render` is told, by name. */
export type NginxVariables = Readonly<Record<string, string>>;

/** A folder with nginx's configuration for `variables`, as `render` wrote it. */
export interface Rendered {
  readonly folder: string;
  readonly port: number;
  /** What render had against it; empty where all is well. */
  readonly refusal: string;
  /** What `nginx -t` says of it. */
  readonly check: () => { readonly ok: boolean; readonly said: string };
}

/** Renders the templates for a free port of this machine and the host name `localhost`. */
export async function render(variables: NginxVariables): Promise<Rendered> {
  const folder = await mkdtemp(join(tmpdir(), 'postbreeze-nginx-'));
  const port = await freePort();
  await mkdir(join(folder, 'conf.d'));
  await writeFile(join(folder, 'nginx.conf'), mainConfiguration(folder));
  const { status, stderr } = spawnSync(resolve('deploy/nginx/render'), [join(folder, 'conf.d')], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      SERVER_NAME: 'localhost',
      LISTEN: `127.0.0.1:${String(port)}`,
      ROOT: resolve(process.env['TEST_DIST'] ?? 'dist'),
      ...variables,
    },
  });
  return {
    folder,
    port,
    refusal: status === 0 ? '' : stderr.trim(),
    check() {
      const tried = spawnSync(nginx(), ['-t', ...where(folder)], { encoding: 'utf8' });
      return { ok: tried.status === 0, said: tried.stderr };
    },
  };
}

/** Starts nginx for `variables`; resolves once it answers. */
export async function serveByNginx(variables: NginxVariables): Promise<Served> {
  const { folder, port, refusal } = await render(variables);
  if (refusal !== '') throw new Error(refusal);
  const child = spawn(nginx(), [...where(folder), '-g', 'daemon off;'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const startedAt = performance.now();
  while (!(await listens(port))) {
    if (child.exitCode !== null || performance.now() - startedAt > 30_000) throw new Error(`nginx: ${printed}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    // The name is part of what is tested: any other is refused.
    origin: `http://localhost:${String(port)}`,
    printed: () => printed,
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

function nginx(): string {
  const path = findNginx();
  if (path === null) throw new Error(NO_NGINX);
  return path;
}

function where(folder: string): readonly string[] {
  return ['-e', 'stderr', '-c', join(folder, 'nginx.conf')];
}

/** As Debian's, with nothing outside of `folder`. */
function mainConfiguration(folder: string): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    'include /etc/nginx/modules-enabled/*.conf;',
    // Its workers must be able to read what this test wrote.
    process.getuid?.() === 0 ? 'user root;' : '',
    `pid ${folder}/pid;`,
    'events {}',
    'http {',
    '  include /etc/nginx/mime.types;',
    '  access_log off;',
    ...kinds.map((kind) => `  ${kind}_temp_path ${folder}/${kind};`),
    '  include conf.d/*.conf;',
    '}',
  ].join('\n');
}

function listens(port: number): Promise<boolean> {
  return new Promise((told) => {
    const connection = createConnection({ port, host: '127.0.0.1' });
    connection.on('connect', () => {
      connection.destroy();
      told(true);
    });
    connection.on('error', () => told(false));
  });
}
