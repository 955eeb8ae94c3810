import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { AssessedChannel } from '#channels/assess.ts';
import type { Channel } from '#channels/channel.ts';
import { byName, byStanding, compare, SORTS, sortedChannels, standingOf, type Sort } from '#channels/sort.ts';
import { anAssessed, DAY_MS, HOUR_MS, NOW } from '../../support/builders.ts';

/** The names of channels in order; each is named by its own `displayName`. */
function order(sort: Sort, channels: readonly Partial<Channel>[]): readonly string[] {
  const assessed = channels.map((changes, index) => anAssessed({ id: `soc_${String(index)}`, ...changes }));
  return sortedChannels(sort, assessed).map(({ channel }) => channel.displayName ?? channel.id);
}

test('attention: the worst first, whatever they are called', () => {
  const failed = { lastRefreshAttemptAt: NOW - HOUR_MS, lastRefreshErrorStatus: 400 };
  expect(
    order('attention', [
      { displayName: 'healthy' },
      { displayName: 'gone', status: 'DISCONNECTED' },
      { displayName: 'unknown', status: 'PAUSED' },
      { displayName: 'expiring', tokenExpiresAt: NOW + DAY_MS },
      { displayName: 'failing', ...failed },
      { displayName: 'lapsed', tokenExpiresAt: NOW - DAY_MS },
      { displayName: 'expired', status: 'TOKEN_EXPIRED' },
      { displayName: 'revoked', status: 'REVOKED' },
    ]),
  ).toEqual(['revoked', 'expired', 'lapsed', 'failing', 'expiring', 'unknown', 'gone', 'healthy']);
});

test('attention: alike in health, the name decides', () => {
  expect(order('attention', [{ displayName: 'b' }, { displayName: 'C' }, { displayName: 'a' }])).toEqual([
    'a',
    'b',
    'C',
  ]);
});

test('name: as people order them, health aside', () => {
  expect(
    order('name', [
      { displayName: 'Zebra', status: 'REVOKED' },
      { displayName: 'shop 10' },
      { displayName: 'Éclair' },
      { displayName: 'Shop 9' },
      { displayName: 'eclair 2' },
    ]),
  ).toEqual(['Éclair', 'eclair 2', 'Shop 9', 'shop 10', 'Zebra']);
});

test('connected: the newest first, those without a date last', () => {
  expect(
    order('connected', [
      { displayName: 'b', connectedAt: null },
      { displayName: 'old', connectedAt: NOW - DAY_MS },
      { displayName: 'a', connectedAt: null },
      { displayName: 'new', connectedAt: NOW },
    ]),
  ).toEqual(['new', 'old', 'a', 'b']);
});

test('expiry: what ends first is first, overdue before all, no end last', () => {
  expect(
    order('expiry', [
      { displayName: 'never', tokenExpiresAt: null },
      { displayName: 'later', tokenExpiresAt: NOW + 40 * DAY_MS },
      { displayName: 'overdue', tokenExpiresAt: NOW - 2 * DAY_MS },
      { displayName: 'soon', tokenExpiresAt: NOW + DAY_MS },
    ]),
  ).toEqual(['overdue', 'soon', 'later', 'never']);
});

test('expiry: a token that renews itself has an end only once it no longer does', () => {
  const end = { platform: 'X', tokenExpiresAt: NOW + HOUR_MS };
  expect(
    order('expiry', [
      { displayName: 'renews itself', ...end },
      { displayName: 'in a month', tokenExpiresAt: NOW + 30 * DAY_MS },
      { displayName: 'renewal fails', ...end, lastRefreshAttemptAt: NOW - HOUR_MS, lastRefreshErrorStatus: 400 },
    ]),
  ).toEqual(['renewal fails', 'in a month', 'renews itself']);
});

test('ties end at the id, so that rows never swap', () => {
  const twins = [{ id: 'soc_b' }, { id: 'soc_a' }, { id: 'soc_c' }].map((changes) => anAssessed(changes));
  for (const sort of SORTS) {
    expect(sortedChannels(sort, twins).map(({ channel }) => channel.id)).toEqual(['soc_a', 'soc_b', 'soc_c']);
  }
});

