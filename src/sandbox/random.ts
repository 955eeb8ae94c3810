/** Chance that repeats: the same seed tells the same story, so ids, pictures and tests hold still. */

/** A repeatable source of numbers from 0 up to 1. */
export type Random = () => number;

/** The mulberry32 generator of `seed`. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A 32-bit number that stands for `text` (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** A whole number from `from` up to and including `to`. */
export function between(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** One of `choices`; throws a RangeError where there is none. */
export function pick<T>(random: Random, choices: readonly T[]): T {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) throw new RangeError('There is nothing to pick from.');
  return choice;
}

const ID_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `length` characters as the ids of the contract use them. */
export function idCharacters(random: Random, length: number): string {
  let text = '';
  while (text.length < length) text += ID_ALPHABET.charAt(Math.floor(random() * ID_ALPHABET.length));
  return text;
}

/** `count` decimal digits, the first not zero. */
export function digits(random: Random, count: number): string {
  let text = String(between(random, 1, 9));
  while (text.length < count) text += String(between(random, 0, 9));
  return text;
}

/** An id such as `soc_01…` that depends on `key` alone: it survives a restart and a change elsewhere in the data. */
export function idOf(prefix: string, key: string): string {
  return `${prefix}_01${idCharacters(createRandom(hashOf(`${prefix}:${key}`)), 24)}`;
}
