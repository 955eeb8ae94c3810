/**
 * Reads the posts of the workspaces where some may fail, after the list: of many workspaces at once, where that is 4 MB at most,
 * else workspace by workspace, the worst first. It is background work and keeps to its share: with the list's 2 at most 6
 * requests a minute of the key's 60, for the key is shared by every tab (S34), and none while an attempt to reconnect is open.
 */
import { notifyManager, type QueryClient } from '@tanstack/react-query';

import { failureOf } from '#api/apiError.ts';
import { deviceNow } from '#browser/clock.ts';
import { whenIdle } from '#browser/idle.ts';
import { painted } from '#browser/painted.ts';
import { isRowInHand } from '#browser/rowCursor.ts';
import { isVisible, onReturn } from '#browser/visibility.ts';
import { clockCorrection } from '#channels/clock.ts';
import { isHidden, type Failure } from '#channels/failure.ts';
import type { Post, PostListing } from '#channels/posts.ts';
import { dueByChannel, nextDue, workspacesToRead } from '#channels/postsAhead.ts';
import { postsDueOf } from '#channels/postsDue.ts';
import { isLive } from '#channels/reconnect.ts';
import type { NextDue } from '#channels/sort.ts';
import { keys, type DiagnosedListing } from './channels.ts';
import type { ConnectedApi } from './client.ts';
import { POSTS_FRESH_MS, postListOptions } from './posts.ts';
import { tellPostsAhead } from './postsAhead.ts';
import { channelsIn } from './sharing.ts';

const MINUTE_MS = 60_000;
const MOST_A_MINUTE = 4;
/** More workspaces than this could not be read one by one within the five minutes: the worst of them are. */
const MOST_WORKSPACES = 20;
/** Up to so many workspaces are asked for one by one, which is less to read. */
const FEW = 3;
/** How often it is looked whether something is to be read. */
const LOOK_MS = 15_000;

