import fc from 'fast-check';
import { expect, test } from 'vitest';

import { narrowedBoard } from '#channels/board.ts';
import type { Channel, Workspace } from '#channels/channel.ts';
import { diagnoseRefreshError } from '#channels/diagnose.ts';
import { matcherOf, NO_FILTER, searchTextOf, type ChannelFilter } from '#channels/filter.ts';
import { wholeBoardOf, type WholeBoard } from '#channels/grouping.ts';
import { forgiveTypingError } from '#channels/typingError.ts';
import { aChannel, aListed, anAssessed, aWorkspace, NOW } from '../../support/builders.ts';

const WORKSPACES: ReadonlyMap<string, Workspace> = new Map([
  ['ws_acme', aWorkspace({ id: 'ws_acme', name: 'Lantern & Pine' })],
]);

function wholeOf(channels: readonly Partial<Channel>[]): WholeBoard {
  const rows = channels.map((channel, index) => aListed({ id: `soc_${String(index)}`, ...channel }));
  return wholeBoardOf({ rows, workspaces: WORKSPACES, sort: 'attention', now: NOW, diagnose: diagnoseRefreshError });
}

const BIKES = { displayName: 'Acme Bikes', handle: '@acme_bikes', platform: 'INSTAGRAM' } as const;
const BAKERY = { displayName: 'Bibliothèque Nord', handle: '@bibnord', platform: 'YOUTUBE' } as const;

function searched(text: string, channels: readonly Partial<Channel>[] = [BIKES, BAKERY], changes = {}) {
  const filter: ChannelFilter = { ...NO_FILTER, ...changes, text };
  const { shown, forgiven } = narrowedBoard(wholeOf(channels), filter, forgiveTypingError);
  return { shown, forgiven };
}

test.each([
  ['a letter left out', 'instagrm', 'instagram'],
  ['a letter too many', 'instaggram', 'instagram'],
  ['another letter', 'imstagram', 'instagram'],
  ['two letters the other way round', 'instagarm', 'instagram'],
  ['another first letter', 'onstagram', 'instagram'],
  ['a word that is only begun', 'instga', 'instag'],
  ['a part of a handle', 'bikse', 'bikes'],
  ['a whole handle', 'acme_bkes', 'acme_bikes'],
  ['a whole handle with its sign', '@acme_bijes', '@acme_bikes'],
  ['in capitals', 'INSTAGRM', 'instagram'],
])('%s is forgiven: %s', (_, typed, meant) => {
  expect(searched(typed)).toEqual({ shown: 1, forgiven: [meant] });
});

test('a word with an accent is found without it, mistyped', () => {
  expect(searched('bibliothéqe').forgiven).toEqual(['bibliotheque']);
});

test('a mistyped workspace and a mistyped reason are found, too', () => {
  expect(searched('lanterm').forgiven).toEqual(['lantern']);
  const broken = { status: 'TOKEN_EXPIRED', lastRefreshError: 'invalid_grant' } as const;
  const [word = ''] = (searchTextOf(anAssessed(broken)).split('\n').at(-1) ?? '')
    .split(' ')
    .filter((w) => w.length > 5);
  expect(searched(`${word.slice(0, 3)}q${word.slice(4)}`, [broken]).shown).toBe(1);
});

test('what is found as it was typed needs no forgiving', () => {
  expect(searched('acme')).toEqual({ shown: 1, forgiven: null });
  expect(searched('gram')).toEqual({ shown: 1, forgiven: null });
});

test('two errors are not forgiven, nor one in a word of three letters', () => {
  expect(searched('imstagrm')).toEqual({ shown: 0, forgiven: null });
  expect(searched('acmx').shown).toBe(1);
  expect(searched('acx').shown).toBe(0);
  expect(searched('acmx instagrm').shown).toBe(0);
});

test('the other words must be found as they are, in the same channel', () => {
  expect(searched('acme instagrm')).toEqual({ shown: 1, forgiven: ['instagram'] });
  expect(searched('nord instagrm')).toEqual({ shown: 0, forgiven: null });
});

test('a whole word is meant before the beginning of a longer one', () => {
  const channels = [
    { displayName: 'Acre', handle: null },
    { displayName: 'Acmeology', handle: null },
  ];
  expect(searched('acne', channels)).toEqual({ shown: 1, forgiven: ['acre'] });
});

test('the rest of the filter holds', () => {
  expect(searched('instagrm', [BIKES], { platforms: ['YOUTUBE'] }).shown).toBe(0);
  expect(searched('instagrm', [BIKES], { health: ['needs-reconnect'] })).toEqual({ shown: 0, forgiven: ['instagram'] });
});

test('a name without end and a name of marks alone cost nothing', () => {
  const endless = { displayName: 'a-'.repeat(500_000), handle: '@'.repeat(100_000) };
  const began = performance.now();
  expect(searched('instagrm', [endless, BIKES]).shown).toBe(2);
  expect(performance.now() - began).toBeLessThan(2_000);
});

/** Letters of several scripts, two of them of two units each. */
const LETTERS = Array.from('abcdefgxyzABCäéßøñçżğ0123456789жшюλω日本語鯨𝗔𝗰😀🚲');
const letter = fc.constantFrom(...LETTERS);
const word = fc.array(letter, { minLength: 1, maxLength: 12 }).map((letters) => letters.join(''));
const name = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .chain((words) => fc.constantFrom(' ', '_', '-', ' & ', '  ').map((between) => words.join(between)));
const channel = fc.record({ displayName: name, handle: name });

/** `letters` with one typing error at `at`. */
function mistyped(letters: readonly string[], at: number, kind: number, other: string): string {
  const before = letters.slice(0, at);
  const [here = '', next = ''] = letters.slice(at);
  if (kind === 0) return [...before, ...letters.slice(at + 1)].join('');
  if (kind === 1) return [...before, other, ...letters.slice(at)].join('');
  if (kind === 2) return [...before, other, ...letters.slice(at + 1)].join('');
  return [...before, next, here, ...letters.slice(at + 2)].join('');
}

test('one error in any word of four letters and more of any channel is forgiven', () => {
  fc.assert(
    fc.property(
      fc.array(channel, { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.nat(),
      fc.nat({ max: 3 }),
      letter,
      (channels, pick, place, kind, other) => {
        const whole = wholeOf(channels);
        const members = whole.groups.flatMap((group) => group.members);
        const aimed = members[pick % members.length];
        if (aimed === undefined) return;
        const words = searchTextOf(aimed).split(/\s+/u);
        const letters = Array.from(words[pick % words.length] ?? '');
        const typed = mistyped(letters, place % letters.length, kind, other);
        fc.pre(Array.from(typed).length >= 4 && !/\s/u.test(typed));
        const filter = { ...NO_FILTER, text: typed };
        const strict = members.some(matcherOf(filter, whole.nameOf));
        const { groups, forgiven } = narrowedBoard(whole, filter, forgiveTypingError);
        const ids = groups.flatMap(({ channels }) => channels.map(({ channel }) => channel.id));
        if (strict) expect(forgiven).toBeNull();
        else expect(ids).toContain(aimed.channel.id);
      },
    ),
    { numRuns: 500 },
  );
});

test('whatever is typed, it is answered', () => {
  const whole = wholeOf([BIKES, BAKERY, aChannel({ displayName: null, handle: null })]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(narrowedBoard(whole, { ...NO_FILTER, text }, forgiveTypingError).total).toBe(3);
    }),
  );
});
