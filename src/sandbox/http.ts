/** Carries Fetch-style handlers over Node's HTTP, for the API and for the consent page. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import { getResponse } from 'msw';

import { Refusal, refusalResponse, type FailureName } from './envelope.ts';
import type { Sandbox } from './sandbox.ts';

const compress = promisify(gzip);

/** Larger bodies are refused: the biggest the contract knows is a connect call of 100 bytes. */
const BODY_LIMIT = 65_536;
const WORTH_COMPRESSING = 1_024;

/** Answers one Node request; a failure is answered too, so the promise never rejects. */
export type NodeHandler = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;

/** The API of `sandbox` as a Node handler. With `key`, that key is used in place of what the request brings. */
export function sandboxListener(sandbox: Sandbox, key: string | null = null): NodeHandler {
  return carry(async (request) => {
    if (key !== null) request.headers.set('Authorization', `Bearer ${key}`);
    return (await getResponse(sandbox.handlers, request)) ?? new Response('Not found\n', { status: 404 });
  });
}

/** Starts the consent page of `sandbox` on a free port of loopback; the port is known when it resolves. */
export async function startConsent(sandbox: Sandbox): Promise<{ origin: string; close: () => void }> {
  const listener = carry(sandbox.consent);
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  await listen(server, 0);
  return { origin: originOf(server), close: () => server.close() };
}

/** Resolves once `server` answers on 127.0.0.1; rejects when the port is taken. */
export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

/** Where a listening `server` is, as an origin on 127.0.0.1. */
export function originOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port.');
  return `http://127.0.0.1:${String(address.port)}`;
}

function carry(respond: (request: Request) => Promise<Response>): NodeHandler {
  // The largest answer is the same until something changes: it is compressed once.
  let last: { readonly plain: Buffer; readonly zipped: Buffer } | null = null;

  async function zip(plain: Buffer): Promise<Buffer> {
    if (last?.plain.equals(plain) !== true) last = { plain, zipped: await compress(plain, { level: 5 }) };
    return last.zipped;
  }

  async function send(response: Response, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const plain = Buffer.from(await response.arrayBuffer());
    const isZipped = plain.length > WORTH_COMPRESSING && acceptsGzip(incoming);
    const payload = isZipped ? await zip(plain) : plain;
    outgoing.statusCode = response.status;
    response.headers.forEach((value, name) => outgoing.setHeader(name, value));
    if (isZipped) outgoing.setHeader('Content-Encoding', 'gzip');
    outgoing.setHeader('Vary', 'Accept-Encoding');
    outgoing.setHeader('Content-Length', payload.length);
    outgoing.end(payload);
  }

  return async (incoming, outgoing) => {
    try {
      const body = await readBody(incoming);
      // What was sent and not read would otherwise be taken for the next request.
      if (body === null) outgoing.setHeader('Connection', 'close');
      const response =
        body === null ? refused('tooLarge', 'The body is too large.') : await respond(toRequest(incoming, body));
      await send(response, incoming, outgoing);
    } catch {
      if (outgoing.headersSent) outgoing.destroy();
      else await send(refused('internal', 'The sandbox could not answer.'), incoming, outgoing);
    }
  };
}

function refused(failure: FailureName, message: string): Response {
  return refusalResponse(new Refusal(failure, message), `req_${randomUUID()}`);
}

function acceptsGzip(incoming: IncomingMessage): boolean {
  return /\bgzip\b/.test(incoming.headers['accept-encoding']?.toString() ?? '');
}

function toRequest(incoming: IncomingMessage, body: Buffer): Request {
  const { method = 'GET', url = '/', headers } = incoming;
  const sent = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string') sent.set(name, value);
  }
  const address = new URL(url, `http://${headers.host ?? '127.0.0.1'}`);
  const hasBody = body.length > 0 && method !== 'GET' && method !== 'HEAD';
  return new Request(address, { method, headers: sent, ...(hasBody ? { body: new Uint8Array(body) } : {}) });
}

/** The whole body; null when it is too large. */
function readBody(incoming: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > BODY_LIMIT) resolve(null);
      else chunks.push(chunk);
    });
    incoming.on('end', () => resolve(Buffer.concat(chunks)));
    incoming.on('error', reject);
  });
}
