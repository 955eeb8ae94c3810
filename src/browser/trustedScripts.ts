/** The one policy that the page's Content-Security-Policy lets stand: a script's address passes when it is our own origin's. */
export function trustOwnScripts(): void {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL(address) {
      if (isOwn(address)) return address;
      throw new TypeError('Scripts come from this page’s own server only');
    },
  });
}

function isOwn(address: string): boolean {
  const { protocol, host } = new URL(address, location.href);
  return protocol === location.protocol && host === location.host;
}
