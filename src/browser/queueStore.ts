import { keptEntries, keptTexts } from './keptTexts.ts';

/** What is kept of the queue in this tab: channel ids and what came of each, and nothing of any attempt (S24). */
export type KeptQueue = ReadonlyMap<string, string | null>;

const texts = keptTexts('postbreeze-channels.queue', read, () => sessionStorage);

function read(text: string | null): KeptQueue {
  return new Map(keptEntries(text).flatMap(entryOf));
}

function entryOf(fields: readonly unknown[]): [string, string | null][] {
  const [id, outcome] = fields;
  return typeof id === 'string' && (outcome === null || typeof outcome === 'string') ? [[id, outcome]] : [];
}

/** Keeps the queue as it stands, until the tab closes. */
export function keepQueue(queue: KeptQueue): void {
  texts.keep('', JSON.stringify([...queue]));
}

/** Forgets the queue: with the key goes all it showed. */
export function forgetQueue(): void {
  texts.forgetAll();
}

/** The queue as it is kept, followed as it changes. */
export function useKeptQueue(): KeptQueue {
  return texts.useAt('');
}
