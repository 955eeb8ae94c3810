import fc from 'fast-check';
import { expect, test } from 'vitest';

import { filterFromQuery } from '#channels/filter.ts';
import { forecastOf } from '#channels/forecast.ts';
import {
  ARRANGEMENTS,
  CELLS,
  forecastViewFromQuery,
  forecastViewToQuery,
  itemsOfCell,
  USUAL_VIEW,
  WINDOW_DAYS,
} from '#channels/forecastView.ts';
import { anAssessed, DAY_MS, HOUR_MS, NOW } from '../../support/builders.ts';

test('every view survives the address, and the usual one needs none', () => {
  for (const windowDays of WINDOW_DAYS)
    for (const by of ARRANGEMENTS)
      for (const show of [null, ...CELLS]) {
        const view = { windowDays, by, show };
        expect(forecastViewFromQuery(forecastViewToQuery(view))).toEqual({ view, ignored: [] });
      }
  expect(forecastViewToQuery(USUAL_VIEW)).toEqual([]);
});

test('what an address asks for and nobody knows is named; the filter’s part is left to the filter', () => {
  const query = new URLSearchParams('days=31&by=mood&show=all&days=90&workspace=ws_a&q=acme&health=healthy&show=');
  expect(forecastViewFromQuery(query)).toEqual({
    view: { ...USUAL_VIEW, windowDays: 90 },
    ignored: ['days=31', 'by=mood', 'show=all'],
  });
  expect(filterFromQuery(query).ignored).toEqual([]);
});

test('reading never throws', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (query) => void forecastViewFromQuery(query)));
});

test('each channel is counted by one number', () => {
  const channels = [
    anAssessed({ id: '1', status: 'REVOKED' }),
    anAssessed({ id: '2', tokenExpiresAt: NOW + HOUR_MS }),
    anAssessed({ id: '3', tokenExpiresAt: NOW + 5 * DAY_MS }),
    anAssessed({ id: '4', tokenExpiresAt: NOW + 25 * DAY_MS }),
    anAssessed({ id: '5', tokenExpiresAt: NOW + 50 * DAY_MS }),
    anAssessed({ id: '6', platform: 'YOUTUBE' }),
    anAssessed({ id: '7', tokenExpiresAt: null }),
  ];
  const forecast = forecastOf(channels, NOW, { timeZone: 'UTC' });
  const ids = CELLS.map((cell) => itemsOfCell(forecast, cell).map(({ assessed }) => assessed.channel.id));
  expect(ids).toEqual([['1', '2'], ['3'], ['4'], ['5'], ['6'], ['7']]);
});
