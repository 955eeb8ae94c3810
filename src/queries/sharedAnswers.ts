/**
 * The tabs of this browser ask for the list as one: the first whose time has come asks, the others wait for what it is told.
 * So one tab polls, whichever it is, and one that closes or sleeps is followed by the next at its next turn. Comes late.
 */
import type { QueryClient } from '@tanstack/react-query';

import { failureOf } from '#api/apiError.ts';
import type { Line } from '#browser/tabs.ts';
import type { ChannelListing, Workspace } from '#channels/channel.ts';
import { diagnoseRefreshError } from '#channels/diagnose.ts';
import type { Failure } from '#channels/failure.ts';
import type { PostListing } from '#channels/posts.ts';
import { keys, type DiagnosedListing } from './channels.ts';
import { isSinceChange, listenElsewhere, type SharedName } from './elsewhere.ts';
import { createTurns } from './turns.ts';

/** A tab that answered within this is still there: the list is worth sending. */
const COMPANY_MS = 10 * 60_000;

/** What one tab says to the others; instants are epoch ms, an answer is of `at` and was asked for at `asked`. */
type Note =
  | { readonly kind: 'hello' | 'here' }
  | { readonly kind: 'asking'; readonly name: SharedName; readonly at: number }
  /** A tab that asked is gone before it was told. */
  | { readonly kind: 'left'; readonly name: SharedName }
  | { readonly kind: 'failed'; readonly name: SharedName; readonly failure: Failure }
  /** `rows` is null where they are those that were told at `since`. */
  | {
      readonly kind: 'channels';
      readonly asked: number;
      readonly at: number;
      readonly since: number;
      readonly rows: ChannelListing['rows'] | null;
      readonly clockOffsetMs: number | null;
    }
  | {
      readonly kind: 'workspaces';
      readonly asked: number;
      readonly at: number;
      readonly workspaces: readonly Workspace[];
    }
  | { readonly kind: 'posts'; readonly at: number; readonly workspaceId: string; readonly posts: PostListing | null };

const KINDS = ['hello', 'here', 'asking', 'left', 'failed', 'channels', 'workspaces', 'posts'] as const;

/** Only tabs of this very build are on the line, and only with this key: what has a kind of ours is a note of ours. */
function isNote(message: unknown): message is Note {
  return (
    typeof message === 'object' && message !== null && 'kind' in message && KINDS.some((kind) => kind === message.kind)
  );
}

/** The line of those who may know what this tab knows: this build, this API and this key (`holder` is its public prefix). */
export function lineName(apiOrigin: string, holder: string): string {
  return `postbreeze-channels.answers ${apiOrigin} ${holder} ${import.meta.url}`;
}

