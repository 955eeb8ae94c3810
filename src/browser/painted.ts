/** Settles once what is drawn now is on screen: what is fetched for later does not hold it up. */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
