/** What disconnecting and retrying do to posts (API.md 5.5, 7.3). */
import type { Post } from '#api/contract.ts';
import { Refusal } from './envelope.ts';
import type { SandboxState } from './state.ts';
import { iso } from './time.ts';

type Target = Post['targets'][number];

function hasFailed(target: Target): boolean {
  return (target.errorCode ?? target.errorMessage ?? null) !== null && (target.publishedAt ?? null) === null;
}

/** Posts as a listing gives them: the next to come first, then the newest (S40); of one workspace where one is named. */
export function listedPosts(state: SandboxState, workspaceId: string | null, now: number): Post[] {
  const at = (post: Post) => Date.parse(post.scheduledAt ?? post.createdAt ?? iso(0));
  const posts = [...state.posts.values()].filter((post) => workspaceId === null || post.workspaceId === workspaceId);
  const coming = posts.filter((post) => at(post) > now).sort((a, b) => at(a) - at(b));
  const gone = posts.filter((post) => at(post) <= now).sort((a, b) => at(b) - at(a));
  return [...coming, ...gone];
}

/** Cancels what is still to be published to `channelId`; a post with no other target left is cancelled as a whole (S30). */
export function cancelPostsTo(state: SandboxState, channelId: string, now: number): void {
  for (const post of state.posts.values()) {
    if (post.status !== 'SCHEDULED' && post.status !== 'NEEDS_APPROVAL') continue;
    if (!post.targets.some((target) => target.socialAccountId === channelId)) continue;
    const targets = post.targets.map((target) =>
      target.socialAccountId === channelId ? { ...target, status: 'CANCELED' } : target,
    );
    const status = targets.every((target) => target.status === 'CANCELED') ? 'CANCELED' : post.status;
    state.posts.set(post.id, { ...post, status, targets, updatedAt: iso(now) });
  }
}

/** Publishes again what failed, where the channel can publish now; throws a Refusal where nothing had failed. */
export function retryPost(state: SandboxState, post: Post, now: number): Post {
  if (!post.targets.some(hasFailed)) throw new Refusal('nothingToRetry', 'No target of this post has failed.');
  const targets = post.targets.map((target) => (hasFailed(target) ? retryTarget(state, target, now) : target));
  const failures = targets.filter(hasFailed).length;
  const status = failures === 0 ? 'PUBLISHED' : failures === targets.length ? 'FAILED' : 'PARTIALLY_PUBLISHED';
  const retried = { ...post, status, targets, updatedAt: iso(now) };
  state.posts.set(post.id, retried);
  return retried;
}

function retryTarget(state: SandboxState, target: Target, now: number): Target {
  const attempt = { attemptCount: (target.attemptCount ?? 0) + 1, lastAttemptAt: iso(now) };
  if (state.channels.get(target.socialAccountId)?.status !== 'ACTIVE') return { ...target, ...attempt };
  return { ...target, ...attempt, status: 'PUBLISHED', publishedAt: iso(now), errorCode: null, errorMessage: null };
}
