/** What the built files weigh: the list screen's own JavaScript, and each part that comes later. */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** A built file and its weight, bytes. */
export interface Weight {
  readonly file: string;
  readonly gzip: number;
  readonly brotli: number;
  /** Whether the page asks for it before anything else. */
  readonly first: boolean;
}

/** Every script in `dist`, heaviest first. */
export function weightsIn(dist: string): readonly Weight[] {
  const page = readFileSync(`${dist}/index.html`, 'utf8');
  const named = new Set([...page.matchAll(/assets\/[\w.-]+\.js/g)].map(([path]) => path));
  const first = new Set<string>();
  const follow = (path: string) => {
    if (first.has(path)) return;
    first.add(path);
    const text = readFileSync(`${dist}/${path}`, 'utf8');
    for (const [, file] of text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) follow(`assets/${file ?? ''}`);
  };
  named.forEach(follow);
  return readdirSync(`${dist}/assets`)
    .filter((file) => file.endsWith('.js'))
    .map((file) => {
      const bytes = readFileSync(`${dist}/assets/${file}`);
      return {
        file,
        gzip: gzipSync(bytes, { level: 9 }).length,
        brotli: brotliCompressSync(bytes).length,
        first: first.has(`assets/${file}`),
      };
    })
    .sort((a, b) => b.gzip - a.gzip);
}
