/**
 * What left this browser for Postbreeze lately, and the pause it asked for: one place for all tabs, and a reload forgets
 * nothing. Holds instants and nothing else.
 */
const NAME = 'postbreeze-channels.requests';

const KEPT_MS = 15 * 60_000;
/** The longest that is waited for, and the moment of each tab's own. */
const LONGEST_PAUSE_MS = 15 * 60_000 + 1_000;

interface Kept {
  /** Epoch ms; those that a person clicked for are negative. */
  readonly asked: readonly number[];
  readonly pausedUntil: number;
}

const NOTHING: Kept = { asked: [], pausedUntil: 0 };

/** Stands in where the browser refuses storage. */
let unkept = NOTHING;

function read(): Kept {
  try {
    const text = localStorage.getItem(NAME);
    if (text === null) return unkept;
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('asked' in kept) || !('pausedUntil' in kept)) return NOTHING;
    const { asked, pausedUntil } = kept;
    return {
      asked: Array.isArray(asked) ? asked.filter((at) => Number.isFinite(at)) : [],
      pausedUntil: typeof pausedUntil === 'number' ? pausedUntil : 0,
    };
  } catch {
    return unkept;
  }
}

function write(next: Kept): void {
  try {
    localStorage.setItem(NAME, JSON.stringify(next));
  } catch {
    unkept = next;
  }
}

/** Notes a request that leaves at `now` (epoch ms). */
export function noteRequest(now: number, byItself: boolean): void {
  const { asked, pausedUntil } = read();
  // A clock that was put back leaves instants that are still to come.
  const lately = asked.filter((at) => Math.abs(at) <= now && now - Math.abs(at) < KEPT_MS);
  write({ asked: [...lately, byItself ? now : -now], pausedUntil });
}

/** The requests of the last 15 minutes or so, oldest first. */
export function requestsAsked(): readonly { readonly at: number; readonly byItself: boolean }[] {
  return read().asked.map((at) => ({ at: Math.abs(at), byItself: at > 0 }));
}

/** Until when nothing may be asked, epoch ms; 0 where nothing holds it back at `now`. */
export function pausedUntil(now: number): number {
  const until = read().pausedUntil;
  // Never longer than any pause can be: the clock was put back.
  return until > now && until - now <= LONGEST_PAUSE_MS ? until : 0;
}

/** Holds every tab back until `until` (epoch ms), or longer where it was so already. */
export function pauseRequests(until: number, now: number): void {
  write({ asked: read().asked, pausedUntil: Math.max(until, pausedUntil(now)) });
}

/** Forgets all of it: the next key has a budget of its own. */
export function forgetRequests(): void {
  unkept = NOTHING;
  try {
    localStorage.removeItem(NAME);
  } catch {
    // What refuses to be read holds nothing.
  }
}
