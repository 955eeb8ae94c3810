import { NOW } from './builders.ts';
import { refusal } from './openApp.tsx';

/** One way the listing can fail, and what a person is told of it. */
export interface Fault {
  readonly name: string;
  readonly answer: (() => Response) | 'unreachable' | 'silence';
  /** The title while nothing is held. */
  readonly title: string;
  /** How the notice beside held data begins. */
  readonly clause: string;
  /** What else is told while nothing is held. */
  readonly detail: string | RegExp;
  /** How often it is asked for at once: a failure that may pass is tried once more. */
  readonly asked: 1 | 2;
  /** What comes next. */
  readonly next: 'again' | 'not-again' | RegExp;
  readonly requestId: boolean;
}

const WORKS_ON = 'Your channels keep publishing; only this view is missing.';
const JSON_TYPE = { 'Content-Type': 'application/json' };
const UNREADABLE = { title: 'Postbreeze’s answer could not be read', clause: 'Postbreeze’s answer could not be read' };

/** A refusal with the contract's envelope: it may hold, or it may pass. */
function refused(status: number, title: string, detail: string, asked: 1 | 2 = 1): Fault {
  return {
    name: `a ${String(status)}`,
    answer: () => refusal(status),
    title,
    clause: `Postbreeze answered ${String(status)}`,
    detail,
    asked,
    next: status === 403 ? 'not-again' : 'again',
    requestId: true,
  };
}

/** A 429 whose `Retry-After` is `retryAfter`; the countdown is then `countdown`. */
function paused(name: string, retryAfter: string | null, countdown: RegExp): Fault {
  const headers = { Date: new Date(NOW).toUTCString(), ...(retryAfter === null ? {} : { 'Retry-After': retryAfter }) };
  return {
    name: `a 429 with Retry-After ${name}`,
    answer: () => Response.json({ requestId: 'req_0123456789' }, { status: 429, headers }),
    title: 'Too many requests, waiting',
    clause: 'Too many requests, waiting',
    detail: 'The key’s 60 a minute are used up',
    asked: 1,
    next: countdown,
    requestId: true,
  };
}

/** A 200 that is not what the contract promises. */
function unreadable(name: string, answer: () => Response, problem: string): Fault {
  return { name, answer, ...UNREADABLE, detail: `${problem} ${WORKS_ON}`, asked: 2, next: 'again', requestId: false };
}

/** A 200 of more than the page takes in. */
function tooLarge(name: string, answer: () => Response): Fault {
  const title = 'Postbreeze’s answer was too large';
  const detail = `It is more than 48 MB, the most this page takes in. ${WORKS_ON}`;
  return { name, answer, title, clause: title, detail, asked: 1, next: 'not-again', requestId: false };
}

/** What the server of the page says when it got nothing from Postbreeze (`server/proxy.ts`). */
function fromOwnServer(name: string, status: number, code: string, words: string): Fault {
  const body = { statusCode: status, code, message: 'From the server of the page.', requestId: 'req_0123456789' };
  return {
    name,
    answer: () => Response.json(body, { status }),
    title: words,
    clause: words,
    detail: `The server of this page says so. ${WORKS_ON}`,
    asked: 2,
    next: 'again',
    requestId: true,
  };
}

/** A server that begins no answer, or does not end one. */
function hung(name: string, answer: Fault['answer']): Fault {
  return {
    name,
    answer,
    title: 'Postbreeze did not answer in time',
    clause: 'Postbreeze did not answer in time',
    detail: `It was asked for 30 seconds. ${WORKS_ON}`,
    asked: 1,
    next: 'again',
    requestId: false,
  };
}

/** Bytes that come one piece after another as they are asked for. */
function streamed(pull: (stream: ReadableStreamDefaultController<Uint8Array>, piece: number) => void): Response {
  let pieces = 0;
  const body = new ReadableStream<Uint8Array>({ pull: (stream) => pull(stream, (pieces += 1)) }, { highWaterMark: 0 });
  return new Response(body, { headers: JSON_TYPE });
}

