const NAME = 'postbreeze-channels.config';

/** Keeps what the server said of itself, for a day when it does not answer. Nothing secret is in it. */
export function keepConfig(text: string): void {
  try {
    localStorage.setItem(NAME, text);
  } catch {
    // Private modes refuse: without its server the page then does not start.
  }
}

/** What the server last said of itself; null where that is not known. */
export function keptConfig(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}
