/** A Postbreeze that has a bad morning: a small server behind our proxy, whose listing fails in the way it is told to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';

/** How the listing is answered; everything else is well. */
export type Listing = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/** The server, and the way to change how it answers. */
export interface FaultyUpstream {
  /** Its base address, `…/api/v1`. */
  readonly url: string;
  readonly answerBy: (listing: Listing) => void;
  /** How often the listing was asked for. */
  readonly asked: () => number;
  /** Refuses every connection from now on. */
  readonly stop: () => Promise<void>;
}

const ROW = {
  id: 'soc_steady',
  workspaceId: 'ws_steady',
  platform: 'INSTAGRAM',
  status: 'TOKEN_EXPIRED',
  handle: '@steady',
  displayName: 'Steady Bakery',
};

/** The listing as it should be: one expired channel, one that works. */
export const well: Listing = (_, outgoing) =>
  sendJson(outgoing, 200, [ROW, { ...ROW, id: 'soc_fine', platform: 'X', status: 'ACTIVE' }]);

/** Answers with the contract's envelope. */
export function refuseWith(statusCode: number, headers: Record<string, string> = {}): Listing {
  return (_, outgoing) => {
    const body = { statusCode, code: 'EXAMPLE', message: 'It did not work out.', requestId: 'req_faulty' };
    sendJson(outgoing, statusCode, body, headers);
  };
}

/** Sends `text` as it is, as a page of `type`. */
export function sendText(statusCode: number, text: string, type = 'application/json'): Listing {
  return (_, outgoing) => outgoing.writeHead(statusCode, { 'Content-Type': type }).end(text);
}

/** Begins an answer and hangs up. */
export const breakOff: Listing = (_, outgoing) => {
  outgoing.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  outgoing.write('[{"id":"soc_1"', () => outgoing.destroy());
};

/** Sends white space as fast as it is taken, for ever. */
export const withoutEnd: Listing = (_, outgoing) => {
  outgoing.writeHead(200, { 'Content-Type': 'application/json' });
  const piece = ' '.repeat(256 * 1024);
  const go = () => {
    while (!outgoing.destroyed && outgoing.write(piece));
    if (!outgoing.destroyed) outgoing.once('drain', go);
  };
  go();
};

/** Never answers. */
export const hang: Listing = () => undefined;

/** Hangs up without a word. */
export const hangUp: Listing = (incoming) => incoming.socket.destroy();

/** Starts it, well at first. */
export async function startFaultyUpstream(): Promise<FaultyUpstream> {
  let listing = well;
  let asked = 0;
  const server = createServer((incoming, outgoing) => {
    const path = new URL(incoming.url ?? '/', 'http://upstream').pathname;
    if (path === '/api/v1/social-accounts') {
      asked += 1;
      listing(incoming, outgoing);
    } else if (path === '/api/v1/workspaces') sendJson(outgoing, 200, [{ id: 'ws_steady', name: 'Steady Bakery' }]);
    else sendJson(outgoing, 200, []);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return {
    url: `http://127.0.0.1:${String(address.port)}/api/v1`,
    answerBy: (next) => (listing = next),
    asked: () => asked,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function sendJson(outgoing: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  outgoing.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
}
