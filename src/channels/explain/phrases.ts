import { toWords } from './evidence.ts';

const KEY_LENGTH = 4;

/** Finds which of many phrases a text holds in one walk over its words. */
export interface PhraseIndex {
  /** The phrases in `words` (as `toWords` gives them). A phrase counts from the beginning of a word: "expire" finds "expired". */
  readonly in: (words: string) => ReadonlySet<string>;
}

/** A phrase in the shape of `Evidence.words`, open at its end. */
export function toPhrase(text: string): string {
  return toWords(text).trimEnd();
}

/** Indexes `phrases` by their first letters, so that each word of a text is compared with a few of them only. */
export function indexPhrases(phrases: Iterable<string>): PhraseIndex {
  const byStart = new Map<string, string[]>();
  for (const phrase of new Set(phrases)) {
    const key = phrase.slice(0, KEY_LENGTH);
    const alike = byStart.get(key);
    if (alike === undefined) byStart.set(key, [phrase]);
    else alike.push(phrase);
  }
  return {
    in: (words) => {
      const found = new Set<string>();
      for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) {
        for (const phrase of byStart.get(words.slice(at, at + KEY_LENGTH)) ?? []) {
          if (words.startsWith(phrase, at)) found.add(phrase);
        }
      }
      return found;
    },
  };
}
