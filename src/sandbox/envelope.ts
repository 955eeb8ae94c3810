/** The contract's one error envelope (API.md 3). Codes the contract does not document begin with `EXAMPLE_`. */

const FAILURES = {
  badRequest: { statusCode: 400, code: 'EXAMPLE_BAD_REQUEST' },
  nothingToRetry: { statusCode: 400, code: 'EXAMPLE_NOTHING_TO_RETRY' },
  unauthorized: { statusCode: 401, code: 'EXAMPLE_UNAUTHORIZED' },
  role: { statusCode: 403, code: 'EXAMPLE_FORBIDDEN_ROLE' },
  workspace: { statusCode: 403, code: 'EXAMPLE_FORBIDDEN_WORKSPACE' },
  notFound: { statusCode: 404, code: 'EXAMPLE_NOT_FOUND' },
  alreadyConnected: { statusCode: 409, code: 'CHANNEL_ALREADY_CONNECTED' },
  tooLarge: { statusCode: 413, code: 'EXAMPLE_PAYLOAD_TOO_LARGE' },
  tooManyRequests: { statusCode: 429, code: 'EXAMPLE_TOO_MANY_REQUESTS' },
  internal: { statusCode: 500, code: 'EXAMPLE_INTERNAL' },
} as const satisfies Record<string, { statusCode: number; code: string }>;

/** A way in which the sandbox refuses. */
export type FailureName = keyof typeof FAILURES;

/** A refusal: thrown by what decides, answered by the handlers. */
export class Refusal extends Error {
  readonly failure: FailureName;
  readonly retryAfterMs: number | null;

  constructor(failure: FailureName, message: string, retryAfterMs: number | null = null) {
    super(message);
    this.name = 'Refusal';
    this.failure = failure;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The answer to a refusal, with `Retry-After` in seconds where there is something to wait for. */
export function refusalResponse(refusal: Refusal, requestId: string): Response {
  const { statusCode, code } = FAILURES[refusal.failure];
  const wait = refusal.retryAfterMs;
  const body = {
    statusCode,
    code,
    message: refusal.message,
    ...(wait === null ? {} : { retryAfterMs: wait }),
    requestId,
  };
  const headers = wait === null ? {} : { 'Retry-After': String(Math.ceil(wait / 1000)) };
  return Response.json(body, { status: statusCode, headers });
}
