import { expect, test } from 'vitest';

import type { TabLine, TabListener } from '#browser/tabs.ts';
import { heldElsewhere } from '#queries/heldElsewhere.ts';
import { createTabs, type Tabs } from '#queries/tabs.ts';
import { aChannel, NOW } from '../../support/builders.ts';

const SEAT = { workspaceId: 'ws_acme', platform: 'INSTAGRAM' };
const attempt = (phase: 'asking' | 'waiting' | 'blocked' | 'done', channelId: string | null = 'a') => ({
  ...SEAT,
  channelId,
  phase,
});

/** This tab on a line of the test's own: what it says, what it is told, and how often its list was out of date. */
function aTab() {
  let now = NOW;
  let outdated = 0;
  const said: unknown[] = [];
  const listeners: TabListener[] = [];
  const tabs: Tabs = createTabs({ now: () => now, onOutdated: () => (outdated += 1) });
  const line: TabLine = { tell: (note) => void said.push(note), ask: () => undefined, close: () => undefined };
  const leave = tabs.attend((listener) => {
    listeners.push(listener);
    return line;
  });
  const hear = (phase: string, tab = 'one', channelId: string | null = 'a') =>
    listeners[0]?.heard(tab, { ...SEAT, channelId, phase });
  const later = (ms: number) => (now += ms);
  return { tabs, said, hear, asked: () => listeners[0]?.asked(), later, leave, outdated: () => outdated };
}

test('what another tab is at is followed until it is over there', () => {
  const { tabs, hear, outdated, leave } = aTab();
  hear('waiting');
  const there = tabs.elsewhere();
  expect(there).toEqual([attempt('waiting')]);
  hear('waiting');
  expect(tabs.elsewhere()).toBe(there);
  hear('done');
  expect(tabs.elsewhere()).toEqual([]);
  expect(outdated()).toBe(1);
  leave();
});

test('a queue worked through elsewhere does not have the list asked again for each channel', () => {
  const { hear, later, outdated, leave } = aTab();
  for (let done = 0; done < 10; done += 1) {
    hear('done');
    later(5_000);
  }
  expect(outdated()).toBe(3);
  leave();
});

test('the end of one tab’s attempt does not end another’s', () => {
  const { tabs, hear, leave } = aTab();
  hear('waiting', 'one');
  hear('link-expired', 'two');
  expect(tabs.elsewhere()).toHaveLength(1);
  leave();
});

test('a word that this version does not know is not taken in', () => {
  const { tabs, hear, leave } = aTab();
  hear('dancing');
  expect(tabs.elsewhere()).toEqual([]);
  leave();
});

test('who asks is told what still runs, and nothing of what is over', () => {
  const { tabs, said, asked, leave } = aTab();
  tabs.tell(attempt('waiting'));
  tabs.tell(attempt('done'));
  tabs.tell(attempt('asking', null));
  said.length = 0;
  asked();
  expect(said).toEqual([attempt('asking', null)]);
  leave();
  expect(said.at(-1)).toEqual({ ...attempt('asking', null), phase: 'replaced' });
});

test('an attempt whose place another has taken tells nothing more: the new one goes on', () => {
  const { tabs, said, leave } = aTab();
  tabs.tell(attempt('waiting', null));
  tabs.tell(attempt('asking', 'a'));
  tabs.tell({ ...attempt('waiting', null), phase: 'replaced' });
  expect(said).toEqual([attempt('waiting', null), attempt('asking', 'a')]);
  leave();
});

test('it holds back the channel, and every broken one that its sign-in could bring back', () => {
  const broken = { status: 'TOKEN_EXPIRED', workspaceId: 'ws_acme', platform: 'LINKEDIN_COMPANY' };
  const known = [
    aChannel({ ...broken, id: 'a' }),
    aChannel({ ...broken, id: 'twin' }),
    aChannel({ ...broken, id: 'well', status: 'ACTIVE' }),
    aChannel({ ...broken, id: 'other-platform', platform: 'X' }),
    aChannel({ ...broken, id: 'other-workspace', workspaceId: 'ws_other' }),
  ];
  const there = (channelId: string | null) => [
    { workspaceId: 'ws_acme', platform: 'LINKEDIN_COMPANY', channelId, phase: 'waiting' as const },
  ];
  const held = heldElsewhere(there('a'), known, () => false);
  expect([...held.keys()]).toEqual(['a', 'twin']);
  expect(held.get('twin')?.state).toEqual({ phase: 'elsewhere', there: 'waiting' });
  expect([...heldElsewhere(there('well'), known, () => false).keys()]).toEqual(['a', 'twin', 'well']);
  expect([...heldElsewhere(there(null), known, () => false).keys()]).toEqual(['a', 'twin']);
  expect(heldElsewhere(there('a'), known, () => true).size).toBe(0);
});
