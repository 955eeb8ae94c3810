/** Why a part of the page that is loaded late did not come: the device was offline, or the server that was asked has it no more. */
export type MissingPart = 'offline' | 'gone';

/** Faults that were parts of the page that did not load; the page's own faults are not among them. */
const missing = new WeakMap<object, MissingPart>();

const told = new Set<(why: MissingPart) => void>();

// From the first moment: what is asked for beside the data may fail before anything is drawn.
window.addEventListener('vite:preloadError', (event: VitePreloadErrorEvent) => {
  const why = navigator.onLine ? 'gone' : 'offline';
  missing.set(event.payload, why);
  for (const back of told) back(why);
});

/** Calls `back` when a part of the page that is loaded late could not be: a new version has other parts. Answers how to stop. */
export function onMissingPart(back: (why: MissingPart) => void): () => void {
  told.add(back);
  return () => told.delete(back);
}

/** Why `error` is a part of the page that did not load; null where it is another fault. */
export function missingPart(error: unknown): MissingPart | null {
  return error instanceof Error ? (missing.get(error) ?? null) : null;
}

/** Loads a part of the page. One that does not come while the device is offline is asked for again when it is back. */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    if (navigator.onLine) throw error;
    await new Promise((resolve) => window.addEventListener('online', resolve, { once: true }));
    return loadPart(load);
  }
}
