import { useSyncExternalStore } from 'react';

import { useConnectedApi } from './client.ts';
import type { ReconnectAttempt, Reconnects, Stranger } from './reconnects.ts';

/** The attempts to reconnect, followed as they change. */
export function useReconnects(): {
  readonly attempts: ReadonlyMap<string, ReconnectAttempt>;
  readonly reconnects: Reconnects;
} {
  const { reconnects } = useConnectedApi();
  const attempts = useSyncExternalStore(reconnects.subscribe, reconnects.attempts);
  return { attempts, reconnects };
}

/** The channels that came as another account than the one expected, by id. */
export function useStrangers(): ReadonlyMap<string, Stranger> {
  const { reconnects } = useConnectedApi();
  return useSyncExternalStore(reconnects.subscribe, reconnects.strangers);
}
