/**
 * One attempt to connect a channel that does not exist yet, as state × event → state. As with a reconnect, what comes of it is
 * only visible by reading the workspace again (S23): a flow may end in no new row, one, or several (API.md 5.4).
 */
import type { Channel } from './channel.ts';
import type { Failure } from './failure.ts';
import { platformFacts, type Platform } from './platform.ts';
import { LINK_LIFE_MS } from './reconnect.ts';

/** Checks after the window reads as closed before it says so, and how long it waits for them at most. */
const CHECKS_AFTER_CLOSE = 2;
const CHECKING_MS = 12_000;

/** Where a channel is to be connected. */
export interface ConnectTarget {
  readonly workspaceId: string;
  readonly platform: Platform;
}

/** Where one attempt stands. Instants are epoch ms. */
export type Connecting =
  /** The consent link was asked for; the window is open and blank. */
  | { readonly phase: 'asking' }
  /** The person is at the platform. */
  | { readonly phase: 'waiting'; readonly linkDiesAt: number }
  /** The window reads as closed; the workspace is read. */
  | { readonly phase: 'checking'; readonly linkDiesAt: number; readonly closedAt: number; readonly checks: number }
  /** Closed and nothing new yet; the workspace is still read until the link dies. */
  | { readonly phase: 'unfinished'; readonly linkDiesAt: number }
  /** New rows of the platform, one or several. */
  | { readonly phase: 'connected'; readonly came: readonly Channel[] }
  /** No new row: an account that was a channel already was signed in again. */
  | { readonly phase: 'renewed'; readonly channel: Channel }
  /** The link died, and nothing new was there. */
  | { readonly phase: 'link-expired' }
  /** The server gave no link. */
  | { readonly phase: 'refused'; readonly failure: Failure }
  /** The browser did not let the window open. */
  | { readonly phase: 'blocked' };

/** What can happen to an attempt. */
export type ConnectingEvent =
  | { readonly kind: 'link'; readonly at: number }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'window-closed'; readonly at: number }
  /** The workspace was read again at `at`: all its channels. */
  | { readonly kind: 'checked'; readonly channels: readonly Channel[]; readonly at: number }
  | { readonly kind: 'tick'; readonly at: number };

/** What an attempt is measured against: what stood in the workspace when it began. */
export interface ConnectBaseline {
  readonly target: ConnectTarget;
  readonly known: readonly Channel[];
}

/** Whether the workspace must be read for this attempt. */
export function isLooking(state: Connecting): boolean {
  return 'linkDiesAt' in state;
}

/** The attempt after `event`. An event that does not concern the phase changes nothing. */
export function nextConnecting(state: Connecting, event: ConnectingEvent, baseline: ConnectBaseline): Connecting {
  switch (event.kind) {
    case 'link':
      return state.phase === 'asking' ? { phase: 'waiting', linkDiesAt: event.at + LINK_LIFE_MS } : state;
    case 'refused':
      return state.phase === 'asking' ? { phase: 'refused', failure: event.failure } : state;
    case 'blocked':
      return state.phase === 'asking' ? { phase: 'blocked' } : state;
    case 'window-closed':
      return state.phase === 'waiting' ? { ...state, phase: 'checking', closedAt: event.at, checks: 0 } : state;
    case 'checked':
      return 'linkDiesAt' in state ? afterCheck(state, event.channels, event.at, baseline) : state;
    case 'tick':
      return 'linkDiesAt' in state ? afterTick(state, event.at) : state;
  }
}

type Looking = Extract<Connecting, { readonly linkDiesAt: number }>;

function afterTick(state: Looking, at: number): Connecting {
  if (at >= state.linkDiesAt) return { phase: 'link-expired' };
  if (state.phase !== 'checking' || at - state.closedAt < CHECKING_MS) return state;
  return { phase: 'unfinished', linkDiesAt: state.linkDiesAt };
}

function afterCheck(
  state: Looking,
  channels: readonly Channel[],
  at: number,
  { target, known }: ConnectBaseline,
): Connecting {
  const ofPlatform = channels.filter(
    ({ workspaceId, platform }) => workspaceId === target.workspaceId && platform === target.platform,
  );
  const before = new Map(known.map((channel) => [channel.id, channel]));
  const came = ofPlatform.filter(({ id }) => !before.has(id));
  if (came.length > 0) return { phase: 'connected', came };
  const renewed = ofPlatform.find((channel) => isRenewed(before.get(channel.id), channel));
  if (renewed !== undefined) return { phase: 'renewed', channel: renewed };
  if (state.phase !== 'checking') return afterTick(state, at);
  const checks = state.checks + 1;
  if (checks >= CHECKS_AFTER_CLOSE) return { phase: 'unfinished', linkDiesAt: state.linkDiesAt };
  return afterTick({ ...state, checks }, at);
}

/** Signed in anew. Where tokens renew themselves, a later refresh proves nothing: the server's own job comes by. */
function isRenewed(before: Channel | undefined, after: Channel): boolean {
  if (before === undefined || after.status !== 'ACTIVE') return false;
  if (before.status !== 'ACTIVE' || isLater(after.connectedAt, before.connectedAt)) return true;
  return !platformFacts(after.platform).renewsItself && isLater(after.lastRefreshedAt, before.lastRefreshedAt);
}

function isLater(a: number | null, b: number | null): boolean {
  return a !== null && (b === null || a > b);
}
