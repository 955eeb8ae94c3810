const MINUTE_MS = 60_000;

/** Checks in any minute at most: with the polling (2) the background stays below 15 requests (S34). */
const MOST_A_MINUTE = 12;

/** Whose turn it is to be read again, however many attempts are open: one workspace a request. */
export interface CheckTurns {
  /**
   * The workspace to read at `now` (epoch ms), counted as read; null when the minute has no room, or none was read longer than
   * `restMs` ago. `pressing` says how much each waits for an answer: twice as pressing comes round twice as often.
   */
  readonly next: (pressing: ReadonlyMap<string, number>, now: number, restMs: number) => string | null;
  /** An attempt began there at `now`: nothing can have come of it yet. */
  readonly began: (workspaceId: string, now: number) => void;
}

/** Turns for one session. */
export function createCheckTurns(): CheckTurns {
  const lastMinute: number[] = [];
  const readAt = new Map<string, number>();
  return {
    next(pressing, now, restMs) {
      while (lastMinute[0] !== undefined && now - lastMinute[0] >= MINUTE_MS) lastMinute.shift();
      if (lastMinute.length >= MOST_A_MINUTE) return null;
      const rested = (id: string) => now - (readAt.get(id) ?? 0);
      const [first] = [...pressing]
        .filter(([id]) => rested(id) >= restMs)
        .sort(([a, weightOfA], [b, weightOfB]) => rested(b) * weightOfB - rested(a) * weightOfA);
      if (first === undefined) return null;
      const [workspaceId] = first;
      lastMinute.push(now);
      readAt.set(workspaceId, now);
      return workspaceId;
    },
    began: (workspaceId, now) => void readAt.set(workspaceId, now),
  };
}
