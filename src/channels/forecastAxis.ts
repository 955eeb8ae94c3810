/** The forecast on a time axis: how many channels end on each day of the window. */
import { channelName } from './channel.ts';
import { isEstimate, type ForecastItem } from './forecast.ts';
import { mondayOf } from './forecastGroups.ts';
import { calendarDay, dayName, type TimeStyle } from './time.ts';

const DAY_MS = 86_400_000;

/** One day of the axis. */
export interface AxisDay {
  /** Days from today; 0 is today. */
  readonly index: number;
  /** "Mon 23 Nov": within 90 days the year goes without saying. */
  readonly name: string;
  readonly isMonday: boolean;
  readonly isWeekend: boolean;
  readonly known: number;
  readonly estimated: number;
  /** Names of the channels that end on it, known ones first. */
  readonly names: readonly string[];
}

/** The axis from today to the end of the window, and what lies before it. */
export interface ForecastAxis {
  readonly days: readonly AxisDay[];
  readonly overdue: number;
  /** Most channels on one day. */
  readonly peak: number;
}

/** The axis over `items`, those inside the window of `windowDays` calendar days from `now` (epoch ms). */
export function axisOf(
  items: readonly ForecastItem[],
  windowDays: number,
  now: number,
  style: TimeStyle = {},
): ForecastAxis {
  const today = calendarDay(now, style);
  const byDay = new Map<number, ForecastItem[]>();
  for (const item of items) {
    if (item.days === null) continue;
    const held = byDay.get(item.days);
    if (held) held.push(item);
    else byDay.set(item.days, [item]);
  }
  const days = Array.from({ length: windowDays + 1 }, (_, index) => dayOf(index, today, byDay.get(index) ?? []));
  return {
    days,
    overdue: items.filter(({ bucket }) => bucket === 'overdue').length,
    peak: Math.max(...days.map(({ known, estimated }) => known + estimated)),
  };
}

function dayOf(index: number, today: number, items: readonly ForecastItem[]): AxisDay {
  const day = today + index * DAY_MS;
  const sinceMonday = (day - mondayOf(day)) / DAY_MS;
  const known = items.filter((item) => !isEstimate(item));
  const estimated = items.filter(isEstimate);
  return {
    index,
    name: dayName(day, day, { timeZone: 'UTC' }),
    isMonday: sinceMonday === 0,
    isWeekend: sinceMonday >= 5,
    known: known.length,
    estimated: estimated.length,
    names: [...known, ...estimated].map(({ assessed }) => channelName(assessed.channel)),
  };
}
