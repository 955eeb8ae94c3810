import { deviceNow } from '#browser/clock.ts';
import { keepSnooze, useKeptSnoozes } from '#browser/snoozeStore.ts';
import type { Snooze } from '#channels/snooze.ts';
import { useSession } from './session.ts';

/** Channel id → what this browser put aside, of the API this page is connected to. Whether each still holds is for `isAsleep`. */
export function useSnoozes(): ReadonlyMap<string, Snooze> {
  return useKeptSnoozes(useSession().config.apiOrigin);
}

/** Puts a channel aside in this browser, or takes it back with null. */
export function useSnooze(): (channelId: string, snooze: Snooze | null) => void {
  const { apiOrigin } = useSession().config;
  return (channelId, snooze) => keepSnooze(apiOrigin, channelId, snooze, deviceNow());
}
