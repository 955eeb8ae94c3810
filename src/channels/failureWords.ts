import { isAskedAgain, type Failure, type Refusal } from './failure.ts';

const TOO_LARGE = 'Postbreeze’s answer was too large';

const SIGNED_OUT = 'You are signed out of this console';

/** What helps whoever is signed out of the console, wherever it is noticed. */
export const SIGN_IN_AGAIN = 'Reload the page to sign in.';

/** A failure in words: what happened, and what it means for the person. */
export interface FailureWords {
  readonly title: string;
  readonly detail: string;
}

/** Words for a failed read of the channels (look/states.html). */
export function failureWords(failure: Failure): FailureWords {
  switch (failure.kind) {
    case 'unreachable':
      return {
        title: 'Postbreeze could not be reached',
        detail:
          'This device is offline, or something between here and Postbreeze blocked the request. Your channels keep publishing; only this view is missing.',
      };
    case 'timed-out':
      return {
        title: 'Postbreeze did not answer in time',
        detail: `It was asked for ${String(failure.afterMs / 1000)} seconds. Your channels keep publishing; only this view is missing.`,
      };
    case 'unauthorized':
      return {
        title: 'Postbreeze does not accept this key',
        detail: 'It was revoked or mistyped. Enter another one; nothing else is lost.',
      };
    case 'forbidden':
      return {
        title: 'This key may not see that',
        detail: said(failure.message, 'Its owner’s role or the key’s reach does not allow it.'),
      };
    case 'signed-out':
      return { title: SIGNED_OUT, detail: SIGN_IN_AGAIN };
    case 'not-found':
      return {
        title: 'Not found, or this key cannot reach it',
        detail: said(failure.message, 'It may have been removed, or it belongs to another workspace.'),
      };
    case 'conflict':
      return {
        title: 'Postbreeze refused because of a conflict',
        detail: said(failure.message, 'Something changed in the meantime.'),
      };
    case 'rejected':
      return {
        title: `Postbreeze refused the request (${String(failure.status)})`,
        detail: said(failure.message, 'It gave no reason.'),
      };
    case 'rate-limited':
      return {
        title: 'Too many requests, waiting',
        detail: 'The key’s 60 a minute are used up, perhaps by another integration. It goes on by itself.',
      };
    case 'server-error':
      return {
        title: fromOwnServer(failure) ?? 'Postbreeze cannot answer right now',
        detail: `${
          fromOwnServer(failure) === null
            ? `Its server failed (${String(failure.status)}).`
            : 'The server of this page says so.'
        } Your channels keep publishing; only this view is missing.`,
      };
    case 'unreadable':
      return {
        title: 'Postbreeze’s answer could not be read',
        detail: `${failure.problem} Your channels keep publishing; only this view is missing.`,
      };
    case 'too-large':
      return {
        title: TOO_LARGE,
        detail: `It is more than ${megabytes(failure.mostBytes)}, the most this page takes in. Your channels keep publishing; only this view is missing.`,
      };
    case 'unexpected':
      return {
        title: 'Something went wrong in this page',
        detail: `${failure.problem}. Reloading the page usually helps.`,
      };
  }
}

/** The one clause a banner begins with while data is held: "Postbreeze answered 500". */
export function failureClause(failure: Failure): string {
  switch (failure.kind) {
    case 'unreachable':
      return 'Postbreeze could not be reached';
    case 'timed-out':
      return 'Postbreeze did not answer in time';
    case 'rate-limited':
      return 'Too many requests, waiting';
    case 'unreadable':
      return 'Postbreeze’s answer could not be read';
    case 'too-large':
      return TOO_LARGE;
    case 'unexpected':
      return 'The last refresh failed in this page';
    case 'signed-out':
      return SIGNED_OUT;
    case 'server-error':
      return fromOwnServer(failure) ?? `Postbreeze answered ${String(failure.status)}`;
    case 'unauthorized':
    case 'forbidden':
    case 'not-found':
    case 'conflict':
    case 'rejected':
      return `Postbreeze answered ${String(failure.status)}`;
  }
}

/** What comes after a failure, where the list is asked for `byItself`; a pause has its countdown. */
export function whatComesNext(failure: Failure, byItself: boolean): string {
  if (failure.kind === 'rate-limited') return '';
  return byItself && isAskedAgain(failure)
    ? 'It is asked for again by itself.'
    : 'It is not asked for again by itself.';
}

/** The server of this page answers in place of Postbreeze when it got nothing from there, or asked nothing. */
const OWN_SERVER = new Map([
  ['CONSOLE_UPSTREAM_UNREACHABLE', 'Postbreeze could not be reached'],
  ['CONSOLE_UPSTREAM_TIMEOUT', 'Postbreeze did not answer in time'],
  ['CONSOLE_UPSTREAM_TOO_LARGE', TOO_LARGE],
]);

function fromOwnServer({ code }: Refusal): string | null {
  return OWN_SERVER.get(code ?? '') ?? null;
}

function megabytes(bytes: number): string {
  return `${String(bytes / 1_000_000)} MB`;
}

function said(message: string | null, otherwise: string): string {
  return message === null ? otherwise : `Postbreeze says: “${message}”`;
}
