import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { whenIdle } from '#browser/idle.ts';

/** Keeps the history of `origin` while the component is there. Its code comes when the page is idle, and the page does without. */
export function useHistoryWatch(origin: string): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    let over = false;
    let stop: () => void = () => undefined;
    const callOff = whenIdle(() => {
      void import('#queries/historyWatch.ts').then(
        ({ watchHistory }) => {
          if (!over) stop = watchHistory(queryClient, origin);
        },
        () => undefined,
      );
    });
    return () => {
      over = true;
      callOff();
      stop();
    };
  }, [queryClient, origin]);
}
