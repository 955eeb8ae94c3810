import { CAUSES, type Cause } from './explain/cause.ts';
import { breaksIn, LOOP_BREAKS, type HistoryEvent } from './history.ts';
import { loopNote } from './loopWords.ts';
import { capitalised } from './time.ts';
import type { TimelineEntry } from './timeline.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What is kept of a cause in a few words: the whole explanation went with the text, which is not kept. */
const CAUSE_NOTE = {
  token_expired: 'the saved login was no longer accepted',
  token_revoked_by_user: 'access was taken back',
  password_changed: 'the password was changed, or reset',
  account_checkpoint: 'a security check was wanted',
  account_suspended_or_deleted: 'the account was restricted or closed',
  permission_missing: 'a permission was missing',
  app_misconfigured: 'the app was not accepted',
  app_policy: 'a rule blocked the app',
  rate_limited: 'last answer: too many requests',
  platform_outage: 'last answer: the platform was down',
  network: 'last answer: the platform was not reached',
  invalid_request: 'the request was not accepted',
  refresh_token_reused_or_rotated: 'the login was replaced by another',
  account_type_unsupported: 'the kind of account was not accepted',
  unknown: 'no reason that is known',
} as const satisfies Record<Cause, string>;

function causeNote(cause: string | null): string | null {
  const known = CAUSES.find((name) => name === cause);
  return known === undefined ? null : `as far as told, ${CAUSE_NOTE[known]}`;
}

/** The events of a channel's past as entries of its timeline, in their order. */
export function historyEntries(events: readonly HistoryEvent[]): readonly TimelineEntry[] {
  return events.map((event, index) => ({
    key: `${event.kind}-${String(index)}`,
    at: event.at,
    ...told(event, events.slice(0, index)),
  }));
}

function told(event: HistoryEvent, before: readonly HistoryEvent[]): Pick<TimelineEntry, 'title' | 'note' | 'tone'> {
  switch (event.kind) {
    case 'broke': {
      const title = event.status === 'REVOKED' ? 'Broke: access was withdrawn' : 'Broke: the login ended';
      return { title, note: causeNote(event.cause), tone: 'bad' };
    }
    case 'recovered': {
      const turn = before.findLast(({ kind }) => kind === 'broke' || kind === 'recovered');
      const span = turn?.kind === 'broke' ? `, after a break of ${spanWords(event.at - turn.at)}` : '';
      return { title: `Reconnected${span}`, note: null, tone: 'plain' };
    }
    case 'appeared':
      return { title: 'Appeared in the list', note: null, tone: 'plain' };
    case 'vanished':
      return { title: 'No longer listed', note: 'the time is when this was noticed', tone: 'plain' };
  }
}

/** "5 hours": how long something lasted, in its largest unit; `ms` may be too short to tell. */
export function spanWords(ms: number): string {
  if (ms < MINUTE_MS) return 'less than a minute';
  if (ms < HOUR_MS) return counted(Math.floor(ms / MINUTE_MS), 'minute');
  if (ms < 2 * DAY_MS) return counted(Math.floor(ms / HOUR_MS), 'hour');
  return counted(Math.floor(ms / DAY_MS), 'day');
}

function counted(count: number, unit: string): string {
  return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
}

/** A channel that goes in circles, in words. */
export interface LoopWords {
  readonly title: string;
  readonly detail: string;
}

/** What to say of a channel with this past at `now` (epoch ms); null while it does not go in circles. `network` is "Instagram". */
export function loopWords(events: readonly HistoryEvent[], network: string, now: number): LoopWords | null {
  const breaks = breaksIn(events, now);
  if (breaks < LOOP_BREAKS) return null;
  return {
    title: `${capitalised(loopNote(breaks))}: reconnecting is not the cure`,
    detail: `It brings the channel back until the next break. Something ends the login again and again: often a password rule, a second tool that signs in as the same account, or an admin who takes the app out on ${network}. Give the bundle to an engineer before you reconnect once more.`,
  };
}

/** The past of a channel for an engineer, one line an event, instants in ISO. */
export function historyLines(events: readonly HistoryEvent[]): string {
  return events
    .map((event) => {
      const at = new Date(event.at).toISOString();
      return event.kind === 'broke'
        ? `${at} broke, ${event.status}, ${event.cause ?? 'no cause told'}`
        : `${at} ${event.kind}`;
    })
    .join('\n');
}
