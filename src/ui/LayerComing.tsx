/** Stands where a dialog will, while its code is on the way: the keyboard counts it as open (browser/keyGuard.ts). */
export function LayerComing() {
  return <span hidden data-layer-coming />;
}
