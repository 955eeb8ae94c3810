import { requestIdOf } from '#channels/failure.ts';
import { failureWords, SIGN_IN_AGAIN } from '#channels/failureWords.ts';
import type { ConnectOutcome } from '#queries/session.ts';

/** Why a typed key did not connect, in one or two sentences; null when it did. */
export function connectProblem(outcome: ConnectOutcome): string | null {
  switch (outcome.kind) {
    case 'connected':
      return null;
    case 'misshapen':
      return 'That is not a Postbreeze key: it begins with pb_live_ and 32 characters follow. Nothing was sent.';
    case 'failed': {
      const { failure } = outcome;
      const requestId = requestIdOf(failure);
      const request = requestId === null ? '' : ` Request ${requestId}.`;
      if (failure.kind === 'unauthorized') {
        return `Postbreeze does not accept this key. It was revoked or mistyped; copy it again, or create another one.${request}`;
      }
      if (failure.kind === 'rate-limited') {
        return `This key made too many requests. Try again in ${String(Math.ceil(failure.retryAfterMs / 1000))} s.${request}`;
      }
      if (failure.kind === 'signed-out') return `${failureWords(failure).title}. ${SIGN_IN_AGAIN}`;
      return `${failureWords(failure).title}. The key was not kept; try again in a moment.${request}`;
    }
  }
}
