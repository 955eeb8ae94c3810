import { expect, test } from 'vitest';

import { AWAY_MS, visitAt, type Visit } from '#channels/visits.ts';
import { HOUR_MS, MINUTE_MS } from '../../support/builders.ts';

const STOCKHOLM = { timeZone: 'Europe/Stockholm' };
const at = (text: string) => Date.parse(text);

const morning: Visit = {
  lastAt: at('2026-11-20T09:00:00Z'),
  since: at('2026-11-19T16:40:00Z'),
  dismissed: true,
};

test('the first visit ever has none before it', () => {
  expect(visitAt(null, morning.lastAt)).toEqual({ lastAt: morning.lastAt, since: null, dismissed: false });
});

test('who does something again within 30 minutes is still in the same visit', () => {
  const now = morning.lastAt + AWAY_MS - 1;
  expect(visitAt(morning, now, STOCKHOLM)).toEqual({ ...morning, lastAt: now });
});

test('who was away for 30 minutes comes back to a new visit, and is told of the time away', () => {
  const now = morning.lastAt + AWAY_MS;
  expect(visitAt(morning, now, STOCKHOLM)).toEqual({ lastAt: now, since: morning.lastAt, dismissed: false });
});

test('midnight begins a new visit in the reader’s zone, not in UTC', () => {
  const late = { ...morning, lastAt: at('2026-11-20T22:50:00Z') };
  expect(visitAt(late, at('2026-11-20T22:59:59Z'), STOCKHOLM).since).toBe(morning.since);
  expect(visitAt(late, at('2026-11-20T23:00:00Z'), STOCKHOLM).since).toBe(late.lastAt);
  expect(visitAt(late, at('2026-11-20T23:00:00Z'), { timeZone: 'UTC' }).since).toBe(morning.since);
});

test.each([
  ['the day of 25 hours', '2026-10-24T22:10:00Z', '2026-10-25T22:50:00Z', '2026-10-25T23:00:00Z'],
  ['the day of 23 hours', '2026-03-28T23:10:00Z', '2026-03-29T21:50:00Z', '2026-03-29T22:00:00Z'],
])('%s is one day, however long', (_, early, late, midnight) => {
  let visit = visitAt(null, at(early), STOCKHOLM);
  for (let now = at(early); now <= at(late); now += 10 * MINUTE_MS) visit = visitAt(visit, now, STOCKHOLM);
  expect(visit.since).toBeNull();
  expect(visitAt(visit, at(midnight), STOCKHOLM).since).toBe(at(late));
});

test('a page that stays open for days tells each morning of the night', () => {
  let visit = visitAt(null, at('2026-11-18T08:00:00Z'), STOCKHOLM);
  for (const day of ['18', '19', '20']) {
    for (let now = at(`2026-11-${day}T08:00:00Z`); now <= at(`2026-11-${day}T16:40:00Z`); now += 5 * MINUTE_MS)
      visit = visitAt(visit, now, STOCKHOLM);
  }
  expect(visit).toEqual({
    lastAt: at('2026-11-20T16:40:00Z'),
    since: at('2026-11-19T16:40:00Z'),
    dismissed: false,
  });
});

test('a clock that was put back ends no visit, and leaves none in the future', () => {
  const now = morning.lastAt - HOUR_MS;
  expect(visitAt(morning, now, STOCKHOLM)).toEqual({ ...morning, lastAt: now });
});
