import * as v from 'valibot';

/** How this page reaches Postbreeze, from `/config.json` of the server that sent it (PRODUCT section 6). Nothing secret. */
export type ConsoleConfig = v.InferOutput<typeof ConsoleConfig>;

const ConsoleConfig = v.object({
  /** `live` is the one mode in which the browser holds a key. */
  mode: v.picklist(['sandbox', 'live', 'live-with-server-key']),
  /** Origin of the API, for display only: the page asks its own origin. */
  apiOrigin: v.string(),
  readOnly: v.boolean(),
  avatars: v.picklist(['direct', 'off']),
});

/** Reads the body of `/config.json`; throws when this server is not ours. */
export function readConsoleConfig(body: unknown): ConsoleConfig {
  return v.parse(ConsoleConfig, body);
}
