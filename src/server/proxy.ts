/** Passes the contract's calls on to the server that POSTBREEZE_API_URL names. */
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream';

import type { ApiKey } from '#api/apiKey.ts';
import { routeOf } from './contractRoutes.ts';
import { refuse, type ConsoleFailure } from './refuse.ts';

/** Where calls go, and with which key. */
export interface ProxyTarget {
  readonly url: URL;
  /** Added to every call; null passes the browser's own on. */
  readonly key: ApiKey | null;
  /** Silence after which a call is given up, in ms. */
  readonly idleMs?: number;
  /** How long an answer may take in all, in ms. */
  readonly wholeMs?: number;
  /** The most of an answer that is passed on, in bytes as they come. */
  readonly mostBytes?: number;
}

/** The proxy of one console. */
export interface Proxy {
  /** Answers a call whose address after `/api/v1` is `address`. Never throws, never rejects. */
  readonly pass: (incoming: IncomingMessage, outgoing: ServerResponse, address: string) => void;
  readonly close: () => void;
}

const IDLE_MS = 30_000;
/** The page waits 30 s; a program may wait somewhat longer, and an answer without end is not worth more. */
const WHOLE_MS = 60_000;
/** Somewhat more than the page takes in (`api/request.ts`): it says itself that an answer is too large. */
const MOST_BYTES = 50_000_000;
const BODY_LIMIT = 65_536;

/** Passed on; cookies, Origin, Referer and everything hop-by-hop stay here. */
const TOWARDS_API = ['accept', 'accept-encoding', 'content-type'] as const;
/** Given back; cookies and CORS headers of the upstream are not for this origin. */
const TOWARDS_BROWSER = ['content-type', 'content-encoding', 'content-length', 'date', 'retry-after'] as const;

const TIMED_OUT: ConsoleFailure = {
  statusCode: 504,
  code: 'CONSOLE_UPSTREAM_TIMEOUT',
  message: 'The Postbreeze API did not answer in time.',
};
const DEAD: ConsoleFailure = {
  statusCode: 502,
  code: 'CONSOLE_UPSTREAM_UNREACHABLE',
  message: 'The Postbreeze API could not be reached.',
};
const ANSWER_TOO_LARGE: ConsoleFailure = {
  statusCode: 502,
  code: 'CONSOLE_UPSTREAM_TOO_LARGE',
  message: 'The answer of the Postbreeze API is larger than this console passes on.',
};
const TOO_LARGE: ConsoleFailure = {
  statusCode: 413,
  code: 'CONSOLE_BODY_TOO_LARGE',
  message: 'The request is larger than any the API knows.',
};

/** A proxy to `target`. */
export function createProxy({
  url,
  key,
  idleMs = IDLE_MS,
  wholeMs = WHOLE_MS,
  mostBytes = MOST_BYTES,
}: ProxyTarget): Proxy {
  const isSecure = url.protocol === 'https:';
  const agent = isSecure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
  const send = isSecure ? httpsRequest : httpRequest;
  const base = url.pathname.replace(/\/+$/, '');

  function forward(incoming: IncomingMessage, outgoing: ServerResponse, target: string, body: Buffer): void {
    const headers = headersFor(incoming, body, key);
    const upstream = send({
      agent,
      headers,
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? null : url.port,
      method: incoming.method ?? 'GET',
      path: `${base}${target}`,
      // Counts from the start of the connection, then whenever nothing moves.
      timeout: idleMs,
    });
    let failure = DEAD;
    upstream.on('timeout', () => {
      failure = TIMED_OUT;
      upstream.destroy();
    });
    const deadline = setTimeout(() => {
      failure = TIMED_OUT;
      upstream.destroy();
    }, wholeMs);
    upstream.on('close', () => clearTimeout(deadline));
    upstream.on('error', () => refuse(outgoing, failure));
    upstream.on('response', (answer) => {
      if (Number(answer.headers['content-length'] ?? 0) > mostBytes) {
        upstream.destroy();
        refuse(outgoing, ANSWER_TOO_LARGE);
        return;
      }
      outgoing.statusCode = answer.statusCode ?? 502;
      for (const name of TOWARDS_BROWSER) {
        const value = answer.headers[name];
        if (value !== undefined) outgoing.setHeader(name, value);
      }
      outgoing.setHeader('Cache-Control', 'no-store');
      let passed = 0;
      // Too late for words: the head is sent. What is cut off is told from what is whole by whoever reads it.
      answer.on('data', (piece: Buffer) => {
        passed += piece.length;
        if (passed > mostBytes) upstream.destroy(new Error('too large'));
      });
      pipeline(answer, outgoing, (error) => {
        if (error) upstream.destroy();
      });
    });
    outgoing.on('close', () => {
      if (!outgoing.writableFinished) upstream.destroy();
    });
    upstream.end(body);
  }

  return {
    pass(incoming, outgoing, address) {
      const route = routeOf(incoming.method ?? 'GET', address);
      if (route.kind === 'refuse') {
        incoming.resume();
        refuse(outgoing, route.failure);
        return;
      }
      collectBody(incoming, (body) => {
        if (body === null) refuse(outgoing, TOO_LARGE);
        else forward(incoming, outgoing, route.target, body);
      });
    },
    close: () => agent.destroy(),
  };
}

function headersFor(incoming: IncomingMessage, body: Buffer, key: ApiKey | null): Record<string, string> {
  const headers: Record<string, string> = { 'user-agent': 'postbreeze-channels' };
  for (const name of TOWARDS_API) {
    const value = incoming.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  const authorization = key === null ? ownKeyIn(incoming) : key.authorization();
  if (authorization !== undefined) headers['authorization'] = authorization;
  if (body.length > 0 || incoming.method === 'POST') headers['content-length'] = String(body.length);
  return headers;
}

/** The key that the browser sends; a password for a proxy in front of us is not for the API. */
function ownKeyIn({ headers: { authorization } }: IncomingMessage): string | undefined {
  return authorization?.startsWith('Bearer ') === true ? authorization : undefined;
}

/** Hands over the whole body once, or null as soon as it is too large; a request that breaks off hands over nothing. */
function collectBody(incoming: IncomingMessage, whole: (body: Buffer | null) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  incoming.on('data', (chunk: Buffer) => {
    const fits = size <= BODY_LIMIT;
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
    else if (fits) whole(null);
  });
  incoming.on('end', () => {
    if (size <= BODY_LIMIT) whole(Buffer.concat(chunks));
  });
}
