import { expect, test } from 'vitest';

import type { Reconnect } from '#channels/reconnect.ts';
import type { ReconnectAttempt } from '#queries/reconnects.ts';
import { attemptsByRow, heldPlaces } from '#views/channel-list/reconnectRows.ts';
import { aChannel, NOW } from '../../support/builders.ts';

const NOBODY = new Map();
const BEFORE = aChannel({ id: 'soc_old', status: 'REVOKED' });

function anAttempt(state: Reconnect): ReconnectAttempt {
  return { channel: BEFORE, placedAs: { kind: 'revoked' }, state };
}

function done(id: string): Reconnect {
  return { phase: 'done', before: BEFORE, after: aChannel({ id }), also: [], at: NOW };
}

test.each<[string, Reconnect, readonly string[]]>([
  ['an open one in its channel’s row', { phase: 'waiting', linkDiesAt: NOW }, ['soc_old']],
  ['a finished one in the same row', done('soc_old'), ['soc_old']],
  ['one that brought a new id in the new row as well', done('soc_new'), ['soc_old', 'soc_new']],
  [
    'one that brought another account in its channel’s row only',
    { phase: 'other-account', before: BEFORE, came: [aChannel({ id: 'soc_other' })] },
    ['soc_old'],
  ],
])('an attempt is shown: %s', (_, state, rowIds) => {
  const attempt = anAttempt(state);
  const attempts = new Map([['soc_old', attempt]]);
  expect([...attemptsByRow(attempts)]).toEqual(rowIds.map((id) => [id, attempt]));
  expect([...heldPlaces(attempts, NOBODY)]).toEqual(rowIds.map((id) => [id, { kind: 'revoked' }]));
});

test('an attempt that began without a place holds none, and is shown all the same', () => {
  const attempts = new Map([['soc_old', { ...anAttempt({ phase: 'asking' }), placedAs: null }]]);
  expect(attemptsByRow(attempts)).toEqual(attempts);
  expect(heldPlaces(attempts, NOBODY).size).toBe(0);
});

test('every attempt keeps its own row', () => {
  const first = anAttempt({ phase: 'blocked' });
  const second: ReconnectAttempt = { ...anAttempt({ phase: 'asking' }), placedAs: { kind: 'expired' } };
  const attempts = new Map([
    ['soc_1', first],
    ['soc_2', second],
  ]);
  expect(attemptsByRow(attempts)).toEqual(attempts);
  expect([...heldPlaces(attempts, NOBODY).values()]).toEqual([{ kind: 'revoked' }, { kind: 'expired' }]);
  expect(attemptsByRow(new Map()).size).toBe(0);
});

test('a stranger stands where the channel stands that was expected, and an attempt of its own comes first', () => {
  const strangers = new Map([
    ['soc_new', { expected: BEFORE, placedAs: { kind: 'revoked' } }],
    ['soc_unplaced', { expected: BEFORE, placedAs: null }],
    ['soc_1', { expected: BEFORE, placedAs: { kind: 'revoked' } }],
  ] as const);
  const own: ReconnectAttempt = { ...anAttempt({ phase: 'asking' }), placedAs: { kind: 'expired' } };
  expect([...heldPlaces(new Map([['soc_1', own]]), strangers)]).toEqual([
    ['soc_new', { kind: 'revoked' }],
    ['soc_1', { kind: 'expired' }],
  ]);
});
