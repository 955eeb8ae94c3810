/** Copies `text`; false when the browser refused. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies the whole address of `path` on this server; false when the browser refused. */
export function copyAddress(path: string): Promise<boolean> {
  return copyText(new URL(path, window.location.origin).href);
}
