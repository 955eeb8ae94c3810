/** What a search that finds nothing may have meant. Comes late: nobody mistypes in the first second. */
import type { AssessedChannel } from './assess.ts';
import { folded, matcherOf, searchTextOf, tokensOf, type ChannelFilter } from './filter.ts';
import type { WholeBoard } from './grouping.ts';

/** What is found when one typing error is forgiven. */
export interface Forgiven {
  readonly found: ReadonlySet<AssessedChannel>;
  /** What was searched for instead of the mistyped word: folded, as far as it was typed, in no order. */
  readonly words: readonly string[];
}

/** Finds in `whole` what `filter` would hold if one character of its text were other; null where that finds nothing either. */
export type Forgive = (whole: WholeBoard, filter: ChannelFilter) => Forgiven | null;

/** In a shorter word one character is too much of it. */
const FEWEST_LETTERS = 4;
/** Longer words are no names; a text without end costs no more than one of this length. */
const LONGEST_WORD = 64;
const LONGEST_TEXT = 500;

/**
 * One letter too many, too few, another, or two the other way round. Every other word must be found as it is; a whole word is
 * meant before the beginning of a longer one.
 */
export const forgiveTypingError: Forgive = (whole, filter) => {
  const tokens = tokensOf(filter.text);
  const words = wordsOf(whole);
  const meant = tokens.map((token) => (Array.from(token).length < FEWEST_LETTERS ? NOTHING : meantBy(token, words)));
  return (
    foundBy(
      whole,
      filter,
      meant.map(({ complete }) => complete),
    ) ??
    foundBy(
      whole,
      filter,
      meant.map(({ begun }) => begun),
    )
  );
};

/** What is found with one of the tokens read as one of its `alternatives`. */
function foundBy(
  whole: WholeBoard,
  filter: ChannelFilter,
  alternatives: readonly ReadonlySet<string>[],
): Forgiven | null {
  if (alternatives.every(({ size }) => size === 0)) return null;
  const tokens = tokensOf(filter.text);
  const isAsked = matcherOf({ ...filter, text: '' }, whole.nameOf);
  const found = new Set<AssessedChannel>();
  const used = new Set<string>();
  for (const group of whole.groups) {
    const name = folded(group.name);
    for (const assessed of group.members) {
      if (!isAsked(assessed)) continue;
      const own = searchTextOf(assessed);
      const isIn = (word: string) => own.includes(word) || name.includes(word);
      const missing = tokens.flatMap((token, at) => (isIn(token) ? [] : [at]));
      const [mistyped] = missing;
      if (mistyped === undefined || missing.length > 1) continue;
      for (const word of alternatives[mistyped] ?? []) {
        if (!isIn(word)) continue;
        found.add(assessed);
        used.add(word);
      }
    }
  }
  return found.size === 0 ? null : { found, words: [...used] };
}

/** What a token may have meant: words as they end, and beginnings of longer ones. */
interface Meant {
  readonly complete: ReadonlySet<string>;
  readonly begun: ReadonlySet<string>;
}

const NOTHING: Meant = { complete: new Set(), begun: new Set() };

function meantBy(token: string, words: ReadonlySet<string>): Meant {
  const complete = new Set<string>();
  const begun = new Set<string>();
  for (const word of words) {
    const lengths = lengthsMeant(token, word);
    if (lengths.length === 0) continue;
    const ends = lengths.filter((length) => length === word.length || !IN_A_WORD.test(word.charAt(length)));
    if (ends.length === 0) begun.add(word.slice(0, Math.max(...lengths)));
    for (const length of ends) complete.add(word.slice(0, length));
  }
  return { complete, begun };
}

/** How much of the beginning of `word` is one typing error away from `token`: none, or one length for each kind of error. */
function lengthsMeant(token: string, word: string): readonly number[] {
  const most = Math.min(token.length, word.length);
  let at = 0;
  while (at < most && token.charCodeAt(at) === word.charCodeAt(at)) at += 1;
  // What begins with the token is found without any of this.
  if (at === token.length) return [];
  // Two halves of one character are one character.
  if (isLowHalf(token, at) || isLowHalf(word, at)) at -= 1;
  const typed = sizeAt(token, at);
  const written = sizeAt(word, at);
  const rest = token.slice(at + typed);
  const lengths: number[] = [];
  if (word.startsWith(rest, at)) lengths.push(at + rest.length);
  if (written === 0) return lengths;
  if (word.startsWith(rest, at + written)) lengths.push(at + written + rest.length);
  if (word.startsWith(token.slice(at), at + written)) lengths.push(token.length + written);
  const next = sizeAt(token, at + typed);
  const turned = token.slice(at + typed, at + typed + next) + token.slice(at, at + typed) + rest.slice(next);
  if (next > 0 && word.startsWith(turned, at)) lengths.push(at + turned.length);
  return lengths;
}

function isLowHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** How many units the character at `at` has; 0 at the end. */
function sizeAt(text: string, at: number): number {
  const point = text.codePointAt(at);
  if (point === undefined) return 0;
  return point > 0xffff ? 2 : 1;
}

const dictionaries = new WeakMap<WholeBoard, ReadonlySet<string>>();

const IN_A_WORD = /[\p{L}\p{N}]/u;
const PARTS = /[\p{L}\p{N}]+/gu;

/** Every word that a search of `whole` looks through, and every part of it: "@acme_bikes", "acme_bikes", "bikes". Made once an answer. */
function wordsOf(whole: WholeBoard): ReadonlySet<string> {
  const made = dictionaries.get(whole);
  if (made !== undefined) return made;
  // Platforms and reasons are few and said often: taken apart once.
  const texts = new Set<string>();
  for (const { name, members } of whole.groups) {
    texts.add(folded(name));
    for (const assessed of members) for (const text of searchTextOf(assessed).split('\n')) texts.add(text);
  }
  const words = new Set<string>();
  for (const text of texts) {
    for (const word of text.slice(0, LONGEST_TEXT).split(/\s+/u)) {
      words.add(word.slice(0, LONGEST_WORD));
      for (const { index } of word.matchAll(PARTS)) if (index > 0) words.add(word.slice(index, index + LONGEST_WORD));
    }
  }
  dictionaries.set(whole, words);
  return words;
}
