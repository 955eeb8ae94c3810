import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import { useIdleWatch } from './useIdleWatch.ts';

/** Keeps the history of `origin` while the component is there. */
export function useHistoryWatch(origin: string): void {
  const queryClient = useQueryClient();
  useIdleWatch(
    useCallback(async () => {
      const { watchHistory } = await import('#queries/historyWatch.ts');
      return () => watchHistory(queryClient, origin);
    }, [queryClient, origin]),
  );
}
