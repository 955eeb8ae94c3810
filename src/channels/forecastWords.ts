/** The forecast in words: its numbers, its rows, who does what. Never the words of a health label, which only a badge says. */
import { countText, plural } from './count.ts';
import { channelHandle, channelName } from './channel.ts';
import { isEstimate, type ForecastItem } from './forecast.ts';
import type { Cell } from './forecastView.ts';
import { platformFacts } from './platform.ts';
import { calendarDays, clockTime, dayName, exactTime, relativeTime, type TimeStyle } from './time.ts';
import { whyOf } from './why.ts';

/** What each number on top is called. */
export const CELL_LABEL = {
  now: 'Overdue and today',
  week: 'This week',
  month: 'Next 30 days',
  later: 'Later',
  'renews-itself': 'Renews itself',
  unknown: 'Unknown',
} as const satisfies Record<Cell, string>;

/** The line under a number: whom it concerns, or what an empty one means. */
export function cellNote(cell: Cell, items: readonly ForecastItem[]): string {
  switch (cell) {
    case 'now':
      return items.length === 0 ? 'nothing to do today' : inWorkspaces(items);
    case 'week':
    case 'month':
      return items.length === 0 ? 'nothing ends' : inWorkspaces(items);
    case 'later':
      return 'nothing to do yet';
    case 'renews-itself':
      return items.length === 0 ? 'no such platform' : platformsOf(items);
    case 'unknown':
      return items.length === 0 ? 'every end is told' : 'no date to rely on';
  }
}

function inWorkspaces(items: readonly ForecastItem[]): string {
  return plural(new Set(items.map(({ assessed }) => assessed.channel.workspaceId)).size, 'workspace');
}

function platformsOf(items: readonly ForecastItem[]): string {
  const networks = [...new Set(items.map(({ assessed }) => platformFacts(assessed.channel.platform).network))].sort();
  return networks.length <= 3 ? networks.join(', ') : `${networks.slice(0, 3).join(', ')}, …`;
}

/** "22 channels end within 30 days: 3 overdue, 14 known, 5 estimated". */
export function forecastSummary(items: readonly ForecastItem[], windowDays: number): string {
  if (items.length === 0) return `Nothing ends within ${String(windowDays)} days`;
  const overdue = items.filter(({ bucket }) => bucket === 'overdue').length;
  const estimated = items.filter(isEstimate).length;
  const parts = [
    { count: overdue, word: 'overdue' },
    { count: items.length - overdue - estimated, word: 'known' },
    { count: estimated, word: 'estimated' },
  ].flatMap(({ count, word }) => (count === 0 ? [] : `${countText(count)} ${word}`));
  const verb = items.length === 1 ? 'ends' : 'end';
  return `${plural(items.length, 'channel')} ${verb} within ${String(windowDays)} days: ${parts.join(', ')}`;
}

/** "5 channels, 1 estimated". */
export function groupNote(items: readonly ForecastItem[]): string {
  const estimated = items.filter(isEstimate).length;
  return estimated === 0
    ? plural(items.length, 'channel')
    : `${plural(items.length, 'channel')}, ${String(estimated)} estimated`;
}

/** The day of a row: its name over how far it is, and the whole instant for hover. */
export interface DueDay {
  readonly lead: string;
  readonly below: string;
  /** Epoch ms; null where there is no instant. */
  readonly at: number | null;
  readonly whole: string | null;
}

/** When a person is needed, or what stands there instead of a day. */
export function dueDay({ due, days }: ForecastItem, now: number, style: TimeStyle = {}): DueDay {
  switch (due.kind) {
    case 'overdue':
      if (due.since === null) return { lead: 'Overdue', below: 'day not told', at: null, whole: null };
      return dated(due.since, relativeTime(due.since, now, style), now, style);
    case 'now':
      return { lead: 'Today', below: 'no end reported', at: null, whole: null };
    case 'known': {
      const today = days === 0 || due.at <= now;
      return dated(due.at, today ? `at ${clockTime(due.at, style)}` : inDays(due.at, now, style), now, style);
    }
    case 'estimate':
      return dated(due.at, inDays(due.at, now, style), now, style);
    case 'renews-itself':
      return { lead: 'No date', below: 'nothing to do', at: null, whole: null };
    case 'unknown':
      return { lead: 'No date', below: UNDATED[due.why], at: null, whole: null };
  }
}

const UNDATED = {
  'no-date': 'none reported',
  implausible: 'not plausible',
  status: 'status not listed',
  platform: 'platform not listed',
} as const satisfies Record<Extract<ForecastItem['due'], { kind: 'unknown' }>['why'], string>;

function dated(at: number, below: string, now: number, style: TimeStyle): DueDay {
  return { lead: dayName(at, now, style), below, at, whole: exactTime(at, style) };
}

function inDays(at: number, now: number, style: TimeStyle): string {
  const days = calendarDays(at, now, style);
  if (days <= 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${String(days)} days`;
}

/** What happens and what is to be done, in a sentence or two. `now` is epoch ms. */
export function workWords(item: ForecastItem, now: number, style: TimeStyle = {}): string {
  const { assessed, due } = item;
  const { health, verdict } = assessed;
  if (item.bucket === 'overdue') return withAdvice(item, now, style);
  switch (due.kind) {
    case 'overdue':
    case 'now':
      return withAdvice(item, now, style);
    case 'known':
      if (health.kind === 'failing')
        return verdict === 'wait'
          ? 'The last renewal failed. It ends then unless a retry works.'
          : withAdvice(item, now, style);
      return health.kind === 'expiring'
        ? `Its usual renewal has not come. ${whoActs(item)}`
        : 'It ends then unless its usual renewal comes before.';
    case 'estimate':
      return due.policy.reason;
    case 'renews-itself':
      return health.kind === 'failing' ? 'The last renewal failed; it retries by itself.' : 'It renews by itself.';
    case 'unknown':
      return whyNoDate(item, now, style);
  }
}

function withAdvice({ assessed }: ForecastItem, now: number, style: TimeStyle): string {
  const { reason, advice } = whyOf(assessed, now, style);
  return advice === null ? reason : `${reason} ${advice}.`;
}

function whyNoDate({ assessed, due }: ForecastItem, now: number, style: TimeStyle): string {
  const end = assessed.channel.tokenExpiresAt;
  switch (due.kind === 'unknown' ? due.why : 'no-date') {
    case 'no-date':
      return 'Postbreeze reports no end, and no rule of the platform says more.';
    case 'implausible':
      return end === null
        ? 'The reported end cannot be right.'
        : `The reported end cannot be right: ${dayName(end, now, style)}.`;
    case 'status':
      return whyOf(assessed, now, style).reason;
    case 'platform':
      return 'Nothing is known of the logins of this platform.';
  }
}

/** "The Page admin signs in before then.": who is needed, as exactly as the platform allows to say. */
export function whoActs({ assessed: { channel } }: ForecastItem): string {
  switch (channel.platform) {
    case 'FACEBOOK_PAGE':
      return 'Whoever manages the Page signs in before then.';
    case 'LINKEDIN_COMPANY':
      return 'Someone with the admin role on the Page signs in before then.';
    case null:
    default:
      return `Whoever can log in to ${channelHandle(channel) ?? channelName(channel)} signs in before then.`;
  }
}
