import type { Background } from './background.ts';

/** Whose turn it is to be read again, however many attempts are open: one workspace a request. */
export interface CheckTurns {
  /**
   * The workspace to read at `now` (epoch ms), counted as read; null when nothing may be asked in the background, or none was
   * read longer than `restMs` ago. `pressing` says how much each waits for an answer: twice as pressing comes round twice as often.
   */
  readonly next: (pressing: ReadonlyMap<string, number>, now: number, restMs: number) => string | null;
  /** An attempt began there at `now`: nothing can have come of it yet. */
  readonly began: (workspaceId: string, now: number) => void;
}

/** Turns within what `background` allows. */
export function createCheckTurns(background: Background): CheckTurns {
  const readAt = new Map<string, number>();
  return {
    next(pressing, now, restMs) {
      const rested = (id: string) => now - (readAt.get(id) ?? 0);
      const [first] = [...pressing]
        .filter(([id]) => rested(id) >= restMs)
        .sort(([a, weightOfA], [b, weightOfB]) => rested(b) * weightOfB - rested(a) * weightOfA);
      if (first === undefined || !background.mayAsk(now)) return null;
      const [workspaceId] = first;
      readAt.set(workspaceId, now);
      return workspaceId;
    },
    began: (workspaceId, now) => void readAt.set(workspaceId, now),
  };
}