/** Reads posts while the list is there; answers how to stop. Where it may not do so `byItself`, it does when the list is refreshed. */
export function watchPosts(queryClient: QueryClient, connected: ConnectedApi, byItself: boolean): () => void {
  const { client, reconnects, background } = connected;
  const askedAt = new Map<string, number>();
  const lastMinute: number[] = [];
  let order: NextDue = new Map();
  let told = '';
  let ordered = '';
  let busy = false;
  let tooLarge = false;
  let stopped = false;
  let callOff: () => void = () => undefined;
  const leaving = new AbortController();

  function wanted(): readonly string[] {
    const listing = queryClient.getQueryData<DiagnosedListing>(keys.channels);
    if (listing === undefined) return [];
    return workspacesToRead(channelsIn(listing.rows), deviceNow() + clockCorrection(listing.clockOffsetMs));
  }

  /** What to ask for next: the worst workspace whose time has come, or all of several at once; empty when there is nothing to ask. */
  function next(): readonly string[] {
    const now = deviceNow();
    while (lastMinute[0] !== undefined && now - lastMinute[0] >= MINUTE_MS) lastMinute.shift();
    if (lastMinute.length >= MOST_A_MINUTE || !isVisible() || isReconnecting()) return [];
    const due = wanted()
      .slice(0, tooLarge ? MOST_WORKSPACES : undefined)
      .filter((id) => now - lastAsked(id) >= POSTS_FRESH_MS);
    return due.length > FEW && !tooLarge ? due : due.slice(0, 1);
  }

  /** When a workspace was last asked for, here or by a person who wanted to see its posts. */
  function lastAsked(id: string): number {
    return Math.max(askedAt.get(id) ?? 0, queryClient.getQueryState(keys.posts(id))?.dataUpdatedAt ?? 0);
  }

  function isReconnecting(): boolean {
    return [...reconnects.attempts().values()].some(({ state }) => isLive(state.phase));
  }

  async function read(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      for (let ids = next(); ids.length > 0 && !stopped; ids = next()) {
        if (!background.mayAsk(deviceNow())) break;
        for (const id of ids) askedAt.set(id, deviceNow());
        lastMinute.push(deviceNow());
        const failure = await readThose(ids);
        // The whole key waits, or there is no way through: it was not their turn, and the next look is soon enough.
        const inVain = failure === 'rate-limited' || failure === 'unreachable';
        tooLarge ||= ids.length > 1 && (failure === 'too-large' || failure === 'unreadable' || failure === 'timed-out');
        if (inVain || (tooLarge && ids.length > 1)) for (const id of ids) askedAt.delete(id);
        tell();
        if (inVain) break;
      }
    } finally {
      busy = false;
      tell();
    }
  }

  async function readThose(ids: readonly string[]): Promise<Failure['kind'] | null> {
    try {
      const [only, ...more] = ids;
      if (only !== undefined && more.length === 0) {
        await queryClient.query({ ...postListOptions(client, only), retry: false });
      } else await readAtOnce(ids);
      return null;
    } catch (error) {
      return failureOf(error).kind;
    }
  }

  /** All posts in one request, kept as if each workspace had been asked for its own: the details then find them there. */
  async function readAtOnce(ids: readonly string[]): Promise<void> {
    const listing = await client.listPosts({}, { signal: leaving.signal }).catch((error: unknown) => {
      if (isHidden(failureOf(error))) return null;
      throw error;
    });
    // To read megabytes, to put them away and to tell of them takes its time each: the page has a moment in between.
    await painted();
    if (stopped) return;
    const own = new Map<string, Post[]>(ids.map((id) => [id, []]));
    for (const post of listing?.posts ?? []) own.get(post.workspaceId)?.push(post);
    notifyManager.batch(() => {
      for (const id of ids) {
        const posts = listing === null ? null : { posts: own.get(id) ?? [], complete: listing.complete };
        queryClient.setQueryData<PostListing | null>(keys.posts(id), posts);
      }
    });
    await painted();
  }

  function tell(): void {
    if (stopped) return;
    const ids = wanted();
    if (queryClient.getQueryData(keys.channels) === undefined) return;
    const answers = ids.map((id) => queryClient.getQueryState<PostListing | null>(keys.posts(id)));
    const listings = answers.flatMap((answer) => answer?.data ?? []);
    const times = answers.flatMap((answer) => (answer?.data ? answer.dataUpdatedAt : []));
    const { due, complete } = dueByChannel(listings, deviceNow());
    const reading =
      (byItself || busy) && ids.slice(0, tooLarge ? MOST_WORKSPACES : undefined).some((id) => lastAsked(id) === 0);
    const state = `${ids.join()} ${answers.map((answer) => answer?.dataUpdatedAt ?? '').join()} ${String(reading)}`;
    const reorder = ordered !== state && !busy && !isRowInHand();
    if (state === told && !reorder) return;
    told = state;
    if (reorder) {
      order = nextDue(due);
      ordered = state;
    }
    tellPostsAhead(queryClient, {
      ...{ due, complete, reading, nextDue: order },
      wanted: ids.length,
      read: listings.length,
      failed: answers.filter((answer, index) => answer?.data === undefined && askedAt.has(ids[index] ?? '')).length,
      denied: answers.filter((answer) => answer?.data === null).length,
      wordsFor: postsDueOf,
      asOf: times.length === 0 ? null : Math.min(...times),
    });
  }

  function look(): void {
    callOff();
    callOff = whenIdle(() => void read());
  }

  // Until they are read again, and some time beyond.
  queryClient.setQueryDefaults(keys.everyPost, { gcTime: 3 * POSTS_FRESH_MS });
  tell();
  if (byItself) look();
  const timer = byItself ? setInterval(look, LOOK_MS) : undefined;
  const stopReturn = onReturn(() => {
    if (byItself) look();
  });
  const cache = queryClient.getQueryCache();
  const stopCache = cache.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    // What another tab was told it will have read posts for as well: this one looks later, and finds them.
    if (event.query === cache.find({ queryKey: keys.channels }) && event.action.manual !== true) look();
    // Read by a person, in the details of a channel.
    else if (isPosts(event.query) && !busy) tell();
  });
  return () => {
    stopped = true;
    leaving.abort();
    callOff();
    clearInterval(timer);
    stopReturn();
    stopCache();
    void queryClient.cancelQueries({ queryKey: keys.everyPost, predicate: (query) => query.getObserversCount() === 0 });
  };
}

function isPosts({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return queryKey[0] === keys.everyPost[0];
}
