/**
 * The service worker: opens the page where its server cannot be reached. It keeps the files of a build and nothing else: no answer
 * of the API, no settings, no key. The server is asked first for the page itself, so no old version holds anybody.
 */
declare const self: ServiceWorkerGlobalScope;

/** Written in front of this file by the build (src/build/offlineShell.ts). */
declare const BUILD: {
  /** A digest of all its files. */
  readonly id: string;
  /** The script that the page begins with; its name tells this build from every other. */
  readonly entry: string;
  readonly files: readonly string[];
};

const PREFIX = 'postbreeze-channels.build ';
const OURS = `${PREFIX}${BUILD.id}`;
const PAGE = '/';
/** After this silence the page that is kept has to do. */
const PATIENCE_MS = 4_000;

self.addEventListener('install', (event) => {
  event.waitUntil(keepBuild());
  // There is nothing to wait for: a part has its digest in its name, so those of two builds never mix.
  void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  // The page that registered it is looked after too: an upgrade may come while it is open.
  event.waitUntil(Promise.all([forgetOldBuilds(), self.registration.navigationPreload.enable(), self.clients.claim()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // Who says `no-store` wants to know what the server has now.
  if (request.method !== 'GET' || origin !== self.location.origin || request.cache === 'no-store') return;
  if (pathname.startsWith('/assets/') || BUILD.files.includes(pathname)) event.respondWith(part(request, pathname));
  else if (request.mode === 'navigate' && !pathname.startsWith('/api/')) event.respondWith(page(event));
});

/** Keeps this build whole, or not at all: during an upgrade the server may send the page of another. */
async function keepBuild(): Promise<void> {
  try {
    const cache = await caches.open(OURS);
    const page = await fetch(PAGE, { cache: 'no-cache' });
    // A sign-in page in front of ours is not ours.
    const isOurs = page.ok && !page.redirected && (await page.clone().text()).includes(BUILD.entry);
    if (!isOurs) throw new Error('The server sends another page');
    await Promise.all([cache.put(PAGE, page), cache.addAll(BUILD.files)]);
  } catch (error) {
    await caches.delete(OURS);
    throw error;
  }
}

/** A tab that was open during an upgrade still finds the parts of the build before. */
async function forgetOldBuilds(): Promise<void> {
  const builds = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(builds.slice(0, -2).map((name) => caches.delete(name)));
}

async function part(request: Request, path: string): Promise<Response> {
  const kept = (await (await caches.open(OURS)).match(path)) ?? (await caches.match(path));
  return kept ?? fetch(request);
}

/** The page as its server sends it; the one that is kept, where the server is away, broken or silent. */
async function page(event: FetchEvent): Promise<Response> {
  const asked = fromServer(event);
  event.waitUntil(asked);
  const answer = await Promise.race([asked, silence()]);
  if (answer !== null && answer.status < 500) return answer;
  const kept = await (await caches.open(OURS)).match(PAGE);
  return kept ?? (await asked) ?? Response.error();
}

async function fromServer(event: FetchEvent): Promise<Response | null> {
  try {
    const early: unknown = await event.preloadResponse;
    return early instanceof Response ? early : await fetch(event.request);
  } catch {
    return null;
  }
}

function silence(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
}
