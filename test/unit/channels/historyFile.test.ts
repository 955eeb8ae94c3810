import { expect, test } from 'vitest';

import type { HistoryEvent } from '#channels/history.ts';
import { historyFile, historyFromFile, mergedHistory, mergedMemory, type KeptHistory } from '#channels/historyFile.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, NOW } from '../../support/builders.ts';
import { aMemory } from '../../support/history.ts';

const ORIGIN = 'https://api.postbreeze.example';

const broke = (at: number): HistoryEvent => ({ kind: 'broke', at, notedAt: at, status: 'REVOKED', cause: 'network' });
const recovered = (at: number): HistoryEvent => ({ kind: 'recovered', at });

const kept: KeptHistory = {
  memory: new Map([
    ['soc_acme', aMemory({ since: -62_135_596_800_000 })],
    ['soc_b', aMemory({ state: 'broken', missing: { since: NOW, told: true } })],
  ]),
  histories: [{ channelId: 'soc_acme', workspaceId: 'ws_acme', events: [broke(NOW - DAY_MS), recovered(NOW)] }],
};

const text = historyFile(kept, ORIGIN, NOW);

/** The file with `part` in place of what it holds. */
function withPart(part: Readonly<Record<string, unknown>>): string {
  const file: unknown = JSON.parse(text);
  if (typeof file !== 'object') throw new Error('The file is an object');
  return JSON.stringify({ ...file, ...part });
}

const withEvents = (events: unknown) =>
  withPart({ histories: [{ channelId: 'soc_acme', workspaceId: 'ws_acme', events }] });
const withRow = (...row: readonly unknown[]) => withPart({ memory: [row] });

test('a file comes back as it was written, and names its API and nothing of a key', () => {
  expect(historyFromFile(text, ORIGIN, NOW)).toEqual({ kind: 'read', kept });
  expect(JSON.parse(text)).toMatchObject({ format: 'postbreeze-channels.history', version: 1, origin: ORIGIN });
  expect(text).not.toMatch(/pb_live/);
});

test.each([
  ['', 'not-ours'],
  ['null', 'not-ours'],
  ['[]', 'not-ours'],
  ['{"format":"something"}', 'not-ours'],
  ['['.repeat(100_000), 'not-ours'],
  [text.slice(0, -20), 'not-ours'],
  [withPart({ version: 2 }), 'newer'],
  [withPart({ version: '1' }), 'damaged'],
  [withPart({ version: 0 }), 'damaged'],
  [withPart({ origin: 'https://api.other.example' }), 'other-api'],
  [withPart({ origin: null }), 'damaged'],
  [withPart({ memory: {} }), 'damaged'],
  [withPart({ memory: Array.from({ length: 20_001 }, () => 0) }), 'damaged'],
  [withPart({ histories: Array.from({ length: 10_001 }, () => 0) }), 'damaged'],
  [withRow('soc_acme', 'ws_acme', 0, NOW, NOW, 'now'), 'damaged'],
  [withRow('', 'ws_acme', 0, NOW, NOW, NOW), 'damaged'],
  [withRow('x'.repeat(129), 'ws_acme', 0, NOW, NOW, NOW), 'damaged'],
  [withRow('soc_acme', 'x'.repeat(129), 0, NOW, NOW, NOW), 'damaged'],
  [withRow('soc_acme', 'ws_acme', 0, NOW, NOW, NOW, 'x'.repeat(129)), 'damaged'],
  [withRow('soc_acme', 'ws_acme', 0, NOW, NOW, NOW, 'X', 'x'.repeat(129)), 'damaged'],
  [withRow('soc_acme', 'ws_acme', 0, NOW, NOW, NOW + 2 * DAY_MS), 'damaged'],
  [withRow('soc_acme', 'ws_acme', 0, NOW, NOW, NOW, 'X', 'a', 1e300), 'damaged'],
  [withEvents([null]), 'damaged'],
  [withEvents([{ kind: 'else', at: NOW }]), 'damaged'],
  [withEvents([{ kind: 'broke', at: NOW }]), 'damaged'],
  [withEvents([{ kind: 'broke', at: NOW, status: '<img src=x>', cause: null }]), 'damaged'],
  [withEvents([{ kind: 'recovered', at: NOW + 2 * DAY_MS }]), 'damaged'],
  [withEvents([{ kind: 'recovered', at: NOW, notedAt: 1e300 }]), 'damaged'],
  [withEvents(Array.from({ length: 21 }, () => recovered(NOW))), 'damaged'],
  [withPart({ histories: [{ channelId: 7, workspaceId: 'ws_acme', events: [] }] }), 'damaged'],
  [withPart({ histories: [{ channelId: 'x'.repeat(129), workspaceId: 'ws_acme', events: [] }] }), 'damaged'],
])('a file that is not one of ours is refused whole, case %#', (hostile, why) => {
  expect(historyFromFile(hostile, ORIGIN, NOW)).toEqual({ kind: 'refused', why });
});

