/** What a key may ask of Postbreeze, and what of it this page takes (API.md 4, S34). Instants are epoch ms of the device's clock. */

/** Requests a key has in any minute, and in any 15. */
export const KEY_LIMIT = { minute: 60, quarterHour: 1_000 } as const;

/** The part of it that goes to what nobody clicked on, in all tabs of this browser together: the key is shared with others. */
export const OWN_LIMIT = { minute: KEY_LIMIT.minute / 4, quarterHour: KEY_LIMIT.quarterHour / 4 } as const;

const MINUTE_MS = 60_000;

/** How long a request is remembered. */
const REMEMBERED_MS = 15 * MINUTE_MS;

/** One request that left. */
export interface AskedRequest {
  readonly at: number;
  /** It only read: a click that changes something is the person's. */
  readonly byItself: boolean;
}

/** How many requests left in the last minute and in the last 15. */
export interface BudgetUse {
  readonly minute: number;
  readonly quarterHour: number;
}

/** What was used of the budget at `now`. */
export function budgetUse(asked: readonly AskedRequest[], now: number): BudgetUse {
  const since = (ms: number) => asked.filter(({ at }) => at <= now && now - at < ms).length;
  return { minute: since(MINUTE_MS), quarterHour: since(REMEMBERED_MS) };
}

/** Whether background work may ask once more at `now` and stay within its part, while `kept` requests stay free for others. */
export function hasRoom(asked: readonly AskedRequest[], now: number, kept: number): boolean {
  const isWithin = (use: BudgetUse, limit: BudgetUse) =>
    use.minute + kept < limit.minute && use.quarterHour + kept < limit.quarterHour;
  const own = asked.filter(({ byItself }) => byItself);
  return isWithin(budgetUse(own, now), OWN_LIMIT) && isWithin(budgetUse(asked, now), KEY_LIMIT);
}
