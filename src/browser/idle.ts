const AT_LATEST_MS = 5_000;
const WITHOUT_IDLE_MS = 300;

/** What the page waits for before it shows anything; null where it waits for nothing. */
let awaited: Promise<unknown> | null = null;

/**
 * Tells that the first screen waits for `answer`. Until it has come the page only seems to have nothing to do: what is fetched
 * and read meanwhile would stand in its way.
 */
export function awaitFirst(answer: Promise<unknown>): void {
  const asked = answer.finally(() => {
    if (awaited === asked) awaited = null;
  });
  awaited = asked;
}

/** Calls `back` when the page has nothing else to do and waits for nothing, 5 s after the answer came or should have at the latest; answers how to call it off. */
export function whenIdle(back: () => void): () => void {
  let callOff: () => void = () => undefined;
  const wait = () => {
    callOff = onceIdle(back);
  };
  if (awaited === null) wait();
  else {
    let over = false;
    const begin = () => {
      if (!over) wait();
      over = true;
    };
    const timer = setTimeout(begin, AT_LATEST_MS);
    void awaited.then(begin, begin);
    callOff = () => {
      over = true;
      clearTimeout(timer);
    };
  }
  return () => callOff();
}

/** The same as a promise, for what is loaded then. */
export function idle(): Promise<void> {
  return new Promise((resolve) => void whenIdle(resolve));
}

function onceIdle(back: () => void): () => void {
  // Safari has no idle callbacks.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(back, WITHOUT_IDLE_MS);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(() => back(), { timeout: AT_LATEST_MS });
  return () => window.cancelIdleCallback(handle);
}
