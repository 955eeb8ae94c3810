/** Where nothing is drawn, as in a tab out of view. */
const AT_LATEST_MS = 1_000;

/** Settles once what is drawn now is on screen, a second later at the latest: what is fetched for later does not hold it up. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, AT_LATEST_MS);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
