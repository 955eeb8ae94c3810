/**
 * What left this browser for Postbreeze lately, and the pause it asked for: one place for all tabs, and a reload forgets
 * nothing. Holds instants and nothing else.
 */
const NAME = 'postbreeze-channels.requests';

const KEPT_MS = 15 * 60_000;
/** The longest that is waited for, and the moment of each tab's own. */
const LONGEST_PAUSE_MS = KEPT_MS + 1_000;

/** The end of the pause, then the requests, oldest first; epoch ms. Those that a person clicked for are negative. */
type Kept = readonly [pausedUntil: number, ...asked: number[]];

const NOTHING: Kept = [0];

/** Stands in where the browser refuses storage, or has no room left. */
let unkept = NOTHING;

function read(): Kept {
  try {
    const text = localStorage.getItem(NAME);
    const kept: unknown = text === null ? unkept : JSON.parse(text);
    return isKept(kept) ? kept : NOTHING;
  } catch {
    return unkept;
  }
}

function isKept(kept: unknown): kept is Kept {
  return Array.isArray(kept) && kept.length > 0 && kept.every(Number.isFinite);
}

function write(next: Kept): void {
  try {
    localStorage.setItem(NAME, JSON.stringify(next));
  } catch {
    unkept = next;
    // Where it is full it still has what is older, and that would be read in place of this.
    removeKept();
  }
}

function removeKept(): void {
  try {
    localStorage.removeItem(NAME);
  } catch {
    // What refuses to be read holds nothing.
  }
}

/** Notes a request that leaves at `now` (epoch ms). */
export function noteRequest(now: number, byItself: boolean): void {
  const [until, ...asked] = read();
  write([until, ...asked.filter((at) => isWithin(KEPT_MS, at, now)), byItself ? now : -now]);
}

/** How many requests left in the `ms` before `now` (epoch ms), and how many of them nobody clicked for. */
export function requestsWithin(ms: number, now: number): { readonly all: number; readonly byItself: number } {
  const [, ...asked] = read();
  const lately = asked.filter((at) => isWithin(ms, at, now));
  return { all: lately.length, byItself: lately.filter((at) => at > 0).length };
}

/** A clock that was put back leaves instants that are still to come: they count for nothing. */
function isWithin(ms: number, at: number, now: number): boolean {
  return Math.abs(at) <= now && now - Math.abs(at) < ms;
}

/** Until when nothing may be asked, epoch ms; 0 where nothing holds it back at `now`. */
export function pausedUntil(now: number): number {
  const [until] = read();
  return until > now && until - now <= LONGEST_PAUSE_MS ? until : 0;
}

/** Holds every tab back until `until` (epoch ms), or longer where it was so already. */
export function pauseRequests(until: number, now: number): void {
  const [, ...asked] = read();
  write([Math.max(until, pausedUntil(now)), ...asked]);
}

/** Forgets all of it: the next key has a budget of its own. */
export function forgetRequests(): void {
  unkept = NOTHING;
  removeKept();
}
