import { channelHandle, channelName, type Channel } from './channel.ts';
import { dayMoment } from './dayMoment.ts';
import type { Failure } from './failure.ts';
import { failureClause, SIGN_IN_AGAIN } from './failureWords.ts';
import { maskSecrets } from './mask.ts';
import { platformFacts } from './platform.ts';
import { failureTime, type Cancelled, type FailedPost } from './posts.ts';
import { capitalised, type TimeStyle } from './time.ts';

/** One line in two weights: the fact, and what follows from it. */
export interface CancelWords {
  /** Set in bold; null where nothing is known to count. */
  readonly fact: string | null;
  readonly rest: string;
}

/** What a disconnect does to scheduled posts while they are not counted. */
export const CANCELS_UNCOUNTED: CancelWords = {
  fact: null,
  rest: 'Posts scheduled to it are cancelled, perhaps whole posts that also go elsewhere',
};

/** What a disconnect cancels, counted at `now` (epoch ms). `complete` is false where there may be more. */
export function cancelWords(cancelled: Cancelled, complete: boolean, now: number, style: TimeStyle = {}): CancelWords {
  const { count, firstAt, alsoElsewhere } = cancelled;
  if (count === 0) {
    return complete ? { fact: 'No post is scheduled to it', rest: ': none is cancelled' } : CANCELS_UNCOUNTED;
  }
  const posts = `${String(count)} scheduled ${count === 1 ? 'post' : 'posts'}`;
  const verb = count === 1 ? 'is' : 'are';
  return {
    fact: complete ? posts : `At least ${posts}`,
    rest: ` ${verb} cancelled${firstWords(count, firstAt, now, style)}${elsewhereWords(count, alsoElsewhere)}`,
  };
}

function firstWords(count: number, at: number | null, now: number, style: TimeStyle): string {
  if (at === null) return '';
  const was = at < now ? 'was ' : '';
  return count === 1
    ? `, ${was}due ${dayMoment(at, now, style)}`
    : `, the first ${was}${was === '' ? '' : 'due '}${dayMoment(at, now, style)}`;
}

function elsewhereWords(count: number, alsoElsewhere: number): string {
  if (alsoElsewhere === 0) return '';
  if (count === 1) return '; it also goes elsewhere, and may be cancelled there too';
  const who = alsoElsewhere === count ? 'all of them' : `${String(alsoElsewhere)} of them`;
  return `; ${who} also ${alsoElsewhere === 1 ? 'goes' : 'go'} elsewhere, and may be cancelled there too`;
}

const CAPTION_LETTERS = 60;

/** The first words of a caption, in quotes, for a button; a post without one is called so. */
export function captionWords(caption: string | null): string {
  const text = caption?.replace(/\s+/gu, ' ').trim() ?? '';
  if (text === '') return 'a post without words';
  const letters = Array.from(text);
  return letters.length <= CAPTION_LETTERS ? `“${text}”` : `“${letters.slice(0, CAPTION_LETTERS).join('').trimEnd()}…”`;
}

const REASON_LETTERS = 160;

/** When and why a post failed, as far as the server says; secrets masked, long texts cut. `now` is epoch ms. */
export function failedWords({ post, target }: FailedPost, now: number, style: TimeStyle = {}): string {
  const at = failureTime(post, target);
  const when = at === null ? 'Failed' : `Failed ${dayMoment(at, now, style)}`;
  const said = maskSecrets(target.errorMessage ?? target.errorCode ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
  const letters = Array.from(said);
  if (letters.length === 0) return when;
  return `${when}: ${letters.length <= REASON_LETTERS ? capitalised(said) : `${letters.slice(0, REASON_LETTERS).join('').trimEnd()}…`}`;
}

/** What publishing a failed post again does, before it is done; `others` counts further channels it failed on. */
export function publishWords(channel: Channel, others: number): string {
  const here = `${channelHandle(channel) ?? channelName(channel)} on ${platformFacts(channel.platform).name}`;
  const there =
    others === 0 ? '' : `, and on ${String(others)} other ${others === 1 ? 'channel' : 'channels'} where it failed too`;
  return `It is published at once on ${here}${there}. There is no undo.`;
}

/**
 * Why a post was not sent again, or that nobody knows. `standing` is how it stands in the posts as they were read after that:
 * as failed, no longer so, or not known because they could not be read.
 */
export function retryProblem(failure: Failure, standing: 'failed' | 'gone' | 'not-known'): string {
  switch (failure.kind) {
    case 'rejected':
      return failure.status === 400
        ? `Nothing was left to publish again.${quoted(failure.message)}`
        : `Postbreeze refused it.${quoted(failure.message)}`;
    case 'forbidden':
      return `Your role may not publish here: owners, admins and editors may.${quoted(failure.message)}`;
    case 'signed-out':
      return `${failureClause(failure)}. ${SIGN_IN_AGAIN} Nothing was published.`;
    case 'not-found':
      return 'This post is gone, or this key cannot reach it.';
    case 'unreachable':
    case 'timed-out':
    case 'server-error':
    case 'unreadable':
    case 'too-large':
      return `${failureClause(failure)}, so whether it is published was looked up: ${STANDING[standing]}`;
    case 'conflict':
    case 'unauthorized':
    case 'rate-limited':
    case 'unexpected':
      return `${failureClause(failure)}. Nothing was published.`;
  }
}

const STANDING = {
  failed: 'it still stands as failed.',
  gone: 'it no longer stands as failed.',
  'not-known': 'the posts could not be read, so it is not known.',
} as const;

function quoted(message: string | null): string {
  return message === null ? '' : ` Postbreeze says: “${message}”`;
}
