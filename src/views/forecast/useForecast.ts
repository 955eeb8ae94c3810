import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

import { usePreferences } from '#browser/preferences.ts';
import type { Workspace } from '#channels/channel.ts';
import { filterFromQuery, filterToQuery, type ChannelFilter } from '#channels/filter.ts';
import { endingWithin, forecastOf, inOrder, type Forecast, type ForecastItem } from '#channels/forecast.ts';
import { forecastViewFromQuery, forecastViewToQuery, itemsOfCell, type ForecastView } from '#channels/forecastView.ts';
import { boardOf } from '#channels/boardOf.ts';
import { workspaceName } from '#channels/grouping.ts';
import type { TimeStyle } from '#channels/time.ts';
import type { DiagnosedListing } from '#queries/channels.ts';

/** The forecast for the address, and how to change what is seen of it. */
export interface ForecastInHand {
  readonly forecast: Forecast;
  /** What ends inside the window, in order. */
  readonly ending: readonly ForecastItem[];
  /** What is listed: that, or the channels of the number that was opened. */
  readonly listed: readonly ForecastItem[];
  readonly view: ForecastView;
  readonly filter: ChannelFilter;
  /** How many channels there are without the filter. */
  readonly total: number;
  readonly unreadable: number;
  readonly ignored: readonly string[];
  readonly nameOfWorkspace: (id: string) => string;
  /** A choice makes a history entry. */
  readonly choose: (change: Partial<ForecastView>) => void;
  readonly clearFilter: () => void;
}

/** The forecast of the channels that the filter in the address leaves, as seen at `now` (epoch ms). */
export function useForecast(
  { rows, diagnose }: DiagnosedListing,
  workspaces: ReadonlyMap<string, Workspace> | null,
  now: number,
  style: TimeStyle,
): ForecastInHand {
  const [query, setQuery] = useSearchParams();
  const { warningDays } = usePreferences();
  const asked = useMemo(() => ({ ...filterFromQuery(query), ofView: forecastViewFromQuery(query) }), [query]);
  const { filter, ofView } = asked;
  const { view } = ofView;
  const board = useMemo(
    () => boardOf({ rows, workspaces, filter, now, diagnose, warningDays }),
    [rows, workspaces, filter, now, diagnose, warningDays],
  );
  const forecast = useMemo(
    () =>
      forecastOf(
        board.groups.flatMap(({ channels }) => channels),
        now,
        style,
      ),
    [board, now, style],
  );
  const ending = useMemo(() => endingWithin(forecast, view.windowDays), [forecast, view.windowDays]);
  const listed = useMemo(
    () => (view.show === null ? ending : inOrder(itemsOfCell(forecast, view.show))),
    [ending, forecast, view.show],
  );
  const write = (change: Partial<ForecastView>, narrowed: boolean) => {
    const next = { ...view, ...change };
    setQuery([...(narrowed ? filterToQuery(filter) : []), ...forecastViewToQuery(next)], { preventScrollReset: true });
  };
  return {
    forecast,
    ending,
    listed,
    view,
    filter,
    total: board.total,
    unreadable: board.unreadable.length,
    ignored: [...asked.ignored, ...ofView.ignored, ...board.ignored],
    nameOfWorkspace: (id) => workspaceName(workspaces?.get(id) ?? null, id),
    choose: (change) => write(change, true),
    clearFilter: () => write({}, false),
  };
}
