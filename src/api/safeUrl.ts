const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** `raw` as a normalised address if it is `https:`, or `http:` on loopback; null otherwise (PRODUCT section 6). Never throws. */
export function safeUrl(raw: string): string | null {
  if (!URL.canParse(raw)) return null;
  const url = new URL(raw);
  if (url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'https:') return url.href;
  return url.protocol === 'http:' && LOOPBACK.has(url.hostname) ? url.href : null;
}
