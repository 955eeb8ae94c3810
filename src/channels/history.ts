/**
 * What this console saw of channels breaking and coming back, appearing and vanishing. It holds ids, statuses, causes and times only: no name, no text
 * and nothing of a key. Kept by API origin, workspace and channel, so that another key of the same account loses nothing.
 */
import type { Channel } from './channel.ts';
import { digest } from './digest.ts';

const DAY_MS = 86_400_000;

/** How long the past is kept, ms. */
export const HISTORY_KEPT_MS = 180 * DAY_MS;
/** Breaks within this long count together, ms. */
export const LOOP_WINDOW_MS = 30 * DAY_MS;
/** From this many breaks on, a channel goes in circles: reconnecting is not the cure. */
export const LOOP_BREAKS = 3;
/** Channels with a past that are kept at most: under 20 MB together (`npm run bench` measures it). */
export const MOST_HISTORIES = 10_000;
/** Events of one channel that are kept at most. */
export const MOST_EVENTS = 20;
/** Channels that are remembered at most, whether or not anything happened to them. */
export const MOST_REMEMBERED = 20_000;
/** Ids are 30 letters; one that is longer than this is not kept. */
export const LONGEST_ID = 128;
/** A workspace of which nothing is listed for this long, though the key names it, has no channels any more. */
const EMPTY_WORKSPACE_MS = 10 * 60_000;

/**
 * Something that happened to a channel. `at` is epoch ms: what the row tells of it, else when it was seen. `notedAt` is when this
 * console saw the difference; absent where there was nothing to compare with, so that it is no news.
 */
export type HistoryEvent = { readonly at: number; readonly notedAt?: number } & (
  | { readonly kind: 'broke'; readonly status: string; readonly cause: string | null }
  | { readonly kind: 'recovered' }
  | { readonly kind: 'appeared' }
  | { readonly kind: 'vanished' }
);

/** The past of one channel, oldest first. */
export interface ChannelHistory {
  readonly channelId: string;
  readonly workspaceId: string;
  readonly events: readonly HistoryEvent[];
}

/** A channel as it was last seen. Instants are epoch ms. */
export interface Remembered {
  readonly workspaceId: string;
  readonly platform: string | null;
  /** A digest of whose account it is, to know it again under a new id (S25); null where the row does not say. */
  readonly account: string | null;
  readonly state: 'broken' | 'working';
  /** When it came into that state, as far as its row or this console knows. */
  readonly since: number;
  readonly firstSeenAt: number;
  readonly seenAt: number;
  /** Since which listing it is not listed, and whether that was told; null while it is. */
  readonly missing: { readonly since: number; readonly told: boolean } | null;
}

/** Every channel that was seen within the time that is kept, by id. */
export type Memory = ReadonlyMap<string, Remembered>;

/** What became of one channel; `from` is the id its past stands under, which a reconnect may change (S25). */
export interface HistoryChange {
  readonly channelId: string;
  readonly workspaceId: string;
  readonly from: string;
  readonly events: readonly HistoryEvent[];
}

/** A listing as the history sees it. */
export interface Sighting {
  readonly channels: readonly Channel[];
  /** False where rows could not be read, or the list may be cut: what is not in it then proves nothing. */
  readonly complete: boolean;
  /** Whether the key still names a workspace. */
  readonly reaches: (workspaceId: string) => boolean;
  /** Epoch ms by the server's clock. */
  readonly at: number;
  /** Why the channel broke, as far as its row tells. */
  readonly causeOf: (channel: Channel) => string | null;
}

