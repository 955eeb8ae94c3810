/** Whether `host` is a name or address of this machine alone (with or without the brackets of IPv6). */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** The name in a `Host` header, lower-case and without its port; null where there is none to read. */
export function hostName(header: string | undefined): string | null {
  const address = `http://${header ?? ''}`;
  return header !== undefined && /^[\w.:[\]-]+$/.test(header) && URL.canParse(address)
    ? new URL(address).hostname
    : null;
}