const encoded = new TextEncoder().encode('[{"id":"soc_1"');
const megabytes = new Uint8Array(4_000_000).fill(0x20);

/** Every way the listing can fail that one answer, or none, can show. */
export const FAULTS: readonly Fault[] = [
  refused(400, 'Postbreeze refused the request (400)', 'Postbreeze says: “It did not work out.”'),
  refused(403, 'This key may not see that', 'Postbreeze says: “It did not work out.”'),
  refused(404, 'Not found, or this key cannot reach it', 'Postbreeze says: “It did not work out.”'),
  refused(422, 'Postbreeze refused the request (422)', 'Postbreeze says: “It did not work out.”'),
  refused(500, 'Postbreeze cannot answer right now', `Its server failed (500). ${WORKS_ON}`, 2),
  refused(503, 'Postbreeze cannot answer right now', `Its server failed (503). ${WORKS_ON}`, 2),
  {
    ...refused(502, 'Postbreeze cannot answer right now', `Its server failed (502). ${WORKS_ON}`, 2),
    name: 'a 502 with a page of HTML',
    answer: () =>
      new Response('<!doctype html><title>502</title><h1>nginx</h1>', {
        status: 502,
        headers: { 'Content-Type': 'text/html' },
      }),
    requestId: false,
  },
  paused('in seconds', '75', /^Next try in 1:(?:0\d|1[0-5])\.$/),
  paused('as a date', new Date(NOW + 75_000).toUTCString(), /^Next try in 1:(?:0\d|1[0-5])\.$/),
  paused('absent', null, /^Next try in (?:1:00|0:[45]\d)\.$/),
  paused('beyond reason', '999999999999', /^Next try in 1(?:5:00|4:[45]\d)\.$/),
  paused('of nothing', '0', /^Next try in 0:0[0-5]\.$/),
  {
    name: 'no connection: refused, reset, or no such name',
    answer: 'unreachable',
    title: 'Postbreeze could not be reached',
    clause: 'Postbreeze could not be reached',
    detail: `This device is offline, or something between here and Postbreeze blocked the request. ${WORKS_ON}`,
    asked: 2,
    next: 'again',
    requestId: false,
  },
  fromOwnServer(
    'the upstream refused or its name unknown, told by the page’s server',
    502,
    'CONSOLE_UPSTREAM_UNREACHABLE',
    'Postbreeze could not be reached',
  ),
  fromOwnServer(
    'the upstream silent, told by the page’s server',
    504,
    'CONSOLE_UPSTREAM_TIMEOUT',
    'Postbreeze did not answer in time',
  ),
  {
    ...fromOwnServer(
      'the upstream’s answer too large, told by the page’s server',
      502,
      'CONSOLE_UPSTREAM_TOO_LARGE',
      'Postbreeze’s answer was too large',
    ),
    asked: 1,
    next: 'not-again',
  },
  unreadable(
    'a reset in the middle of the body',
    () => streamed((stream, piece) => (piece === 1 ? stream.enqueue(encoded) : stream.error(new TypeError('reset')))),
    'The answer broke off half-way.',
  ),
  unreadable('JSON cut short', () => new Response('[{"id": "soc_'), 'The answer is not complete JSON.'),
  unreadable(
    'a 200 of the wrong content type',
    () => new Response('<html><title>Log in</title>', { headers: { 'Content-Type': 'text/html' } }),
    'The answer is a web page, not data: perhaps a login page in between.',
  ),
  unreadable('a 200 that is not a list', () => Response.json({ data: [] }), 'The answer is not a list.'),
  tooLarge('an answer without end', () => streamed((stream) => stream.enqueue(megabytes))),
  tooLarge('an answer of 50 MB', () => new Response('[]', { headers: { 'Content-Length': '50000000' } })),
  hung('a hang', 'silence'),
  // A piece that is asked for and not given is all there will ever be.
  hung('a hang in the middle of the body', () =>
    streamed((stream, piece) => (piece === 1 ? stream.enqueue(encoded) : undefined)),
  ),
];
