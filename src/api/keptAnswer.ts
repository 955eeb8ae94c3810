/** The last answer as a browser keeps it: the very text of the server, so that one reader reads both. Nothing of the key is in it. */
import type { ChannelListing, Workspace } from '#channels/channel.ts';
import { readChannelList, readWorkspaceList } from './lists.ts';
import { isRow } from './read.ts';

/** Goes up when what is kept changes shape: what an earlier version kept is dropped. */
const VERSION = 1;

/**
 * Both lists together, in characters. More is not kept: it would be read before the first row is drawn. What is kept for a tab is
 * written and read in one go while the page waits, into some 5 million characters for everything the page keeps there.
 */
const MOST_CHARACTERS = { device: 24_000_000, tab: 2_000_000 } as const;

/** What is kept of an answer. */
export interface AnswerParts {
  /** Whose answer it is: API origin and key prefix. */
  readonly account: string;
  /** When it was received, epoch ms of the device's clock. */
  readonly savedAt: number;
  readonly clockOffsetMs: number | null;
  readonly channels: string;
  /** Null where the names did not come. */
  readonly workspaces: string | null;
}

/** A kept answer, read. */
export interface RestoredAnswer {
  readonly listing: ChannelListing;
  readonly workspaces: readonly Workspace[] | null;
  readonly savedAt: number;
}

/** `parts` as they are kept in `place`; null where they are too large for it. */
export function toKeptAnswer(parts: AnswerParts, place: keyof typeof MOST_CHARACTERS): object | null {
  const size = parts.channels.length + (parts.workspaces?.length ?? 0);
  return size > MOST_CHARACTERS[place] ? null : { version: VERSION, ...parts };
}

/** What was kept for `account`, read at `now` (epoch ms); null where it is another's, of another version, from the future, or unreadable. */
export function readKeptAnswer(kept: unknown, account: string, now: number): RestoredAnswer | null {
  if (!isRow(kept) || kept['version'] !== VERSION || kept['account'] !== account) return null;
  const { savedAt, clockOffsetMs, channels, workspaces } = kept;
  if (typeof savedAt !== 'number' || savedAt > now || typeof channels !== 'string') return null;
  try {
    return {
      listing: readChannelList(JSON.parse(channels), typeof clockOffsetMs === 'number' ? clockOffsetMs : null),
      workspaces: typeof workspaces === 'string' ? readWorkspaceList(JSON.parse(workspaces)) : null,
      savedAt,
    };
  } catch {
    return null;
  }
}
