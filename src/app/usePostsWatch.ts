import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import { usePreferences } from '#browser/preferences.ts';
import { useConnectedApi } from '#queries/client.ts';
import { useIdleWatch } from './useIdleWatch.ts';

/** Reads the posts ahead while the list is there: no other screen tells of them. */
export function usePostsWatch(): void {
  const queryClient = useQueryClient();
  const connected = useConnectedApi();
  const byItself = usePreferences().polling === 'on';
  useIdleWatch(
    useCallback(async () => {
      const { watchPosts } = await import('#queries/postsWatch.ts');
      return () => watchPosts(queryClient, connected, byItself);
    }, [queryClient, connected, byItself]),
  );
}
