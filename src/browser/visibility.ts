/** Whether the page is in view. */
export function isVisible(): boolean {
  return document.visibilityState === 'visible';
}

/** Calls `back` whenever the person comes back to the page; answers how to stop. */
export function onReturn(back: () => void): () => void {
  const shown = () => {
    if (isVisible()) back();
  };
  window.addEventListener('focus', back);
  document.addEventListener('visibilitychange', shown);
  return () => {
    window.removeEventListener('focus', back);
    document.removeEventListener('visibilitychange', shown);
  };
}
