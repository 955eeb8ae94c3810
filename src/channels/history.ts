/**
 * What this console saw of channels breaking and coming back. It holds ids, statuses, causes and times only: no name, no text
 * and nothing of a key. Kept by API origin, workspace and channel, so that another key of the same account loses nothing.
 */
import type { Channel } from './channel.ts';

const DAY_MS = 86_400_000;

/** How long the past is kept, ms. */
export const HISTORY_KEPT_MS = 180 * DAY_MS;
/** Breaks within this long count together, ms. */
export const LOOP_WINDOW_MS = 30 * DAY_MS;
/** From this many breaks on, a channel goes in circles: reconnecting is not the cure. */
export const LOOP_BREAKS = 3;
/** Channels with a past, and events of one channel, that are kept at most: under 20 MB together (`npm run bench` measures it). */
export const MOST_HISTORIES = 10_000;
const MOST_EVENTS = 20;
const MOST_REMEMBERED = 20_000;

/** Something that happened to a channel. `at` is epoch ms: what the row tells of it, else when it was seen. */
export type HistoryEvent =
  | { readonly kind: 'broke'; readonly at: number; readonly status: string; readonly cause: string | null }
  | { readonly kind: 'recovered'; readonly at: number };

/** The past of one channel, oldest first. */
export interface ChannelHistory {
  readonly channelId: string;
  readonly workspaceId: string;
  readonly events: readonly HistoryEvent[];
}

/** A channel as it was last seen. Instants are epoch ms. */
export interface Remembered {
  readonly workspaceId: string;
  readonly state: 'broken' | 'working';
  /** When it came into that state, as far as its row or this console knows. */
  readonly since: number;
  readonly firstSeenAt: number;
  readonly seenAt: number;
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
  /** The channels of the listing before, to know one again that came back under a new id; empty at the start of a visit. */
  readonly before: readonly Channel[];
  /** Epoch ms by the server's clock. */
  readonly at: number;
  /** Why the channel broke, as far as its row tells. */
  readonly causeOf: (channel: Channel) => string | null;
}

/** The memory after `sighting`, and what happened since it was last written. Channels that are not listed stay as they were seen. */
export function observe(
  memory: Memory,
  sighting: Sighting,
): { readonly memory: Memory; readonly changes: readonly HistoryChange[] } {
  const { channels, at } = sighting;
  const next = new Map(memory);
  const changes: HistoryChange[] = [];
  const formerIds = formerIdsIn(sighting);
  for (const channel of channels) {
    const { id, workspaceId } = channel;
    const former = memory.has(id) ? undefined : formerIds.get(id);
    const from = former !== undefined && memory.has(former) ? former : id;
    const last = memory.get(from);
    const seen = lookAt(channel, last, sighting);
    if (seen === null) continue;
    if (from !== id) next.delete(from);
    next.set(id, {
      workspaceId,
      state: seen.state,
      since: seen.since,
      firstSeenAt: last?.firstSeenAt ?? at,
      seenAt: at,
    });
    if (seen.events.length > 0 || from !== id) changes.push({ channelId: id, workspaceId, from, events: seen.events });
  }
  return { memory: trimmed(next, at), changes };
}

interface Look {
  readonly state: Remembered['state'];
  readonly since: number;
  readonly events: readonly HistoryEvent[];
}

function lookAt(channel: Channel, last: Remembered | undefined, { at, causeOf }: Sighting): Look | null {
  // A status that nobody knows neither breaks a channel nor brings it back.
  const state = stateOf(channel.status);
  if (state === null) return last === undefined ? null : { ...last, events: [] };
  const broke = (since: number): HistoryEvent => ({
    kind: 'broke',
    at: since,
    status: channel.status ?? '',
    cause: causeOf(channel),
  });
  if (last === undefined) {
    const since = state === 'broken' ? brokenSince(channel, -Infinity, at) : at;
    return { state, since, events: state === 'broken' ? [broke(since)] : [] };
  }
  if (state === 'working' && last.state === 'broken') {
    const since = within(last.since, at, channel.lastRefreshedAt, channel.connectedAt) ?? at;
    return { state, since, events: [{ kind: 'recovered', at: since }] };
  }
  if (state === 'broken' && last.state === 'working') {
    const since = brokenSince(channel, last.seenAt, at);
    return { state, since, events: [broke(since)] };
  }
  // Broken then and now, with a refresh that worked in between: it came back and broke again while nobody looked.
  const worked = state === 'broken' ? within(last.since, at, channel.lastRefreshedAt) : null;
  if (worked === null) return { state, since: last.since, events: [] };
  const since = brokenSince(channel, worked, at);
  return { state, since, events: [{ kind: 'recovered', at: worked }, broke(since)] };
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

/** New id → the id that the same account had in the listing before and has no more (S25). */
function formerIdsIn({ channels, before }: Sighting): ReadonlyMap<string, string> {
  const listed = new Set(channels.map(({ id }) => id));
  const lost = before.filter(({ id, externalId }) => externalId !== null && !listed.has(id));
  if (lost.length === 0) return new Map();
  const byAccount = new Map(lost.map((channel) => [accountOf(channel), channel.id]));
  return new Map(
    channels.flatMap((channel) => {
      const former = channel.externalId === null ? undefined : byAccount.get(accountOf(channel));
      return former === undefined ? [] : [[channel.id, former] as const];
    }),
  );
}

function accountOf({ workspaceId, platform, externalId }: Channel): string {
  return JSON.stringify([workspaceId, platform, externalId]);
}

function trimmed(memory: ReadonlyMap<string, Remembered>, at: number): Memory {
  const kept = [...memory].filter(([, { seenAt }]) => at - seenAt <= HISTORY_KEPT_MS);
  if (kept.length <= MOST_REMEMBERED) return kept.length === memory.size ? memory : new Map(kept);
  return new Map(kept.sort(([, a], [, b]) => b.seenAt - a.seenAt).slice(0, MOST_REMEMBERED));
}

/** The past of a channel with `change` added to it, cut to what is kept at `now` (epoch ms); null where nothing is left. */
export function withChange(history: ChannelHistory | null, change: HistoryChange, now: number): ChannelHistory | null {
  const events = [...(history?.events ?? []), ...change.events]
    .filter(({ at }) => now - at <= HISTORY_KEPT_MS)
    .sort((a, b) => a.at - b.at)
    .slice(-MOST_EVENTS);
  return events.length === 0 ? null : { channelId: change.channelId, workspaceId: change.workspaceId, events };
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
