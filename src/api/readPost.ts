import type { FieldProblem } from '#channels/channel.ts';
import type { Post, PostListing, PostTarget } from '#channels/posts.ts';
import { instant, isId, isRow, text } from './read.ts';

/** Lengths that look like a limit nobody documented (S8). */
const ROUND_LENGTHS = new Set([100, 500, 1_000]);

/** The body of `GET /posts`: what can be read of it, and whether that is all. Deleted posts are left out, wherever they come from. */
export function readPostListing(rows: readonly unknown[]): PostListing {
  const read = rows.map(readPost);
  return {
    posts: read.filter((row) => row !== 'unreadable' && row !== 'deleted'),
    complete: !ROUND_LENGTHS.has(rows.length) && !read.includes('unreadable'),
  };
}

/** A row of `GET /posts`; fields of a wrong type count as absent, and one without ids or targets cannot be read. */
function readPost(row: unknown): Post | 'unreadable' | 'deleted' {
  if (!isRow(row) || !isId(row['id']) || !isId(row['workspaceId']) || !Array.isArray(row['targets'])) {
    return 'unreadable';
  }
  if (row['deletedAt'] !== null && row['deletedAt'] !== undefined) return 'deleted';
  const targets = row['targets'].map(readTarget);
  if (targets.includes(null)) return 'unreadable';
  const ignored: FieldProblem[] = [];
  return {
    id: row['id'],
    workspaceId: row['workspaceId'],
    status: text(row, 'status', ignored),
    caption: text(row, 'caption', ignored),
    scheduledAt: instant(row, 'scheduledAt', ignored),
    targets: targets.filter((target) => target !== null),
  };
}

function readTarget(row: unknown): PostTarget | null {
  if (!isRow(row) || !isId(row['id']) || !isId(row['socialAccountId'])) return null;
  const ignored: FieldProblem[] = [];
  return {
    id: row['id'],
    channelId: row['socialAccountId'],
    status: text(row, 'status', ignored),
    scheduledFor: instant(row, 'scheduledFor', ignored),
    publishedAt: instant(row, 'publishedAt', ignored),
    lastAttemptAt: instant(row, 'lastAttemptAt', ignored),
    errorCode: text(row, 'errorCode', ignored),
    errorMessage: text(row, 'errorMessage', ignored),
  };
}
