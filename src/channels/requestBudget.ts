/** Requests a key has in any minute, and in any 15 (API.md 4). */
export const KEY_LIMIT = { minute: 60, quarterHour: 1_000 } as const;

/**
 * A quarter of a minute's: what goes to what nobody clicked on, in all tabs of this browser together, for the key is shared with
 * others (S34). Kept to it, 15 minutes have 225 of the 250 that are a quarter of theirs.
 */
export const OWN_MINUTE_LIMIT = 15;
