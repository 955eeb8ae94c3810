import type { Reconnect } from './reconnect.ts';

/** What the one button of a channel says and does while there is an attempt, the same wherever the channel stands. */
export interface ReconnectStep {
  readonly label: string;
  /** Begins with the label and goes on to whom it is for. */
  readonly name: string;
  readonly does: 'reconnect' | 'wait' | 'put-aside';
  /** Why the button waits, where its label does not say so. */
  readonly reason: string | null;
}

/** What a button to reconnect says while another tab of this browser is at it. */
export const IN_ANOTHER_TAB = 'Being reconnected in another tab';

const RECONNECT: ReconnectStep = { label: 'Reconnect', name: 'Reconnect', does: 'reconnect', reason: null };

/** The step that `attempt` leaves a person; null is no attempt yet. */
export function reconnectStep(attempt: Reconnect | null): ReconnectStep {
  switch (attempt?.phase) {
    case undefined:
    case 'replaced':
      return RECONNECT;
    case 'elsewhere':
      return { ...RECONNECT, does: 'wait', reason: IN_ANOTHER_TAB };
    case 'disconnecting':
    case 'asking':
    case 'waiting':
      return { label: 'Waiting', name: 'Waiting for', does: 'wait', reason: null };
    case 'checking':
      return { label: 'Checking', name: 'Checking', does: 'wait', reason: null };
    case 'done':
      return { label: 'Done', name: 'Done with', does: 'put-aside', reason: null };
    case 'not-disconnected':
    case 'unfinished':
    case 'other-account':
    case 'still-broken':
    case 'link-expired':
    case 'refused':
    case 'blocked':
      return { label: 'Try again', name: 'Try again to reconnect', does: 'reconnect', reason: null };
  }
}
