/**
 * Every attempt to reconnect a channel, in one place outside of React: it goes on while rows scroll away and screens change.
 * The attempt itself is the state machine of `channels/reconnect.ts`; this file gives it the window, the clock and the list.
 */
import type { ApiClient } from '#api/client.ts';
import { failureOf } from '#api/apiError.ts';
import type { ConsentWindow } from '#browser/consentWindow.ts';
import type { Channel } from '#channels/channel.ts';
import type { Failure } from '#channels/failure.ts';
import type { Health } from '#channels/health.ts';
import {
  isLive,
  isOpen,
  isSameSeat,
  nextReconnect,
  type Reconnect,
  type ReconnectBaseline,
  type ReconnectEvent,
} from '#channels/reconnect.ts';
import type { Background } from './background.ts';
import { createCheckTurns } from './checkTurns.ts';
import { heldElsewhere } from './heldElsewhere.ts';
import { channelsIn } from './sharing.ts';
import type { Tabs } from './tabs.ts';

/** Checks while the page is in view, and while it is not (PRODUCT section 5). */
const CHECK_MS = 5_000;
const CHECK_HIDDEN_MS = 15_000;
/** On return to the page, and when a window closes: as soon as this. */
const AT_ONCE_MS = 1_000;
/** How often a window is asked whether it is closed; no request goes out for it. */
const WATCH_MS = 500;
/** One attempt, with what it began from. */
export interface ReconnectAttempt {
  readonly channel: Channel;
  /** The channel's health when the attempt began: its row keeps the place that goes with it. Null for one of another tab. */
  readonly placedAs: Health | null;
  readonly state: Reconnect;
}

/** A channel that came while another one was being reconnected (S27). */
export interface Stranger {
  readonly expected: Channel;
  /** The health that `expected` keeps its place by: the stranger stands beside it. */
  readonly placedAs: Health | null;
}

/** What the attempts need from outside. */
export interface ReconnectSurroundings {
  readonly client: ApiClient;
  readonly tabs: Tabs;
  readonly background: Background;
  readonly openWindow: (saying: string) => ConsentWindow | null;
  /** Epoch ms of the device's clock. */
  readonly now: () => number;
  readonly isVisible: () => boolean;
  readonly onReturn: (back: () => void) => () => void;
  /** The channels last read, to tell a new row from an old one. */
  readonly knownChannels: () => readonly Channel[];
  /** A workspace was read again, alone: what it holds now. */
  readonly onRead: (workspaceId: string, channels: readonly Channel[]) => void;
  /** The list on screen is out of date: something was changed. */
  readonly onOutdated: () => void;
  /** Asking failed: a refused key ends the session, whoever met it. */
  readonly onFailure: (failure: Failure) => void;
}

/** The attempts by channel id. `attempts()` is a new map after every change and the same one otherwise. */
export interface Reconnects {
  readonly attempts: () => ReadonlyMap<string, ReconnectAttempt>;
  /** By channel id, until the page is left: a new attempt ends the old one, the channel it brought stays. */
  readonly strangers: () => ReadonlyMap<string, Stranger>;
  readonly subscribe: (changed: () => void) => () => void;
  /** Begins an attempt; call it in the click itself, or the browser blocks the window. A new attempt replaces the old (S26). */
  readonly start: (channel: Channel, placedAs: Health) => void;
  /** The same, after disconnecting the channel for good (S21, API.md 5.5): for a click that has said so and nothing else. */
  readonly startAnew: (channel: Channel, placedAs: Health) => void;
  /** Takes the attempt of a channel off the screen. */
  readonly dismiss: (channelId: string) => void;
  /** Takes every attempt off the screen that is over. */
  readonly clearFinished: () => void;
  /** Follows windows and returns to the page; answers how to leave off. */
  readonly attend: () => () => void;
  /** Ends everything, timers included. */
  readonly stop: () => void;
}

interface Running extends ReconnectAttempt {
  readonly baseline: ReconnectBaseline;
  readonly window: ConsentWindow | null;
}

/** How much each phase waits for a check: what has most likely just happened is looked at first. */
const PRESSING: Partial<Record<Reconnect['phase'], number>> = { checking: 8, waiting: 4, unfinished: 1 };

