import { expect, test } from 'vitest';

import { diagnoseRefreshError } from '#channels/diagnose.ts';
import type { Channel } from '#channels/channel.ts';
import { findChannels, findWorkspaces, jumpTargetsOf, type JumpTargets } from '#channels/jump.ts';
import { snoozeOf, type Snooze } from '#channels/snooze.ts';
import { aListed, anAssessed, aWorkspace, DAY_MS, NOW } from '../../support/builders.ts';

function targets(
  channels: readonly Partial<Channel>[],
  snoozes: ReadonlyMap<string, Snooze> = new Map(),
  names: readonly (readonly [string, string])[] = [],
): JumpTargets {
  return jumpTargetsOf({
    rows: [
      ...channels.map((changes) => aListed(changes)),
      { kind: 'unreadable', index: 0, problem: 'not a row', raw: null },
    ],
    workspaces: new Map(names.map(([id, name]) => [id, aWorkspace({ id, name })])),
    now: NOW,
    diagnose: diagnoseRefreshError,
    warningDays: 7,
    snoozes,
  });
}

const namesIn = ({ shown }: { readonly shown: readonly { readonly channel: Channel }[] }) =>
  shown.map(({ channel }) => channel.displayName);

test('every word must be found, in the channel or in the name of its workspace, as the search of the list does', () => {
  const all = targets(
    [
      { id: '1', displayName: 'Rosé', handle: 'rose', workspaceId: 'ws_1' },
      { id: '2', displayName: 'Other', handle: 'other', platform: 'X', workspaceId: 'ws_1' },
      { id: '3', displayName: 'Other', handle: 'else', workspaceId: 'ws_2' },
    ],
    new Map(),
    [
      ['ws_1', 'Vineyard'],
      ['ws_2', 'Brewery'],
    ],
  );
  expect(namesIn(findChannels(all, 'ROSE', 9))).toEqual(['Rosé']);
  expect(findChannels(all, 'vine other', 9).shown.map(({ channel }) => channel.id)).toEqual(['2']);
  expect(findChannels(all, 'vine brew', 9)).toEqual({ shown: [], total: 0 });
  expect(findWorkspaces(all, 'yard', 9).shown.map(({ name }) => name)).toEqual(['Vineyard']);
});

test('what begins with the text comes first, then the worst, then by name; an @ is no matter', () => {
  const all = targets(
    [
      { id: '1', displayName: 'Big Acme', status: 'REVOKED' },
      { id: '2', displayName: 'Acme 10' },
      { id: '3', displayName: 'Acme 9' },
      { id: '4', displayName: 'Acme broken', status: 'TOKEN_EXPIRED' },
      { id: '5', displayName: 'Fifth', handle: 'acme.five' },
    ].map((channel) => ({ handle: null, ...channel })),
  );
  expect(namesIn(findChannels(all, 'acme', 9))).toEqual(['Acme broken', 'Acme 9', 'Acme 10', 'Fifth', 'Big Acme']);
  expect(namesIn(findChannels(all, '@acme', 9))).toEqual(['Fifth']);
});

test('only as many are shown as are asked for, and all are counted', () => {
  const all = targets(
    Array.from({ length: 40 }, (_, index) => ({ id: String(index), displayName: `Brand ${String(index)}` })),
  );
  const { shown, total } = findChannels(all, 'brand', 3);
  expect(namesIn({ shown })).toEqual(['Brand 0', 'Brand 1', 'Brand 2']);
  expect(total).toBe(40);
});

test('without a text: what asks for somebody, the worst first, and not what was put aside', () => {
  const snoozed = anAssessed({ id: '4', status: 'REVOKED' });
  const all = targets(
    [
      { id: '1', displayName: 'Well' },
      { id: '2', displayName: 'Expired', status: 'TOKEN_EXPIRED' },
      { id: '3', displayName: 'Revoked', status: 'REVOKED' },
      { id: '4', displayName: 'Later', status: 'REVOKED' },
    ],
    new Map([['4', snoozeOf(snoozed, NOW + DAY_MS, 'on leave')]]),
  );
  expect(namesIn(findChannels(all, ' ', 9))).toEqual(['Revoked', 'Expired']);
});

test('a workspace says the worst of its channels, and one without a name stands under its id', () => {
  const all = targets([
    { id: '1', workspaceId: 'ws_1' },
    { id: '2', workspaceId: 'ws_1', status: 'REVOKED' },
    { id: '3', workspaceId: 'ws_1', status: 'TOKEN_EXPIRED' },
    { id: '4', workspaceId: 'ws_2' },
  ]);
  expect(findWorkspaces(all, 'ws', 9).shown).toMatchObject([
    { name: 'ws_1', workspace: null, worst: 'needs-reconnect', worstCount: 2 },
    { name: 'ws_2', worst: 'healthy', worstCount: 1 },
  ]);
  expect(findWorkspaces(all, '', 9).shown.map(({ id }) => id)).toEqual(['ws_1']);
});

test('a workspace whose trouble was put aside asks for nobody; disconnected channels are not called healthy', () => {
  const all = targets(
    [
      { id: '1', workspaceId: 'ws_1', status: 'REVOKED' },
      { id: '2', workspaceId: 'ws_2', status: 'DISCONNECTED' },
      { id: '3', workspaceId: 'ws_3', status: 'DISCONNECTED' },
      { id: '4', workspaceId: 'ws_3' },
    ],
    new Map([['1', snoozeOf(anAssessed({ id: '1', status: 'REVOKED' }), NOW + DAY_MS, '')]]),
  );
  expect(findWorkspaces(all, '', 9).total).toBe(0);
  expect(findWorkspaces(all, 'ws', 9).shown).toMatchObject([
    { name: 'ws_1', worst: 'needs-reconnect', worstCount: 1 },
    { name: 'ws_3', worst: 'healthy', worstCount: 1 },
    { name: 'ws_2', worst: null, worstCount: 1 },
  ]);
});
