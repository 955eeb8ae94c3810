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
  /** The person chose to disconnect first (S21); that is under way, the window is open and blank. */
  | { readonly phase: 'disconnecting' }
  /** It was not disconnected: everything is as it was, as far as the failure tells. */
  | { readonly phase: 'not-disconnected'; readonly failure: Failure }
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
  | { readonly phase: 'blocked' }
  /** A newer attempt on the same platform in the same workspace took its place (S26). */
  | { readonly phase: 'replaced' }
  /** Another tab of this browser is at it: nothing is known but how far. */
  | { readonly phase: 'elsewhere'; readonly there: ReconnectPhase };

/** Where an attempt can stand, by name. */
export const RECONNECT_PHASES = [
  'disconnecting',
  'not-disconnected',
  'asking',
  'waiting',
  'checking',
  'unfinished',
  'done',
  'other-account',
  'still-broken',
  'link-expired',
  'refused',
  'blocked',
  'replaced',
  'elsewhere',
] as const satisfies readonly Reconnect['phase'][];

/** The name of where an attempt stands. */
export type ReconnectPhase = (typeof RECONNECT_PHASES)[number];

interface Consent {
  readonly linkDiesAt: number;
}

/** What can happen to an attempt. */
export type ReconnectEvent =
  | { readonly kind: 'link'; readonly at: number }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'disconnected' }
  | { readonly kind: 'not-disconnected'; readonly failure: Failure }
  | { readonly kind: 'replaced' }
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

type Seat = Pick<Channel, 'workspaceId' | 'platform'>;

/** Whether the two share the one attempt that may be open on a platform in a workspace (S26): a second link may void the first. */
export function isSameSeat(a: Seat, b: Seat): boolean {
  return a.workspaceId === b.workspaceId && a.platform === b.platform;
}

/** Whether the attempt still runs: a rival would take its link away (S26). */
export function isLive(phase: ReconnectPhase): boolean {
  switch (phase) {
    case 'disconnecting':
    case 'asking':
    case 'waiting':
    case 'checking':
    case 'unfinished':
      return true;
    case 'not-disconnected':
    case 'done':
    case 'other-account':
    case 'still-broken':
    case 'link-expired':
    case 'refused':
    case 'blocked':
    case 'replaced':
    case 'elsewhere':
      return false;
  }
}

/** The attempt after `event`. An event that does not concern the phase changes nothing. */
export function nextReconnect(state: Reconnect, event: ReconnectEvent, baseline: ReconnectBaseline): Reconnect {
  switch (event.kind) {
    case 'link':
      return state.phase === 'asking' ? { phase: 'waiting', linkDiesAt: event.at + LINK_LIFE_MS } : state;
    case 'refused':
      return state.phase === 'asking' ? { phase: 'refused', failure: event.failure } : state;
    case 'blocked':
      return state.phase === 'asking' || state.phase === 'disconnecting' ? { phase: 'blocked' } : state;
    case 'disconnected':
      return state.phase === 'disconnecting' ? { phase: 'asking' } : state;
    case 'not-disconnected':
      return state.phase === 'disconnecting' ? { phase: 'not-disconnected', failure: event.failure } : state;
    case 'replaced':
      return isLive(state.phase) ? { phase: 'replaced' } : state;
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
  const ofPlatform = channels.filter((channel) => isSameSeat(channel, before));
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
