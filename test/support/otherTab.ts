import { waitFor } from '@testing-library/react';
import { afterEach, expect } from 'vitest';

import { lineName } from '#queries/sharedAnswers.ts';
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

/** Another tab asks for the list from now on, and is not told it until the test ends. */
export async function anotherTabAsks(): Promise<void> {
  const line = new BroadcastChannel(lineName('https://api.postbreeze.example', 'sandbox'));
  let isHeard = false;
  line.onmessage = () => (isHeard = true);
  opened.push(line);
  // The page listens once it is idle.
  await waitFor(() => {
    line.postMessage({ kind: 'hello' });
    expect(isHeard).toBe(true);
  });
  line.postMessage({ kind: 'asking', name: 'channels', at: Date.now() });
  await pass(50);
}
