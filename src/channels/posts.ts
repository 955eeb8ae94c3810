/** What posts mean for the health of channels: what is at risk, what a disconnect cancels, what failed and can be sent again. */

/** One channel that a post goes to, from `PostTarget` (API.md 7.1). Instants are epoch ms; null means absent or unreadable. */
export interface PostTarget {
  readonly id: string;
  /** `socialAccountId`: the channel. */
  readonly channelId: string;
  /** An open text (S43). */
  readonly status: string | null;
  readonly scheduledFor: number | null;
  readonly publishedAt: number | null;
  readonly lastAttemptAt: number | null;
  readonly errorCode: string | null;
  /** Free text: hostile. */
  readonly errorMessage: string | null;
}

/** A post, from `Post` (API.md 7.1): only what a health console needs. */
export interface Post {
  readonly id: string;
  readonly workspaceId: string;
  /** As the server sent it; may be a value the contract does not name. */
  readonly status: string | null;
  readonly caption: string | null;
  readonly scheduledAt: number | null;
  readonly targets: readonly PostTarget[];
}

/** One answer of `GET /posts`. */
export interface PostListing {
  readonly posts: readonly Post[];
  /** False where rows could not be read, or the length looks like a limit nobody documented (S8): counts are then "at least". */
  readonly complete: boolean;
}

/** A post that is still to go out to one channel. */
export interface DuePost {
  readonly post: Post;
  readonly target: PostTarget;
  /** When it is due, epoch ms; null where the server did not say. */
  readonly at: number | null;
}

/** Both spellings are met (S45). */
const CANCELLED = new Set(['CANCELED', 'CANCELLED']);

/**
 * What is to go out to one of `channelIds` and may fail while they are broken (API.md 7.1): one entry per channel of a post, the
 * next to come first. `now` is epoch ms.
 */
export function postsAtRisk(posts: readonly Post[], channelIds: ReadonlySet<string>, now: number): readonly DuePost[] {
  return duePosts(posts, now).filter(({ target }) => channelIds.has(target.channelId));
}

/** What is to go out, whatever the channel: one entry per channel of a post, the next to come first. `now` is epoch ms. */
export function duePosts(posts: readonly Post[], now: number): readonly DuePost[] {
  return posts
    .filter((post) => isPlanned(post, now))
    .flatMap((post) => post.targets.map((target) => ({ post, target, at: target.scheduledFor ?? post.scheduledAt })))
    .filter(({ target }) => isWaiting(target))
    .sort(byTime);
}

/** Orders two posts by when they are due; those that do not say come last. */
export function byTime(a: DuePost, b: DuePost): number {
  // Two that do not say are equal: Infinity less Infinity is no number.
  const gap = a.at === b.at ? 0 : (a.at ?? Infinity) - (b.at ?? Infinity);
  return gap || (a.post.id < b.post.id ? -1 : 1);
}

/** A scheduled post; one that waits for approval, as long as its time has not gone by. */
function isPlanned({ status, scheduledAt }: Post, now: number): boolean {
  return status === 'SCHEDULED' || (status === 'NEEDS_APPROVAL' && scheduledAt !== null && scheduledAt > now);
}

function isWaiting({ status, publishedAt }: PostTarget): boolean {
  return publishedAt === null && !(status !== null && CANCELLED.has(status));
}

/** What disconnecting one channel cancels (API.md 5.5). */
export interface Cancelled {
  readonly count: number;
  /** When the first of them is due, epoch ms; null where none is, or none says. */
  readonly firstAt: number | null;
  /** How many of them also go to other channels, and may be cancelled whole (S30). */
  readonly alsoElsewhere: number;
}

/** What disconnecting `channelId` at `now` (epoch ms) cancels. */
export function cancelledBy(posts: readonly Post[], channelId: string, now: number): Cancelled {
  const due = postsAtRisk(posts, new Set([channelId]), now);
  const touched = new Set(due.map(({ post }) => post));
  const elsewhere = [...touched].filter(({ targets }) =>
    targets.some((target) => target.channelId !== channelId && isWaiting(target)),
  );
  return { count: touched.size, firstAt: due[0]?.at ?? null, alsoElsewhere: elsewhere.length };
}

/** A post that failed on one channel and can be sent again. */
export interface FailedPost {
  readonly post: Post;
  /** The failure on the channel that was asked about. */
  readonly target: PostTarget;
  /** Other channels on which the same post failed: sending it again goes to them too (API.md 7.3). */
  readonly alsoFailedOn: readonly string[];
}

/** A post in one of these is not over yet, or was given up on purpose: there is nothing to send again. */
const NOT_OVER = new Set(['DRAFT', 'NEEDS_APPROVAL', 'SCHEDULED', 'PUBLISHING', ...CANCELLED]);

/** The posts that failed on `channelId` and can be sent again (API.md 7.3), the latest failure first. */
export function failedOn(posts: readonly Post[], channelId: string): readonly FailedPost[] {
  return posts
    .filter(({ status }) => status === null || !NOT_OVER.has(status))
    .flatMap((post) => {
      const failed = post.targets.filter(hasFailed);
      const target = failed.find((one) => one.channelId === channelId);
      if (target === undefined) return [];
      const others = failed.map((one) => one.channelId).filter((id) => id !== channelId);
      return { post, target, alsoFailedOn: [...new Set(others)] };
    })
    .sort((a, b) => failedAt(b) - failedAt(a) || (a.post.id < b.post.id ? -1 : 1));
}

/** The status of a target is an open text: only an error without a publication tells (S43). */
function hasFailed(target: PostTarget): boolean {
  if (target.status !== null && CANCELLED.has(target.status)) return false;
  return (target.errorCode !== null || target.errorMessage !== null) && target.publishedAt === null;
}

function failedAt({ post, target }: FailedPost): number {
  return failureTime(post, target) ?? -Infinity;
}

/** When `target` failed, epoch ms: its last attempt, else when it was due; null where neither is told. */
export function failureTime(post: Post, target: PostTarget): number | null {
  return target.lastAttemptAt ?? target.scheduledFor ?? post.scheduledAt;
}
