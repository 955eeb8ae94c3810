/**
 * One attempt to reconnect one channel, as state × event → state. The outcome is only visible by reading the list again
 * (S23), so nothing here is ever concluded from a closed window: closed is not cancelled (PRODUCT section 5).
 */
import type { Channel } from './channel.ts';
import type { Failure } from './failure.ts';

/** A consent link lives "a few minutes" (S24): what PRODUCT section 5 counts on. */
export const LINK_LIFE_MS = 5 * 60_000;

/** Checks after the window reads as closed before it says *Not finished yet*, and how long it waits for them at most. */
const CHECKS_AFTER_CLOSE = 2;
const CHECKING_MS = 12_000;

/** Where one attempt stands. Instants are epoch ms. */
export type Reconnect =
  /** The consent link was asked for; the window is open and blank. */
  | { readonly phase: 'asking' }
  /** The person is at the platform. */
  | ({ readonly phase: 'waiting' } & Consent)
  /** The window reads as closed; the list is asked. */
  | ({ readonly phase: 'checking'; readonly closedAt: number; readonly checks: number } & Consent)
  /** Closed and not proved yet; the list is still asked until the link dies. */
  | ({ readonly phase: 'unfinished' } & Consent)
  /** Proved from the list. `also` are rows that came with it, such as further LinkedIn Pages (S20). */
  | {
      readonly phase: 'done';
      readonly before: Channel;
      readonly after: Channel;
      readonly also: readonly Channel[];
      readonly at: number;
    }
  /** Another account came back than the one expected (S27). */
  | { readonly phase: 'other-account'; readonly before: Channel; readonly came: readonly Channel[] }
  /** The sign-in arrived, but the server still reports the channel broken. */
  | { readonly phase: 'still-broken'; readonly before: Channel; readonly after: Channel }
  /** The link died before anything was proved. */
  | { readonly phase: 'link-expired' }
  /** The server gave no link. */
  | { readonly phase: 'refused'; readonly failure: Failure }
  /** The browser did not let the window open. */
  | { readonly phase: 'blocked' };

interface Consent {
  readonly linkDiesAt: number;
}

/** What can happen to an attempt. */
export type ReconnectEvent =
  | { readonly kind: 'link'; readonly at: number }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'window-closed'; readonly at: number }
  /** The workspace was read again at `at`: all its channels. */
  | { readonly kind: 'checked'; readonly channels: readonly Channel[]; readonly at: number }
  | { readonly kind: 'tick'; readonly at: number };

/** What an attempt is measured against: the channel, and what stood in its workspace, when it began. */
export interface ReconnectBaseline {
  readonly channel: Channel;
  readonly neighbours: readonly Channel[];
}

/** Whether the list must be read for this attempt. */
export function isOpen(state: Reconnect): boolean {
  return state.phase === 'waiting' || state.phase === 'checking' || state.phase === 'unfinished';
}

/** The attempt after `event`. An event that does not concern the phase changes nothing. */
export function nextReconnect(state: Reconnect, event: ReconnectEvent, baseline: ReconnectBaseline): Reconnect {
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

type OpenReconnect = Extract<Reconnect, Consent>;

function afterTick(state: OpenReconnect, at: number): Reconnect {
  if (at >= state.linkDiesAt) return { phase: 'link-expired' };
  // Checks can fail or hang; the person at the screen is told in time all the same.
  if (state.phase !== 'checking' || at - state.closedAt < CHECKING_MS) return state;
  return { phase: 'unfinished', linkDiesAt: state.linkDiesAt };
}

function afterCheck(
  state: OpenReconnect,
  channels: readonly Channel[],
  at: number,
  baseline: ReconnectBaseline,
): Reconnect {
  const proof = proofIn(channels, at, baseline);
  if (proof !== null) return proof;
  if (at >= state.linkDiesAt) return { phase: 'link-expired' };
  if (state.phase !== 'checking') return state;
  const checks = state.checks + 1;
  if (checks >= CHECKS_AFTER_CLOSE) return { phase: 'unfinished', linkDiesAt: state.linkDiesAt };
  return { ...state, checks };
}

/** What the list proves about the attempt; null while it proves nothing. */
function proofIn(
  channels: readonly Channel[],
  at: number,
  { channel: before, neighbours }: ReconnectBaseline,
): Reconnect | null {
  const known = new Set(neighbours.map(({ id }) => id)).add(before.id);
  const ofPlatform = channels.filter(
    ({ platform, workspaceId }) => platform === before.platform && workspaceId === before.workspaceId,
  );
  const kept = ofPlatform.find(({ id }) => id === before.id);
  if (kept !== undefined && !isSameAccount(kept, before)) return { phase: 'other-account', before, came: [kept] };
  // A reconnect may keep the id or give a new one (S25): the network's own id says which account it is.
  const fresh = ofPlatform.filter(({ id }) => !known.has(id));
  const returned = fresh.find((row) => isSameAccount(row, before));
  const others = fresh.filter((row) => row !== returned);
  const after = returned ?? kept;
  if (after !== undefined) {
    const signedIn = after === returned || hasSignedIn(before, after);
    // A broken channel is back when it is ACTIVE; one that was ACTIVE all along must show a newer login.
    const renewed = signedIn || before.status !== 'ACTIVE';
    if (after.status === 'ACTIVE' && renewed) return { phase: 'done', before, after, also: others, at };
    if (after.status !== 'ACTIVE' && signedIn) return { phase: 'still-broken', before, after };
  }
  if (others.length > 0) return { phase: 'other-account', before, came: others };
  return null;
}

/** The same account at the platform. An id that the server never gave cannot tell two accounts apart. */
function isSameAccount(a: Channel, b: Channel): boolean {
  if (a.externalId === null || b.externalId === null) return a.id === b.id;
  return a.externalId === b.externalId;
}

function hasSignedIn(before: Channel, after: Channel): boolean {
  return (
    isLater(after.lastRefreshedAt, before.lastRefreshedAt) ||
    isLater(after.tokenExpiresAt, before.tokenExpiresAt) ||
    isLater(after.connectedAt, before.connectedAt)
  );
}

function isLater(a: number | null, b: number | null): boolean {
  return a !== null && (b === null || a > b);
}
