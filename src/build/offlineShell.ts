/** Adds the service worker to the build, with the list of the files that it keeps. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { transformWithOxc, type Plugin } from 'vite';

const SOURCE = fileURLToPath(new URL('../offline/serviceWorker.ts', import.meta.url));

/** Files beside the build that a page without its server needs too; the large icons are for those who install it. */
const KEPT_BESIDE = /\.(?:svg|webmanifest)$/;

/** The plugin. Every build writes another `sw.js`, because its digest stands in it: that is how browsers hear of an upgrade. */
export function offlineShell(): Plugin {
  let publicDir = '';
  return {
    name: 'offline-shell',
    apply: 'build',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const digest = createHash('sha256');
        const files: string[] = [];
        let entry = '';
        for (const item of Object.values(bundle)) {
          digest.update(item.fileName).update(item.type === 'chunk' ? item.code : item.source);
          if (/^assets\/.*\.(?:js|css)$/.test(item.fileName)) files.push(`/${item.fileName}`);
          if (item.type === 'chunk' && item.isEntry) entry = `/${item.fileName}`;
        }
        for (const name of await readdir(publicDir)) {
          digest.update(name).update(await readFile(join(publicDir, name)));
          if (KEPT_BESIDE.test(name)) files.push(`/${name}`);
        }
        const build = { id: digest.digest('hex').slice(0, 12), entry, files: files.sort() };
        const { code } = await transformWithOxc(await readFile(SOURCE, 'utf8'), SOURCE, { sourcemap: false });
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: `const BUILD = ${JSON.stringify(build)};\n${code}` });
      },
    },
  };
}
