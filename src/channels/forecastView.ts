/** What the forecast shows of itself: its part of the address beside the filter (PRODUCT section 6). */
import { BUCKETS, type Bucket, type Forecast, type ForecastItem } from './forecast.ts';

/** The windows people plan by, in days from today. */
export const WINDOW_DAYS = [7, 30, 90] as const;

/** How the list can be put together. */
export const ARRANGEMENTS = ['day', 'workspace', 'platform'] as const;

/** One way to put the list together. */
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** The numbers on top, in their order; what is overdue and what ends today are one. */
export const CELLS = ['now', 'week', 'month', 'later', 'renews-itself', 'unknown'] as const;

/** One number on top of the forecast. */
export type Cell = (typeof CELLS)[number];

/** The forecast as the address asks for it. */
export interface ForecastView {
  readonly windowDays: (typeof WINDOW_DAYS)[number];
  readonly by: Arrangement;
  /** The number whose channels are listed; null lists what ends inside the window. */
  readonly show: Cell | null;
}

/** The usual forecast: 30 days, by day. */
export const USUAL_VIEW: ForecastView = { windowDays: 30, by: 'day', show: null };

type Pair = readonly [name: string, value: string];

/** Reads the forecast's part of the address. Total: what it does not know is named and left out. */
export function forecastViewFromQuery(query: Iterable<Pair>): {
  readonly view: ForecastView;
  readonly ignored: readonly string[];
} {
  let view = USUAL_VIEW;
  const ignored: string[] = [];
  for (const [name, value] of query) {
    if (value === '' || (name !== 'days' && name !== 'by' && name !== 'show')) continue;
    const windowDays = WINDOW_DAYS.find((days) => name === 'days' && String(days) === value);
    const by = ARRANGEMENTS.find((arrangement) => name === 'by' && arrangement === value);
    const show = CELLS.find((cell) => name === 'show' && cell === value);
    if (windowDays !== undefined) view = { ...view, windowDays };
    else if (by !== undefined) view = { ...view, by };
    else if (show !== undefined) view = { ...view, show };
    else ignored.push(`${name}=${value}`);
  }
  return { view, ignored };
}

/** Writes `view` as a query; what is usual is left out. */
export function forecastViewToQuery({ windowDays, by, show }: ForecastView): [string, string][] {
  const query: [string, string][] = [];
  if (windowDays !== USUAL_VIEW.windowDays) query.push(['days', String(windowDays)]);
  if (by !== USUAL_VIEW.by) query.push(['by', by]);
  if (show !== null) query.push(['show', show]);
  return query;
}

/** The channels that a number on top counts. */
export function itemsOfCell(forecast: Forecast, cell: Cell): readonly ForecastItem[] {
  return BUCKETS.filter((bucket) => cellOf(bucket) === cell).flatMap((bucket) => forecast[bucket]);
}

function cellOf(bucket: Bucket): Cell {
  return bucket === 'overdue' || bucket === 'today' ? 'now' : bucket;
}
