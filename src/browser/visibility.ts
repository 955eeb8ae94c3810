import { useSyncExternalStore } from 'react';

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

/** Whether the page is in view, followed as it changes. */
export function useIsVisible(): boolean {
  return useSyncExternalStore(followVisibility, isVisible);
}

function followVisibility(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}
