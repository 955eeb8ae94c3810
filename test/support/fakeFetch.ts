import { ApiKey } from '#api/apiKey.ts';
import type { Connection } from '#api/request.ts';
import { NOW } from './builders.ts';

/** What one fake answer is made of; an object or list as `body` is sent as JSON. */
export interface FakeAnswer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** One request as the network saw it. */
export interface Sent {
  readonly address: string;
  readonly init: RequestInit;
  readonly headers: Headers;
}

/** A key of the documented shape. */
export const KEY_TEXT = `pb_live_TESTKEY1${'s'.repeat(24)}`;

/** A connection whose network answers with `answers` in turn, the last one again and again, and remembers what was sent. */
export function aConnection(...answers: readonly FakeAnswer[]): { connection: Connection; sent: Sent[] } {
  const sent: Sent[] = [];
  return {
    sent,
    connection: aConnectionOver((input, init = {}) => {
      const answer = answers[Math.min(sent.length, answers.length - 1)] ?? {};
      sent.push({ address: addressOf(input), init, headers: new Headers(init.headers) });
      return Promise.resolve(toResponse(answer));
    }),
  };
}

/** A connection over `fetch`, at `/api/v1`, with a key and a clock that stands at `NOW`. */
export function aConnectionOver(fetch: Connection['fetch']): Connection {
  let pausedUntil = 0;
  const ledger = {
    note: () => undefined,
    pausedUntil: () => pausedUntil,
    pause: (until: number) => void (pausedUntil = Math.max(pausedUntil, until)),
  };
  return { base: '/api/v1', key: ApiKey.parse(KEY_TEXT), fetch, now: () => NOW, ledger };
}

function addressOf(input: RequestInfo | URL): string {
  return input instanceof Request ? input.url : input.toString();
}

function toResponse({ status = 200, headers = {}, body = [] }: FakeAnswer): Response {
  const empty = status === 204 || body === null;
  return new Response(empty ? null : typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
}
