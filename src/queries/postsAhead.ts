import { queryOptions, skipToken, useQuery, type QueryClient } from '@tanstack/react-query';

import type { DueByChannel } from '#channels/postsAhead.ts';
import type { postsDueOf } from '#channels/postsDue.ts';
import type { NextDue } from '#channels/sort.ts';

/** What is known of the posts ahead, and of how many workspaces. It arrives after the list, in a chunk of its own. */
export interface PostsAhead extends DueByChannel {
  /** What the order goes by: taken over between two readings only, and not under the hand. */
  readonly nextDue: NextDue;
  /** The workspaces worth reading: those with a channel that may fail its posts. */
  readonly wanted: number;
  readonly read: number;
  /** In how many the key may not read posts, or the server cannot (403, 404). */
  readonly denied: number;
  /** In how many they were asked for in vain. */
  readonly failed: number;
  /** Whether more is on its way. */
  readonly reading: boolean;
  /** When the oldest of the answers came, epoch ms of the device's clock; null before the first. */
  readonly asOf: number | null;
  /** What puts them in words: it comes in the same late chunk. */
  readonly wordsFor: typeof postsDueOf;
}

/** It lives in the cache and goes with it: nothing of it outlasts the key. */
const aheadOptions = queryOptions<PostsAhead>({
  queryKey: ['posts-ahead'],
  queryFn: skipToken,
  staleTime: Infinity,
  gcTime: Infinity,
  structuralSharing: false,
});

/** Tells what is known of the posts ahead. */
export function tellPostsAhead(queryClient: QueryClient, ahead: PostsAhead): void {
  queryClient.setQueryData(aheadOptions.queryKey, ahead);
}

/** The posts ahead as far as they were read; null before that. The same object while nothing changes. */
export function usePostsAhead(): PostsAhead | null {
  return useQuery(aheadOptions).data ?? null;
}
