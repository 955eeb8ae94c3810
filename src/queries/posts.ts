import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { failureOf } from '#api/apiError.ts';
import type { ApiClient } from '#api/client.ts';
import { isHidden, type Failure } from '#channels/failure.ts';
import type { PostListing } from '#channels/posts.ts';
import { keys } from './channels.ts';
import { useConnectedApi } from './client.ts';
import { loadedFrom, type Loaded } from './loaded.ts';
import { retryPolicy } from './polling.ts';

/** Posts may be megabytes (S41): a workspace's are asked for at most this often, ms. */
export const POSTS_FRESH_MS = 5 * 60_000;

/** The posts of one workspace; null where the key may not read them, which is an answer like another and is kept as long. */
export function postListOptions(client: ApiClient, workspaceId: string) {
  return queryOptions({
    queryKey: keys.posts(workspaceId),
    queryFn: async ({ signal }): Promise<PostListing | null> => {
      try {
        return await client.listPosts({ workspaceId }, { signal });
      } catch (error) {
        if (isHidden(failureOf(error))) return null;
        throw error;
      }
    },
    staleTime: POSTS_FRESH_MS,
    // What the list tells of posts outlives the details that asked for them.
    gcTime: 3 * POSTS_FRESH_MS,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    ...retryPolicy,
  });
}

/** The posts of a workspace, asked for once `wanted`; those in hand are given even before. Null where the key may not read posts. */
export function usePosts(workspaceId: string, wanted = true): Loaded<PostListing | null> {
  const { client } = useConnectedApi();
  return loadedFrom(useQuery({ ...postListOptions(client, workspaceId), enabled: wanted }));
}

/** Sending one failed post again, as its line shows it. */
export interface PostRetry {
  readonly run: () => void;
  /** From the click until the posts were read again: only then is it known whether to offer it once more (S50). */
  readonly running: boolean;
  /** Postbreeze took it. */
  readonly sent: boolean;
  readonly failure: Failure | null;
}

/** Publishes the failed targets of a post again, at once (API.md 7.3). Never by itself, and never kept for later while offline. */
export function usePostRetry(postId: string, workspaceId: string): PostRetry {
  const { client } = useConnectedApi();
  const queryClient = useQueryClient();
  const mutationKey = ['retry', postId];
  const mutation = useMutation({
    mutationKey,
    mutationFn: () => client.retryPost(postId),
    networkMode: 'always',
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.posts(workspaceId) }),
  });
  return {
    run: () => {
      // Two presses can come before the page is drawn again: the cache knows of the first at once.
      if (queryClient.isMutating({ mutationKey }) === 0) mutation.mutate();
    },
    running: mutation.isPending,
    sent: mutation.isSuccess,
    failure: mutation.error === null ? null : failureOf(mutation.error),
  };
}