/** The memory after `sighting`, and what happened since it was last written. */
export function observe(
  memory: Memory,
  sighting: Sighting,
): { readonly memory: Memory; readonly changes: readonly HistoryChange[] } {
  const { at } = sighting;
  const listed = sighting.channels.filter(({ id, status }) => status !== 'DISCONNECTED' && id.length <= LONGEST_ID);
  const ids = new Set(listed.map(({ id }) => id));
  const next = new Map(memory);
  const changes: HistoryChange[] = [];
  const arrivals = arrivalsIn(memory, listed, ids);
  for (const channel of listed) {
    const { id, workspaceId } = channel;
    const from = arrivals.formerIds.get(id) ?? id;
    const last = memory.get(from);
    const seen = lookAt(channel, last, arrivals.after, sighting);
    if (seen === null) continue;
    if (from !== id) next.delete(from);
    next.set(id, {
      workspaceId,
      platform: platformOf(channel),
      account: last?.account ?? accountOf(channel),
      state: seen.state,
      since: seen.since,
      firstSeenAt: last?.firstSeenAt ?? at,
      seenAt: at,
      missing: null,
    });
    if (seen.events.length > 0 || from !== id) changes.push({ channelId: id, workspaceId, from, events: seen.events });
  }
  for (const [channelId, missing] of missingIn(next, listed, ids, sighting)) {
    const { workspaceId } = missing;
    next.set(channelId, missing);
    const events: readonly HistoryEvent[] = missing.missing?.told ? [{ kind: 'vanished', at, notedAt: at }] : [];
    changes.push({ channelId, workspaceId, from: channelId, events });
  }
  return { memory: trimmed(next, at), changes };
}

function platformOf({ platform }: Channel): string | null {
  return platform !== null && platform.length <= LONGEST_ID ? platform : null;
}

function accountOf({ workspaceId, platform, externalId }: Channel): string | null {
  return externalId === null ? null : digest(JSON.stringify([workspaceId, platform, externalId]));
}

interface Look {
  readonly state: Remembered['state'];
  readonly since: number;
  readonly events: readonly HistoryEvent[];
}

function lookAt(channel: Channel, last: Remembered | undefined, after: number, { at, causeOf }: Sighting): Look | null {
  const state = stateOf(channel.status);
  // Connected since the list was last seen, or gone before: one that an earlier list left out, or another key, is no arrival.
  const arrivedAt = within(last === undefined ? after : last.seenAt, at, channel.connectedAt);
  const isBack = last?.missing?.told === true;
  const arrival: readonly HistoryEvent[] =
    isBack || (last === undefined && arrivedAt !== null)
      ? [{ kind: 'appeared', at: arrivedAt ?? at, notedAt: at }]
      : [];
  // A status that nobody knows neither breaks a channel nor brings it back.
  if (state === null) return last === undefined ? null : { ...last, events: arrival };
  const broke = (since: number, when: Pick<HistoryEvent, 'notedAt'> = { notedAt: at }): HistoryEvent => ({
    kind: 'broke',
    at: since,
    ...when,
    status: channel.status ?? '',
    cause: causeOf(channel),
  });
  if (last === undefined) {
    if (state === 'working') return { state, since: at, events: arrival };
    const since = brokenSince(channel, -Infinity, at);
    return { state, since, events: arrival.length === 0 ? [broke(since, {})] : [...arrival, broke(since)] };
  }
  if (state === 'working' && last.state === 'broken') {
    const since = within(last.since, at, channel.lastRefreshedAt, channel.connectedAt) ?? at;
    return { state, since, events: [...arrival, { kind: 'recovered', at: since, notedAt: at }] };
  }
  if (state === 'broken' && last.state === 'working') {
    const since = brokenSince(channel, last.seenAt, at);
    return { state, since, events: [...arrival, broke(since)] };
  }
  // Broken then and now, with a refresh that worked in between: it came back and broke again while nobody looked.
  const worked = state === 'broken' ? within(last.since, at, channel.lastRefreshedAt) : null;
  if (worked === null) return { state, since: last.since, events: arrival };
  const since = brokenSince(channel, worked, at);
  return { state, since, events: [...arrival, { kind: 'recovered', at: worked, notedAt: at }, broke(since)] };
}

function stateOf(status: string | null): Remembered['state'] | null {
  if (status === 'TOKEN_EXPIRED' || status === 'REVOKED') return 'broken';
  return status === 'ACTIVE' ? 'working' : null;
}

function brokenSince({ lastRefreshAttemptAt, tokenExpiresAt }: Channel, after: number, at: number): number {
  return within(after, at, lastRefreshAttemptAt, tokenExpiresAt) ?? at;
}

/** The first of `instants` that lies after `after` and not after `at`. */
function within(after: number, at: number, ...instants: readonly (number | null)[]): number | null {
  return instants.find((instant) => instant !== null && instant > after && instant <= at) ?? null;
}

