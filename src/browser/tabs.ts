/** What one tab tells the others of an attempt: which channel, how far. Never a link, never a state (S24). */
export interface TabNote {
  /** Which tab says so. */
  readonly tab: string;
  readonly channelId: string;
  readonly phase: string;
}

/** The line between the tabs of this browser that have the product open. */
export interface TabLine {
  readonly tell: (channelId: string, phase: string) => void;
  /** Asks the others to say where they stand. */
  readonly ask: () => void;
  readonly close: () => void;
}

/** What is done with what other tabs say. */
export interface TabListener {
  readonly heard: (note: TabNote) => void;
  /** Another tab wants to know where this one stands. */
  readonly asked: () => void;
  /** This tab is being left. */
  readonly leaving: () => void;
}

const NAME = 'postbreeze-channels.attempts';

/** Opens the line; null where the browser has none, and every tab is then on its own. */
export function openTabLine(listener: TabListener): TabLine | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const line = new BroadcastChannel(NAME);
  // Only to tell tabs apart: nothing depends on its being hard to guess.
  const tab = Math.random().toString(36).slice(2);
  line.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'ask') listener.asked();
    else if (isNote(data)) listener.heard({ tab: data.tab, channelId: data.channelId, phase: data.phase });
  };
  window.addEventListener('pagehide', listener.leaving);
  return {
    tell: (channelId, phase) => line.postMessage({ tab, channelId, phase }),
    ask: () => line.postMessage('ask'),
    close: () => {
      window.removeEventListener('pagehide', listener.leaving);
      line.close();
    },
  };
}

/** A tab may be of another version: nothing it says is taken on trust. */
function isNote(data: unknown): data is TabNote {
  if (typeof data !== 'object' || data === null) return false;
  return (
    'tab' in data &&
    typeof data.tab === 'string' &&
    'channelId' in data &&
    typeof data.channelId === 'string' &&
    'phase' in data &&
    typeof data.phase === 'string'
  );
}
