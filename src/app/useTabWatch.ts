import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { deviceNow } from '#browser/clock.ts';
import { openLine } from '#browser/tabs.ts';
import { isVisible } from '#browser/visibility.ts';
import { onWake } from '#browser/wake.ts';
import { useSession } from '#queries/session.ts';
import { lineName, shareAnswers } from '#queries/sharedAnswers.ts';

/** Shares what is asked for with the other tabs, and asks at once when the device wakes up. */
export function useTabWatch(): void {
  const queryClient = useQueryClient();
  const { config, keyPrefix } = useSession();
  const line = lineName(config.apiOrigin, keyPrefix ?? config.mode);
  useEffect(
    () => shareAnswers(queryClient, (heard, leaving) => openLine(line, heard, leaving), deviceNow),
    [queryClient, line],
  );
  useEffect(
    () =>
      onWake(() => {
        if (isVisible()) void queryClient.refetchQueries({ type: 'active', stale: true });
      }),
    [queryClient],
  );
}
