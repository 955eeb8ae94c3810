import { createServer } from 'node:http';

import { listen, originOf, sandboxListener, startConsent } from '#sandbox/http.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from '#sandbox/sandbox.ts';

/** A sandbox that answers over HTTP on 127.0.0.1. */
export interface RunningApi {
  /** Where it answers, such as `http://127.0.0.1:41234`. */
  readonly origin: string;
  /** Its base address, `…/api/v1`. */
  readonly url: string;
  readonly consentOrigin: string;
  readonly sandbox: Sandbox;
  /** Asks with the sandbox's key; `path` is the part after `/api/v1`. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** Asks, and reads the JSON of the answer. */
  readonly read: (path: string, init?: RequestInit) => Promise<unknown>;
  readonly stop: () => void;
}

/** Starts the sandbox that `options` describe on `port` (a free one unless given); its consent page gets a port of its own. */
export async function startApi(
  options: Partial<SandboxOptions> & Pick<SandboxOptions, 'now'> & { readonly port?: number },
): Promise<RunningApi> {
  let consentOrigin = '';
  const sandbox = createSandbox({ data: 'small', consentOrigin: () => consentOrigin, ...options });
  const consent = await startConsent(sandbox);
  consentOrigin = consent.origin;
  const answer = sandboxListener(sandbox);
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  await listen(server, options.port ?? 0);
  const origin = originOf(server);
  const ask = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${sandbox.key}`);
    return fetch(`${origin}/api/v1${path}`, { ...init, headers });
  };
  return {
    origin,
    url: `${origin}/api/v1`,
    consentOrigin,
    sandbox,
    ask,
    read: async (path, init) => {
      const body: unknown = await (await ask(path, init)).json();
      return body;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
      consent.close();
    },
  };
}
