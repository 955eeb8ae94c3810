import { queryOptions, useQuery } from '@tanstack/react-query';

import type { Past } from '#channels/changes.ts';
import { keys } from './channels.ts';

/** The list does not wait for the code that reads it. */
function pastOptions(from: number) {
  return queryOptions({
    queryKey: keys.past(from),
    queryFn: async () => (await import('./historyWatch.ts')).pastFrom(from),
    networkMode: 'always',
    staleTime: Infinity,
    retry: false,
  });
}

/** What this browser saw happen from `from` on (epoch ms of the server's clock); undefined until it is read, null where nothing is known. */
export function usePast(from: number): Past | null | undefined {
  const { data } = useQuery(pastOptions(from));
  return data === 'coming' ? undefined : data;
}
