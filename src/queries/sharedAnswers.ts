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
import { listenElsewhere, type SharedName } from './elsewhere.ts';

/** A tab that asks and says nothing for this long is gone: a request ends after 30 s and is tried once more. */
const PATIENCE_MS = 65_000;
/** A tab that answered within this is still there: the list is worth sending. */
const COMPANY_MS = 10 * 60_000;

/** What one tab says to the others. */
type Note =
  | { readonly kind: 'hello' | 'here' }
  | { readonly kind: 'asking'; readonly name: SharedName }
  | { readonly kind: 'failed'; readonly name: SharedName; readonly failure: Failure }
  /** `rows` is null where they are those that were told at `since`. */
  | {
      readonly kind: 'channels';
      readonly at: number;
      readonly since: number;
      readonly rows: ChannelListing['rows'] | null;
      readonly clockOffsetMs: number | null;
    }
  | { readonly kind: 'workspaces'; readonly at: number; readonly workspaces: readonly Workspace[] }
  | { readonly kind: 'posts'; readonly at: number; readonly workspaceId: string; readonly posts: PostListing | null };

const KINDS = ['hello', 'here', 'asking', 'failed', 'channels', 'workspaces', 'posts'] as const;

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
  open: (heard: (message: unknown) => void) => Line | null,
  now: () => number,
): () => void {
  const cache = queryClient.getQueryCache();
  const asking = new Map<SharedName, number>();
  const waiting = new Set<{ readonly name: SharedName; readonly settle: (outcome: 'told' | Failure | null) => void }>();
  /** What is known from another tab is not told back. */
  const joined = new Set<SharedName>();
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
  });
  if (line === null) return () => undefined;

  function hear(note: Note): void {
    switch (note.kind) {
      case 'hello':
        line?.tell({ kind: 'here' } satisfies Note);
        return;
      case 'here':
        return;
      case 'asking':
        asking.set(note.name, now());
        return;
      case 'failed':
        settle(note.name, note.failure);
        return;
      case 'channels':
        takeListing(note);
        line?.tell({ kind: 'here' } satisfies Note);
        settle('channels', 'told');
        return;
      case 'workspaces':
        if (isNewer(keys.workspaces, note.at))
          queryClient.setQueryData(keys.workspaces, note.workspaces, { updatedAt: note.at });
        settle('workspaces', 'told');
        return;
      case 'posts':
        if (isNewer(keys.posts(note.workspaceId), note.at))
          queryClient.setQueryData(keys.posts(note.workspaceId), note.posts, { updatedAt: note.at });
        return;
    }
  }

  function takeListing({ at, since, rows, clockOffsetMs }: Extract<Note, { kind: 'channels' }>): void {
    const held = queryClient.getQueryState<DiagnosedListing>(keys.channels);
    if (!isNewer(keys.channels, at)) return;
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

  function settle(name: SharedName, outcome: 'told' | Failure): void {
    asking.delete(name);
    for (const one of [...waiting]) if (one.name === name) one.settle(outcome);
  }

  function join(name: SharedName): Promise<'told' | Failure | null> {
    if (now() - (asking.get(name) ?? -Infinity) > PATIENCE_MS) {
      line?.tell({ kind: 'asking', name } satisfies Note);
      return Promise.resolve(null);
    }
    joined.add(name);
    return new Promise((resolve) => {
      const one = {
        name,
        settle(outcome: 'told' | Failure | null) {
          clearTimeout(timer);
          waiting.delete(one);
          if (outcome === null) joined.delete(name);
          resolve(outcome);
        },
      };
      const timer = setTimeout(() => one.settle(null), PATIENCE_MS);
      waiting.add(one);
    });
  }

  function tellListing(): void {
    const state = queryClient.getQueryState<DiagnosedListing>(keys.channels);
    if (state?.data === undefined) return;
    const { rows, clockOffsetMs } = state.data;
    const at = state.dataUpdatedAt;
    const since = told?.at ?? 0;
    // Ten thousand rows are worth sending once.
    line?.tell({ kind: 'channels', at, since, rows: rows === told?.rows ? null : rows, clockOffsetMs } satisfies Note);
    told = { rows, at };
  }

  listenElsewhere(join);
  line.tell({ kind: 'hello' } satisfies Note);
  const stopCache = cache.subscribe((event) => {
    if (event.type !== 'updated' || hearing) return;
    const [name, workspaceId] = keyOf(event.query);
    const { action } = event;
    const isList = name === 'channels' || name === 'workspaces';
    if (
      isList &&
      (action.type === 'error' || (action.type === 'success' && action.manual !== true)) &&
      joined.delete(name)
    )
      return;
    if (isList && action.type === 'error') {
      line.tell({ kind: 'failed', name, failure: failureOf(event.query.state.error) } satisfies Note);
      return;
    }
    if (action.type !== 'success' || now() - companyAt > COMPANY_MS) return;
    // A part of the list that was read alone is this tab's own business.
    if (name === 'channels' && action.manual !== true) tellListing();
    if (name === 'workspaces' && action.manual !== true) {
      const workspaces = queryClient.getQueryData<readonly Workspace[]>(keys.workspaces) ?? [];
      line.tell({ kind: 'workspaces', at: event.query.state.dataUpdatedAt, workspaces } satisfies Note);
    }
    if (name === keys.everyPost[0] && typeof workspaceId === 'string') {
      const posts = queryClient.getQueryData<PostListing | null>(keys.posts(workspaceId)) ?? null;
      line.tell({ kind: 'posts', at: event.query.state.dataUpdatedAt, workspaceId, posts } satisfies Note);
    }
  });
  return () => {
    stopCache();
    listenElsewhere(null);
    for (const one of [...waiting]) one.settle(null);
    line.close();
  };
}

function keyOf({ queryKey }: { readonly queryKey: readonly unknown[] }): readonly unknown[] {
  return queryKey;
}
