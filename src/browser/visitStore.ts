import { keptTexts } from './keptTexts.ts';

/** A visit as it is kept; instants are epoch ms. */
export interface KeptVisit {
  readonly lastAt: number;
  readonly since: number | null;
  readonly dismissed: boolean;
}

/** One entry for each API: what was looked at there says nothing of another. */
const texts = keptTexts('postbreeze-channels.visit ', read);

function read(text: string | null): KeptVisit | null {
  try {
    const fields: unknown = text === null ? null : JSON.parse(text);
    if (!Array.isArray(fields)) return null;
    const values: readonly unknown[] = fields;
    const [lastAt, since, dismissed] = values;
    if (typeof lastAt !== 'number') return null;
    return { lastAt, since: typeof since === 'number' ? since : null, dismissed: dismissed === true };
  } catch {
    return null;
  }
}

/** The visit to `origin` that was last kept, in whichever tab; null before the first. The same object while the storage says the same. */
export function keptVisit(origin: string): KeptVisit | null {
  return texts.at(origin);
}

/** Keeps the visit to `origin`. */
export function keepVisit(origin: string, visit: KeptVisit): void {
  texts.keep(origin, JSON.stringify([visit.lastAt, visit.since, visit.dismissed]));
}

/** Forgets every visit, to whichever API. */
export function forgetVisits(): void {
  texts.forgetAll();
}

/** The visit to `origin` that was last kept, followed as it changes here and in other tabs. */
export function useKeptVisit(origin: string): KeptVisit | null {
  return texts.useAt(origin);
}
