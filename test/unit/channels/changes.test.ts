import { expect, test } from 'vitest';

import { changesIn, countsOf, type ChangedChannel, type Span } from '#channels/changes.ts';
import { changeMoment, sinceMoment } from '#channels/changesWords.ts';
import type { HistoryEvent } from '#channels/history.ts';
import { calendarDay } from '#channels/time.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, NOW } from '../../support/builders.ts';

const SINCE = NOW - DAY_MS;
const visit: Span = { kind: 'visit', since: SINCE };

type Kind = HistoryEvent['kind'];

function event(kind: Kind, at: number, notedAt = at): HistoryEvent {
  return kind === 'broke' ? { kind, at, notedAt, status: 'REVOKED', cause: null } : { kind, at, notedAt };
}

function aChanged(events: readonly HistoryEvent[], channelId = 'soc_acme'): ChangedChannel {
  return { channelId, workspaceId: 'ws_acme', platform: 'INSTAGRAM', events };
}

/** A channel to which `kinds` happened one after another since the visit before. */
function after(...kinds: readonly Kind[]): ChangedChannel {
  return aChanged(kinds.map((kind, index) => event(kind, SINCE + (index + 1) * HOUR_MS)));
}

const kindsOf = (changed: ChangedChannel, span: Span = visit) => changesIn([changed], span).map(({ kind }) => kind);

test.each<[Kind[], Kind[]]>([
  [['broke'], ['broke']],
  [['recovered'], ['recovered']],
  [['broke', 'recovered'], ['recovered']],
  [['recovered', 'broke'], ['broke']],
  [['appeared'], ['appeared']],
  [['vanished'], ['vanished']],
  [
    ['appeared', 'broke'],
    ['broke', 'appeared'],
  ],
  [['broke', 'vanished'], ['vanished']],
  [['vanished', 'broke', 'vanished'], ['vanished']],
  [['appeared', 'vanished'], []],
  [['vanished', 'appeared'], []],
  [['vanished', 'appeared', 'broke'], ['broke']],
  [['appeared', 'broke', 'vanished'], []],
])('%j sums up to %j', (kinds, sum) => {
  expect(kindsOf(after(...kinds))).toEqual(sum);
});

test('what was noted before the person looked last is no news, however late it is told', () => {
  expect(kindsOf(aChanged([event('broke', SINCE, SINCE)]))).toEqual([]);
  expect(kindsOf(aChanged([event('broke', SINCE - HOUR_MS, SINCE + 1)]))).toEqual(['broke']);
});

test('what was so when it was first seen is no news', () => {
  const found = aChanged([{ kind: 'broke', at: NOW - HOUR_MS, status: 'REVOKED', cause: null }]);
  expect(kindsOf(found)).toEqual([]);
  expect(kindsOf(found, { kind: 'today', day: calendarDay(NOW), style: {} })).toEqual([]);
});

test('since midnight is by when it happened, in the reader’s zone', () => {
  const today = (timeZone: string, now: string): Span => ({
    kind: 'today',
    day: calendarDay(Date.parse(now), { timeZone }),
    style: { timeZone },
  });
  const night = (at: string) => aChanged([event('broke', Date.parse(at), NOW)]);
  expect(kindsOf(night('2026-11-19T22:59:59Z'), today('Europe/Stockholm', '2026-11-20T08:00:00Z'))).toEqual([]);
  expect(kindsOf(night('2026-11-19T23:00:00Z'), today('Europe/Stockholm', '2026-11-20T08:00:00Z'))).toEqual(['broke']);
  expect(kindsOf(night('2026-11-19T23:00:00Z'), today('UTC', '2026-11-20T08:00:00Z'))).toEqual([]);
  // The night in which the clock is put back, and the one in which it is put forward.
  expect(kindsOf(night('2026-10-24T22:00:00Z'), today('Europe/Stockholm', '2026-10-25T22:59:00Z'))).toEqual(['broke']);
  expect(kindsOf(night('2026-10-24T21:59:00Z'), today('Europe/Stockholm', '2026-10-25T22:59:00Z'))).toEqual([]);
  expect(kindsOf(night('2026-03-28T23:00:00Z'), today('Europe/Stockholm', '2026-03-29T21:59:00Z'))).toEqual(['broke']);
  expect(kindsOf(night('2026-03-28T22:59:00Z'), today('Europe/Stockholm', '2026-03-29T21:59:00Z'))).toEqual([]);
});

test('the newest stands first, and each count is of channels', () => {
  const changes = changesIn(
    [
      aChanged([event('broke', SINCE + HOUR_MS)], 'soc_a'),
      aChanged([event('broke', SINCE + 3 * HOUR_MS)], 'soc_b'),
      aChanged([event('vanished', SINCE + 2 * HOUR_MS)], 'soc_c'),
    ],
    visit,
  );
  expect(changes.map(({ channelId }) => channelId)).toEqual(['soc_b', 'soc_c', 'soc_a']);
  expect(countsOf(changes)).toEqual({ broke: 2, recovered: 0, appeared: 0, vanished: 1 });
});

test('a time that nothing tells is called the time it was seen', () => {
  const [told, noticed] = [event('broke', NOW - 2 * HOUR_MS, NOW), event('broke', NOW, NOW)].map(
    (one) => changesIn([aChanged([one])], visit)[0],
  );
  expect([told, noticed].map((change) => change && changeMoment(change, NOW, { timeZone: 'UTC' }))).toEqual([
    'today at 10:00',
    'seen today at 12:00',
  ]);
});

test.each([
  [NOW - 20 * MINUTE_MS, '11:40'],
  [NOW - 13 * HOUR_MS, 'yesterday 23:00'],
  [NOW - 3 * DAY_MS, 'Tue 17 Nov, 12:00'],
])('since %i reads %s', (since, words) => {
  expect(sinceMoment(since, NOW, { timeZone: 'UTC' })).toBe(words);
});
