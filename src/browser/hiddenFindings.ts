import { keptTexts } from './keptTexts.ts';

/** Digests of the findings that a person has hidden in this browser. Nothing the API said can be read from them. */
export type HiddenFindings = ReadonlySet<string>;

/** A finding that has changed never comes back as it was: the oldest are forgotten. */
const MOST = 50;

const texts = keptTexts('postbreeze-channels.hidden-findings', read);

function read(text: string | null): HiddenFindings {
  try {
    const digests: unknown = JSON.parse(text ?? '[]');
    return new Set(Array.isArray(digests) ? digests.filter((digest) => typeof digest === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Keeps which findings are hidden, by their digests. */
export function keepHiddenFindings(hidden: Iterable<string>): void {
  texts.keep('', JSON.stringify([...hidden].slice(-MOST)));
}

/** The hidden findings, followed as they change here and in other tabs. */
export function useHiddenFindings(): HiddenFindings {
  return texts.useAt('');
}
