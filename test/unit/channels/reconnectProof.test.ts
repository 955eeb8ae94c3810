import { expect, test } from 'vitest';

import { proofFacts, proofLine, statusWords } from '#channels/reconnectProof.ts';
import { aChannel, DAY_MS, NOW } from '../../support/builders.ts';

const UTC = { timeZone: 'UTC' };
const before = aChannel({ status: 'TOKEN_EXPIRED', tokenExpiresAt: NOW - DAY_MS });
const after = aChannel({ tokenExpiresAt: NOW + 30 * DAY_MS, lastRefreshedAt: NOW });

test('status, end and last refresh are told old and new', () => {
  expect(proofFacts(before, after, NOW, UTC)).toEqual([
    { label: 'Status', before: 'login ended', after: 'active' },
    { label: 'Login ends', before: 'Thu 19 Nov', after: 'Sun 20 Dec' },
    { label: 'Last refresh', before: '7 days ago', after: 'Just now' },
  ]);
});

test('a new id is a fact of its own', () => {
  expect(proofFacts(before, { ...after, id: 'soc_new' }, NOW, UTC).at(-1)).toEqual({
    label: 'Channel id',
    before: 'soc_acme',
    after: 'soc_new',
  });
});

test('an instant ahead of the clock is just now, an absent one is not reported', () => {
  const facts = proofFacts({ ...before, lastRefreshedAt: null }, { ...after, lastRefreshedAt: NOW + 5_000 }, NOW, UTC);
  expect(facts[2]).toEqual({ label: 'Last refresh', before: 'Not reported', after: 'Just now' });
});

test('a login that moves by itself has no end to compare', () => {
  const x = (channel: typeof after) => ({ ...channel, platform: 'X' });
  expect(proofFacts(x(before), x(after), NOW, UTC)[1]).toEqual({
    label: 'Login ends',
    before: 'Thu 19 Nov',
    after: 'Renews by itself',
  });
  expect(proofLine(x(before), x(after), NOW, UTC)).toBe('Proved from the list: login ended → active; renews by itself');
});

test('the line tells the old end where the new one is later', () => {
  expect(proofLine(before, after, NOW, UTC)).toBe(
    'Proved from the list: login ended → active; runs until Sun 20 Dec, was Thu 19 Nov',
  );
});

test.each([
  ['ACTIVE', 'active'],
  ['TOKEN_EXPIRED', 'login ended'],
  ['REVOKED', 'access withdrawn'],
  ['DISCONNECTED', 'disconnected'],
  // What the contract does not name is shown as it came, and never what an object happens to carry.
  ['PAUSED', 'PAUSED'],
  ['constructor', 'constructor'],
  [null, 'no status'],
])('the status %s reads “%s”', (status, words) => {
  expect(statusWords(aChannel({ status }))).toBe(words);
});
