import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';

import { failureOf } from '#api/apiError.ts';
import { ApiKey } from '#api/apiKey.ts';
import { createClient, type ApiClient } from '#api/client.ts';
import type { ConsoleConfig } from '#api/consoleConfig.ts';
import { deviceNow, OWN_MOMENT_MS } from '#browser/clock.ts';
import { openConsentWindow } from '#browser/consentWindow.ts';
import { awaitFirst } from '#browser/idle.ts';
import { forgetFolds } from '#browser/foldStore.ts';
import { forgetKey, keepKey, keptKey, type KeyPlace } from '#browser/keyStore.ts';
import { forgetQueue } from '#browser/queueStore.ts';
import { forgetRequests, noteRequest, pausedUntil, pauseRequests } from '#browser/requestLog.ts';
import { openTabLine } from '#browser/tabs.ts';
import { painted } from '#browser/painted.ts';
import { isVisible, onReturn } from '#browser/visibility.ts';
import { requestIdOf, type Failure } from '#channels/failure.ts';
import { background } from '#queries/background.ts';
import { askAhead, isOfLastVisit, keys, knownChannels, takeIn } from '#queries/channels.ts';
import { ConnectedApiContext, type ConnectedApi } from '#queries/client.ts';
import { createConnectSeat } from '#queries/connectSeat.ts';
import { outdate } from '#queries/elsewhere.ts';
import type { AnswerKeeping } from '#queries/keptAnswers.ts';
import { createLatestAnswer } from '#queries/latestAnswer.ts';
import { createReconnects } from '#queries/reconnects.ts';
import { listPlace, SessionContext, type KeyRefusal, type Session } from '#queries/session.ts';
import { createTabs } from '#queries/tabs.ts';
import { accountOf, type Access, type Opening } from './opening.ts';
import { useAnswerWatch } from './useAnswerWatch.ts';

interface Connected extends Access {
  readonly kind: 'connected';
  readonly api: ConnectedApi;
  readonly keeping: AnswerKeeping;
}

type Held =
  Connected | { readonly kind: 'disconnected'; readonly refusal: KeyRefusal | null; readonly forgotten?: true };

/** Where the API answers: the server that sent the page passes it on. */
const API_BASE = '/api/v1';

/** Every tab counts and waits in one place. */
const LEDGER = {
  note: noteRequest,
  pausedUntil,
  // Tabs that wait for the same instant do not all act in it.
  pause: (until: number, now: number) => pauseRequests(until + OWN_MOMENT_MS, now),
};

/** Holds the key, the client made with it and the cache filled by it, and lets all three go together. */
export function SessionProvider({
  opening: { config, access, keeper },
  children,
}: {
  readonly opening: Opening;
  readonly children: ReactNode;
}) {
  const [queryClient] = useState(() => createQueryClient(heed));
  const [held, setHeld] = useState<Held>(() => {
    if (access === null) return { kind: 'disconnected', refusal: null };
    const connected = connectedBy(access);
    keeper.begin(queryClient);
    const ask = () => askAhead(queryClient, connected.api.client);
    // What the last visit left is shown first: to ask for 10,000 channels and to take them in would stand in its way.
    const isLeft = () => isOfLastVisit(queryClient);
    awaitFirst(isLeft() ? painted().then(() => (isLeft() ? ask() : undefined)) : ask());
    return connected;
  });

  /** A 401 is the one failure that takes data off the screen: the key, and what it showed, leave screen, memory and storage. */
  function heed(failure: Failure): void {
    if (failure.kind !== 'unauthorized') return;
    setHeld((last) => {
      const keyPrefix = last.kind === 'connected' ? (last.key?.prefix ?? null) : (last.refusal?.keyPrefix ?? null);
      release(last);
      return { kind: 'disconnected', refusal: { keyPrefix, requestId: requestIdOf(failure) } };
    });
  }

  function connectedBy(access: Access): Connected {
    const { key } = access;
    const latest = createLatestAnswer();
    const client = createClient({
      base: API_BASE,
      key,
      fetch: (input, init) => fetch(input, init),
      now: deviceNow,
      onList: latest.note,
      ledger: LEDGER,
    });
    const keeping = {
      account: accountOf(config, key),
      latest,
      store: keeper.store,
      place: () => placeOf(config.mode, key),
    };
    return { kind: 'connected', api: connectedApi(client, { queryClient, heed }), keeping, ...access };
  }

  function release(last: Held): void {
    if (last.kind === 'connected') {
      last.api.reconnects.stop();
      last.api.connecting.stop();
      last.keeping.latest.drop();
    }
    keeper.forget();
    forgetKey();
    forgetQueue();
    forgetFolds();
    forgetRequests();
    queryClient.clear();
  }

  const api = held.kind === 'connected' ? held.api : null;
  useEffect(() => api?.tabs.attend(openTabLine), [api]);
  useEffect(() => api?.reconnects.attend(), [api]);
  useAnswerWatch(queryClient, held.kind === 'connected' ? held.keeping : null);

  const session: Session = {
    config,
    keyPrefix: held.kind === 'connected' ? (held.key?.prefix ?? null) : null,
    keyPlace: held.kind === 'connected' ? held.place : null,
    refusal: held.kind === 'disconnected' ? held.refusal : null,
    forgotten: held.kind === 'disconnected' && held.forgotten === true,
    async connect(typed, place) {
      const key = ApiKey.parse(typed);
      if (key === null) return { kind: 'misshapen' };
      const connected = connectedBy({ key, place });
      try {
        queryClient.setQueryData(keys.workspaces, await connected.api.client.listWorkspaces());
      } catch (error) {
        return { kind: 'failed', failure: failureOf(error) };
      }
      keepKey(key.reveal(), place);
      keeper.begin(queryClient);
      setHeld(connected);
      return { kind: 'connected' };
    },
    forget() {
      release(held);
      setHeld({ kind: 'disconnected', refusal: null, forgotten: true });
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
  readonly heed: (failure: Failure) => void;
}

function createQueryClient(heed: (failure: Failure) => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: (error) => heed(failureOf(error)) }),
    mutationCache: new MutationCache({ onError: (error) => heed(failureOf(error)) }),
  });
}

/** Where what the key in use showed is kept at the moment: nowhere once another tab forgot the key. */
function placeOf(mode: ConsoleConfig['mode'], key: ApiKey | null): KeyPlace | null {
  const kept = keptKey();
  if (key === null) return listPlace(mode, null);
  return kept?.text === key.reveal() ? kept.place : null;
}

function connectedApi(client: ApiClient, { queryClient, heed }: Around): ConnectedApi {
  // A page out of view asks when it is looked at again.
  const onOutdated = () => {
    outdate('channels');
    void queryClient.invalidateQueries({ queryKey: keys.channels, refetchType: isVisible() ? 'active' : 'none' });
  };
  const tabs = createTabs({ now: deviceNow, onOutdated });
  const reconnects = createReconnects({
    client,
    tabs,
    background,
    openWindow: openConsentWindow,
    now: deviceNow,
    isVisible,
    onReturn,
    knownChannels: () => knownChannels(queryClient),
    onRead: (workspaceId, channels) => takeIn(queryClient, workspaceId, channels),
    onOutdated,
    onFailure: heed,
  });
  return { client, reconnects, connecting: createConnectSeat(), tabs, background };
}
