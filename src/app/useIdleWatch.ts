import { useEffect } from 'react';

import { whenIdle } from '#browser/idle.ts';

/**
 * Runs what `load` brings while the component is there. Its code comes when the page is idle, and the page does without.
 * A new `load` ends the one before: keep it the same object as long as it means the same.
 */
export function useIdleWatch(load: () => Promise<() => () => void>): void {
  useEffect(() => {
    let over = false;
    let stop: () => void = () => undefined;
    const callOff = whenIdle(() => {
      void load().then(
        (start) => {
          if (!over) stop = start();
        },
        () => undefined,
      );
    });
    return () => {
      over = true;
      callOff();
      stop();
    };
  }, [load]);
}
