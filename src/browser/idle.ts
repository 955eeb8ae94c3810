const AT_LATEST_MS = 5_000;
const WITHOUT_IDLE_MS = 300;

/** Calls `back` when the page has nothing else to do, after 5 s at the latest; answers how to call it off. */
export function whenIdle(back: () => void): () => void {
  // Safari has no idle callbacks.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(back, WITHOUT_IDLE_MS);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(() => back(), { timeout: AT_LATEST_MS });
  return () => window.cancelIdleCallback(handle);
}
