import type { Post, PostTarget } from '#channels/posts.ts';
import { HOUR_MS, NOW } from './builders.ts';

/** A target on the channel of `aChannel()` that waits for its time. */
export function aTarget(changes: Partial<PostTarget> = {}): PostTarget {
  return {
    id: 'tgt_1',
    channelId: 'soc_acme',
    status: 'PENDING',
    scheduledFor: null,
    publishedAt: null,
    lastAttemptAt: null,
    errorCode: null,
    errorMessage: null,
    ...changes,
  };
}

/** A target that failed an hour ago. */
export function aFailedTarget(changes: Partial<PostTarget> = {}): PostTarget {
  return aTarget({
    status: 'FAILED',
    lastAttemptAt: NOW - HOUR_MS,
    errorCode: 'EXAMPLE_FAILURE',
    errorMessage: 'the channel was not connected.',
    ...changes,
  });
}

/** A post scheduled for this evening on the channel of `aChannel()`. */
export function aPost(changes: Partial<Post> = {}): Post {
  return {
    id: 'post_1',
    workspaceId: 'ws_acme',
    status: 'SCHEDULED',
    caption: 'Autumn hours start on Monday.',
    scheduledAt: NOW + 6 * HOUR_MS,
    targets: [aTarget()],
    ...changes,
  };
}
