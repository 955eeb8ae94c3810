import { createContext, use } from 'react';

import type { ConsoleConfig } from '#api/consoleConfig.ts';
import type { KeyPlace } from '#browser/keyStore.ts';
import type { Failure } from '#channels/failure.ts';

/** A key that Postbreeze refused with 401: its public prefix and what to quote to support. */
export interface KeyRefusal {
  /** `pb_live_` and 8 characters; null where the server holds the key. */
  readonly keyPrefix: string | null;
  readonly requestId: string | null;
}

/** What came of a typed key. One without the documented shape is not sent anywhere. */
export type ConnectOutcome =
  | { readonly kind: 'connected' }
  | { readonly kind: 'misshapen' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** How this page is connected, and the two things that change it. */
export interface Session {
  readonly config: ConsoleConfig;
  /** `pb_live_` and 8 characters of the key in this browser; null where there is none. */
  readonly keyPrefix: string | null;
  readonly keyPlace: KeyPlace | null;
  /** Why the last key was taken away; null when it was not. */
  readonly refusal: KeyRefusal | null;
  /** Whether the person forgot the key a moment ago. */
  readonly forgotten: boolean;
  /** Tries the key in `typed` and keeps it if Postbreeze accepts it. Never rejects. */
  readonly connect: (typed: string, place: KeyPlace) => Promise<ConnectOutcome>;
  /** Forgets the key and all it showed, everywhere. */
  readonly forget: () => void;
}

/** Carries the session from the composition root to the screens. */
export const SessionContext = createContext<Session | null>(null);

/** The session. Throws outside of the provider. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('No session: draw this screen inside <SessionProvider>');
  return session;
}

/**
 * Where the list that a key showed is kept: where the key is. A key that the server holds cannot be forgotten here, so nothing it
 * showed outlasts its tab; the sample shows nothing of anybody's.
 */
export function listPlace(mode: ConsoleConfig['mode'], keyPlace: KeyPlace | null): KeyPlace {
  return keyPlace ?? (mode === 'sandbox' ? 'device' : 'tab');
}

/** Whose data is on screen: sample data, the key by its public prefix, or the API where the server holds the key. */
export function sourceWords({ config, keyPrefix }: Session): string {
  switch (config.mode) {
    case 'sandbox':
      return 'Sample data';
    case 'live':
      return `${keyPrefix ?? ''}…`;
    case 'live-with-server-key':
      return config.apiOrigin.replace(/^https?:\/\//, '');
  }
}
