import { channelHandle, channelName, type Channel } from './channel.ts';
import { failureClause, SIGN_IN_AGAIN } from './failureWords.ts';
import type { Failure } from './failure.ts';
import { platformFacts } from './platform.ts';
import type { Reconnect, ReconnectPhase } from './reconnect.ts';
import { proofLine, statusWords } from './reconnectProof.ts';
import { IN_ANOTHER_TAB } from './reconnectStep.ts';
import { relativeTime, type TimeStyle } from './time.ts';

/** How an attempt reads, wherever it is shown. */
export interface ReconnectWords {
  /** How it weighs: work going on, proved, told in red, or a plain note. */
  readonly tone: 'busy' | 'good' | 'bad' | 'note';
  readonly title: string;
  readonly detail: string;
}

/** Words of `state` for `channel`, the row the attempt began with. `now` is epoch ms. */
export function reconnectWords(state: Reconnect, channel: Channel, now: number, style: TimeStyle = {}): ReconnectWords {
  const { network } = platformFacts(channel.platform);
  const expected = accountName(channel);
  const gone = channel.status === 'DISCONNECTED';
  switch (state.phase) {
    case 'disconnecting':
      return {
        tone: 'busy',
        title: `Disconnecting ${expected} first …`,
        detail: 'Then the sign-in page opens in the window that waits',
      };
    case 'not-disconnected':
      return {
        tone: 'bad',
        title: `Not disconnected. ${failureClause(state.failure)}.`,
        detail: keptWords(state.failure),
      };
    case 'asking':
      return {
        tone: 'busy',
        title: 'Asking Postbreeze for a sign-in link …',
        detail: gone ? 'It is disconnected; a window is open and waits' : 'A window is open and waits for it.',
      };
    case 'waiting':
      return {
        tone: 'busy',
        title: `Sign in to ${network} as ${expected} in the other window.`,
        detail: 'What comes of it shows here by itself.',
      };
    case 'checking':
      return {
        tone: 'busy',
        title: `Asking Postbreeze whether ${expected} came back …`,
        detail: 'Checking, up to 5 minutes',
      };
    case 'unfinished':
      return {
        tone: 'note',
        title: 'Not finished yet. The window reads as closed.',
        detail: gone
          ? `${STILL_GONE}; checking goes on until the link ends, or try again`
          : 'Still checking until the link ends; or try again',
      };
    case 'done':
      return {
        tone: 'good',
        title: `Reconnected as ${accountName(state.after)}, the same account.`,
        detail: proofLine(state.before, state.after, now, style) + alsoWords(state.also, network),
      };
    case 'other-account':
      return otherAccountWords(state.came, channel, network);
    case 'still-broken':
      return {
        tone: 'bad',
        title: `Signed in, but Postbreeze still reports: ${statusWords(state.after)}.`,
        detail: 'Try again; if it stays, Postbreeze support can look',
      };
    case 'link-expired':
      return {
        tone: 'note',
        title: 'The sign-in was not finished within 5 minutes.',
        detail: gone ? `${STILL_GONE}; try again for a fresh link` : 'The link has ended; try again for a fresh one',
      };
    case 'refused': {
      const words = refusedWords(state.failure, network);
      return gone
        ? { ...words, detail: `${STILL_GONE}. ${words.detail.replace('Nothing was changed; try', 'Try')}` }
        : words;
    }
    case 'blocked':
      return {
        tone: 'bad',
        title: 'Your browser blocked the sign-in window.',
        detail: 'Allow pop-ups for this page, then try again',
      };
    case 'replaced':
      return {
        tone: 'note',
        title: `A newer sign-in to ${network} took the place of this one.`,
        detail: 'A workspace has one at a time on a platform; try again once that one is done',
      };
    case 'elsewhere':
      return { tone: 'note', title: `${IN_ANOTHER_TAB}.`, detail: thereWords(state.there, expected, network) };
  }
}

const STILL_GONE = 'It is disconnected and not connected again yet';

