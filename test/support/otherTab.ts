import { afterEach } from 'vitest';

import { pass } from './openApp.tsx';

/** Another tab of the browser, as the page hears it and is heard by it. */
export interface OtherTab {
  /** All it heard, but for the question where everyone stands. */
  readonly heard: () => readonly unknown[];
  readonly say: (note: Readonly<Record<string, string | null>>) => Promise<void>;
}

const opened: BroadcastChannel[] = [];
afterEach(() => {
  for (const line of opened.splice(0)) line.close();
});

/** Opens another tab, until the test ends. */
export function openOtherTab(): OtherTab {
  const line = new BroadcastChannel('postbreeze-channels.attempts');
  const heard: unknown[] = [];
  line.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data !== 'ask') heard.push(data);
  };
  opened.push(line);
  return {
    heard: () => heard,
    say: async (note) => {
      line.postMessage({ tab: 'another', ...note });
      // The line is the machine's own: it delivers in its own time.
      await pass(50);
    },
  };
}