test('a cause that is none of ours is left out: it would be shown', () => {
  const reading = historyFromFile(
    withEvents([{ kind: 'broke', at: NOW, status: 'REVOKED', cause: '<b>' }]),
    ORIGIN,
    NOW,
  );
  expect(reading).toMatchObject({ kept: { histories: [{ events: [{ cause: null }] }] } });
});

test('a name that means something to a program is a name like any other', () => {
  const reading = historyFromFile(withRow('__proto__', 'ws_acme', 0, NOW, NOW, NOW), ORIGIN, NOW);
  expect(reading).toMatchObject({ kind: 'read' });
  expect(Object.prototype).not.toHaveProperty('workspaceId');
});

test('of each channel the later sighting counts, and the earlier first one', () => {
  const [early, late] = [NOW - DAY_MS, NOW];
  const here = aMemory({ firstSeenAt: late, seenAt: late, state: 'broken' });
  const there = aMemory({ firstSeenAt: early, seenAt: early });
  const both = { ...here, firstSeenAt: early };
  expect(mergedMemory(new Map([['a', here]]), new Map([['a', there]]))).toEqual(new Map([['a', both]]));
  expect(mergedMemory(new Map([['a', there]]), new Map([['a', here]]))).toEqual(new Map([['a', both]]));
  expect(mergedMemory(new Map(), new Map([['b', there]]))).toEqual(new Map([['b', there]]));
});

const past = (...events: readonly HistoryEvent[]) => ({ channelId: 'soc_acme', workspaceId: 'ws_acme', events });

test('taken in twice, a past is there once', () => {
  const own = past(broke(NOW - 3 * HOUR_MS), recovered(NOW - 2 * HOUR_MS));
  expect(mergedHistory(own, own, NOW)).toEqual(own);
  expect(mergedHistory(null, own, NOW)).toEqual(own);
});

test('one break that two browsers noted at different times is one break', () => {
  const here = past(broke(NOW - 3 * HOUR_MS), recovered(NOW - HOUR_MS), { kind: 'vanished', at: NOW });
  const there = past(broke(NOW - 3 * HOUR_MS + MINUTE_MS), recovered(NOW - HOUR_MS + MINUTE_MS));
  expect(mergedHistory(here, there, NOW)).toEqual(here);
  expect(mergedHistory(there, here, NOW)).toEqual(here);
});

test('what only the other knew is added, and what is too old is not', () => {
  const old = past(broke(NOW - 200 * DAY_MS), recovered(NOW - 199 * DAY_MS));
  expect(mergedHistory(null, old, NOW)).toBeNull();
  const own = past(broke(NOW - HOUR_MS));
  const other = past(broke(NOW - 3 * DAY_MS), recovered(NOW - 2 * DAY_MS));
  expect(mergedHistory(own, other, NOW)?.events).toEqual([...other.events, ...own.events]);
});
