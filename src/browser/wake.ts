const LOOK_MS = 10_000;
/** A timer that is this late was not slow: the device slept. Out of view timers come once a minute. */
const SLEPT_MS = 90_000;

/** Calls `back` when the device wakes up: not every browser tells the page that it was away. Answers how to stop. */
export function onWake(back: () => void): () => void {
  let last = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    if (now - last > LOOK_MS + SLEPT_MS) back();
    last = now;
  }, LOOK_MS);
  return () => clearInterval(timer);
}
