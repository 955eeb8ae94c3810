import fc from 'fast-check';
import { expect, test } from 'vitest';

import { budgetUse, hasRoom, OWN_LIMIT, type AskedRequest } from '#channels/requestBudget.ts';
import { MINUTE_MS, NOW } from '../../support/builders.ts';

/** So many requests that left `agoMs` before now. */
function asked(count: number, agoMs: number, byItself = true): readonly AskedRequest[] {
  return Array.from({ length: count }, () => ({ at: NOW - agoMs, byItself }));
}

test('requests are counted in the last minute and in the last 15', () => {
  const all = [...asked(2, 0), ...asked(3, MINUTE_MS - 1), ...asked(4, MINUTE_MS), ...asked(5, 15 * MINUTE_MS)];
  expect(budgetUse(all, NOW)).toEqual({ minute: 5, quarterHour: 9 });
});

test('what is still to come by a clock that was put back counts for nothing', () => {
  expect(budgetUse(asked(9, -MINUTE_MS), NOW)).toEqual({ minute: 0, quarterHour: 0 });
});

test.each([
  ['nothing was asked', [], true],
  ['12 reads in the minute', asked(12, 1), true],
  ['13 reads: the list needs its two of 15', asked(13, 1), false],
  ['13 reads a minute ago', asked(13, MINUTE_MS), true],
  ['57 clicks: the key has 60, the list its two', asked(57, 1, false), true],
  ['58 clicks', asked(58, 1, false), false],
  ['248 reads in 15 minutes, of a quarter of 1000', asked(248, 2 * MINUTE_MS), false],
  ['247 reads in 15 minutes', asked(247, 2 * MINUTE_MS), true],
] as const)('room where %s: %o', (_, requests, room) => {
  expect(hasRoom(requests, NOW, 2)).toBe(room);
});

test('whoever asks only where there is room never passes a quarter of the minute, the list included', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4_000 }), { maxLength: 200 }), (pauses) => {
      const requests: AskedRequest[] = [];
      let now = NOW;
      let listAt = NOW;
      for (const pause of pauses) {
        now += pause;
        if (now >= listAt) {
          requests.push({ at: now, byItself: true }, { at: now, byItself: true });
          listAt = now + 58_000;
        }
        if (hasRoom(requests, now, 2)) requests.push({ at: now, byItself: true });
        expect(budgetUse(requests, now).minute).toBeLessThanOrEqual(OWN_LIMIT.minute);
      }
    }),
  );
});
