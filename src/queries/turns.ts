/** Whose turn it is to ask for what every tab asks for: the first whose time has come, and the others wait for what it is told. */
import type { Failure } from '#channels/failure.ts';
import { isSinceChange, type JoinTabs, type SharedName } from './elsewhere.ts';

/** A tab that asks and says nothing for this long is gone: a request ends after 30 s and is tried once more. */
const PATIENCE_MS = 65_000;

/** How the wait for another tab ends; null where this one has to ask for itself. */
type TurnEnd = 'told' | Failure | null;

/** The turns of all tabs, as this one hears of them. */
export interface Turns {
  readonly join: JoinTabs;
  /** Another tab asks, since `at` (epoch ms). */
  readonly theyAsk: (name: SharedName, at: number) => void;
  /** No other tab asks any more: whoever waits here goes on. */
  readonly theyEnded: (name: SharedName, end: TurnEnd) => void;
  /** A request of this tab ended: when it was asked (epoch ms), 0 where nobody was told; null where it was another tab's. */
  readonly ended: (name: SharedName) => number | null;
  /** What this tab asks for at the moment. */
  readonly ours: () => readonly SharedName[];
  /** Whoever waits here goes on alone. */
  readonly stop: () => void;
}

/** The turns, with nobody asking yet; `tell` says to the others that this tab asks from now on. */
export function createTurns(tell: (name: SharedName, at: number) => void, now: () => number): Turns {
  const ours = new Map<SharedName, number>();
  const theirs = new Map<SharedName, number>();
  const joined = new Set<SharedName>();
  /** One for each name at most: who joins again has given up the wait before. */
  const waits = new Map<
    SharedName,
    { readonly end: (end: TurnEnd) => void; readonly timer: ReturnType<typeof setTimeout> }
  >();

  function begin(name: SharedName): void {
    giveUp(name);
    joined.delete(name);
    const at = now();
    ours.set(name, at);
    tell(name, at);
  }

  function giveUp(name: SharedName): void {
    clearTimeout(waits.get(name)?.timer);
    waits.delete(name);
  }

  function endWait(name: SharedName, end: TurnEnd): void {
    const wait = waits.get(name);
    if (wait === undefined) return;
    if (end === null) begin(name);
    else giveUp(name);
    wait.end(end);
  }

  return {
    join(name) {
      const at = theirs.get(name) ?? -Infinity;
      if (now() - at > PATIENCE_MS || !isSinceChange(name, at)) {
        begin(name);
        return Promise.resolve(null);
      }
      giveUp(name);
      joined.add(name);
      return new Promise((end) => {
        waits.set(name, { end, timer: setTimeout(() => endWait(name, null), PATIENCE_MS) });
      });
    },
    theyAsk: (name, at) => void theirs.set(name, at),
    theyEnded(name, end) {
      theirs.delete(name);
      endWait(name, end);
    },
    ended(name) {
      if (joined.delete(name)) return null;
      const at = ours.get(name) ?? 0;
      ours.delete(name);
      return at;
    },
    ours: () => [...ours.keys()],
    stop() {
      for (const name of [...waits.keys()]) endWait(name, null);
    },
  };
}
