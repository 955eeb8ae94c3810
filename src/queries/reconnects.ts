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
  isOpen,
  nextReconnect,
  type Reconnect,
  type ReconnectBaseline,
  type ReconnectEvent,
} from '#channels/reconnect.ts';
import { channelsIn } from './sharing.ts';

/** Checks while the page is in view, and while it is not (PRODUCT section 5): 12 requests a minute at most, however many are open. */
const CHECK_MS = 5_000;
const CHECK_HIDDEN_MS = 15_000;
/** How often a window is asked whether it is closed; no request goes out for it. */
const WATCH_MS = 500;

/** One attempt, with what it began from. */
export interface ReconnectAttempt {
  readonly channel: Channel;
  /** The channel's health when the attempt began: its row keeps the place that goes with it. */
  readonly placedAs: Health;
  readonly state: Reconnect;
}

/** What the attempts need from outside. */
export interface ReconnectSurroundings {
  readonly client: ApiClient;
  readonly openWindow: (saying: string) => ConsentWindow | null;
  /** Epoch ms of the device's clock. */
  readonly now: () => number;
  readonly isVisible: () => boolean;
  readonly onReturn: (back: () => void) => () => void;
  /** The channels last read, to tell a new row from an old one. */
  readonly knownChannels: () => readonly Channel[];
  /** Something was proved: the list on screen is out of date. */
  readonly onProved: () => void;
  /** Asking failed: a refused key ends the session, whoever met it. */
  readonly onFailure: (failure: Failure) => void;
}

/** The attempts by channel id. `attempts()` is a new map after every change and the same one otherwise. */
export interface Reconnects {
  readonly attempts: () => ReadonlyMap<string, ReconnectAttempt>;
  readonly subscribe: (changed: () => void) => () => void;
  /** Begins an attempt; call it in the click itself, or the browser blocks the window. A new attempt replaces the old (S26). */
  readonly start: (channel: Channel, placedAs: Health) => void;
  /** Takes the attempt of a channel off the screen. */
  readonly dismiss: (channelId: string) => void;
  /** Takes every attempt off the screen that is over. */
  readonly clearFinished: () => void;
  /** Ends everything, timers included. */
  readonly stop: () => void;
}

interface Running extends ReconnectAttempt {
  readonly baseline: ReconnectBaseline;
  readonly window: ConsentWindow | null;
}

/** Attempts for one session. */
export function createReconnects(around: ReconnectSurroundings): Reconnects {
  let running: ReadonlyMap<string, Running> = new Map();
  const listeners = new Set<() => void>();
  let watching: ReturnType<typeof setInterval> | null = null;
  let lastCheckAt = 0;
  let checking = false;
  let turn = 0;
  const stopReturns = around.onReturn(() => void check());

  function replace(next: ReadonlyMap<string, Running>): void {
    running = next;
    for (const listener of listeners) listener();
    const open = [...next.values()].some(({ state }) => isOpen(state));
    if (open) watching ??= setInterval(watch, WATCH_MS);
    else if (watching !== null) {
      clearInterval(watching);
      watching = null;
    }
  }

  function send(channelId: string, event: ReconnectEvent): void {
    const attempt = running.get(channelId);
    if (attempt === undefined) return;
    const state = nextReconnect(attempt.state, event, attempt.baseline);
    if (state === attempt.state) return;
    replace(new Map(running).set(channelId, { ...attempt, state }));
    if (!isOpen(state)) attempt.window?.close();
    if (state.phase === 'done' || state.phase === 'other-account' || state.phase === 'still-broken') around.onProved();
  }

  function watch(): void {
    const now = around.now();
    for (const [id, { window, state }] of running) {
      send(id, { kind: 'tick', at: now });
      if (state.phase === 'waiting' && window?.isClosed() === true) {
        send(id, { kind: 'window-closed', at: now });
        void check();
      }
    }
    if (now - lastCheckAt >= (around.isVisible() ? CHECK_MS : CHECK_HIDDEN_MS)) void check();
  }

  /** One request, whichever number of attempts is open: they take turns by workspace. */
  async function check(): Promise<void> {
    const workspaces = [
      ...new Set([...running.values()].filter(({ state }) => isOpen(state)).map(({ channel }) => channel.workspaceId)),
    ];
    const workspaceId = workspaces[turn++ % Math.max(1, workspaces.length)];
    if (workspaceId === undefined || checking || around.now() - lastCheckAt < 1_000) return;
    checking = true;
    lastCheckAt = around.now();
    try {
      const { rows } = await around.client.listChannels({ workspaceId });
      const channels = channelsIn(rows);
      for (const [id, { channel }] of running) {
        if (channel.workspaceId === workspaceId) send(id, { kind: 'checked', channels, at: around.now() });
      }
    } catch (error) {
      // A check that failed proves nothing: the next one asks again, and the link's life ends the attempt.
      around.onFailure(failureOf(error));
    } finally {
      checking = false;
    }
  }

  async function ask(channel: Channel, platform: string, window: ConsentWindow): Promise<void> {
    try {
      const address = await around.client.startConnect({ workspaceId: channel.workspaceId, platform });
      if (running.get(channel.id)?.window !== window) return;
      window.goTo(address);
      lastCheckAt = around.now();
      send(channel.id, { kind: 'link', at: around.now() });
    } catch (error) {
      window.close();
      const failure = failureOf(error);
      if (running.get(channel.id)?.window === window) send(channel.id, { kind: 'refused', failure });
      around.onFailure(failure);
    }
  }

  return {
    attempts: () => running,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    start(channel, placedAs) {
      const { platform } = channel;
      if (platform === null) return;
      running.get(channel.id)?.window?.close();
      const window = around.openWindow('Asking Postbreeze for the sign-in page …');
      const neighbours = around.knownChannels().filter(({ workspaceId }) => workspaceId === channel.workspaceId);
      const attempt = {
        channel,
        placedAs,
        window,
        baseline: { channel, neighbours },
        state: { phase: 'asking' } as const,
      };
      replace(new Map(running).set(channel.id, attempt));
      if (window === null) send(channel.id, { kind: 'blocked' });
      else void ask(channel, platform, window);
    },
    dismiss(channelId) {
      const next = new Map(running);
      next.delete(channelId);
      replace(next);
    },
    clearFinished() {
      replace(new Map([...running].filter(([, { state }]) => isOpen(state) || state.phase === 'asking')));
    },
    stop() {
      stopReturns();
      replace(new Map());
    },
  };
}
