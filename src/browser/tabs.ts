/** What one tab tells the others of an attempt: where, for which channel, how far. Never a link, never a state (S24). */
export interface TabNote {
  readonly workspaceId: string;
  readonly platform: string;
  /** The channel that is to come back; null where a new one is to come. */
  readonly channelId: string | null;
  readonly phase: string;
}

/** The line between the tabs of this browser that have the product open. */
export interface TabLine {
  readonly tell: (note: TabNote) => void;
  /** Asks the others to say where they stand. */
  readonly ask: () => void;
  readonly close: () => void;
}

/** What is done with what other tabs say. */
export interface TabListener {
  readonly heard: (tab: string, note: TabNote) => void;
  /** Another tab wants to know where this one stands. */
  readonly asked: () => void;
  /** This tab is being left. */
  readonly leaving: () => void;
}

const NAME = 'postbreeze-channels.attempts';

/** A line between the tabs, whatever is said on it. */
export interface Line {
  readonly tell: (message: unknown) => void;
  readonly close: () => void;
}

/** Opens the line called `name`; null where the browser has none. What is `heard` is not to be taken on trust. */
export function openLine(name: string, heard: (message: unknown) => void, leaving: () => void): Line | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const line = new BroadcastChannel(name);
  line.onmessage = ({ data }: MessageEvent<unknown>) => heard(data);
  window.addEventListener('pagehide', leaving);
  return {
    tell: (message) => line.postMessage(message),
    close: () => {
      window.removeEventListener('pagehide', leaving);
      line.close();
    },
  };
}

/** Opens the line; null where the browser has none, and every tab is then on its own. */
export function openTabLine(listener: TabListener): TabLine | null {
  const line = openLine(
    NAME,
    (data) => {
      if (data === 'ask') listener.asked();
      else if (isSaid(data)) listener.heard(data.tab, data);
    },
    listener.leaving,
  );
  if (line === null) return null;
  // Only to tell tabs apart: nothing depends on its being hard to guess.
  const tab = Math.random().toString(36).slice(2);
  return {
    tell: (note) => line.tell({ tab, ...note }),
    ask: () => line.tell('ask'),
    close: () => line.close(),
  };
}

/** A tab may be of another version: nothing it says is taken on trust. */
function isSaid(data: unknown): data is TabNote & { readonly tab: string } {
  if (typeof data !== 'object' || data === null || !('channelId' in data)) return false;
  const texts: readonly unknown[] = [
    'tab' in data && data.tab,
    'workspaceId' in data && data.workspaceId,
    'platform' in data && data.platform,
    'phase' in data && data.phase,
    data.channelId ?? '',
  ];
  return texts.every((text) => typeof text === 'string');
}
