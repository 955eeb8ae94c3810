import { channelHandle, channelName, type Channel } from './channel.ts';
import { failureClause } from './failureWords.ts';
import type { Failure } from './failure.ts';
import { platformFacts } from './platform.ts';
import type { Reconnect } from './reconnect.ts';
import { dayName, type TimeStyle } from './time.ts';

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
  switch (state.phase) {
    case 'asking':
      return {
        tone: 'busy',
        title: 'Asking Postbreeze for a sign-in link …',
        detail: 'A window is open and waits for it.',
      };
    case 'waiting':
      return {
        tone: 'busy',
        title: `Sign in to ${network} as ${expected} in the other window.`,
        detail: 'This row follows by itself.',
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
        detail: 'Still checking until the link ends; or try again',
      };
    case 'done':
      return {
        tone: 'good',
        title: `Reconnected as ${accountName(state.after)}, the same account.`,
        detail: provedWords(state.before, state.after, now, style) + alsoWords(state.also),
      };
    case 'other-account':
      return {
        tone: 'bad',
        title: `Wrong account: ${state.came.map(accountName).join(', ')} came back, ${expected} was expected.`,
        detail: `Sign out of ${network} or use a private window, then try again`,
      };
    case 'still-broken':
      return {
        tone: 'bad',
        title: `Signed in, but Postbreeze still reports ${state.after.status ?? 'no status'}.`,
        detail: 'Try again; if it stays, Postbreeze support can look',
      };
    case 'link-expired':
      return {
        tone: 'note',
        title: 'The sign-in was not finished within 5 minutes.',
        detail: 'The link has ended; try again for a fresh one',
      };
    case 'refused':
      return refusedWords(state.failure, network);
    case 'blocked':
      return {
        tone: 'bad',
        title: 'Your browser blocked the sign-in window.',
        detail: 'Allow pop-ups for this page, then try again',
      };
  }
}

function refusedWords(failure: Failure, network: string): ReconnectWords {
  switch (failure.kind) {
    case 'forbidden':
      return {
        tone: 'bad',
        title: 'Your role cannot reconnect channels here.',
        detail: `An owner or admin of the workspace can.${quoted(failure.message)}`,
      };
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

/** Old → new facts, as far as the rows know them. */
function provedWords(before: Channel, after: Channel, now: number, style: TimeStyle): string {
  const status =
    before.status === after.status
      ? 'login renewed'
      : `${before.status ?? 'no status'} → ${after.status ?? 'no status'}`;
  return `Proved from the list: ${status}; ${endWords(after, now, style)}`;
}

function endWords({ platform, tokenExpiresAt }: Channel, now: number, style: TimeStyle): string {
  if (tokenExpiresAt === null) return 'no end date';
  return platformFacts(platform).renewsItself
    ? 'renews by itself'
    : `runs until ${dayName(tokenExpiresAt, now, style)}`;
}

function alsoWords(also: readonly Channel[]): string {
  if (also.length === 0) return '';
  return `. ${String(also.length)} more came with it: ${also.map(accountName).join(', ')}`;
}

/** The handle where there is one: what the platform's own sign-in page shows. */
function accountName(channel: Channel): string {
  return channelHandle(channel) ?? channelName(channel);
}
