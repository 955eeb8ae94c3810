/** Where things stand on the time axis, px. */
import type { AxisDay, ForecastAxis } from '#channels/forecastAxis.ts';

/** The plot: its height, its ground line, and the room that labels above the marks get. */
export const PLOT = { height: 148, ground: 120, top: 8 } as const;

const OVERDUE_WIDTH = { wide: 76, narrow: 52 } as const;
const EDGE = 8;
/** A dot a channel, as long as the dots can be told apart and stay inside the plot. */
const MOST_DOTS = 5;
const SMALLEST_STEP = 7.5;
/** The longest name of a day, "Mon 30 Nov". */
const NAME_WIDTH = 62;
/** One character of a label, on average. */
const CHARACTER_WIDTH = 6.4;

/** The geometry of an axis. */
export interface AxisLayout {
  /** Left edge of the first day, and the width of each. */
  readonly start: number;
  readonly step: number;
  /** Width of the block for what is overdue; 0 where nothing is. */
  readonly overdueWidth: number;
  readonly mark: { readonly kind: 'dots'; readonly radius: number } | { readonly kind: 'bars'; readonly width: number };
  /** Days whose names stand under the axis. */
  readonly named: readonly AxisDay[];
}

/** Lays the axis out in `width`. */
export function layoutOf(axis: ForecastAxis, width: number): AxisLayout {
  const overdueWidth = axis.overdue === 0 ? 0 : OVERDUE_WIDTH[width < 500 ? 'narrow' : 'wide'];
  const start = EDGE + (overdueWidth === 0 ? 0 : overdueWidth + 12);
  const step = Math.max(1, (width - start - EDGE) / axis.days.length);
  return {
    start,
    step,
    overdueWidth,
    mark:
      axis.peak <= MOST_DOTS && step >= SMALLEST_STEP
        ? { kind: 'dots', radius: Math.min(6, step * 0.44) }
        : { kind: 'bars', width: Math.max(2, Math.min(18, step * 0.72)) },
    named: namedDays(axis, step).filter(({ index }) => start + index * step + NAME_WIDTH <= width),
  };
}

/** As many Mondays as have room for their name. */
function namedDays({ days }: ForecastAxis, step: number): readonly AxisDay[] {
  const mondays = days.filter(({ isMonday }) => isMonday);
  const every = Math.max(1, Math.ceil((NAME_WIDTH + 16) / (7 * step)));
  return mondays.filter((_, index) => index % every === 0);
}

/** Middle of a day. */
export function middleOf({ start, step }: AxisLayout, index: number): number {
  return start + (index + 0.5) * step;
}

/** A name over the marks of a day. */
export interface AxisLabel {
  readonly index: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Baselines of the names, the lowest first; the lowest only where the dots leave it free. */
const LABEL_LEVELS = [50, 34, 18] as const;
const DOTS_BELOW_LABELS = 3;

/**
 * Names over the days within `warningDays`, where there is room. From right to left, so that the line from an upper name down to
 * its day runs through no lower one.
 */
export function labelsOf(
  axis: ForecastAxis,
  layout: AxisLayout,
  warningDays: number,
  width: number,
): readonly AxisLabel[] {
  if (layout.mark.kind === 'bars' || width < 700) return [];
  const { radius } = layout.mark;
  const levels = LABEL_LEVELS.slice(axis.peak > DOTS_BELOW_LABELS ? 1 : 0).map((y) => ({ y, limit: width }));
  const labels: AxisLabel[] = [];
  for (const day of axis.days.slice(0, warningDays + 1).reverse()) {
    const count = day.known + day.estimated;
    const [first] = day.names;
    if (first === undefined) continue;
    const text = shortened(first, 26) + (count > 1 ? `, +${String(count - 1)}` : '');
    const x = middleOf(layout, day.index) - radius;
    const end = x + text.length * CHARACTER_WIDTH + 8;
    const level = levels.find((_, index) => levels.slice(index).every(({ limit }) => end <= limit));
    if (level === undefined) continue;
    level.limit = x;
    labels.push({ index: day.index, text, x, y: level.y });
  }
  return labels;
}

function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
