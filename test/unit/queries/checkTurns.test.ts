import { expect, test } from 'vitest';

import type { Background } from '#queries/background.ts';
import { createCheckTurns } from '#queries/checkTurns.ts';

const START = 1_000_000;
const forty = new Map(Array.from({ length: 40 }, (_, index) => [`ws_${String(index)}`, 4] as const));

const free: Background = { mayAsk: () => true, mayAskToConnect: () => true };

test('where the background may not ask, nobody has a turn, and nobody loses one', () => {
  let may = false;
  const turns = createCheckTurns({ ...free, mayAsk: () => may });
  expect(turns.next(forty, START, 1_000)).toBeNull();
  may = true;
  expect(turns.next(forty, START, 1_000)).toBe('ws_0');
});

test('everyone has a turn before anyone has a second', () => {
  const turns = createCheckTurns(free);
  const three = new Map([...forty].slice(0, 3));
  const asked = [0, 5, 10, 15].map((seconds) => turns.next(three, START + seconds * 1_000, 5_000));
  expect(new Set(asked.slice(0, 3)).size).toBe(3);
  expect(asked[3]).toBe(asked[0]);
});

test('what presses comes round more often, and the rest is not forgotten', () => {
  const turns = createCheckTurns(free);
  const pressing = new Map([
    ['closed', 8],
    ['idle', 1],
  ]);
  const asked = Array.from({ length: 12 }, (_, index) => turns.next(pressing, START + index * 5_000, 5_000));
  expect(asked.filter((id) => id === 'closed').length).toBeGreaterThan(asked.filter((id) => id === 'idle').length);
  expect(asked).toContain('idle');
});

test('a workspace is left alone for as long as it was asked to be', () => {
  const turns = createCheckTurns(free);
  const one = new Map([['ws', 4]]);
  turns.began('ws', START);
  expect(turns.next(one, START + 4_999, 5_000)).toBeNull();
  expect(turns.next(one, START + 5_000, 5_000)).toBe('ws');
});
