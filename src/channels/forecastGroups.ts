/** The forecast's list, put together by day, by workspace or by platform. */
import type { ForecastItem } from './forecast.ts';
import type { Arrangement } from './forecastView.ts';
import { platformFacts } from './platform.ts';
import { calendarDay, capitalised, longDay, type TimeStyle } from './time.ts';

const DAY_MS = 86_400_000;

/** Channels under one heading, in the order they were handed in. */
export interface ForecastGroup {
  readonly key: string;
  readonly title: string;
  readonly items: readonly ForecastItem[];
}

/** What the groups are made with. */
export interface GroupingInput {
  readonly items: readonly ForecastItem[];
  readonly by: Arrangement;
  readonly nameOfWorkspace: (id: string) => string;
  /** Epoch ms. */
  readonly now: number;
  readonly style?: TimeStyle;
}

/** The groups of `items`: each stands where its first channel does, so hand them in by when a person is needed. */
export function forecastGroups({
  items,
  by,
  nameOfWorkspace,
  now,
  style = {},
}: GroupingInput): readonly ForecastGroup[] {
  const today = calendarDay(now, style);
  const groups = new Map<string, { title: string; items: ForecastItem[] }>();
  for (const item of items) {
    const { key, title } = headingOf(item, by, nameOfWorkspace, today);
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { title, items: [item] });
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

function headingOf(
  item: ForecastItem,
  by: Arrangement,
  nameOfWorkspace: GroupingInput['nameOfWorkspace'],
  today: number,
): { readonly key: string; readonly title: string } {
  const { workspaceId, platform } = item.assessed.channel;
  switch (by) {
    case 'workspace':
      return { key: workspaceId, title: nameOfWorkspace(workspaceId) };
    case 'platform':
      return { key: platform ?? '', title: capitalised(platformFacts(platform).name) };
    case 'day':
      return spanOf(item, today);
  }
}

/** Weeks begin on Monday; the first seven days are told as such, because that is how people plan them. */
function spanOf({ bucket, days }: ForecastItem, today: number): { readonly key: string; readonly title: string } {
  switch (bucket) {
    case 'overdue':
      return { key: bucket, title: 'Overdue' };
    case 'today':
      return { key: bucket, title: 'Today' };
    case 'week':
      return { key: bucket, title: 'This week' };
    case 'renews-itself':
      return { key: bucket, title: 'Renews itself' };
    case 'unknown':
      return { key: bucket, title: 'No date to rely on' };
    case 'month':
    case 'later': {
      const monday = mondayOf(today + (days ?? 0) * DAY_MS);
      return { key: String(monday), title: `Week of ${longDay(monday, today)}` };
    }
  }
}

/** The Monday of the week of `day`, a calendar day as `calendarDay` gives it. */
export function mondayOf(day: number): number {
  // 1 January 1970 was a Thursday.
  const sinceMonday = (((Math.floor(day / DAY_MS) + 3) % 7) + 7) % 7;
  return day - sinceMonday * DAY_MS;
}
