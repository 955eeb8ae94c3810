/** Who keeps everything from being changed: the server for all, or this browser for itself. */
export type ReadOnly = 'server' | 'browser';

/** Why a button that changes something is off, in words for it. */
export const READ_ONLY_WORDS = {
  server: 'This server shows everything and changes nothing',
  browser: 'Read-only is on in the settings: nothing is changed from here',
} as const satisfies Record<ReadOnly, string>;
