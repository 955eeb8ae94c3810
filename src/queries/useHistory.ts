import { queryOptions, useQuery } from '@tanstack/react-query';

import type { HistoryEvent } from '#channels/history.ts';
import { keys } from './channels.ts';
import { eventsOf } from './historyWatch.ts';

function historyOptions(channelId: string) {
  return queryOptions({
    queryKey: keys.history(channelId),
    queryFn: () => eventsOf(channelId),
    networkMode: 'always',
    staleTime: Infinity,
    retry: false,
  });
}

const NOTHING: readonly HistoryEvent[] = [];

/** What this browser saw happen to a channel, oldest first; empty while it is not known, or where nothing is kept. */
export function useChannelHistory(channelId: string): readonly HistoryEvent[] {
  return useQuery(historyOptions(channelId)).data ?? NOTHING;
}
