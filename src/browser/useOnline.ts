import { useSyncExternalStore } from 'react';

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** Whether the device says at the moment that it has a network. */
export function isOnline(): boolean {
  return navigator.onLine;
}

/** Whether the device says it has a network. "Yes" proves nothing; "no" is sure. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, isOnline);
}
