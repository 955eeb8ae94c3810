import { channelHandle, channelName } from './channel.ts';
import { calendarFile, type CalendarEvent } from './calendarFile.ts';
import type { Due, ForecastItem } from './forecast.ts';
import { whoActs, workWords } from './forecastWords.ts';
import { platformFacts } from './platform.ts';
import { calendarDay, type TimeStyle } from './time.ts';

const DAY_MS = 86_400_000;

/** The work of the forecast as an `.ics` file, one event a channel; what is overdue stands at today. `now` is epoch ms. */
export function forecastCalendar(
  items: readonly ForecastItem[],
  nameOfWorkspace: (id: string) => string,
  now: number,
  style: TimeStyle = {},
): string {
  const today = calendarDay(now, style);
  return calendarFile(
    'Postbreeze Channels',
    items.flatMap((item) => eventOf(item, nameOfWorkspace, today, now, style)),
    now,
  );
}

function eventOf(
  item: ForecastItem,
  nameOfWorkspace: (id: string) => string,
  today: number,
  now: number,
  style: TimeStyle,
): readonly CalendarEvent[] {
  const { channel } = item.assessed;
  const kind = WORK[item.due.kind];
  if (kind === null) return [];
  const handle = channelHandle(channel);
  const name = channelName(channel);
  const platform = platformFacts(channel.platform).name;
  const lines = [
    workWords(item, now, style),
    ...(item.due.kind === 'estimate'
      ? [whoActs(item), `Estimate. ${item.due.policy.doubt} ${item.due.policy.source}`]
      : []),
    `${handle === null || handle === name ? name : `${name} (${handle})`}, ${platform}, ${nameOfWorkspace(channel.workspaceId)}`,
  ];
  return [
    {
      uid: `${kind.uid}.${channel.id}@channels.postbreeze`,
      day: today + (item.days ?? 0) * DAY_MS,
      summary: `${kind.summary} ${name} on ${platform}`,
      description: lines.join('\n'),
    },
  ];
}

/** The kind of work, as its event is known and called; null is none. */
const WORK = {
  overdue: { uid: 'reconnect', summary: 'Overdue: reconnect' },
  now: { uid: 'reconnect', summary: 'Reconnect' },
  known: { uid: 'login-ends', summary: 'Login ends:' },
  estimate: { uid: 'sign-in-again', summary: 'Estimate: sign in again for' },
  'renews-itself': null,
  unknown: null,
} as const satisfies Record<Due['kind'], { readonly uid: string; readonly summary: string } | null>;
