import { expect, test } from 'vitest';

import { boardOf } from '#channels/boardOf.ts';
import { diagnoseRefreshError } from '#channels/diagnose.ts';
import { NO_FILTER } from '#channels/filter.ts';
import { placesBefore, startsAlike } from '#channels/heldOrder.ts';
import type { ListedChannel } from '#channels/channel.ts';
import { aListed, NOW } from '../../support/builders.ts';

const SAME = aListed({ id: 'same' });

test('only what has another health by now keeps the place that it had', () => {
  const before = [SAME, aListed({ id: 'breaks' }), aListed({ id: 'renamed' }), aListed({ id: 'goes' })];
  const after = [
    SAME,
    aListed({ id: 'breaks', status: 'REVOKED' }),
    aListed({ id: 'renamed', handle: 'now' }),
    aListed({ id: 'comes' }),
  ];
  expect([...placesBefore(before, after, NOW)]).toEqual([['breaks', { kind: 'healthy' }]]);
});

const boardWith = (rows: readonly ListedChannel[]) =>
  boardOf({ rows, workspaces: null, filter: NO_FILTER, now: NOW, diagnose: diagnoseRefreshError });

test('two boards start alike as far as the same channels stand there, folded alike', () => {
  const a = boardWith([aListed({ id: '1' }), aListed({ id: '2' }), aListed({ id: '3' })]);
  const b = boardWith([aListed({ id: '1' }), aListed({ id: '2' }), aListed({ id: '4' })]);
  expect([startsAlike(a, b, 2), startsAlike(a, b, Infinity)]).toEqual([true, false]);
  const broken = boardWith([aListed({ id: '1', status: 'REVOKED' }), aListed({ id: '2' }), aListed({ id: '3' })]);
  expect(startsAlike(a, broken, 1)).toBe(false);
});
