/** What the rows of one answer say alike, held once: ten thousand channels have a dozen lists of permissions. */
export interface SharedParts {
  /** `text`, or the same text of an earlier row. */
  readonly text: (text: string) => string;
  /** `list`, or an equal one of an earlier row. */
  readonly list: (list: readonly string[]) => readonly string[];
}

/** Lists looked through for an equal one, of those that begin alike: a handful is usual. */
const MOST_ALIKE = 20;

/** Of one answer: they go when its rows go. */
export function sharedParts(): SharedParts {
  const texts = new Map<string, string>();
  const lists = new Map<string, (readonly string[])[]>();
  return {
    text(text) {
      const held = texts.get(text);
      if (held !== undefined) return held;
      texts.set(text, text);
      return text;
    },
    list(list) {
      const [first] = list;
      if (first === undefined) return NO_TEXTS;
      const alike = lists.get(first);
      if (alike === undefined) {
        lists.set(first, [list]);
        return list;
      }
      const held = alike.find((other) => isEqual(other, list));
      if (held === undefined && alike.length < MOST_ALIKE) alike.push(list);
      return held ?? list;
    },
  };
}

const NO_TEXTS: readonly string[] = [];

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at]);
}
