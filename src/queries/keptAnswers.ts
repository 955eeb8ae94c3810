/** The last answer across visits: each keeps it in this browser, and the next begins with it. Loaded off the main path. */
import type { QueryClient } from '@tanstack/react-query';

import { readKeptAnswer, toKeptAnswer } from '#api/keptAnswer.ts';
import type { AnswerStore } from '#browser/answerStore.ts';
import { deviceNow } from '#browser/clock.ts';
import { whenIdle } from '#browser/idle.ts';
import { keys, type DiagnosedListing } from './channels.ts';
import type { LatestAnswer } from './latestAnswer.ts';

/** An answer in which nothing is new is kept this often: the next visit then tells an age that is little too old, never too young. */
const REWRITE_MS = 10 * 60_000;

/** What a session keeps its answers with. */
export interface AnswerKeeping {
  readonly account: string;
  readonly latest: LatestAnswer;
  readonly store: AnswerStore;
  /** Where the key is kept at the moment, and so what it showed; null where it is not, as after another tab forgot it. */
  readonly place: () => 'device' | 'tab' | null;
}

/**
 * Reads what was `kept` for `account`; answers what begins a cache with it, as old as it is, so that it is asked for again like
 * anything old. Null where it is another's, or cannot be read.
 */
export async function readLastVisit(kept: unknown, account: string): Promise<((cache: QueryClient) => void) | null> {
  const rules = import('#channels/diagnose.ts');
  const answer = readKeptAnswer(kept, account, deviceNow());
  const { diagnoseRefreshError } = await rules;
  if (answer === null) return null;
  const { listing, workspaces, savedAt } = answer;
  return (cache) => {
    const left: DiagnosedListing = { ...listing, diagnose: diagnoseRefreshError };
    cache.setQueryData(keys.channels, left, { updatedAt: savedAt });
    cache.setQueryData(keys.lastVisit, left);
    if (workspaces !== null) cache.setQueryData(keys.workspaces, workspaces, { updatedAt: savedAt });
  };
}

/** Keeps every answer that brings something new, one at a time; answers how to stop. */
export function watchAnswers(queryClient: QueryClient, { account, latest, store, place }: AnswerKeeping): () => void {
  let kept: { readonly rows: unknown; readonly names: unknown } | null = null;
  let keptAt = 0;
  let writing = false;
  let stopped = false;
  let callOff: () => void = () => undefined;

  async function write(): Promise<void> {
    if (writing || stopped) return;
    const where = place();
    const answer = latest.take();
    if (answer === null || where === null) return;
    // Rows that did not change are the very list they were (`sharing.ts`).
    const rows = queryClient.getQueryData<DiagnosedListing>(keys.channels)?.rows;
    const names = queryClient.getQueryData(keys.workspaces);
    const isKept = kept !== null && kept.rows === rows && kept.names === names;
    if (isKept && answer.savedAt - keptAt < REWRITE_MS) return;
    kept = { rows, names };
    keptAt = answer.savedAt;
    const record = toKeptAnswer({ account, ...answer }, where);
    writing = true;
    await (record === null ? store.clear() : store.write(record, where));
    writing = false;
    look();
  }

  function look(): void {
    callOff();
    if (!stopped) callOff = whenIdle(() => void write());
  }

  look();
  const cache = queryClient.getQueryCache();
  const stop = cache.subscribe(({ type, query }) => {
    if (type !== 'updated') return;
    if ([keys.channels, keys.workspaces].some((queryKey) => query === cache.find({ queryKey }))) look();
  });
  return () => {
    stopped = true;
    callOff();
    stop();
  };
}
