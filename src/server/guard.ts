/** Who may ask: other pages in the same browser must not reach a server that holds, or acts with, a key. */
import type { IncomingMessage } from 'node:http';

import type { Settings } from './environment.ts';
import { hostName, isLoopback } from './loopback.ts';
import type { ConsoleFailure } from './refuse.ts';

const FOREIGN_HOST: ConsoleFailure = {
  statusCode: 421,
  code: 'CONSOLE_HOST_NOT_ALLOWED',
  message: 'This host name is not accepted here; add it to POSTBREEZE_ALLOWED_HOSTS.',
};

const FOREIGN_PAGE: ConsoleFailure = {
  statusCode: 403,
  code: 'CONSOLE_CROSS_ORIGIN',
  message: 'Only the console’s own pages may ask this server.',
};

const READ_ONLY: ConsoleFailure = {
  statusCode: 403,
  code: 'CONSOLE_READ_ONLY',
  message: 'This console is read-only: nothing can be changed through it.',
};

/** Why the `Host` of a request is refused, or null: a name that merely resolves to this machine is not enough. */
export function checkHost(incoming: IncomingMessage, settings: Settings): ConsoleFailure | null {
  const name = hostName(incoming.headers.host);
  if (name === null) return FOREIGN_HOST;
  return isLoopback(name) || settings.allowedHosts.has(name) || name === settings.host ? null : FOREIGN_HOST;
}

/** Why a request under `/api/v1` is refused before it is passed on, or null. */
export function checkApiCall(incoming: IncomingMessage, settings: Settings): ConsoleFailure | null {
  const changes = incoming.method !== 'GET' && incoming.method !== 'HEAD';
  const addsKey = settings.upstream.kind === 'sandbox' || settings.upstream.key !== null;
  if ((changes || addsKey) && comesFromElsewhere(incoming, settings)) return FOREIGN_PAGE;
  return changes && settings.readOnly ? READ_ONLY : null;
}

function comesFromElsewhere({ headers }: IncomingMessage, settings: Settings): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin, host } = headers;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  const page = new URL(origin);
  // Behind a proxy the page's port is the proxy's: its name has to do.
  return page.host !== host && !settings.allowedHosts.has(page.hostname);
}
