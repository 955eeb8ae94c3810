import { pausedUntil, requestsWithin } from '#browser/requestLog.ts';
import { isOnline } from '#browser/useOnline.ts';
import { KEY_LIMIT, OWN_MINUTE_LIMIT } from '#channels/requestBudget.ts';

/** The list asks for channels and for workspaces: their place is kept for them. */
const FOR_THE_LIST = 2;
/** What is kept for the one channel that may be being connected: forty reconnects beside it do not starve it. */
const FOR_CONNECTING = 1;

/**
 * Whether something may still be asked of the server without anyone having pressed a button: the checks of open attempts, the
 * posts and second tries share it, in all tabs. No network, a pause, or a minute that is used up, and nothing is asked. Instants
 * are epoch ms.
 */
export interface Background {
  /** Whether there is room for one request at `now`; it is counted when it leaves. */
  readonly mayAsk: (now: number) => boolean;
  /** The same for a channel that is being connected. */
  readonly mayAskToConnect: (now: number) => boolean;
}

/** The one background of this browser. */
export const background: Background = {
  mayAsk: (now) => isFree(now, FOR_THE_LIST + FOR_CONNECTING),
  mayAskToConnect: (now) => isFree(now, FOR_THE_LIST),
};

function isFree(now: number, kept: number): boolean {
  const used = requestsWithin(60_000, now);
  const hasRoom = used.byItself + kept < OWN_MINUTE_LIMIT && used.all + kept < KEY_LIMIT.minute;
  return hasRoom && isOnline() && pausedUntil(now) === 0;
}
