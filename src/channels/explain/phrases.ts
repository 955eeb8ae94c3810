import { toWords } from './evidence.ts';

/** Letters a phrase is found by; many begin alike ("access token …"), so long ones are told apart by more of them. */
const SHORT = 4;
const LONG = 12;

const NONE: readonly string[] = [];

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
  const short = new Map<string, string[]>();
  const long = new Map<string, string[]>();
  for (const phrase of new Set(phrases)) {
    const [index, key] = phrase.length < LONG ? [short, phrase.slice(0, SHORT)] : [long, phrase.slice(0, LONG)];
    const alike = index.get(key);
    if (alike === undefined) index.set(key, [phrase]);
    else alike.push(phrase);
  }
  return {
    in: (words) => {
      const found = new Set<string>();
      for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) {
        for (const phrase of short.get(words.slice(at, at + SHORT)) ?? NONE)
          if (words.startsWith(phrase, at)) found.add(phrase);
        for (const phrase of long.get(words.slice(at, at + LONG)) ?? NONE)
          if (words.startsWith(phrase, at)) found.add(phrase);
      }
      return found;
    },
  };
}
