import type { QueryClient } from '@tanstack/react-query';

import type { AnswerStore } from '#browser/answerStore.ts';

/** What the last visit left in this browser, and where this one leaves its own. */
export interface AnswerKeeper {
  readonly store: AnswerStore;
  /** Reads what was left for `account` and drops what is anybody else's; null is nobody. Never rejects. */
  readonly restore: (account: string | null) => Promise<void>;
  /** Begins `queryClient` with what was restored. */
  readonly fill: (queryClient: QueryClient) => void;
  /** Leaves nothing behind, here and in memory. */
  readonly forget: () => void;
}

/** The keeper over `store`, which is read at once: the rest of the start goes on meanwhile. */
export function createAnswerKeeper(store: AnswerStore): AnswerKeeper {
  const read = store.read();
  let restored: ((queryClient: QueryClient) => void) | null = null;

  function forget(): void {
    restored = null;
    void store.clear();
  }

  return {
    store,
    forget,
    async restore(account) {
      const kept = await read;
      if (kept === undefined) return;
      try {
        const { readLastVisit } = await import('#queries/keptAnswers.ts');
        restored = account === null ? null : await readLastVisit(kept, account);
        if (restored === null) forget();
      } catch {
        // A part that does not load costs the fast start only: what is kept may serve the next.
      }
    },
    fill: (queryClient) => restored?.(queryClient),
  };
}
