import { useId, useMemo } from 'react';

import { useWidth } from '#browser/useWidth.ts';
import { countText } from '#channels/count.ts';
import type { ForecastItem } from '#channels/forecast.ts';
import { axisOf, type AxisDay, type ForecastAxis } from '#channels/forecastAxis.ts';
import { forecastSummary } from '#channels/forecastWords.ts';
import type { TimeStyle } from '#channels/time.ts';
import { labelsOf, layoutOf, middleOf, PLOT, type AxisLayout } from './axisLayout.ts';
import { AxisTable } from './AxisTable.tsx';

/** What ends on which day of the window: to be taken in at a glance, and to be read as a table. */
export function TimeAxis({
  items,
  windowDays,
  warningDays,
  now,
  style,
}: {
  readonly items: readonly ForecastItem[];
  readonly windowDays: number;
  readonly warningDays: number;
  readonly now: number;
  readonly style: TimeStyle;
}) {
  const id = useId();
  const { ref, width } = useWidth(1_246);
  const axis = useMemo(() => axisOf(items, windowDays, now, style), [items, windowDays, now, style]);
  const layout = layoutOf(axis, width);
  return (
    <section
      aria-labelledby={id}
      className="mb-4 rounded-lg border border-line bg-surface shadow-card narrow:mb-3 [break-inside:avoid]"
    >
      <header className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-1.5 narrow:py-2.5">
        <h2 id={id} className="font-semibold">
          Next {windowDays} days
        </h2>
        <Legend warningDays={warningDays} hasEstimates={axis.days.some(({ estimated }) => estimated > 0)} />
      </header>
      <div className="px-4 pt-2 pb-1 narrow:px-3">
        <div ref={ref}>
          <svg
            viewBox={`0 0 ${String(width)} ${String(PLOT.height)}`}
            role="img"
            aria-label={forecastSummary(items, windowDays)}
            className="block h-auto w-full [direction:ltr]"
          >
            <Ground axis={axis} layout={layout} warningDays={warningDays} width={width} />
            {axis.days.map((day) => (
              <DayMarks key={day.index} day={day} axis={axis} layout={layout} soon={day.index <= warningDays} />
            ))}
            {labelsOf(axis, layout, warningDays, width).map(({ index, text, x, y }) => (
              <g key={index}>
                <path
                  d={`M${String(x + 6)} ${String(y + 4)}V${String(topOf(axis, layout, index) - 3)}`}
                  className="stroke-line-2"
                />
                <text x={x} y={y} className="fill-ink text-xs font-medium">
                  {text}
                </text>
              </g>
            ))}
          </svg>
        </div>
        <AxisTable axis={axis} />
      </div>
    </section>
  );
}

function Legend({ warningDays, hasEstimates }: { readonly warningDays: number; readonly hasEstimates: boolean }) {
  const dot = 'size-2.5 flex-none rounded-full';
  return (
    <ul className="ms-auto flex flex-wrap gap-x-4 text-xs text-ink-2 narrow:ms-0" aria-label="Marks">
      <li className="flex items-center gap-1.5">
        <span className={`${dot} bg-soon-icon forced-colors:bg-[CanvasText]`} />
        Within {warningDays} days
      </li>
      <li className="flex items-center gap-1.5">
        <span className={`${dot} bg-ink-3 forced-colors:bg-[GrayText]`} />
        After that
      </li>
      {hasEstimates && (
        <li className="flex items-center gap-1.5">
          <span className={`${dot} border-[1.5px] border-dashed border-ink-3`} />
          Estimate
        </li>
      )}
    </ul>
  );
}

/** Weekends, weeks, the warning window, today, and what is overdue before it. */
function Ground({
  axis,
  layout,
  warningDays,
  width,
}: {
  readonly axis: ForecastAxis;
  readonly layout: AxisLayout;
  readonly warningDays: number;
  readonly width: number;
}) {
  const { start, step, overdueWidth, named } = layout;
  const { ground, top } = PLOT;
  const warned = Math.min(warningDays + 1, axis.days.length);
  return (
    <>
      {overdueWidth > 0 && (
        <g>
          <rect x={0} y={top} width={overdueWidth} height={ground - top} rx={6} className="fill-broken-bg" />
          <text x={overdueWidth / 2} y={72} textAnchor="middle" className="fill-broken-text text-xl font-semibold">
            {countText(axis.overdue)}
          </text>
          <text x={overdueWidth / 2} y={138} textAnchor="middle" className="fill-broken-text text-2xs font-medium">
            Overdue
          </text>
        </g>
      )}
      {axis.days
        .filter(({ isWeekend }) => isWeekend)
        .map(({ index }) => (
          <rect
            key={index}
            x={start + index * step}
            y={top}
            width={step}
            height={ground - top}
            className="fill-surface-2"
          />
        ))}
      <rect x={start} y={ground - 4} width={warned * step} height={4} className="fill-soon-border" />
      <path d={`M${String(start)} ${String(ground + 0.5)}H${String(width - 8)}`} className="stroke-line-2" />
      {named.map(({ index, name }) => (
        <g key={index}>
          <path d={`M${String(start + index * step)} ${String(top)}V${String(ground + 5)}`} className="stroke-line" />
          <text x={start + index * step} y={138} className="fill-ink-3 text-2xs">
            {name}
          </text>
        </g>
      ))}
      <path d={`M${String(start)} ${String(top)}V${String(ground)}`} strokeWidth={1.5} className="stroke-accent" />
      {(named[0]?.index ?? 99) * step > 40 && (
        <text x={start} y={138} className="fill-accent-ink text-2xs font-semibold">
          Today
        </text>
      )}
    </>
  );
}

