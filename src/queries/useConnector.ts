import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import { deviceNow } from '#browser/clock.ts';
import { openConsentWindow } from '#browser/consentWindow.ts';
import { isVisible, onReturn } from '#browser/visibility.ts';
import { isLive } from '#channels/reconnect.ts';
import { keys, takeIn } from './channels.ts';
import { useConnectedApi } from './client.ts';
import { createConnector, type ConnectAttempt, type Connector } from './connecting.ts';

/** The attempt of this page to connect a channel, followed as it changes; it goes on while screens come and go. */
export function useConnector(): { readonly attempt: ConnectAttempt | null; readonly connector: Connector } {
  const { client, reconnects, connecting } = useConnectedApi();
  const queryClient = useQueryClient();
  const connector = connecting.take(() =>
    createConnector({
      client,
      openWindow: openConsentWindow,
      now: deviceNow,
      isVisible,
      onReturn,
      isBusyBeside: () => [...reconnects.attempts().values()].some(({ state }) => isLive(state.phase)),
      onRead: (workspaceId, channels) => takeIn(queryClient, workspaceId, channels),
      onFailure({ kind }) {
        // The list meets the same refusal, and the session ends as it always does.
        if (kind === 'unauthorized') void queryClient.invalidateQueries({ queryKey: keys.channels });
      },
    }),
  );
  const attempt = useSyncExternalStore(connector.subscribe, connector.attempt);
  return { attempt, connector };
}
