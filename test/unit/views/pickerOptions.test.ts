import { expect, test } from 'vitest';

import type { ListedChannel, Workspace } from '#channels/channel.ts';
import { platformOptions, workspaceOptions } from '#views/channel-list/pickerOptions.ts';
import { aListed, aWorkspace } from '../../support/builders.ts';

const ROWS: readonly ListedChannel[] = [
  aListed({ id: 'soc_1', workspaceId: 'ws_zoo', platform: 'X' }),
  aListed({ id: 'soc_2', workspaceId: 'ws_acme', platform: 'TIKTOK_PERSONAL' }),
  aListed({ id: 'soc_3', workspaceId: 'ws_zoo', platform: 'LINKEDIN_COMPANY' }),
  aListed({ id: 'soc_4', workspaceId: 'ws_lost', platform: 'X' }),
  { kind: 'unreadable', index: 4, problem: 'It is nothing, not a channel.', raw: null },
];

const NAMES: ReadonlyMap<string, Workspace> = new Map(
  [
    aWorkspace({ id: 'ws_zoo', name: 'city zoo' }),
    aWorkspace({ id: 'ws_acme', name: 'Älvsbyn', deleted: true }),
    aWorkspace({ id: 'ws_empty', name: 'No channel yet' }),
  ].map((workspace) => [workspace.id, workspace]),
);

test('workspaces are those that have a channel, A to Z as people sort', () => {
  expect(workspaceOptions(ROWS, NAMES)).toEqual([
    { value: 'ws_acme', label: 'Älvsbyn (deleted)' },
    { value: 'ws_zoo', label: 'city zoo' },
    { value: 'ws_lost', label: 'ws_lost' },
  ]);
});

test('without names the ids stand for them', () => {
  expect(workspaceOptions(ROWS, null).map(({ label }) => label)).toEqual(['ws_acme', 'ws_lost', 'ws_zoo']);
});

test('two workspaces of one name stay two', () => {
  const twins = new Map([...NAMES, ['ws_lost', aWorkspace({ id: 'ws_lost', name: 'City Zoo' })] as const]);
  const options = workspaceOptions(ROWS, twins).filter(({ label }) => label.toLowerCase() === 'city zoo');
  expect(options.map(({ value }) => value).toSorted()).toEqual(['ws_lost', 'ws_zoo']);
});

test('platforms are those that are there, by their names', () => {
  expect(platformOptions(ROWS)).toEqual([
    { value: 'LINKEDIN_COMPANY', label: 'LinkedIn Page' },
    { value: 'TIKTOK_PERSONAL', label: 'TikTok' },
    { value: 'X', label: 'X' },
  ]);
});

test('a platform that the contract does not name can be chosen too, one that was not sent cannot', () => {
  const rows = [
    aListed({ platform: 'MASTODON' }),
    aListed({ id: 'soc_2', platform: null }),
    aListed({ platform: '__proto__' }),
  ];
  expect(platformOptions(rows).map(({ value }) => value)).toEqual(['__proto__', 'MASTODON']);
});

test('without rows there is nothing to pick', () => {
  expect([workspaceOptions([], NAMES), platformOptions([])]).toEqual([[], []]);
});
