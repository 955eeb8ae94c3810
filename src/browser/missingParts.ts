/** Faults that were parts of the page that did not load; the page's own faults are not among them. */
const missing = new WeakSet();

/** Calls `back` when a part of the page that is loaded late could not be: a new version has other parts. Answers how to stop. */
export function onMissingPart(back: () => void): () => void {
  const note = (event: VitePreloadErrorEvent) => {
    missing.add(event.payload);
    back();
  };
  window.addEventListener('vite:preloadError', note);
  return () => window.removeEventListener('vite:preloadError', note);
}

/** Whether `error` is a part of the page that did not load. */
export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && missing.has(error);
}
