import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';

import { failureOf } from '#api/apiError.ts';
import { ApiKey } from '#api/apiKey.ts';
import { createClient, type ApiClient } from '#api/client.ts';
import type { ConsoleConfig } from '#api/consoleConfig.ts';
import { deviceNow } from '#browser/clock.ts';
import { openConsentWindow } from '#browser/consentWindow.ts';
import { forgetKey, keepKey, keptKey, type KeyPlace } from '#browser/keyStore.ts';
import { forgetQueue } from '#browser/queueStore.ts';
import { openTabLine } from '#browser/tabs.ts';
import { isVisible, onReturn } from '#browser/visibility.ts';
import type { ChannelListing } from '#channels/channel.ts';
import { requestIdOf, type Failure } from '#channels/failure.ts';
import { createBackground, type Background } from '#queries/background.ts';
import { keys, takeIn } from '#queries/channels.ts';
import { ConnectedApiContext, type ConnectedApi } from '#queries/client.ts';
import { createConnectSeat } from '#queries/connectSeat.ts';
import { createReconnects } from '#queries/reconnects.ts';
import { SessionContext, type KeyRefusal, type Session } from '#queries/session.ts';
import { channelsIn } from '#queries/sharing.ts';
import { createTabs } from '#queries/tabs.ts';

type Held =
  | {
      readonly kind: 'connected';
      readonly api: ConnectedApi;
      readonly key: ApiKey | null;
      readonly place: KeyPlace | null;
    }
  | { readonly kind: 'disconnected'; readonly refusal: KeyRefusal | null };

/** Where the API answers: the server that sent the page passes it on. */
const API_BASE = '/api/v1';

/** Holds the key, the client made with it and the cache filled by it, and lets all three go together. */
export function SessionProvider({
  config,
  children,
}: {
  readonly config: ConsoleConfig;
  readonly children: ReactNode;
}) {
  const [queryClient] = useState(() => createQueryClient(heed));
  const [background] = useState(createBackground);
  const [held, setHeld] = useState<Held>(() => initiallyHeld(config, { queryClient, background, heed }));

  /** A 401 is the one failure that takes data off the screen: the key, and what it showed, leave screen, memory and storage. */
  function heed(failure: Failure): void {
    background.heed(failure, deviceNow());
    if (failure.kind !== 'unauthorized') return;
    setHeld((last) => {
      const keyPrefix = last.kind === 'connected' ? (last.key?.prefix ?? null) : (last.refusal?.keyPrefix ?? null);
      release(last);
      return { kind: 'disconnected', refusal: { keyPrefix, requestId: requestIdOf(failure) } };
    });
  }

  function release(last: Held): void {
    if (last.kind === 'connected') {
      last.api.reconnects.stop();
      last.api.connecting.stop();
    }
    forgetKey();
    forgetQueue();
    queryClient.clear();
  }

  const api = held.kind === 'connected' ? held.api : null;
  useEffect(() => api?.tabs.attend(openTabLine), [api]);
  useEffect(() => api?.reconnects.attend(), [api]);

  const session: Session = {
    config,
    keyPrefix: held.kind === 'connected' ? (held.key?.prefix ?? null) : null,
    keyPlace: held.kind === 'connected' ? held.place : null,
    refusal: held.kind === 'disconnected' ? held.refusal : null,
    async connect(typed, place) {
      const key = ApiKey.parse(typed);
      if (key === null) return { kind: 'misshapen' };
      const client = clientWith(key);
      try {
        queryClient.setQueryData(keys.workspaces, await client.listWorkspaces());
      } catch (error) {
        return { kind: 'failed', failure: failureOf(error) };
      }
      keepKey(key.reveal(), place);
      setHeld({ kind: 'connected', api: connectedApi(client, { queryClient, background, heed }), key, place });
      return { kind: 'connected' };
    },
    forget() {
      release(held);
      setHeld({ kind: 'disconnected', refusal: null });
    },
  };

  return (
    <SessionContext value={session}>
      <QueryClientProvider client={queryClient}>
        <ConnectedApiContext value={api}>{children}</ConnectedApiContext>
      </QueryClientProvider>
    </SessionContext>
  );
}

/** What outlives a key, and whom every failure is told. */
interface Around {
  readonly queryClient: QueryClient;
  readonly background: Background;
  readonly heed: (failure: Failure) => void;
}

function createQueryClient(heed: (failure: Failure) => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: (error) => heed(failureOf(error)) }),
    mutationCache: new MutationCache({ onError: (error) => heed(failureOf(error)) }),
  });
}

function initiallyHeld(config: ConsoleConfig, around: Around): Held {
  if (config.mode !== 'live')
    return { kind: 'connected', api: connectedApi(clientWith(null), around), key: null, place: null };
  const kept = keptKey();
  const key = kept === null ? null : ApiKey.parse(kept.text);
  if (kept === null || key === null) return { kind: 'disconnected', refusal: null };
  return { kind: 'connected', api: connectedApi(clientWith(key), around), key, place: kept.place };
}

function clientWith(key: ApiKey | null): ApiClient {
  return createClient({ base: API_BASE, key, fetch: (input, init) => fetch(input, init), now: deviceNow });
}

function connectedApi(client: ApiClient, { queryClient, background, heed }: Around): ConnectedApi {
  // A page out of view asks when it is looked at again.
  const onOutdated = () =>
    void queryClient.invalidateQueries({ queryKey: keys.channels, refetchType: isVisible() ? 'active' : 'none' });
  const tabs = createTabs({ now: deviceNow, onOutdated });
  const reconnects = createReconnects({
    client,
    tabs,
    background,
    openWindow: openConsentWindow,
    now: deviceNow,
    isVisible,
    onReturn,
    knownChannels: () => channelsIn(queryClient.getQueryData<ChannelListing>(keys.channels)?.rows ?? []),
    onRead: (workspaceId, channels) => takeIn(queryClient, workspaceId, channels),
    onOutdated,
    onFailure: heed,
  });
  return { client, reconnects, connecting: createConnectSeat(), tabs, background };
}
