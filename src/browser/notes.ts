const OURS = 'postbreeze-channels.';

/** What is no note: choices of this browser, what its server said of itself, and a key that another tab may have put here. */
const NO_NOTES: ReadonlySet<string> = new Set([`${OURS}preferences`, `${OURS}config`, `${OURS}key`]);

/** Forgets what people noted in this browser: snoozes, contacts, hidden findings, visits, and whatever else joins them. */
export function forgetNotes(): void {
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(OURS) && !NO_NOTES.has(name)) localStorage.removeItem(name);
    }
  } catch {
    // What refuses to be read holds nothing.
  }
  // Whoever holds some of it in memory looks again, as when another tab wrote.
  window.dispatchEvent(new StorageEvent('storage'));
}
