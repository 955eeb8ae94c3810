import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

import { filterFromQuery, filterToQuery, type ChannelFilter, type ReadFilter } from '#channels/filter.ts';

/** The filter in the address, and how to change it: a choice makes a history entry, typing replaces the last one. */
export function useChannelFilter(): ReadFilter & {
  readonly choose: (change: Partial<ChannelFilter>) => void;
  readonly type: (text: string) => void;
} {
  const [query, setQuery] = useSearchParams();
  // One object per address, so that what is computed from it can tell.
  const read = useMemo(() => filterFromQuery(query), [query]);
  const write = (change: Partial<ChannelFilter>, replace: boolean) => {
    setQuery(filterToQuery({ ...read.filter, ...change }), { replace, preventScrollReset: true });
  };
  return { ...read, choose: (change) => write(change, false), type: (text) => write({ text }, true) };
}
