import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import { deviceNow } from '#browser/clock.ts';
import { openConsentWindow } from '#browser/consentWindow.ts';
import { isVisible, onReturn } from '#browser/visibility.ts';
import { isLive, isSameSeat } from '#channels/reconnect.ts';
import { keys, takeIn } from './channels.ts';
import { useConnectedApi } from './client.ts';
import { createConnector, type ConnectAttempt, type Connector } from './connecting.ts';
import type { TabAttempt } from './tabs.ts';

/** The attempt of this page to connect a channel, and what other tabs are at, followed as they change; it goes on while screens come and go. */
export function useConnector(): {
  readonly attempt: ConnectAttempt | null;
  readonly connector: Connector;
  readonly elsewhere: readonly TabAttempt[];
} {
  const { client, reconnects, connecting, tabs, background } = useConnectedApi();
  const queryClient = useQueryClient();
  const connector = connecting.take(() =>
    createConnector({
      client,
      tabs,
      background,
      openWindow: openConsentWindow,
      now: deviceNow,
      isVisible,
      onReturn,
      isReconnecting: (target) =>
        [...reconnects.attempts().values()].some(
          ({ channel, state }) => isLive(state.phase) && isSameSeat(channel, target),
        ),
      onRead: (workspaceId, channels) => takeIn(queryClient, workspaceId, channels),
      onFailure(failure) {
        // The list meets the same refusal, and the session ends as it always does.
        if (failure.kind === 'unauthorized') void queryClient.invalidateQueries({ queryKey: keys.channels });
      },
    }),
  );
  const attempt = useSyncExternalStore(connector.subscribe, connector.attempt);
  const elsewhere = useSyncExternalStore(tabs.subscribe, tabs.elsewhere);
  return { attempt, connector, elsewhere };
}
