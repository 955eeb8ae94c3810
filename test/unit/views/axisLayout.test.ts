import { expect, test } from 'vitest';

import { endingWithin, forecastOf } from '#channels/forecast.ts';
import { axisOf, type ForecastAxis } from '#channels/forecastAxis.ts';
import { labelsOf, layoutOf, middleOf } from '#views/forecast/axisLayout.ts';
import { anAssessed, DAY_MS, HOUR_MS, NOW } from '../../support/builders.ts';

const UTC = { timeZone: 'UTC' };

/** An axis with a channel on each of `days` (days from now), over a window. */
function axis(days: readonly number[], windowDays: 7 | 30 | 90, overdue = 0): ForecastAxis {
  const channels = [
    ...days.map((day, index) =>
      anAssessed({
        id: `soc_${String(index)}`,
        displayName: `A name of some length ${String(index)}`,
        tokenExpiresAt: NOW + day * DAY_MS + HOUR_MS,
      }),
    ),
    ...Array.from({ length: overdue }, (_, index) => anAssessed({ id: `late_${String(index)}`, status: 'REVOKED' })),
  ];
  return axisOf(endingWithin(forecastOf(channels, NOW, UTC), windowDays), windowDays, NOW, UTC);
}

test('dots while they can be counted, bars where there are too many or no room', () => {
  expect(layoutOf(axis([1, 1, 1, 1, 1], 30), 1_246).mark.kind).toBe('dots');
  expect(layoutOf(axis([1, 1, 1, 1, 1, 1], 30), 1_246).mark.kind).toBe('bars');
  expect(layoutOf(axis([1], 30), 316).mark.kind).toBe('dots');
  expect(layoutOf(axis([1], 90), 316).mark.kind).toBe('bars');
});

test('everything stays inside, whatever the width and the window', () => {
  for (const width of [0, 200, 316, 800, 1_246, 2_500])
    for (const windowDays of [7, 30, 90] as const) {
      const drawn = axis([0, 1, windowDays], windowDays, 3);
      const layout = layoutOf(drawn, width);
      if (width >= 200) expect(middleOf(layout, windowDays)).toBeLessThan(width);
      expect(middleOf(layout, 0)).toBeGreaterThan(layout.overdueWidth);
      for (const { index } of layout.named) expect(layout.start + index * layout.step).toBeLessThan(width);
      for (const { x, text } of labelsOf(drawn, layout, 7, width)) expect(x + text.length * 6).toBeLessThan(width);
    }
});

test('names of one level do not touch, and the line of an upper name runs through no lower one', () => {
  const drawn = axis([0, 1, 2, 3, 3, 4, 5, 6, 7], 30);
  const labels = labelsOf(drawn, layoutOf(drawn, 1_246), 7, 1_246);
  expect(labels.length).toBeGreaterThan(2);
  const spans = labels.map(({ x, y, text }) => ({ from: x, to: x + text.length * 6, y }));
  for (const one of spans)
    for (const other of spans) {
      if (one === other) continue;
      const touch = one.from < other.to && other.from < one.to;
      if (one.y === other.y) expect(touch).toBe(false);
      // A line goes down from the beginning of its name.
      else if (one.y < other.y) expect(one.from > other.from && one.from < other.to).toBe(false);
    }
});

test('no names where there is no room for them, or nothing to tell apart', () => {
  expect(labelsOf(axis([1], 30), layoutOf(axis([1], 30), 400), 7, 400)).toEqual([]);
  const crowded = axis([1, 1, 1, 1, 1, 1], 30);
  expect(labelsOf(crowded, layoutOf(crowded, 1_246), 7, 1_246)).toEqual([]);
  expect(labelsOf(axis([20], 30), layoutOf(axis([20], 30), 1_246), 7, 1_246)).toEqual([]);
});
