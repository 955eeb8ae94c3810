/** What the tabs of this browser are at, so that none begins a rival to another's attempt: its link would void the first (S26). */
import type { TabLine, TabListener, TabNote } from '#browser/tabs.ts';
import { isLive, RECONNECT_PHASES, type ReconnectPhase } from '#channels/reconnect.ts';

/** A tab that says nothing for this long is gone, or asleep: its attempts hold nobody back any more. */
const SILENCE_MS = 20_000;
/** How often the others hear that an attempt still runs. */
const TELL_MS = 2_000;
/** A queue worked through in another tab proves one channel after another: the list is not asked again for each. */
const OUTDATED_MS = 20_000;

/** An attempt as the tabs tell it: the one that is open on a platform in a workspace, and how far it is. */
export interface TabAttempt extends TabNote {
  readonly phase: ReconnectPhase;
}

/** The attempts of all tabs, as this one tells and hears of them. */
export interface Tabs {
  /** What other tabs are at. The same array until that changes. */
  readonly elsewhere: () => readonly TabAttempt[];
  /** Calls `heard` whenever another tab says that it is at something, or no longer is. */
  readonly subscribe: (heard: () => void) => () => void;
  /** Tells the others how far an attempt of this tab is; while it runs they hear it again and again. */
  readonly tell: (attempt: TabAttempt) => void;
  /** Joins the line that `open` makes; answers how to leave it. */
  readonly attend: (open: (listener: TabListener) => TabLine | null) => () => void;
}

/** What the tabs need from outside. */
export interface TabsSurroundings {
  /** Epoch ms of the device's clock. */
  readonly now: () => number;
  /** The list on screen is out of date: another tab proved something. */
  readonly onOutdated: () => void;
}

interface Heard {
  readonly tab: string;
  readonly attempt: TabAttempt;
  readonly at: number;
}

/** The tabs, with this one on its own until it attends. */
export function createTabs(around: TabsSurroundings): Tabs {
  const own = new Map<string, TabAttempt>();
  const heard = new Map<string, Heard>();
  const listeners = new Set<() => void>();
  let elsewhere: readonly TabAttempt[] = [];
  let line: TabLine | null = null;
  let beating: ReturnType<typeof setInterval> | null = null;
  let outdatedAt = 0;

  function beat(): void {
    tellAll();
    const silent = [...heard].filter(([, { at }]) => around.now() - at > SILENCE_MS);
    for (const [seat] of silent) heard.delete(seat);
    if (silent.length > 0) publish();
    keepTime();
  }

  function keepTime(): void {
    if (line !== null && own.size + heard.size > 0) beating ??= setInterval(beat, TELL_MS);
    else if (beating !== null) {
      clearInterval(beating);
      beating = null;
    }
  }

  function tellAll(): void {
    for (const attempt of own.values()) line?.tell(attempt);
  }

  function publish(): void {
    elsewhere = [...heard.values()].map(({ attempt }) => attempt);
    notify();
  }

  function notify(): void {
    for (const listener of listeners) listener();
  }

  function hear(tab: string, note: TabNote): void {
    const phase = RECONNECT_PHASES.find((known) => known === note.phase);
    if (phase === undefined) return;
    const seat = seatOf(note);
    const last = heard.get(seat);
    if (isLive(phase)) {
      const isNew = last?.attempt.phase !== phase || last.attempt.channelId !== note.channelId;
      heard.set(seat, { tab, attempt: isNew ? { ...note, phase } : last.attempt, at: around.now() });
      if (isNew) publish();
      else notify();
    } else if (last?.tab === tab) {
      heard.delete(seat);
      publish();
    }
    keepTime();
    const proved = phase === 'done' || phase === 'other-account' || phase === 'still-broken';
    if (!proved || around.now() - outdatedAt < OUTDATED_MS) return;
    outdatedAt = around.now();
    around.onOutdated();
  }

  return {
    elsewhere: () => elsewhere,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(attempt) {
      const seat = seatOf(attempt);
      if (isLive(attempt.phase)) own.set(seat, attempt);
      // One whose seat another attempt has taken has nothing more to tell.
      else if (own.get(seat)?.channelId !== attempt.channelId) return;
      else own.delete(seat);
      line?.tell(attempt);
      keepTime();
    },
    attend(open) {
      const leaving = () => {
        for (const attempt of own.values()) line?.tell({ ...attempt, phase: 'replaced' });
      };
      line = open({ heard: hear, asked: tellAll, leaving });
      line?.ask();
      tellAll();
      keepTime();
      return () => {
        leaving();
        line?.close();
        line = null;
        heard.clear();
        publish();
        keepTime();
      };
    },
  };
}

/** What an attempt sits on: there is one at a time. */
function seatOf({ workspaceId, platform }: TabNote): string {
  return JSON.stringify([workspaceId, platform]);
}
