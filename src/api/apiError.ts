import type { Failure } from '#channels/failure.ts';

/** Thrown by every method of the client; `failure` says which way it failed. Carries no key, address or body. */
export class ApiError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`Postbreeze request failed: ${failure.kind}`);
    this.name = 'ApiError';
    this.failure = failure;
  }
}

/** The failure behind anything that was thrown; what is not an `ApiError` is a fault of ours. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ApiError) return error.failure;
  return {
    kind: 'unexpected',
    problem: error instanceof Error ? error.message : 'Something that is not an error was thrown',
  };
}
