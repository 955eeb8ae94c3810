import { useEffect } from 'react';

/** Keeps the screen on while the page is in view, where the browser can; where it cannot or may not, nothing is different. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return undefined;
    const { wakeLock } = navigator;
    let over = false;
    let held: WakeLockSentinel | null = null;
    // The browser takes it back whenever the page leaves the view.
    const ask = () => {
      if (document.visibilityState !== 'visible') return;
      void wakeLock.request('screen').then(
        (lock) => {
          if (over) void lock.release();
          else held = lock;
        },
        // A low battery, a policy: the screen goes dark as it would.
        () => undefined,
      );
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', ask);
      void held?.release();
    };
  }, []);
}
