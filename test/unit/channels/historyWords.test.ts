import { expect, test } from 'vitest';

import { CAUSES } from '#channels/explain/cause.ts';
import type { HistoryEvent } from '#channels/history.ts';
import { historyEntries, historyLines, loopWords, spanWords } from '#channels/historyWords.ts';
import { timelineOf } from '#channels/timeline.ts';
import { anAssessed, DAY_MS, HOUR_MS, MINUTE_MS, NOW } from '../../support/builders.ts';

const broke = (at: number, cause: string | null = null, status = 'TOKEN_EXPIRED'): HistoryEvent => ({
  kind: 'broke',
  at,
  status,
  cause,
});
const recovered = (at: number): HistoryEvent => ({ kind: 'recovered', at });

test('each break tells what ended, each reconnect how long the break was', () => {
  const events = [broke(NOW, null, 'REVOKED'), recovered(NOW + 5 * HOUR_MS), broke(NOW + DAY_MS, 'password_changed')];
  expect(historyEntries(events).map(({ title, note, tone }) => ({ title, note, tone }))).toEqual([
    { title: 'Broke: access was withdrawn', note: null, tone: 'bad' },
    { title: 'Reconnected, after a break of 5 hours', note: null, tone: 'plain' },
    { title: 'Broke: the login ended', note: 'as far as told, the password was changed, or reset', tone: 'bad' },
  ]);
});

test('a reconnect whose break is no longer kept claims no length', () => {
  expect(historyEntries([recovered(NOW)])[0]?.title).toBe('Reconnected');
});

test('every cause has a note, and one that another version wrote has none', () => {
  for (const cause of CAUSES) expect(historyEntries([broke(NOW, cause)])[0]?.note).toMatch(/^as far as told, \w/);
  expect(historyEntries([broke(NOW, 'from_the_future')])[0]?.note).toBeNull();
});

test('what was seen stands among what the row knows, newest first', () => {
  const assessed = anAssessed({ connectedAt: NOW - 10 * DAY_MS, lastRefreshedAt: NOW - DAY_MS, tokenExpiresAt: null });
  const entries = timelineOf(assessed, NOW, historyEntries([broke(NOW - 3 * DAY_MS), recovered(NOW - 2 * DAY_MS)]));
  expect(entries.map(({ at }) => (NOW - at) / DAY_MS)).toEqual([1, 2, 3, 7, 10]);
  expect(new Set(entries.map(({ key }) => key)).size).toBe(5);
});

test.each([
  [MINUTE_MS - 1, 'less than a minute'],
  [MINUTE_MS, '1 minute'],
  [HOUR_MS - 1, '59 minutes'],
  [HOUR_MS, '1 hour'],
  [2 * DAY_MS - 1, '47 hours'],
  [2 * DAY_MS, '2 days'],
])('%i ms is %s', (ms, words) => {
  expect(spanWords(ms)).toBe(words);
});

test('from the third break on, reconnecting is not the cure', () => {
  const twice = [broke(NOW - 20 * DAY_MS), broke(NOW - 10 * DAY_MS)];
  expect(loopWords(twice, 'Instagram', NOW)).toBeNull();
  const words = loopWords([...twice, broke(NOW)], 'Instagram', NOW);
  expect(words?.title).toBe('Third break in 30 days: reconnecting is not the cure');
  expect(words?.detail).toContain('takes the app out on Instagram');
  expect(loopWords([...twice, broke(NOW)], 'Instagram', NOW + 11 * DAY_MS)).toBeNull();
});

test('an engineer reads the past one line an event', () => {
  expect(historyLines([broke(NOW, 'token_expired'), recovered(NOW + HOUR_MS), broke(NOW + DAY_MS)])).toBe(
    [
      '2026-11-20T12:00:00.000Z broke, TOKEN_EXPIRED, token_expired',
      '2026-11-20T13:00:00.000Z recovered',
      '2026-11-21T12:00:00.000Z broke, TOKEN_EXPIRED, no cause told',
    ].join('\n'),
  );
});
