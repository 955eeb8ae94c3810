import type { QueryClient } from '@tanstack/react-query';

import type { AnswerStore } from '#browser/answerStore.ts';

/** What the last visit left in this browser, and where this one leaves its own. */
export interface AnswerKeeper {
  readonly store: AnswerStore;
  /** Reads what was left for `account` and drops what is anybody else's; null is nobody. Never rejects. */
  readonly restore: (account: string | null) => Promise<void>;
  /** Begins `queryClient` with what was restored; what is restored later is too late, and left as it is. */
  readonly begin: (queryClient: QueryClient) => void;
  /** Leaves nothing behind, here and in memory. */
  readonly forget: () => void;
}

/** The keeper over `store`, which is read at once: the rest of the start goes on meanwhile. */
export function createAnswerKeeper(store: AnswerStore): AnswerKeeper {
  // Megabytes of text, and the list read from it: each is held until the next step has it, not for the session.
  let read: Promise<unknown> | undefined = store.read();
  let restored: ((queryClient: QueryClient) => void) | null = null;
  let over = false;

  function forget(): void {
    over = true;
    read = undefined;
    restored = null;
    void store.clear();
  }

  function settle(left: typeof restored): void {
    // A visit that began may have kept an answer of its own, which is not to be dropped.
    if (over) return;
    if (left === null) forget();
    restored = left;
  }

  return {
    store,
    forget,
    async restore(account) {
      const kept = await read;
      read = undefined;
      if (kept === undefined || over) return;
      try {
        const { readLastVisit } = await import('#queries/keptAnswers.ts');
        settle(account === null ? null : await readLastVisit(kept, account));
      } catch {
        // A part that does not load costs the fast start only: what is kept may serve the next.
      }
    },
    begin(queryClient) {
      over = true;
      restored?.(queryClient);
      restored = null;
    },
  };
}
