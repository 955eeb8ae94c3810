/** Why asking Postbreeze gave nothing. The words for it are in `failureWords.ts`. */

/** What the server said with a refusal, where it said anything (API.md 3). */
export interface Refusal {
  readonly status: number;
  /** SCREAMING_SNAKE code of the envelope; null when a gateway answered without one (S33). */
  readonly code: string | null;
  /** One English sentence, fit to show. */
  readonly message: string | null;
  /** Quoted to support; shown with every error. */
  readonly requestId: string | null;
}

/** One member per way to fail; branch on `kind`, never on a message. */
export type Failure =
  /** No answer at all: offline, refused, reset, or blocked by the browser (S4). */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timed-out'; readonly afterMs: number }
  | ({ readonly kind: 'unauthorized' } & Refusal)
  | ({ readonly kind: 'forbidden' } & Refusal)
  /** A proxy in front of this page turned the call away: the person's sign-in there ended. Nothing reached Postbreeze. */
  | ({ readonly kind: 'signed-out' } & Refusal)
  | ({ readonly kind: 'not-found' } & Refusal)
  | ({ readonly kind: 'conflict' } & Refusal)
  /** 400, 422 and every other 4xx. */
  | ({ readonly kind: 'rejected' } & Refusal)
  /** `retryAfterMs` counts from the answer; no request of this key leaves before it is over. */
  | ({ readonly kind: 'rate-limited'; readonly retryAfterMs: number } & Refusal)
  | ({ readonly kind: 'server-error' } & Refusal)
  /** A 2xx whose body is not what the contract promises. */
  | { readonly kind: 'unreadable'; readonly problem: string }
  /** A 2xx of more than is taken in. */
  | { readonly kind: 'too-large'; readonly mostBytes: number }
  /** A fault of our own. */
  | { readonly kind: 'unexpected'; readonly problem: string };

/** The request id of a failure, to be shown and copied; null when none came. */
export function requestIdOf(failure: Failure): string | null {
  return 'requestId' in failure ? failure.requestId : null;
}

/** Whether a failed GET is worth one more try after a short wait (PRODUCT section 5): not after a time-out or a refusal. */
export function isPassing(failure: Failure): boolean {
  switch (failure.kind) {
    case 'server-error':
      return !isTooLarge(failure);
    case 'unreachable':
    case 'unreadable':
      return true;
    case 'too-large':
    case 'timed-out':
    case 'unauthorized':
    case 'forbidden':
    case 'signed-out':
    case 'not-found':
    case 'conflict':
    case 'rejected':
    case 'rate-limited':
    case 'unexpected':
      return false;
  }
}

/**
 * Whether asking again by itself, later, can help: not where the key is not accepted or may not see it, nor who is signed out, nor
 * where the answer is too large.
 */
export function isAskedAgain(failure: Failure): boolean {
  const { kind } = failure;
  return kind !== 'unauthorized' && kind !== 'forbidden' && kind !== 'signed-out' && !isTooLarge(failure);
}

/** Whether there is more than is taken in, by this page or by its server: less of it may be asked for. */
export function isTooLarge(failure: Failure): boolean {
  return (
    failure.kind === 'too-large' || (failure.kind === 'server-error' && failure.code === 'CONSOLE_UPSTREAM_TOO_LARGE')
  );
}

/** Whether Postbreeze refused to show it to this key; the server of the page refuses for reasons of its own. */
export function isHidden(failure: Failure): boolean {
  if (failure.kind !== 'forbidden' && failure.kind !== 'not-found') return false;
  return failure.code?.startsWith('CONSOLE_') !== true;
}
