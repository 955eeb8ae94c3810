import { useSyncExternalStore } from 'react';

import { useConnectedApi } from './client.ts';
import type { ReconnectAttempt, Reconnects } from './reconnects.ts';

/** The attempts to reconnect, followed as they change. */
export function useReconnects(): {
  readonly attempts: ReadonlyMap<string, ReconnectAttempt>;
  readonly reconnects: Reconnects;
} {
  const { reconnects } = useConnectedApi();
  const attempts = useSyncExternalStore(reconnects.subscribe, reconnects.attempts);
  return { attempts, reconnects };
}
