import { expect, test } from 'vitest';

import { createOtherTabs, heldElsewhere } from '#queries/otherTabs.ts';
import { aChannel, NOW } from '../../support/builders.ts';

const note = (phase: string, tab = 'one', channelId = 'a') => ({ tab, channelId, phase });

test('what another tab is at is followed until it is over there', () => {
  const tabs = createOtherTabs();
  expect(tabs.hear(note('waiting'), NOW)).toEqual({ changed: true, proved: false });
  expect(tabs.hear(note('waiting'), NOW)).toEqual({ changed: false, proved: false });
  expect([...tabs.attempts()]).toEqual([['a', 'waiting']]);
  expect(tabs.hear(note('done'), NOW)).toEqual({ changed: true, proved: true });
  expect(tabs.attempts().size).toBe(0);
});

test('the end of one tab’s attempt does not end another’s', () => {
  const tabs = createOtherTabs();
  tabs.hear(note('waiting', 'one'), NOW);
  expect(tabs.hear(note('link-expired', 'two'), NOW)).toEqual({ changed: false, proved: false });
  expect(tabs.attempts().size).toBe(1);
});

test('a tab that falls silent holds nobody back', () => {
  const tabs = createOtherTabs();
  tabs.hear(note('waiting'), NOW);
  expect(tabs.forgetSilent(NOW + 20_000)).toBe(false);
  expect(tabs.forgetSilent(NOW + 20_001)).toBe(true);
  expect(tabs.attempts().size).toBe(0);
});

test('a word that this version does not know is not taken in', () => {
  const tabs = createOtherTabs();
  expect(tabs.hear(note('dancing'), NOW)).toEqual({ changed: false, proved: false });
  expect(tabs.attempts().size).toBe(0);
});

test('it holds back the channel, and every broken one that its sign-in could bring back', () => {
  const broken = { status: 'TOKEN_EXPIRED' };
  const known = [
    aChannel({ ...broken, id: 'a', platform: 'LINKEDIN_COMPANY' }),
    aChannel({ ...broken, id: 'twin', platform: 'LINKEDIN_COMPANY' }),
    aChannel({ id: 'well', platform: 'LINKEDIN_COMPANY' }),
    aChannel({ ...broken, id: 'other-platform' }),
    aChannel({ ...broken, id: 'elsewhere', platform: 'LINKEDIN_COMPANY', workspaceId: 'ws_other' }),
  ];
  const there = new Map([['a', 'waiting' as const]]);
  const held = heldElsewhere(
    there,
    () => known,
    () => false,
  );
  expect([...held.keys()]).toEqual(['a', 'twin']);
  expect(held.get('twin')?.state).toEqual({ phase: 'elsewhere', there: 'waiting' });
  expect(
    heldElsewhere(
      there,
      () => known,
      () => true,
    ).size,
  ).toBe(0);
});
