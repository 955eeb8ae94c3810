import { channelHandle, channelName, type Channel } from './channel.ts';
import type { Connecting } from './connecting.ts';
import type { Failure } from './failure.ts';
import { failureClause, SIGN_IN_AGAIN } from './failureWords.ts';
import { platformFacts, type Platform } from './platform.ts';
import type { ReconnectWords } from './reconnectWords.ts';

/** Words of an attempt to connect a channel of `platform`. */
export function connectingWords(state: Connecting, platform: Platform): ReconnectWords {
  const { name, network } = platformFacts(platform);
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
        title: `Sign in to ${network} in the other window, as the account to connect.`,
        detail: 'This page follows by itself, for up to 5 minutes.',
      };
    case 'checking':
      return {
        tone: 'busy',
        title: 'The window reads as closed. Asking Postbreeze what came of it …',
        detail: 'This takes up to 12 seconds.',
      };
    case 'unfinished':
      return {
        tone: 'note',
        title: 'Not finished yet: no new channel has come.',
        detail: 'It is looked for until the link ends, 5 minutes from the click. Or try again.',
      };
    case 'connected':
      return connectedWords(state.came, platform);
    case 'renewed':
      return {
        tone: 'note',
        title: `No new channel: ${accountName(state.channel)} was connected on ${name} here already.`,
        detail: 'Its login is renewed. For another account, sign out there first or use a private window.',
      };
    case 'link-expired':
      return {
        tone: 'note',
        title: 'No new channel came within 5 minutes.',
        detail: `The link has ended. Try again; if ${network} said that it worked, look in the list first.`,
      };
    case 'refused':
      return refusedWords(state.failure, platform);
    case 'blocked':
      return {
        tone: 'bad',
        title: 'Your browser blocked the sign-in window.',
        detail: 'Allow pop-ups for this page, then try again.',
      };
  }
}

/** Several rows are nobody's mistake where one sign-in stands for every Page of a person (API.md 5.4). */
function connectedWords(came: readonly Channel[], platform: Platform): ReconnectWords {
  const { name } = platformFacts(platform);
  const [only] = came;
  if (only !== undefined && came.length === 1) {
    return { tone: 'good', title: `Connected: ${accountName(only)} on ${name}.`, detail: 'It is in the list now.' };
  }
  const title = `Connected: ${String(came.length)} new ${name} channels came with one sign-in.`;
  return platform === 'LINKEDIN_COMPANY'
    ? {
        tone: 'good',
        title,
        detail: 'LinkedIn gives every Page the person may post to. Disconnect those that do not belong here.',
      }
    : { tone: 'good', title, detail: 'All of them are in the list now.' };
}

function refusedWords(failure: Failure, platform: Platform): ReconnectWords {
  const { name } = platformFacts(platform);
  switch (failure.kind) {
    case 'forbidden':
      return {
        tone: 'bad',
        title: 'Postbreeze does not let you connect a channel here.',
        detail: `An owner or admin of the workspace can, where the plan allows one more.${quoted(failure.message)}`,
      };
    case 'signed-out':
      return { tone: 'bad', title: `${failureClause(failure)}.`, detail: `${SIGN_IN_AGAIN} Nothing was changed.` };
    case 'not-found':
      return {
        tone: 'bad',
        title: 'Not found, or this server offers no connecting.',
        detail: `Connect it in the Postbreeze dashboard; it shows up here.${quoted(failure.message)}`,
      };
    case 'conflict':
      return {
        tone: 'bad',
        title: `This workspace has a channel on ${name} already.`,
        detail: `It holds one a platform: reconnect that one, disconnect it first, or use another workspace for a second.${quoted(failure.message)}`,
      };
    case 'rate-limited':
      return {
        tone: 'bad',
        title: 'Too many requests at the moment.',
        detail: `Try again in ${String(Math.ceil(failure.retryAfterMs / 1000))} s.`,
      };
    case 'unreadable':
    case 'too-large':
      return {
        tone: 'bad',
        title: 'Postbreeze’s answer held no safe sign-in link.',
        detail: 'Nothing was opened; Postbreeze support should know.',
      };
    case 'unreachable':
    case 'timed-out':
    case 'unauthorized':
    case 'rejected':
    case 'server-error':
      return {
        tone: 'bad',
        title: `${failureClause(failure)}.`,
        detail: `Nothing was changed; try again.${'message' in failure ? quoted(failure.message) : ''}`,
      };
    case 'unexpected':
      return { tone: 'bad', title: 'The sign-in could not be started.', detail: 'Try again.' };
  }
}

function quoted(message: string | null): string {
  return message === null ? '' : ` Postbreeze says: “${message}”`;
}

function accountName(channel: Channel): string {
  return channelHandle(channel) ?? channelName(channel);
}

/** What to have ready before signing in for the first time (API.md 5.4); empty where the platform asks nothing special. */
export const CONNECT_NEEDS = {
  INSTAGRAM: [
    'A Business or Creator account, linked to a Facebook Page that you look after: personal ones are refused',
  ],
  FACEBOOK_PAGE: ['A profile that may manage the Page', 'Facebook asks which Page: choose one'],
  X: [],
  LINKEDIN_PERSON: [],
  LINKEDIN_COMPANY: ['A profile that may post to the Page', 'Every Page that it may post to becomes a channel'],
  TIKTOK_BUSINESS: [],
  TIKTOK_PERSONAL: [],
  YOUTUBE: ['Google asks which account or channel: choose the one to connect'],
  PINTEREST: [],
  THREADS: [],
  BLUESKY: ['Postbreeze does not say whether it connects Bluesky for every account: what it answers is shown'],
} as const satisfies Record<Platform, readonly string[]>;

/** Roles that are known to suffice. */
const MAY_CONNECT = new Set(['owner', 'admin']);

/** That one's role will probably not do (S36); null where it may, or is not told. A hint: only the 403 is certain. */
export function roleHint(role: string | null): string | null {
  if (role === null || MAY_CONNECT.has(role) || !/^[a-z][a-z _-]{0,23}$/.test(role)) return null;
  return `You are ${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role} here; an owner or admin must do it.`;
}
