import type { Channel } from '#channels/channel.ts';
import { isSameSeat } from '#channels/reconnect.ts';
import type { ReconnectAttempt } from './reconnects.ts';
import type { TabAttempt } from './tabs.ts';

/** The attempts of other tabs as they are shown here: each holds back every channel that its sign-in could bring back (S26). */
export function heldElsewhere(
  there: readonly TabAttempt[],
  known: readonly Channel[],
  isOwn: (channelId: string) => boolean,
): ReadonlyMap<string, ReconnectAttempt> {
  const held = new Map<string, ReconnectAttempt>();
  for (const attempt of there) {
    if (attempt.channelId !== null && isOwn(attempt.channelId)) continue;
    for (const channel of known) {
      if (!isSameSeat(channel, attempt) || (channel.id !== attempt.channelId && channel.status === 'ACTIVE')) continue;
      held.set(channel.id, { channel, placedAs: null, state: { phase: 'elsewhere', there: attempt.phase } });
    }
  }
  return held;
}
