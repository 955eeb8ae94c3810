import { request, type IncomingHttpHeaders } from 'node:http';

/** One answer, read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** What is sent; `headers` may name Host, Origin and Sec-Fetch-Site, which fetch keeps to itself. */
export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Sends a request to `address`, as it is written (a URL would tidy `..` away), and resolves with the answer; rejects when the connection breaks. */
export function ask(address: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { origin } = new URL(address);
    const path = address.slice(origin.length) || '/';
    const outgoing = request(origin, { method, headers, path, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** The `code` of an error envelope. */
export function codeOf({ text }: Answer): unknown {
  const body: unknown = JSON.parse(text);
  return typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : undefined;
}
