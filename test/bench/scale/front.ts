/** Stands in front of the product: hands out the floor page beside it, and changes rows of an answer when asked to. */
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';

import type { Account } from './accounts.ts';
import { floorPage, floorScript } from './floor.ts';

/** The server that the measured browser talks to. */
export interface Front {
  readonly origin: string;
  /** Ids of channels whose display name is changed in the answers from now on. */
  readonly change: (channelIds: readonly string[]) => void;
  /** Both lists are `account`'s from now on, sent as they are; null hands out the product's again. */
  readonly answerAs: (account: Account | null) => void;
  readonly stop: () => Promise<void>;
}

const DESCRIBE_THE_LENGTH = new Set(['content-length', 'transfer-encoding']);
const LISTING = '/api/v1/social-accounts';
const WORKSPACES = '/api/v1/workspaces';

/** Starts the front of the product at `product` (an origin) on a free port of this machine. */
export async function frontOf(product: string): Promise<Front> {
  let changed: readonly string[] = [];
  let account: Account | null = null;

  function answer(incoming: IncomingMessage, outgoing: ServerResponse): void {
    if (incoming.url === '/floor.html') send(outgoing, 'text/html', floorPage);
    else if (incoming.url === '/floor.js') send(outgoing, 'text/javascript', floorScript);
    else if (account !== null && incoming.url === LISTING) send(outgoing, 'application/json', account.channels);
    else if (account !== null && incoming.url === WORKSPACES) send(outgoing, 'application/json', account.workspaces);
    else passOn(product, incoming, outgoing, incoming.url === LISTING ? changed : []);
  }

  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    change: (channelIds) => {
      changed = channelIds;
    },
    answerAs: (next) => {
      account = next;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function send(outgoing: ServerResponse, type: string, body: string | Buffer): void {
  outgoing.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' }).end(body);
}

function passOn(
  product: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  changed: readonly string[],
): void {
  const headers = { ...incoming.headers, ...(changed.length > 0 && { 'accept-encoding': 'identity' }) };
  const asked = request(new URL(incoming.url ?? '/', product), { method: incoming.method, headers }, (reply) => {
    if (changed.length === 0) {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(outgoing);
      return;
    }
    void textOf(reply).then((text) => {
      const headers = Object.entries(reply.headers).filter(([name]) => !DESCRIBE_THE_LENGTH.has(name));
      outgoing.writeHead(reply.statusCode ?? 502, Object.fromEntries(headers)).end(withNewNames(text, changed));
    });
  });
  asked.on('error', () => outgoing.destroy());
  incoming.pipe(asked);
}

async function textOf(reply: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of reply) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** `text` with every channel of `ids` renamed. */
function withNewNames(text: string, ids: readonly string[]): string {
  const rows: unknown = JSON.parse(text);
  if (!Array.isArray(rows)) return text;
  return JSON.stringify(
    rows.map((row: unknown) =>
      typeof row === 'object' && row !== null && 'id' in row && ids.some((id) => id === row.id)
        ? { ...row, displayName: 'Renamed Meanwhile' }
        : row,
    ),
  );
}