/** Attempts for one session. */
export function createReconnects(around: ReconnectSurroundings): Reconnects {
  let running: ReadonlyMap<string, Running> = new Map();
  let shown: ReadonlyMap<string, ReconnectAttempt> = running;
  let strangers: ReadonlyMap<string, Stranger> = new Map();
  const listeners = new Set<() => void>();
  const turns = createCheckTurns(around.background);
  let followed = around.tabs.elsewhere();
  let watching: ReturnType<typeof setInterval> | null = null;
  let lastCheckAt = 0;
  let checking = false;
  /** The last check failed: the next ones come at the slow pace. */
  let failing = false;
  /** A check that was wanted at once had to wait its turn: the next moment that has room is taken. */
  let owed = false;
  let attended = false;

  function replace(next: ReadonlyMap<string, Running>): void {
    running = next;
    publish();
  }

  function publish(): void {
    followed = around.tabs.elsewhere();
    shown =
      followed.length === 0
        ? running
        : new Map([...running, ...heldElsewhere(followed, around.knownChannels(), isOwn)]);
    for (const listener of listeners) listener();
    if (attended && [...running.keys()].some(isOwn)) watching ??= setInterval(watch, WATCH_MS);
    else if (watching !== null) {
      clearInterval(watching);
      watching = null;
    }
  }

  function isOwn(channelId: string): boolean {
    return isLive(running.get(channelId)?.state.phase ?? 'replaced');
  }

  around.tabs.subscribe(() => {
    const there = around.tabs.elsewhere();
    // A channel that was not listed yet when it was first heard of is found now.
    if (there !== followed || there.some(({ channelId }) => channelId !== null && !shown.has(channelId))) publish();
  });

  function tell({ id, workspaceId, platform }: Channel, phase: Reconnect['phase']): void {
    if (platform !== null) around.tabs.tell({ workspaceId, platform, channelId: id, phase });
  }

  function send(channelId: string, event: ReconnectEvent): void {
    const attempt = running.get(channelId);
    if (attempt === undefined) return;
    const state = nextReconnect(attempt.state, event, attempt.baseline);
    if (state === attempt.state) return;
    if (state.phase === 'other-account') strangers = withStrangers(strangers, attempt, state.came);
    replace(new Map(running).set(channelId, { ...attempt, state }));
    if (!isLive(state.phase)) attempt.window?.close();
    tell(attempt.channel, state.phase);
  }

  function watch(): void {
    const now = around.now();
    for (const [id, { window, state }] of running) {
      send(id, { kind: 'tick', at: now });
      if (state.phase === 'waiting' && window?.isClosed() === true) {
        send(id, { kind: 'window-closed', at: now });
        void check(AT_ONCE_MS);
      }
    }
    if (owed) void check(AT_ONCE_MS);
    const everyMs = around.isVisible() && !failing ? CHECK_MS : CHECK_HIDDEN_MS;
    if (now - lastCheckAt >= everyMs) void check(everyMs);
  }

  /** One request, whichever number of attempts is open; none for a workspace that was read less than `restMs` ago. */
  async function check(restMs: number): Promise<void> {
    const pressing = new Map<string, number>();
    for (const { channel, state } of running.values()) {
      if (!isOpen(state)) continue;
      const weight = Math.max(pressing.get(channel.workspaceId) ?? 0, PRESSING[state.phase] ?? 0);
      pressing.set(channel.workspaceId, weight);
    }
    owed ||= restMs === AT_ONCE_MS;
    if (pressing.size === 0) owed = false;
    if (pressing.size === 0 || checking || around.now() - lastCheckAt < AT_ONCE_MS) return;
    const workspaceId = turns.next(pressing, around.now(), restMs);
    if (workspaceId === null) return;
    checking = true;
    owed = false;
    lastCheckAt = around.now();
    try {
      const { rows } = await around.client.listChannels({ workspaceId });
      const channels = channelsIn(rows);
      failing = false;
      // The list first: whoever is told of a proof finds it there.
      around.onRead(workspaceId, channels);
      for (const [id, { channel }] of running) {
        if (channel.workspaceId === workspaceId) send(id, { kind: 'checked', channels, at: around.now() });
      }
    } catch (error) {
      // A check that failed proves nothing: the next one asks again, and the link's life ends the attempt.
      failing = true;
      around.onFailure(failureOf(error));
    } finally {
      checking = false;
    }
  }

  /** Opens the window and puts the attempt on screen; the window is null when the browser blocked it. */
  function begin(channel: Channel, placedAs: Health, state: Reconnect, saying: string): ConsentWindow | null {
    for (const [id, other] of running) {
      if (id === channel.id) other.window?.close();
      else if (isSameSeat(other.channel, channel)) send(id, { kind: 'replaced' });
    }
    const window = around.openWindow(saying);
    const neighbours = around.knownChannels().filter(({ workspaceId }) => workspaceId === channel.workspaceId);
    replace(new Map(running).set(channel.id, { channel, placedAs, window, baseline: { channel, neighbours }, state }));
    if (window === null) send(channel.id, { kind: 'blocked' });
    else tell(channel, state.phase);
    return window;
  }

  function isHeldElsewhere({ id }: Channel): boolean {
    return shown.get(id)?.state.phase === 'elsewhere';
  }

  async function ask(channel: Channel, platform: string, window: ConsentWindow): Promise<void> {
    const { id, workspaceId } = channel;
    try {
      const address = await around.client.startConnect({ workspaceId, platform });
      if (running.get(id)?.window !== window) return;
      window.goTo(address);
      turns.began(workspaceId, around.now());
      send(id, { kind: 'link', at: around.now() });
    } catch (error) {
      window.close();
      const failure = failureOf(error);
      if (running.get(id)?.window === window) send(id, { kind: 'refused', failure });
      around.onFailure(failure);
    }
  }

  async function disconnectThenAsk(channel: Channel, platform: string, window: ConsentWindow): Promise<void> {
    const { id } = channel;
    try {
      await around.client.disconnect(id);
    } catch (error) {
      window.close();
      const failure = failureOf(error);
      if (running.get(id)?.window === window) send(id, { kind: 'not-disconnected', failure });
      around.onFailure(failure);
      around.onOutdated();
      return;
    }
    const attempt = running.get(id);
    if (attempt?.window === window) {
      // From here on it is measured against a channel that is gone: coming back makes a new row (API.md 5.5).
      const gone = { ...channel, status: 'DISCONNECTED' };
      const neighbours = attempt.baseline.neighbours.filter((neighbour) => neighbour.id !== id);
      running = new Map(running).set(id, { ...attempt, channel: gone, baseline: { channel: gone, neighbours } });
      send(id, { kind: 'disconnected' });
      await ask(gone, platform, window);
    }
    around.onOutdated();
  }

  return {
    attempts: () => shown,
    strangers: () => strangers,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    start(channel, placedAs) {
      const { platform } = channel;
      if (platform === null || isHeldElsewhere(channel)) return;
      const window = begin(channel, placedAs, { phase: 'asking' }, 'Asking Postbreeze for the sign-in page …');
      if (window !== null) void ask(channel, platform, window);
    },
    startAnew(channel, placedAs) {
      const { platform } = channel;
      if (platform === null || isHeldElsewhere(channel)) return;
      const window = begin(
        channel,
        placedAs,
        { phase: 'disconnecting' },
        'Disconnecting first, then the sign-in page …',
      );
      if (window !== null) void disconnectThenAsk(channel, platform, window);
    },
    dismiss(channelId) {
      const next = new Map(running);
      next.delete(channelId);
      replace(next);
    },
    clearFinished() {
      replace(new Map([...running].filter(([, { state }]) => isLive(state.phase))));
    },
    attend() {
      const stopReturns = around.onReturn(() => void check(AT_ONCE_MS));
      attended = true;
      publish();
      return () => {
        stopReturns();
        attended = false;
        publish();
      };
    },
    stop() {
      for (const { channel, state, window } of running.values()) {
        if (!isLive(state.phase)) continue;
        tell(channel, 'replaced');
        window?.close();
      }
      strangers = new Map();
      replace(new Map());
    },
  };
}

/** A row that changed its account is no new channel: it has the attempt itself to tell of. */
function withStrangers(
  strangers: ReadonlyMap<string, Stranger>,
  { channel: expected, placedAs }: ReconnectAttempt,
  came: readonly Channel[],
): ReadonlyMap<string, Stranger> {
  const fresh = came.filter(({ id }) => id !== expected.id);
  return new Map([...strangers, ...fresh.map(({ id }) => [id, { expected, placedAs }] as const)]);
}
