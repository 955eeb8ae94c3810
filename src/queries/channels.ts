import { use } from 'react';
import { queryOptions, useIsFetching, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';

import { failureOf } from '#api/apiError.ts';
import type { ApiClient } from '#api/client.ts';
import { assess } from '#channels/assess.ts';
import type { Channel, ChannelListing, Workspace } from '#channels/channel.ts';
import type { Diagnose } from '#channels/diagnose.ts';
import { isTooLarge } from '#channels/failure.ts';
import { deviceNow } from '#browser/clock.ts';
import { usePreferences } from '#browser/preferences.ts';
import { useIsVisible } from '#browser/visibility.ts';
import { useConnectedApi } from './client.ts';
import { ChosenWorkspacesContext, MOST_WORKSPACES } from './chosenWorkspaces.ts';
import { askUnlessTold, outdate } from './elsewhere.ts';
import { loadedFrom, type Loaded } from './loaded.ts';
import { POLL_MS, pollInterval, retryPolicy } from './polling.ts';
import { channelsIn, shareRows, withWorkspace } from './sharing.ts';

/** Every cache key of the product. Nothing of the key is in them. */
export const keys = {
  channels: ['channels'] as const,
  /** Below `channels`: what makes all of them old makes these old. */
  channelsOf: (workspaceIds: readonly string[]) => ['channels', 'of', ...workspaceIds] as const,
  channel: (channelId: string) => ['channel', channelId] as const,
  workspaces: ['workspaces'] as const,
  lastVisit: ['last visit'] as const,
  everyPost: ['posts'] as const,
  posts: (workspaceId: string) => ['posts', workspaceId] as const,
  everyHistory: ['history'] as const,
  history: (channelId: string) => ['history', channelId] as const,
  past: (from: number) => ['history', { from }] as const,
};

/** All channels the key reaches, asked again by itself. */
function channelListOptions(client: ApiClient, polling: boolean, inView: boolean, notifies: boolean) {
  return queryOptions({
    queryKey: keys.channels,
    queryFn: ({ signal, client: queryClient }) =>
      askUnlessTold(
        'channels',
        () => queryClient.getQueryData<DiagnosedListing>(keys.channels),
        () =>
          diagnosed((onChannel) =>
            client.listChannels({
              signal,
              // Of a list that is asked again, nearly all stays as it was.
              ...(queryClient.getQueryData(keys.channels) === undefined && { onChannel }),
            }),
          ),
      ),
    // What was too large once is not taken in again for each view that is opened: only where a person asks for it.
    enabled: ({ state }) => state.data !== undefined || !isTooMuch(state.error),
    staleTime: POLL_MS,
    refetchInterval: (query) => pollInterval(query, polling, inView),
    // Out of view nobody sees the list: it is asked for only to tell of breaks.
    refetchIntervalInBackground: notifies,
    structuralSharing: (before, next) => (isListing(before) && isListing(next) ? shareRows(before, next) : next),
    ...retryPolicy,
  });
}

function isTooMuch(error: unknown): boolean {
  return error !== null && isTooLarge(failureOf(error));
}

/** The channels of the workspaces that the address names, where all of the key's are too much for one answer. */
function channelsOfOptions(client: ApiClient, workspaceIds: readonly string[], polling: boolean, inView: boolean) {
  return queryOptions({
    queryKey: keys.channelsOf(workspaceIds),
    queryFn: async ({ signal }) => {
      const { channelsOf } = await import('./channelsOf.ts');
      return diagnosed(() => channelsOf(workspaceIds, (workspaceId) => client.listChannels({ workspaceId, signal })));
    },
    staleTime: POLL_MS,
    refetchInterval: (query) => pollInterval(query, polling, inView),
    structuralSharing: (before, next) => (isListing(before) && isListing(next) ? shareRows(before, next) : next),
    ...retryPolicy,
  });
}

/** A listing with what reads its failures. */
export interface DiagnosedListing extends ChannelListing {
  readonly diagnose: Diagnose;
  /** Where it is only of some workspaces, because all channels are too much for one answer: of which. */
  readonly onlyOf?: readonly string[];
}

/**
 * The rules that read failures come while the server answers: the first paint does not wait for them, the first row does. Where
 * they are there in time, what they make of a channel is found while others arrive: `assess` remembers it.
 */
async function diagnosed(
  ask: (onChannel: (channel: Channel) => void) => Promise<Omit<DiagnosedListing, 'diagnose'>>,
): Promise<DiagnosedListing> {
  const rules = import('#channels/diagnose.ts').then((part) => part.diagnoseRefreshError);
  let diagnose: Diagnose | null = null;
  rules.then((come) => (diagnose = come)).catch(() => undefined);
  const now = deviceNow();
  const asked = ask((channel) => {
    try {
      if (diagnose !== null) assess(channel, now, diagnose);
    } catch {
      // Nobody waits for it yet: it is told where it is asked for again.
    }
  });
  const [listing, come] = await Promise.all([asked, rules]);
  return { ...listing, diagnose: come };
}

function isListing(data: unknown): data is DiagnosedListing {
  return typeof data === 'object' && data !== null && 'rows' in data;
}

/**
 * Puts what a workspace holds now, read alone, into the list on screen: a reconnect that is proved needs no second request to
 * be seen in counts and findings. The list keeps its age: the rest of it was not read.
 */
export function takeIn(queryClient: QueryClient, workspaceId: string, channels: readonly Channel[]): void {
  const state = queryClient.getQueryState<DiagnosedListing>(keys.channels);
  if (state?.data === undefined) {
    void queryClient.invalidateQueries({ queryKey: keys.channels });
    return;
  }
  const listing = withWorkspace(state.data, workspaceId, channels);
  if (listing === state.data) return;
  outdate('channels');
  // An answer on its way is older than this one, and a failure on screen must not pass for mended: the whole list is asked.
  if (state.fetchStatus === 'idle' && state.status === 'success')
    queryClient.setQueryData(keys.channels, listing, { updatedAt: state.dataUpdatedAt });
  else void queryClient.invalidateQueries({ queryKey: keys.channels });
}

/** All workspaces the key reaches, asked again by itself. */
function workspaceListOptions(client: ApiClient, polling: boolean) {
  return queryOptions({
    queryKey: keys.workspaces,
    queryFn: ({ signal, client: queryClient }) =>
      askUnlessTold(
        'workspaces',
        () => queryClient.getQueryData<readonly Workspace[]>(keys.workspaces),
        () => client.listWorkspaces({ signal }),
      ),
    staleTime: POLL_MS,
    refetchInterval: (query) => pollInterval(query, polling),
    ...retryPolicy,
  });
}

/** Asks for both lists before anything is drawn: the answer is on its way while the page is made. Settles with the channels. */
export function askAhead(queryClient: QueryClient, client: ApiClient): Promise<void> {
  // Also where the last visit ended a moment ago: who opens the page wants to know how it is now.
  const now = { staleTime: 0 };
  // What fails is told where it is shown.
  queryClient.query({ ...workspaceListOptions(client, true), ...now }).catch(() => undefined);
  return queryClient.query({ ...channelListOptions(client, true, true, false), ...now }).then(
    () => undefined,
    () => undefined,
  );
}

/** Whether the list that is held is the one that the last visit left. */
export function isOfLastVisit(queryClient: QueryClient): boolean {
  const listing = queryClient.getQueryData(keys.channels);
  return listing !== undefined && listing === queryClient.getQueryData(keys.lastVisit);
}

/** The list as Postbreeze told it in this visit; undefined while it is what the last one left: that is no news. */
export function listingOfThisVisit(queryClient: QueryClient): DiagnosedListing | undefined {
  return isOfLastVisit(queryClient) ? undefined : queryClient.getQueryData<DiagnosedListing>(keys.channels);
}

/** Every channel that is held, each once, as it was read last. */
export function knownChannels(queryClient: QueryClient): readonly Channel[] {
  const all = queryClient.getQueryData<DiagnosedListing>(keys.channels);
  if (all !== undefined) return channelsIn(all.rows);
  const states = queryClient.getQueryCache().findAll({ queryKey: keys.channels });
  const listings = states
    .sort((a, b) => a.state.dataUpdatedAt - b.state.dataUpdatedAt)
    .map((query) => query.state.data);
  const channels = listings.filter(isListing).flatMap(({ rows }) => channelsIn(rows));
  return [...new Map(channels.map((channel) => [channel.id, channel])).values()];
}

/** Every channel the key reaches; where they are too many for one answer, those of the workspaces that are chosen. */
export function useChannelListing(): Loaded<DiagnosedListing> {
  const { client } = useConnectedApi();
  const { polling, notifications } = usePreferences();
  const inView = useIsVisible();
  const chosen = use(ChosenWorkspacesContext);
  const all = useQuery(channelListOptions(client, polling === 'on', inView, notifications === 'on'));
  const narrowed = chosen.length > 0 && chosen.length <= MOST_WORKSPACES && isTooMuch(all.error);
  const some = useQuery({ ...channelsOfOptions(client, chosen, polling === 'on', inView), enabled: narrowed });
  // What was held before stays until there is something newer.
  return loadedFrom(narrowed && (some.data !== undefined || all.data === undefined) ? some : all);
}

/** Every workspace the key reaches, by id; channels are usable without it (S38). */
export function useWorkspaces(): Loaded<ReadonlyMap<string, Workspace>> {
  const { client } = useConnectedApi();
  const { polling } = usePreferences();
  return loadedFrom(useQuery({ ...workspaceListOptions(client, polling === 'on'), select: byId }));
}

function byId(workspaces: readonly Workspace[]): ReadonlyMap<string, Workspace> {
  return new Map(workspaces.map((workspace) => [workspace.id, workspace]));
}

/** Asks again for all that is on screen, at once; and whether that is going on. */
export function useRefresh(): { readonly refresh: () => void; readonly refreshing: boolean } {
  const queryClient = useQueryClient();
  const { reconnects } = useConnectedApi();
  const refreshing = useIsFetching() > 0;
  return {
    refreshing,
    refresh: () => {
      reconnects.clearFinished();
      outdate('channels');
      outdate('workspaces');
      // Posts may be megabytes: they are asked for on demand, at their own pace (S41).
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.everyPost[0] });
    },
  };
}
