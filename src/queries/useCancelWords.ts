import type { Channel } from '#channels/channel.ts';
import { cancelledBy } from '#channels/posts.ts';
import { CANCELS_UNCOUNTED, cancelWords, type CancelWords } from '#channels/postWords.ts';
import type { TimeStyle } from '#channels/time.ts';
import { usePosts } from './posts.ts';
import { useServerNow } from './useServerNow.ts';

/** What a disconnect does to the scheduled posts of `channel`: at once in general words, counted as soon as that is known. */
export function useCancelWords(channel: Channel, style: TimeStyle): CancelWords {
  const posts = usePosts(channel.workspaceId);
  const now = useServerNow();
  const listing = posts.kind === 'ready' ? posts.data : null;
  return listing === null
    ? CANCELS_UNCOUNTED
    : cancelWords(cancelledBy(listing.posts, channel.id, now), listing.complete, now, style);
}
