/** A window for a platform's consent page. Its address is set once and kept nowhere (S24). */
export interface ConsentWindow {
  /** Leaves the blank page for `address`; the opener is severed, so that the platform cannot reach back. */
  readonly goTo: (address: string) => void;
  /** May read true while the person is still consenting: the platform's COOP header cuts the tie. */
  readonly isClosed: () => boolean;
  /** Closes it while it is blank. At the platform it is the person's: the browser would refuse, and say the link aloud on the console. */
  readonly close: () => void;
}

/** Opens a blank window. Call it in the click itself, or the browser blocks it; null when it did. */
export function openConsentWindow(saying: string): ConsentWindow | null {
  const opened = window.open('about:blank', '_blank', 'popup,width=640,height=760');
  if (opened === null) return null;
  opened.document.title = saying;
  opened.document.body.textContent = saying;
  opened.opener = null;
  let isBlank = true;
  return {
    goTo: (address) => {
      isBlank = false;
      opened.location.replace(address);
    },
    isClosed: () => opened.closed,
    close: () => {
      if (isBlank) opened.close();
    },
  };
}