/** Shares what `queryClient` is told with the other tabs, over the line that `open` makes; answers how to stop. */
export function shareAnswers(
  queryClient: QueryClient,
  open: (heard: (message: unknown) => void, leaving: () => void) => Line | null,
  now: () => number,
): () => void {
  const cache = queryClient.getQueryCache();
  const turns = createTurns((name, at) => line?.tell({ kind: 'asking', name, at } satisfies Note), now);
  let told: { readonly rows: ChannelListing['rows']; readonly at: number } | null = null;
  let companyAt = -Infinity;
  let hearing = false;

  const line = open((message) => {
    if (!isNote(message)) return;
    companyAt = now();
    hearing = true;
    try {
      hear(message);
    } finally {
      hearing = false;
    }
  }, leave);
  if (line === null) return () => undefined;

  function hear(note: Note): void {
    switch (note.kind) {
      case 'hello':
        // Who comes new has none of it.
        told = null;
        line?.tell({ kind: 'here' } satisfies Note);
        return;
      case 'here':
        return;
      case 'asking':
        turns.theyAsk(note.name, note.at);
        return;
      case 'left':
        turns.theyEnded(note.name, null);
        return;
      case 'failed':
        turns.theyEnded(note.name, note.failure);
        return;
      case 'channels':
        takeListing(note);
        line?.tell({ kind: 'here' } satisfies Note);
        turns.theyEnded('channels', isNewer(keys.channels, note.at) ? null : 'told');
        return;
      case 'workspaces':
        if (isSinceChange('workspaces', note.asked) && isNewer(keys.workspaces, note.at))
          queryClient.setQueryData(keys.workspaces, note.workspaces, { updatedAt: note.at });
        turns.theyEnded('workspaces', isNewer(keys.workspaces, note.at) ? null : 'told');
        return;
      case 'posts':
        if (isNewer(keys.posts(note.workspaceId), note.at))
          queryClient.setQueryData(keys.posts(note.workspaceId), note.posts, { updatedAt: note.at });
        return;
    }
  }

  function takeListing({ asked, at, since, rows, clockOffsetMs }: Extract<Note, { kind: 'channels' }>): void {
    const held = queryClient.getQueryState<DiagnosedListing>(keys.channels);
    if (!isSinceChange('channels', asked) || !isNewer(keys.channels, at)) return;
    const known = held !== undefined && held.dataUpdatedAt >= since ? held.data?.rows : undefined;
    const next = rows ?? known;
    // Nothing of it is here: this tab asks for itself when its time comes.
    if (next === undefined) return;
    const listing: DiagnosedListing = { rows: next, clockOffsetMs, diagnose: diagnoseRefreshError };
    queryClient.setQueryData(keys.channels, listing, { updatedAt: at });
  }

  function isNewer(queryKey: readonly string[], at: number): boolean {
    return at > (queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0);
  }

  function tellListing(asked: number): void {
    const state = queryClient.getQueryState<DiagnosedListing>(keys.channels);
    if (state?.data === undefined) return;
    const { rows, clockOffsetMs } = state.data;
    const at = state.dataUpdatedAt;
    const since = told?.at ?? 0;
    // Ten thousand rows are worth sending once.
    const news = rows === told?.rows ? null : rows;
    line?.tell({ kind: 'channels', asked, at, since, rows: news, clockOffsetMs } satisfies Note);
    told = { rows, at };
  }

  function tellWorkspaces(asked: number): void {
    const { data, dataUpdatedAt: at } = queryClient.getQueryState<readonly Workspace[]>(keys.workspaces) ?? {};
    if (data === undefined || at === undefined) return;
    line?.tell({ kind: 'workspaces', asked, at, workspaces: data } satisfies Note);
  }

  function leave(): void {
    for (const name of turns.ours()) line?.tell({ kind: 'left', name } satisfies Note);
  }

  listenElsewhere(turns.join);
  line.tell({ kind: 'hello' } satisfies Note);
  const stopCache = cache.subscribe((event) => {
    if (event.type !== 'updated' || hearing) return;
    const [name, workspaceId] = keyOf(event.query);
    const { action } = event;
    if (action.type !== 'success' && action.type !== 'error') return;
    const hasCompany = now() - companyAt <= COMPANY_MS;
    // A part of the list that was read alone is this tab's own business.
    const isAnswer = action.type === 'error' || action.manual !== true;
    if (isAnswer && (name === 'channels' || name === 'workspaces')) {
      const asked = turns.ended(name);
      // What is known from another tab is not told back.
      if (asked === null) return;
      if (action.type === 'error')
        line.tell({ kind: 'failed', name, failure: failureOf(event.query.state.error) } satisfies Note);
      else if (hasCompany && name === 'channels') tellListing(asked);
      else if (hasCompany) tellWorkspaces(asked);
    }
    if (action.type === 'error' || !hasCompany) return;
    if (name === keys.everyPost[0] && typeof workspaceId === 'string') {
      const posts = queryClient.getQueryData<PostListing | null>(keys.posts(workspaceId)) ?? null;
      line.tell({ kind: 'posts', at: event.query.state.dataUpdatedAt, workspaceId, posts } satisfies Note);
    }
  });
  return () => {
    stopCache();
    listenElsewhere(null);
    turns.stop();
    leave();
    line.close();
  };
}

function keyOf({ queryKey }: { readonly queryKey: readonly unknown[] }): readonly unknown[] {
  return queryKey;
}