function otherAccountWords(came: readonly Channel[], channel: Channel, network: string): ReconnectWords {
  const expected = accountName(channel);
  // One LinkedIn sign-in connects every Page the person may post to: several new rows are nobody's mistake (API.md 5.4).
  if (channel.platform === 'LINKEDIN_COMPANY' && came.length > 1) {
    return {
      tone: 'bad',
      title: `Wrong account: ${String(came.length)} other Pages came (${came.map(accountName).join(', ')}), ${expected} was expected.`,
      detail: 'They are channels here now. Sign in as somebody who may post to the right Page, then try again',
    };
  }
  const isChanged = came.some(({ id }) => id === channel.id);
  const stands = isChanged
    ? 'This channel posts to that account now'
    : `${came.length === 1 ? 'It is a new channel' : 'They are new channels'} here`;
  return {
    tone: 'bad',
    title: `Wrong account: ${came.map(accountName).join(', ')} came back, ${expected} was expected.`,
    detail: `${stands}. Sign out of ${network} or use a private window, then try again`,
  };
}

/** Words for the row of `channel`, which came while `expected` was being reconnected: what it is, and how to be rid of it. */
export function strangerWords(channel: Channel, expected: Channel, now: number, style: TimeStyle = {}): ReconnectWords {
  const when = channel.connectedAt === null ? '' : ` ${relativeTime(Math.min(channel.connectedAt, now), now, style)}`;
  return {
    tone: 'note',
    title: `Connected${when} as another account, while reconnecting ${accountName(expected)}.`,
    detail: 'A new channel. Not wanted here? Disconnect it in its details',
  };
}

/** What stands after a disconnect that failed (S28, S50). */
function keptWords(failure: Failure): string {
  if (failure.kind === 'forbidden') return 'Only an owner or admin of the workspace can; everything is as it was';
  if (failure.kind === 'signed-out') return `${SIGN_IN_AGAIN} Everything is as it was`;
  if (failure.kind === 'unreachable' || failure.kind === 'timed-out')
    return 'Whether it arrived is not known; the list is being read again';
  return 'Everything is as it was';
}

function thereWords(there: ReconnectPhase, expected: string, network: string): string {
  return there === 'waiting' ? `Sign in to ${network} as ${expected} there` : 'What comes of it shows here by itself';
}

function refusedWords(failure: Failure, network: string): ReconnectWords {
  switch (failure.kind) {
    case 'forbidden':
      return {
        tone: 'bad',
        title: 'Your role cannot reconnect channels here.',
        detail: `An owner or admin of the workspace can.${quoted(failure.message)}`,
      };
    case 'signed-out':
      return { tone: 'bad', title: `${failureClause(failure)}.`, detail: `${SIGN_IN_AGAIN} Nothing was changed` };
    case 'not-found':
      return {
        tone: 'bad',
        title: 'This server offers no reconnect.',
        detail: 'Reconnect in the Postbreeze dashboard; the rest works here',
      };
    case 'conflict':
      return {
        tone: 'bad',
        title: `Postbreeze counts ${network} as still connected here.`,
        detail: 'Reconnect it in the Postbreeze dashboard, or disconnect it first and connect it anew',
      };
    case 'rate-limited':
      return {
        tone: 'bad',
        title: 'Too many requests at the moment.',
        detail: `Try again in ${String(Math.ceil(failure.retryAfterMs / 1000))} s`,
      };
    case 'unreadable':
    case 'too-large':
      return {
        tone: 'bad',
        title: 'Postbreeze’s answer held no safe sign-in link.',
        detail: 'Nothing was opened; Postbreeze support should know',
      };
    case 'unreachable':
    case 'timed-out':
      return { tone: 'bad', title: `${failureClause(failure)}.`, detail: 'Nothing was changed; try again' };
    case 'unauthorized':
    case 'rejected':
    case 'server-error':
      return {
        tone: 'bad',
        title: `${failureClause(failure)}.`,
        detail: `Nothing was changed; try again.${quoted(failure.message)}`,
      };
    case 'unexpected':
      return { tone: 'bad', title: 'The sign-in could not be started.', detail: 'Try again' };
  }
}

function quoted(message: string | null): string {
  return message === null ? '' : ` Postbreeze says: “${message}”`;
}

function alsoWords(also: readonly Channel[], network: string): string {
  if (also.length === 0) return '';
  const from = network === 'LinkedIn' ? ', as LinkedIn connects every Page of whoever signs in' : '';
  return `. ${String(also.length)} more came with it${from}: ${also.map(accountName).join(', ')}`;
}

/** The handle where there is one: what the platform's own sign-in page shows. */
function accountName(channel: Channel): string {
  return channelHandle(channel) ?? channelName(channel);
}
