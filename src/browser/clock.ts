/** The device's clock, epoch ms: for rooms that may not read it themselves. */
export function deviceNow(): number {
  return Date.now();
}

/** Less than a second, drawn once for this page: tabs that wait for the same instant do not all act in it (S32). */
export const OWN_MOMENT_MS = Math.floor(Math.random() * 1_000);
