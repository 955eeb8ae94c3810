import type { ApiClient } from '#api/client.ts';
import { failureOf } from '#api/apiError.ts';
import type { ConsentWindow } from '#browser/consentWindow.ts';
import type { Channel } from '#channels/channel.ts';
import {
  isLooking,
  nextConnecting,
  type ConnectBaseline,
  type Connecting,
  type ConnectingEvent,
  type ConnectTarget,
} from '#channels/connecting.ts';
import type { Failure } from '#channels/failure.ts';
import { isSameSeat, type ReconnectPhase } from '#channels/reconnect.ts';
import type { Background } from './background.ts';
import { channelsIn } from './sharing.ts';
import type { Tabs } from './tabs.ts';

/** Reads of the workspace while the page is in view, and while it is not. */
const CHECK_MS = 5_000;
const CHECK_HIDDEN_MS = 15_000;
/** On return to the page, and when the window closes: as soon as this. */
const AT_ONCE_MS = 1_000;
/** How often the window is asked whether it is closed; no request goes out for it. */
const WATCH_MS = 500;

/** What the attempt needs from outside. */
export interface ConnectingSurroundings {
  readonly client: ApiClient;
  readonly tabs: Tabs;
  readonly background: Background;
  readonly openWindow: (saying: string) => ConsentWindow | null;
  /** Epoch ms of the device's clock. */
  readonly now: () => number;
  readonly isVisible: () => boolean;
  readonly onReturn: (back: () => void) => () => void;
  /** Whether a channel is being reconnected there: that attempt is the newer one (S26). */
  readonly isReconnecting: (target: ConnectTarget) => boolean;
  /** The workspace was read: what it holds now. */
  readonly onRead: (workspaceId: string, channels: readonly Channel[]) => void;
  readonly onFailure: (failure: Failure) => void;
}

/** One attempt to connect a channel, with where. */
export interface ConnectAttempt {
  readonly target: ConnectTarget;
  readonly state: Connecting;
}

/** The one attempt of the page, outside of React: the window must open in the click, and checks go on between drawings. */
export interface Connector {
  /** Null while none was begun. */
  readonly attempt: () => ConnectAttempt | null;
  readonly subscribe: (changed: () => void) => () => void;
  /** Begins; call it in the click itself. `known` is what the workspaces hold now. A new attempt replaces the old (S26); none replaces another tab's. */
  readonly start: (target: ConnectTarget, known: readonly Channel[]) => void;
  /** Takes what came of the last attempt off the screen. */
  readonly clear: () => void;
  /** Follows the person's returns to the page; answers how to end it all, timers included. */
  readonly run: () => () => void;
}

interface Running {
  readonly baseline: ConnectBaseline;
  readonly window: ConsentWindow | null;
  readonly attempt: ConnectAttempt;
}

/** A connector with nothing begun. */
export function createConnector(around: ConnectingSurroundings): Connector {
  let running: Running | null = null;
  const listeners = new Set<() => void>();
  let watching: ReturnType<typeof setInterval> | null = null;
  let lastCheckAt = 0;
  let checking = false;

  function put(next: Running | null): void {
    if (running !== null && running.baseline !== next?.baseline) tell(running.attempt.target, 'replaced');
    running = next;
    if (next !== null) tell(next.attempt.target, phaseTold(next.attempt.state));
    if (next !== null && isLooking(next.attempt.state)) watching ??= setInterval(watch, WATCH_MS);
    else if (watching !== null) {
      clearInterval(watching);
      watching = null;
    }
    for (const listener of listeners) listener();
  }

  function tell(target: ConnectTarget, phase: ReconnectPhase): void {
    around.tabs.tell({ ...target, channelId: null, phase });
  }

  function send(event: ConnectingEvent): void {
    if (running === null) return;
    const { attempt, baseline, window } = running;
    const state = nextConnecting(attempt.state, event, baseline);
    if (state === attempt.state) return;
    put({ ...running, attempt: { ...attempt, state } });
    if (!isLooking(state)) window?.close();
  }

  function watch(): void {
    const now = around.now();
    send({ kind: 'tick', at: now });
    if (running !== null && around.isReconnecting(running.attempt.target)) put(null);
    if (running?.attempt.state.phase === 'waiting' && running.window?.isClosed() === true) {
      send({ kind: 'window-closed', at: now });
      void check(AT_ONCE_MS);
    }
    void check(around.isVisible() ? CHECK_MS : CHECK_HIDDEN_MS);
  }

  async function check(restMs: number): Promise<void> {
    const now = around.now();
    if (running === null || !isLooking(running.attempt.state) || checking || now - lastCheckAt < restMs) return;
    const { baseline } = running;
    const { workspaceId } = baseline.target;
    if (!around.background.mayAskToConnect(now)) return;
    checking = true;
    lastCheckAt = now;
    try {
      const channels = channelsIn((await around.client.listChannels({ workspaceId })).rows);
      around.onRead(workspaceId, channels);
      if (isStill(baseline)) send({ kind: 'checked', channels, at: around.now() });
    } catch (error) {
      // A check that failed proves nothing: the next one asks again, and the link's life ends the attempt.
      around.onFailure(failureOf(error));
    } finally {
      checking = false;
    }
  }

  async function ask(baseline: ConnectBaseline, window: ConsentWindow): Promise<void> {
    try {
      const address = await around.client.startConnect(baseline.target);
      if (!isStill(baseline)) return;
      window.goTo(address);
      lastCheckAt = around.now();
      send({ kind: 'link', at: around.now() });
    } catch (error) {
      window.close();
      const failure = failureOf(error);
      if (isStill(baseline)) send({ kind: 'refused', failure });
      around.onFailure(failure);
    }
  }

  /** Whether the attempt measured against `baseline` has not been replaced meanwhile. */
  function isStill(baseline: ConnectBaseline): boolean {
    return running?.baseline === baseline;
  }

  return {
    attempt: () => running?.attempt ?? null,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    start(target, known) {
      if (around.tabs.elsewhere().some((there) => isSameSeat(there, target))) return;
      running?.window?.close();
      const window = around.openWindow('Asking Postbreeze for the sign-in page …');
      const baseline = { target, known };
      put({ baseline, window, attempt: { target, state: { phase: 'asking' } } });
      if (window === null) send({ kind: 'blocked' });
      else void ask(baseline, window);
    },
    clear: () => put(null),
    run() {
      const stopReturns = around.onReturn(() => void check(AT_ONCE_MS));
      return () => {
        stopReturns();
        // A sign-in that goes on is the person's to finish; a blank window leads nowhere.
        if (running?.attempt.state.phase === 'asking') running.window?.close();
        put(null);
      };
    },
  };
}

/** What the other tabs are told: a channel that has come makes their lists out of date, as one that came back does. */
function phaseTold({ phase }: Connecting): ReconnectPhase {
  return phase === 'connected' || phase === 'renewed' ? 'done' : phase;
}
