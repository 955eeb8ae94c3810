/** The device's clock, epoch ms: for rooms that may not read it themselves. */
export function deviceNow(): number {
  return Date.now();
}
