import type { TabNote } from '#browser/tabs.ts';
import type { Channel } from '#channels/channel.ts';
import { isLive, isSameSeat, type ReconnectPhase } from '#channels/reconnect.ts';
import type { ReconnectAttempt } from './reconnects.ts';

/** A tab that says nothing for this long is gone, or asleep: its attempts hold nobody back any more. */
const SILENCE_MS = 20_000;

const PHASES: readonly ReconnectPhase[] = [
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
];

/** What the other tabs are at: channel id → how far. */
export interface OtherTabs {
  readonly attempts: () => ReadonlyMap<string, ReconnectPhase>;
  /** Takes in a note at `now` (epoch ms): whether what is shown changes, and whether something was proved there. */
  readonly hear: (note: TabNote, now: number) => { readonly changed: boolean; readonly proved: boolean };
  /** Forgets tabs that fell silent; whether there were any. */
  readonly forgetSilent: (now: number) => boolean;
  readonly forgetAll: () => void;
}

interface Heard {
  readonly tab: string;
  readonly phase: ReconnectPhase;
  readonly at: number;
}

/** Follows the other tabs of this browser. */
export function createOtherTabs(): OtherTabs {
  const heard = new Map<string, Heard>();
  return {
    attempts: () => new Map([...heard].map(([channelId, { phase }]) => [channelId, phase])),
    hear({ tab, channelId, phase: said }, now) {
      const phase = PHASES.find((known) => known === said);
      if (phase === undefined) return { changed: false, proved: false };
      const last = heard.get(channelId);
      if (isLive(phase)) {
        heard.set(channelId, { tab, phase, at: now });
        return { changed: last?.phase !== phase, proved: false };
      }
      const proved = phase === 'done' || phase === 'other-account' || phase === 'still-broken';
      if (last?.tab !== tab) return { changed: false, proved };
      heard.delete(channelId);
      return { changed: true, proved };
    },
    forgetSilent(now) {
      const silent = [...heard].filter(([, { at }]) => now - at > SILENCE_MS);
      for (const [channelId] of silent) heard.delete(channelId);
      return silent.length > 0;
    },
    forgetAll: () => heard.clear(),
  };
}

/** The attempts of other tabs as they are shown here: each holds back every channel that its sign-in could bring back (S26). */
export function heldElsewhere(
  there: ReadonlyMap<string, ReconnectPhase>,
  knownChannels: () => readonly Channel[],
  isOwn: (channelId: string) => boolean,
): ReadonlyMap<string, ReconnectAttempt> {
  const held = new Map<string, ReconnectAttempt>();
  if (there.size === 0) return held;
  const known = knownChannels();
  for (const [id, phase] of there) {
    const channel = known.find((one) => one.id === id);
    if (channel === undefined || isOwn(id)) continue;
    for (const twin of known) {
      if (!isSameSeat(twin, channel) || (twin.id !== id && twin.status === 'ACTIVE')) continue;
      held.set(twin.id, { channel: twin, placedAs: null, state: { phase: 'elsewhere', there: phase } });
    }
  }
  return held;
}
