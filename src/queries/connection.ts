import { useMutation, useQueryClient } from '@tanstack/react-query';

import { failureOf } from '#api/apiError.ts';
import type { Failure } from '#channels/failure.ts';
import { keys } from './channels.ts';
import { useConnectedApi } from './client.ts';
import { outdate } from './elsewhere.ts';

/** Disconnecting one channel, as the dialog shows it. */
export interface Disconnect {
  readonly run: () => void;
  readonly running: boolean;
  readonly failure: Failure | null;
}

/** Disconnects for good (API.md 5.5). One that is not there any more counts as gone (S28); after any failure the list is read again (S50). */
export function useDisconnect(channelId: string, onGone: () => void): Disconnect {
  const { client } = useConnectedApi();
  const queryClient = useQueryClient();
  const mutationKey = ['disconnect', channelId];
  const mutation = useMutation({
    mutationKey,
    mutationFn: async () => {
      try {
        await client.disconnect(channelId);
      } catch (error) {
        if (failureOf(error).kind !== 'not-found') throw error;
      }
    },
    // Never kept for later: what cannot be sent now has failed.
    networkMode: 'always',
    onSuccess: onGone,
    onSettled: () => {
      // Its scheduled posts are cancelled: what was read of them is out of date, and is read again when next wanted.
      void queryClient.invalidateQueries({ queryKey: keys.everyPost, refetchType: 'none' });
      outdate('channels');
      return queryClient.invalidateQueries({ queryKey: keys.channels });
    },
  });
  return {
    run: () => {
      // Two presses can come before the page is drawn again: the cache knows of the first at once.
      if (queryClient.isMutating({ mutationKey }) === 0) mutation.mutate();
    },
    running: mutation.isPending,
    failure: mutation.error === null ? null : failureOf(mutation.error),
  };
}
