import type { QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import type { AnswerKeeping } from '#queries/keptAnswers.ts';
import { useIdleWatch } from './useIdleWatch.ts';

/** Keeps what is answered while there is somebody to keep it for. */
export function useAnswerWatch(queryClient: QueryClient, keeping: AnswerKeeping | null): void {
  useIdleWatch(
    useCallback(async () => {
      if (keeping === null) return () => () => undefined;
      const { watchAnswers } = await import('#queries/keptAnswers.ts');
      return () => watchAnswers(queryClient, keeping);
    }, [queryClient, keeping]),
  );
}