test('the order does not depend on the order the server sent', () => {
  const row = fc.record({
    id: fc.uuid(),
    displayName: fc.constantFrom('a', 'B', null),
    status: fc.constantFrom('ACTIVE', 'REVOKED', null),
    connectedAt: fc.constantFrom(NOW, NOW - DAY_MS, null),
    tokenExpiresAt: fc.constantFrom(NOW, NOW + DAY_MS, null),
  });
  fc.assert(
    fc.property(fc.constantFrom(...SORTS), fc.uniqueArray(row, { selector: ({ id }) => id }), (sort, rows) => {
      const assessed = rows.map((changes) => anAssessed(changes));
      expect(sortedChannels(sort, assessed.toReversed())).toEqual(sortedChannels(sort, assessed));
    }),
  );
});

test('a workspace ranks as its first channel, an empty one last', () => {
  const [healthy, revoked] = [anAssessed(), anAssessed({ status: 'REVOKED' })];
  const standing = (...channels: readonly AssessedChannel[]) => standingOf('attention', channels);
  expect(standing(healthy, revoked)).toEqual(standing(revoked));
  expect(byStanding(standing(revoked, healthy), standing(healthy))).toBeLessThan(0);
  expect(byStanding(standing(healthy), standing())).toBeLessThan(0);
  expect(byStanding(standing(), standing())).toBe(0);
});

test('attention: of two that are as bad, the one whose post is due next comes first', () => {
  const rows = ['a', 'b', 'c'].map((id) => anAssessed({ id, displayName: id, status: 'REVOKED' }));
  const worse = anAssessed({ id: 'z', displayName: 'z', status: 'TOKEN_EXPIRED' });
  const nextDue = new Map([
    ['c', NOW + HOUR_MS],
    ['b', NOW + DAY_MS],
    ['z', NOW],
  ]);
  const ids = (sort: Sort) => sortedChannels(sort, [worse, ...rows], nextDue).map(({ channel }) => channel.id);
  expect(ids('attention')).toEqual(['c', 'b', 'a', 'z']);
  expect(ids('name')).toEqual(['a', 'b', 'c', 'z']);
  expect(standingOf('attention', rows, nextDue).due).toBe(NOW + HOUR_MS);
  expect(standingOf('attention', rows.slice(0, 2), nextDue).due).toBe(NOW + DAY_MS);
  expect(standingOf('attention', rows.slice(0, 1), nextDue).due).toBe(Infinity);
  // One that is due sooner does not count where another is worse.
  expect(standingOf('attention', [worse, ...rows.slice(0, 1)], new Map([['z', NOW]])).due).toBe(Infinity);
});

test('attention: a post on a channel that works is safe, and moves nothing', () => {
  const works = ['a', 'b'].map((id) => anAssessed({ id, displayName: id }));
  const ids = sortedChannels('attention', works, new Map([['b', NOW]])).map(({ channel }) => channel.id);
  expect(ids).toEqual(['a', 'b']);
});

test('attention: what is snoozed sinks below all that is not well, whatever is due on it', () => {
  const snooze = { until: NOW + DAY_MS, reason: '', health: 'revoked', cause: null };
  const rows = [
    { ...anAssessed({ id: 'asleep', status: 'REVOKED' }), snooze },
    anAssessed({ id: 'well' }),
    anAssessed({ id: 'odd', status: 'PAUSED' }),
    anAssessed({ id: 'mute', scopes: ['instagram_business_basic'] }),
    anAssessed({ id: 'failing', lastRefreshAttemptAt: NOW, lastRefreshErrorStatus: 500 }),
  ];
  const nextDue = new Map([['asleep', NOW]]);
  const ids = sortedChannels('attention', rows, nextDue).map(({ channel }) => channel.id);
  expect(ids).toEqual(['failing', 'mute', 'odd', 'asleep', 'well']);
});

test('ranks that are infinite are equal', () => {
  expect(compare(Infinity, Infinity)).toBe(0);
  expect(compare(1, 2)).toBe(-1);
  expect(compare('b', 'a')).toBe(1);
});

test('names that differ in case or accents only are the same', () => {
  expect(byName('ÉCOLE', 'ecole')).toBe(0);
});
