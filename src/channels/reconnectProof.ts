import type { Channel } from './channel.ts';
import { platformFacts } from './platform.ts';
import { capitalised, dayName, relativeTime, type TimeStyle } from './time.ts';

/** One fact that a reconnect changed, or confirmed. */
export interface ProofFact {
  readonly label: 'Status' | 'Login ends' | 'Last refresh' | 'Channel id';
  readonly before: string;
  readonly after: string;
}

/** What the two readings of a channel prove, old → new: `before` the attempt, and `after` it. `now` is epoch ms. */
export function proofFacts(before: Channel, after: Channel, now: number, style: TimeStyle = {}): readonly ProofFact[] {
  const facts: ProofFact[] = [
    { label: 'Status', before: statusWords(before), after: statusWords(after) },
    { label: 'Login ends', before: endWords(before, now, style), after: endWords(after, now, style) },
    {
      label: 'Last refresh',
      before: refreshWords(before.lastRefreshedAt, now, style),
      after: refreshWords(after.lastRefreshedAt, now, style),
    },
  ];
  if (before.id !== after.id) facts.push({ label: 'Channel id', before: before.id, after: after.id });
  return facts;
}

/** The same in one line, for a row. */
export function proofLine(before: Channel, after: Channel, now: number, style: TimeStyle = {}): string {
  const status = before.status === after.status ? 'login renewed' : `${statusWords(before)} → ${statusWords(after)}`;
  return `Proved from the list: ${status}; ${endClause(after, now, style)}${wasClause(before, after, now, style)}`;
}

function endClause({ platform, tokenExpiresAt }: Channel, now: number, style: TimeStyle): string {
  if (tokenExpiresAt === null) return 'no end date';
  return platformFacts(platform).renewsItself
    ? 'renews by itself'
    : `runs until ${dayName(tokenExpiresAt, now, style)}`;
}

/** The old end, where it tells something: a date that moves by itself does not. */
function wasClause(before: Channel, after: Channel, now: number, style: TimeStyle): string {
  const { tokenExpiresAt } = before;
  if (tokenExpiresAt === null || after.tokenExpiresAt === null || tokenExpiresAt >= after.tokenExpiresAt) return '';
  return platformFacts(after.platform).renewsItself ? '' : `, was ${dayName(tokenExpiresAt, now, style)}`;
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
  ACTIVE: 'active',
  TOKEN_EXPIRED: 'login ended',
  REVOKED: 'access withdrawn',
  DISCONNECTED: 'disconnected',
};

/** A channel's status in plain words, to go on a sentence with: one that the contract does not name as it came. */
export function statusWords({ status }: Channel): string {
  if (status === null) return 'no status';
  return Object.hasOwn(STATUS_WORDS, status) ? (STATUS_WORDS[status] ?? status) : status;
}

function endWords(channel: Channel, now: number, style: TimeStyle): string {
  const { platform, status, tokenExpiresAt } = channel;
  if (tokenExpiresAt === null) return 'No end date';
  // A login that is over does not renew itself, whatever the platform's habit.
  if (status === 'ACTIVE' && platformFacts(platform).renewsItself) return 'Renews by itself';
  return dayName(tokenExpiresAt, now, style);
}

function refreshWords(at: number | null, now: number, style: TimeStyle): string {
  if (at === null) return 'Not reported';
  return at > now ? 'Just now' : capitalised(relativeTime(at, now, style));
}
