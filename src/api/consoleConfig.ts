import { isRow } from './read.ts';

/** How this page reaches Postbreeze, from `/config.json` of the server that sent it (PRODUCT section 6). Nothing secret. */
export interface ConsoleConfig {
  /** `live` is the one mode in which the browser holds a key. */
  readonly mode: (typeof MODES)[number];
  /** Origin of the API, for display only: the page asks its own origin. */
  readonly apiOrigin: string;
  readonly readOnly: boolean;
  readonly avatars: (typeof AVATARS)[number];
}

const MODES = ['sandbox', 'live', 'live-with-server-key'] as const;
const AVATARS = ['direct', 'off'] as const;

/** Reads the body of `/config.json`; throws when this server is not ours. */
export function readConsoleConfig(body: unknown): ConsoleConfig {
  if (!isRow(body)) throw new Error('The configuration is not an object');
  const { apiOrigin, readOnly } = body;
  const mode = MODES.find((known) => known === body['mode']);
  const avatars = AVATARS.find((known) => known === body['avatars']);
  if (mode === undefined || avatars === undefined || typeof readOnly !== 'boolean' || typeof apiOrigin !== 'string')
    throw new Error('The configuration is not one of this console');
  return { mode, apiOrigin, readOnly, avatars };
}
