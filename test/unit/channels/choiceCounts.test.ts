import { expect, test } from 'vitest';

import { choiceCounts, type PickedFrom } from '#channels/choiceCounts.ts';
import { wholeBoardOf } from '#channels/grouping.ts';
import { diagnoseRefreshError } from '#channels/diagnose.ts';
import { NO_FILTER, type ChannelFilter } from '#channels/filter.ts';
import { aListed, NOW } from '../../support/builders.ts';

const ROWS = [
  aListed({ id: 'soc_1', workspaceId: 'ws_zoo', platform: 'X' }),
  aListed({ id: 'soc_2', workspaceId: 'ws_zoo', platform: 'INSTAGRAM', status: 'REVOKED' }),
  aListed({ id: 'soc_3', workspaceId: 'ws_acme', platform: 'X', status: 'REVOKED', displayName: 'Acme Bikes' }),
  aListed({ id: 'soc_4', workspaceId: 'ws_acme', platform: null }),
  { kind: 'unreadable', index: 4, problem: 'It is nothing, not a channel.', raw: null },
] as const;

type Case = readonly [name: string, from: PickedFrom, filter: Partial<ChannelFilter>, counts: Record<string, number>];

test.for<Case>([
  ['everything', 'workspaces', {}, { ws_zoo: 2, ws_acme: 2 }],
  ['a platform that was not sent cannot be chosen', 'platforms', {}, { X: 2, INSTAGRAM: 1 }],
  ['a chosen workspace narrows the platforms', 'platforms', { workspaces: ['ws_zoo'] }, { X: 1, INSTAGRAM: 1 }],
  ['what is chosen of the same list does not', 'workspaces', { workspaces: ['ws_zoo'] }, { ws_zoo: 2, ws_acme: 2 }],
  ['a chosen platform narrows the workspaces', 'workspaces', { platforms: ['INSTAGRAM'] }, { ws_zoo: 1 }],
  ['so does the health', 'platforms', { health: ['needs-reconnect'] }, { X: 1, INSTAGRAM: 1 }],
  ['so does the text', 'platforms', { text: 'bikes', workspaces: ['ws_acme'] }, { X: 1 }],
])('%s', ([, from, filter, counts]) => {
  const input = {
    rows: ROWS.map((row) => (row.kind === 'channel' ? { ...row, channel: { ...row.channel } } : row)),
    workspaces: null,
    filter: { ...NO_FILTER, ...filter },
    now: NOW,
    diagnose: diagnoseRefreshError,
  };
  expect(
    Object.fromEntries(choiceCounts(wholeBoardOf({ ...input, sort: input.filter.sort }), input.filter, from, null)),
  ).toEqual(counts);
});
