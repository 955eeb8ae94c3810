import { isHidden, requestIdOf, type Failure } from '#channels/failure.ts';
import { failureWords, SIGN_IN_AGAIN } from '#channels/failureWords.ts';
import type { ConnectOutcome } from '#queries/session.ts';

/** Why a typed key did not connect. */
export interface ConnectProblem {
  readonly title: string;
  readonly remedy: string;
  /** Quoted to support; null where nothing was sent or nothing came back. */
  readonly requestId: string | null;
}

/** Why a typed key did not connect: misshapen, refused, not allowed, or not answered; null when it did. */
export function connectProblem(outcome: ConnectOutcome): ConnectProblem | null {
  switch (outcome.kind) {
    case 'connected':
      return null;
    case 'misshapen':
      return {
        title: 'That is not a Postbreeze key',
        remedy: 'It begins with pb_live_ and 32 characters follow. Copy it once more, whole. Nothing was sent.',
        requestId: null,
      };
    case 'failed':
      return { ...problemWords(outcome.failure), requestId: requestIdOf(outcome.failure) };
  }
}

function problemWords(failure: Failure): Omit<ConnectProblem, 'requestId'> {
  const { title, detail } = failureWords(failure);
  switch (failure.kind) {
    case 'unauthorized':
      return { title, remedy: 'It was revoked or mistyped. Copy it once more, or create another one.' };
    case 'forbidden':
      return isHidden(failure)
        ? { title: 'This key may not see your workspaces', remedy: `${detail} Use the key of somebody who may.` }
        : { title: 'The server of this page refused', remedy: 'Ask whoever runs it. The key was not kept.' };
    case 'signed-out':
      return { title, remedy: SIGN_IN_AGAIN };
    case 'unreachable':
      return { title, remedy: 'Check that this device is online, then try again. The key was not kept.' };
    case 'rate-limited':
      return {
        title: 'This key made too many requests',
        remedy: `Try again in ${String(Math.ceil(failure.retryAfterMs / 1000))} s. The key was not kept.`,
      };
    case 'timed-out':
    case 'server-error':
      return { title, remedy: 'Try again in a moment. The key was not kept.' };
    case 'not-found':
    case 'conflict':
    case 'rejected':
    case 'unreadable':
    case 'too-large':
      return {
        title,
        remedy: 'The key was not kept. If it happens again, ask whoever runs this page which API address it uses.',
      };
    case 'unexpected':
      return { title, remedy: 'Reload the page and try again. The key was not kept.' };
  }
}
