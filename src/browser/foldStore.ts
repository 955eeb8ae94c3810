import { keptEntries, keptTexts } from './keptTexts.ts';

/** What a person opened (true) or closed in the list, by fold key. */
export type KeptFolds = ReadonlyMap<string, boolean>;

/** The oldest are forgotten. */
const MOST = 1_000;

/** One entry for each API and key: they hold other workspaces. */
const texts = keptTexts('postbreeze-channels.folds ', read);

function read(text: string | null): KeptFolds {
  return new Map(keptEntries(text).flatMap(entryOf));
}

function entryOf(fields: readonly unknown[]): [string, boolean][] {
  const [key, open] = fields;
  return typeof key === 'string' && typeof open === 'boolean' ? [[key, open]] : [];
}

/** Keeps the folds of `account`. */
export function keepFolds(account: string, folds: KeptFolds): void {
  texts.keep(account, JSON.stringify([...folds].slice(-MOST)));
}

/** The folds of `account`, in whichever tab they were kept. */
export function keptFolds(account: string): KeptFolds {
  return texts.at(account);
}

/** The same, followed as they change here and in other tabs. */
export function useKeptFolds(account: string): KeptFolds {
  return texts.useAt(account);
}

/** Forgets the folds of every account. */
export function forgetFolds(): void {
  texts.forgetAll();
}
