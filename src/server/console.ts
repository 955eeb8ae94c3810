/** What the server side answers itself, ahead of the built files: settings for the page, the API, sample pictures. */
import type { IncomingMessage, ServerResponse } from 'node:http';

import { sandboxListener, startConsent, type NodeHandler } from '#sandbox/http.ts';
import { createSandbox, type Sandbox } from '#sandbox/sandbox.ts';
import { routeOf } from './contractRoutes.ts';
import type { Settings, Upstream } from './environment.ts';
import { checkApiCall, checkHost } from './guard.ts';
import { pageConfig } from './pageConfig.ts';
import { createProxy } from './proxy.ts';
import { refuse } from './refuse.ts';
import { createSecurityHeaders } from './securityHeaders.ts';

/** The server side of one console. */
export interface ConsoleServer {
  /** Answers what is its own and calls `next` for the rest; never throws, never rejects. */
  readonly handle: (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void;
  readonly close: () => void;
}

interface Api {
  readonly pass: (incoming: IncomingMessage, outgoing: ServerResponse, address: string) => void;
  /** Sample pictures, where the sandbox draws them. */
  readonly pictures: NodeHandler | null;
  readonly close: () => void;
}

const PICTURE_PATH = /^\/(?:avatars|logos)\//;

/** The console's server for `settings`; resolves once the consent page of a sandbox listens. `dev` loosens the page policy for Vite. */
export async function createConsole(settings: Settings, now: () => number, dev = false): Promise<ConsoleServer> {
  const secure = createSecurityHeaders(settings, dev);
  const api = await createApi(settings.upstream, now);

  return {
    handle(incoming, outgoing, next) {
      secure(outgoing);
      const url = incoming.url ?? '/';
      const isApi = url === '/api' || url.startsWith('/api/') || url.startsWith('/api?');
      const foreignHost = checkHost(incoming, settings);
      if (foreignHost !== null) {
        refuse(outgoing, foreignHost);
      } else if (isApi) {
        const failure = checkApiCall(incoming, settings);
        if (failure === null)
          api.pass(incoming, outgoing, url.startsWith('/api/v1/') ? url.slice('/api/v1'.length) : '');
        else refuse(outgoing, failure);
      } else if (url === '/config.json') {
        sendConfig(incoming, outgoing, settings);
      } else if (api.pictures !== null && PICTURE_PATH.test(url)) {
        void api.pictures(incoming, outgoing);
      } else {
        next();
      }
    },
    close: () => api.close(),
  };
}

function sendConfig(incoming: IncomingMessage, outgoing: ServerResponse, settings: Settings): void {
  const body = JSON.stringify(pageConfig(settings, `http://${incoming.headers.host ?? settings.host}`));
  outgoing.writeHead(200, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  outgoing.end(body);
}

async function createApi(upstream: Upstream, now: () => number): Promise<Api> {
  if (upstream.kind === 'live') return { ...createProxy(upstream), pictures: null };
  const { sandbox, close } = await startSandbox(upstream, now);
  const answer = sandboxListener(sandbox, sandbox.key);
  return {
    pass(incoming, outgoing, address) {
      const route = routeOf(incoming.method ?? 'GET', address);
      if (route.kind === 'refuse') {
        refuse(outgoing, route.failure);
        return;
      }
      outgoing.setHeader('Cache-Control', 'no-store');
      void answer(incoming, outgoing);
    },
    pictures: sandboxListener(sandbox),
    close,
  };
}

/** A sandbox as `upstream` asks for it, its consent page listening on a port of its own. */
export async function startSandbox(
  upstream: Extract<Upstream, { kind: 'sandbox' }>,
  now: () => number,
): Promise<{ sandbox: Sandbox; close: () => void }> {
  let consentOrigin = '';
  const sandbox = createSandbox({ ...upstream, now, consentOrigin: () => consentOrigin });
  const consent = await startConsent(sandbox);
  consentOrigin = consent.origin;
  return { sandbox, close: consent.close };
}