/** The channels of one day: a dot each, or a bar where there are too many to count. */
function DayMarks({
  day,
  axis,
  layout,
  soon,
}: {
  readonly day: AxisDay;
  readonly axis: ForecastAxis;
  readonly layout: AxisLayout;
  readonly soon: boolean;
}) {
  const count = day.known + day.estimated;
  if (count === 0) return null;
  const x = middleOf(layout, day.index);
  const tone = soon ? 'fill-soon-icon' : 'fill-ink-3';
  const { mark } = layout;
  return (
    <g className="group">
      <title>{titleOf(day)}</title>
      <rect
        x={layout.start + day.index * layout.step}
        y={PLOT.top}
        width={layout.step}
        height={PLOT.ground - PLOT.top}
        className="fill-transparent group-hover:fill-surface-3"
      />
      {mark.kind === 'dots'
        ? Array.from({ length: count }, (_, place) => (
            <circle
              key={place}
              cx={x}
              cy={dotY(mark.radius, place)}
              r={place < day.known ? mark.radius : mark.radius - 0.75}
              className={place < day.known ? tone : 'fill-surface stroke-ink-3'}
              {...(place < day.known ? {} : DASHED)}
            />
          ))
        : barsOf(day, axis, mark.width, x, tone)}
    </g>
  );
}

const DASHED = { strokeWidth: 1.5, strokeDasharray: '2.5 2' } as const;

function dotY(radius: number, place: number): number {
  return PLOT.ground - 10 - place * (radius * 2 + 3) - (radius - 4.5);
}

/** Bars too thin for a dashed edge: there the estimated part is pale. */
const THIN = 6;

function barsOf({ index, known, estimated }: AxisDay, axis: ForecastAxis, width: number, x: number, tone: string) {
  const unit = (PLOT.ground - PLOT.top - 20) / axis.peak;
  const knownHeight = known * unit;
  const top = PLOT.ground - (known + estimated) * unit;
  const count = known + estimated;
  const firstPeak = axis.days.find((day) => day.known + day.estimated === axis.peak)?.index;
  return (
    <>
      {known > 0 && (
        <rect
          x={x - width / 2}
          y={PLOT.ground - knownHeight}
          width={width}
          height={knownHeight}
          rx={Math.min(2, width / 3)}
          className={tone}
        />
      )}
      {estimated > 0 && (
        <rect
          x={x - width / 2 + 0.75}
          y={top + 0.75}
          width={Math.max(0.5, width - 1.5)}
          height={Math.max(1, estimated * unit - 1.5)}
          rx={Math.min(2, width / 3)}
          className={width < THIN ? 'fill-line-control' : 'fill-surface stroke-ink-3'}
          {...(width < THIN ? {} : DASHED)}
        />
      )}
      {(index === firstPeak || width >= 14) && (
        <text x={x} y={top - 5} textAnchor="middle" className="fill-ink-2 text-2xs font-medium">
          {countText(count)}
        </text>
      )}
    </>
  );
}

function topOf(axis: ForecastAxis, { mark }: AxisLayout, index: number): number {
  const day = axis.days[index];
  const count = day === undefined ? 0 : day.known + day.estimated;
  return mark.kind === 'dots' ? dotY(mark.radius, count - 1) - mark.radius : PLOT.top;
}

function titleOf({ name, names, estimated }: AxisDay): string {
  const shown = names.slice(0, 8).join(', ');
  const more = names.length > 8 ? ` and ${String(names.length - 8)} more` : '';
  return `${name}: ${shown}${more}${estimated > 0 ? ` (${String(estimated)} estimated)` : ''}`;
}
