import type { Failure, Refusal } from '#channels/failure.ts';
import { textWithin } from './answerText.ts';
import { ApiError } from './apiError.ts';
import type { ApiKey } from './apiKey.ts';
import { isRow, text } from './read.ts';
import type { RowReader } from './rowReader.ts';
import { retryAfterMs } from './retryAfter.ts';

/** A request ends after this long (PRODUCT section 5). */
export const TIMEOUT_MS = 30_000;

/** The most of an answer that is taken in, bytes: fifty thousand channels are 32 MB, with long errors half as much again. */
const MOST_BYTES = 48_000_000;

/** What a request needs from outside: nothing here touches a global. */
export interface Connection {
  /** Where the API answers, without a trailing slash: `/api/v1`. */
  readonly base: string;
  /** Null where the server adds the key. */
  readonly key: ApiKey | null;
  readonly fetch: typeof fetch;
  /** The device's clock, epoch ms. */
  readonly now: () => number;
  /** Told of each of the two lists that was read whole, with the text it was read from. */
  readonly onList?: (list: 'channels' | 'workspaces', text: string, clockOffsetMs: number | null) => void;
  readonly ledger: RequestLedger;
}

/** Where requests are counted, and the pause is kept that a 429 asks for: one place for all that use the key. */
interface RequestLedger {
  /** A request leaves at `now` (epoch ms); `byItself` where it only reads. */
  readonly note: (now: number, byItself: boolean) => void;
  /** Until when nothing may leave, epoch ms; 0 where nothing holds it back. */
  readonly pausedUntil: (now: number) => number;
  /** Holds all back until `until`, or longer where that was so already. */
  readonly pause: (until: number, now: number) => void;
}

/** One request of the contract. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  /** The most of the answer that is taken in, where it is less than usual. */
  readonly mostBytes?: number;
  /** Reads the answer, a list, while it arrives. */
  readonly rows?: RowReader<unknown>;
}

/** A successful answer: the body parsed (null where `rows` has read it) and as it came, and the server's clock from its `Date` header (epoch ms; null when absent). */
export interface Answer {
  readonly body: unknown;
  readonly text: string;
  readonly serverNow: number | null;
}

/** Sends `call`; throws an `ApiError` for every way to fail, and an `AbortError` when `call.signal` was aborted. */
export async function request(connection: Connection, call: Call): Promise<Answer> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), TIMEOUT_MS);
  const signal = call.signal ? AbortSignal.any([call.signal, deadline.signal]) : deadline.signal;
  let began = false;
  try {
    const response = await connection.fetch(`${connection.base}${call.path}`, {
      method: call.method,
      headers: headersFor(connection, call),
      body: call.body === undefined ? null : JSON.stringify(call.body),
      signal,
      // An authenticating proxy in front of our server knows a person by a cookie (PRODUCT section 6).
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
    });
    began = true;
    const text = await textWithin(response, call.mostBytes ?? MOST_BYTES, signal, call.rows?.take);
    const serverNow = instantOf(response.headers.get('Date'));
    if (!response.ok) throw new ApiError(failureFrom(response, text, serverNow ?? connection.now()));
    // What was deleted is deleted, whatever the answer says besides (S28).
    const isRead = call.method === 'DELETE' || (call.rows !== undefined && call.rows.rows() !== null);
    return { body: isRead ? null : parse(text), text, serverNow };
  } catch (error) {
    if (error instanceof ApiError) throw error;
    call.signal?.throwIfAborted();
    if (deadline.signal.aborted) throw new ApiError({ kind: 'timed-out', afterMs: TIMEOUT_MS });
    throw new ApiError(
      began ? { kind: 'unreadable', problem: 'The answer broke off half-way.' } : { kind: 'unreachable' },
    );
  } finally {
    clearTimeout(timer);
  }
}

function headersFor({ key }: Connection, { body }: Call): Headers {
  const headers = new Headers({ Accept: 'application/json' });
  if (key) headers.set('Authorization', key.authorization());
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  return headers;
}

function parse(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError({
      kind: 'unreadable',
      problem: text.trimStart().startsWith('<') ? WEB_PAGE : 'The answer is not complete JSON.',
    });
  }
}

/** A network that wants a login first answers everything with its own page. */
const WEB_PAGE = 'The answer is a web page, not data: perhaps a login page in between.';

function failureFrom(response: Response, text: string, now: number): Failure {
  const envelope = envelopeIn(text);
  const refusal: Refusal = {
    status: response.status,
    code: envelope?.code ?? null,
    message: envelope?.message ?? null,
    requestId: envelope?.requestId ?? null,
  };
  switch (response.status) {
    case 401:
      return { kind: 'unauthorized', ...refusal };
    case 403:
      return { kind: refusal.code === 'CONSOLE_SIGNED_OUT' ? 'signed-out' : 'forbidden', ...refusal };
    case 404:
      return { kind: 'not-found', ...refusal };
    case 409:
      return { kind: 'conflict', ...refusal };
    case 429: {
      const waitMs = retryAfterMs(response.headers.get('Retry-After'), envelope?.retryAfterMs ?? null, now);
      return { kind: 'rate-limited', retryAfterMs: waitMs, ...refusal };
    }
    default:
      return { kind: response.status >= 500 ? 'server-error' : 'rejected', ...refusal };
  }
}

/** What the envelope of a failure tells (`Error`, API.md 3); null where it does not. */
interface Envelope {
  readonly code: string | null;
  readonly message: string | null;
  readonly requestId: string | null;
  readonly retryAfterMs: number | null;
}

/** Each field is read alone: a gateway may send HTML or half of it (S33). */
function envelopeIn(body: string): Envelope | null {
  try {
    const row: unknown = JSON.parse(body);
    if (!isRow(row)) return null;
    const { retryAfterMs } = row;
    return {
      code: text(row, 'code', []),
      message: text(row, 'message', []),
      requestId: text(row, 'requestId', []),
      retryAfterMs: typeof retryAfterMs === 'number' ? retryAfterMs : null,
    };
  } catch {
    return null;
  }
}

function instantOf(header: string | null): number | null {
  const at = header === null ? Number.NaN : Date.parse(header);
  return Number.isNaN(at) ? null : at;
}
