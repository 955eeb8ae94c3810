import type { FieldProblem } from '#channels/channel.ts';
import type { Post, PostListing, PostTarget } from '#channels/posts.ts';
import { ApiError } from './apiError.ts';
import { instant, isId, isRow, text } from './read.ts';

/** Lengths that look like a limit nobody documented (S8). */
const ROUND_LENGTHS = new Set([100, 500, 1_000]);

/** The most of an answer that is taken in, bytes: a workspace's posts of years may be more (S41), and are then not known. */
const MOST_BYTES = 4_000_000;

/** The text of `response`, as long as it is 4 MB at most; else it is let go as soon as that shows, and `unreadable` is thrown. */
export async function textWithin(response: Response): Promise<string> {
  const { body } = response;
  const tooLarge = new ApiError({ kind: 'unreadable', problem: 'The answer is larger than 4 MB.' });
  if (Number(response.headers.get('Content-Length') ?? 0) > MOST_BYTES) {
    letGo(body);
    throw tooLarge;
  }
  if (body === null) return '';
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  let taken = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    taken += piece.value.byteLength;
    if (taken > MOST_BYTES) {
      letGo(reader);
      throw tooLarge;
    }
    text += decoder.decode(piece.value, { stream: true });
  }
  return text + decoder.decode();
}

/** Nothing waits for the connection to be closed: a proxy may take its time. */
function letGo(rest: { readonly cancel: () => Promise<void> } | null): void {
  rest?.cancel().catch(() => undefined);
}

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
