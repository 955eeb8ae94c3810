/** The server's own failures under `/api/v1`, in the contract's envelope with codes that begin `CONSOLE_`. */
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** A failure of the console's own server. */
export interface ConsoleFailure {
  readonly statusCode: number;
  readonly code: `CONSOLE_${string}`;
  readonly message: string;
}

/** Answers `failure` as JSON, or cuts the answer off where it has already begun. */
export function refuse(outgoing: ServerResponse, failure: ConsoleFailure): void {
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  const body = JSON.stringify({ ...failure, requestId: `req_console_${randomBytes(12).toString('hex')}` });
  outgoing.writeHead(failure.statusCode, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    // What was sent and not read would otherwise be taken for the next request.
    ...(failure.statusCode === 413 ? { Connection: 'close' } : {}),
  });
  outgoing.end(body);
}