/** What is known of the channels that the memory does not hold. */
interface Arrivals {
  /** New id → the id that the same account had before and has no more (S25); of several, the one that was listed last. */
  readonly formerIds: ReadonlyMap<string, string>;
  /** Epoch ms of the last listing before; one connected after it is new. With nothing to compare with, none is. */
  readonly after: number;
}

function arrivalsIn(memory: Memory, listed: readonly Channel[], ids: ReadonlySet<string>): Arrivals {
  const strangers = listed.filter(({ id }) => !memory.has(id));
  if (memory.size === 0 || strangers.length === 0) return { formerIds: new Map(), after: Infinity };
  const lost = new Map<string, { readonly id: string; readonly seenAt: number }>();
  for (const [id, { account, seenAt }] of memory) {
    if (account === null || ids.has(id)) continue;
    if (seenAt >= (lost.get(account)?.seenAt ?? -Infinity)) lost.set(account, { id, seenAt });
  }
  const formerIds = new Map<string, string>();
  for (const stranger of strangers) {
    const former = lost.get(accountOf(stranger) ?? '');
    if (former !== undefined) formerIds.set(stranger.id, former.id);
  }
  let after = -Infinity;
  for (const { seenAt } of memory.values()) after = Math.max(after, seenAt);
  return { formerIds, after };
}

/** The channels of which `listed` tells, for the first time, that they are missing, or that they are gone. */
function missingIn(
  memory: ReadonlyMap<string, Remembered>,
  listed: readonly Channel[],
  ids: ReadonlySet<string>,
  { channels, complete, reaches, at }: Sighting,
): readonly (readonly [string, Remembered])[] {
  const disconnected = new Set(channels.filter(({ status }) => status === 'DISCONNECTED').map(({ id }) => id));
  const alive = new Set(listed.map(({ workspaceId }) => workspaceId));
  const found: (readonly [string, Remembered])[] = [];
  for (const [id, last] of memory) {
    if (ids.has(id) || last.missing?.told === true) continue;
    // A workspace of which nothing is listed may be one that the answer lacks: that it stays so for a while is the proof.
    const { workspaceId, missing } = last;
    const stays = missing !== null && at - missing.since >= EMPTY_WORKSPACE_MS && reaches(workspaceId);
    const told = disconnected.has(id) || (complete && (alive.has(workspaceId) || stays));
    if (missing === null || told) found.push([id, { ...last, missing: { since: missing?.since ?? at, told } }]);
  }
  return found;
}

function trimmed(memory: Map<string, Remembered>, at: number): Memory {
  for (const [id, { seenAt }] of memory) if (at - seenAt > HISTORY_KEPT_MS) memory.delete(id);
  if (memory.size <= MOST_REMEMBERED) return memory;
  return new Map([...memory].sort(([, a], [, b]) => b.seenAt - a.seenAt).slice(0, MOST_REMEMBERED));
}

/** The past of a channel with `change` added to it, cut to what is kept at `now` (epoch ms); null where nothing is left. */
export function withChange(history: ChannelHistory | null, change: HistoryChange, now: number): ChannelHistory | null {
  const events = keptAt([...(history?.events ?? []), ...change.events], now);
  return events.length === 0 ? null : { channelId: change.channelId, workspaceId: change.workspaceId, events };
}

/** What is kept of `events` at `now` (epoch ms), oldest first. */
export function keptAt(events: readonly HistoryEvent[], now: number): readonly HistoryEvent[] {
  return events
    .filter(({ at }) => now - at <= HISTORY_KEPT_MS)
    .sort((a, b) => a.at - b.at)
    .slice(-MOST_EVENTS);
}

/** How often a channel broke within 30 days before `now` (epoch ms). */
export function breaksIn(events: readonly HistoryEvent[], now: number): number {
  return events.filter(({ kind, at }) => kind === 'broke' && now - at <= LOOP_WINDOW_MS).length;
}

/** The channels that go in circles at `now` (epoch ms), with how often each broke within 30 days. */
export function loopsIn(histories: readonly ChannelHistory[], now: number): ReadonlyMap<string, number> {
  return new Map(
    histories
      .map(({ channelId, events }) => [channelId, breaksIn(events, now)] as const)
      .filter(([, breaks]) => breaks >= LOOP_BREAKS),
  );
}
