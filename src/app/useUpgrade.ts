import { useEffect, useState } from 'react';

import { runningEntry, servedEntry } from '#browser/build.ts';
import { deviceNow } from '#browser/clock.ts';
import { onMissingPart } from '#browser/missingParts.ts';
import { onReturn } from '#browser/visibility.ts';

/** How the page that is open stands to the one its server would send now. */
export type UpgradeState =
  | 'current'
  | 'new-version'
  /** A part of the page did not load, and its server does not answer: whether there is a new version is not known. */
  | 'server-away';

/** A tab that is left open asks at most this often whether it is out of date. */
const ASK_EVERY_MS = 5 * 60_000;

/** Whether the server has another build than the one that runs: asked on return to the page, and when a part of it did not load. */
export function useUpgrade(): { readonly state: UpgradeState; readonly askAgain: () => void } {
  const [state, setState] = useState<UpgradeState>('current');
  // The page cannot become current again: it stays as it was loaded.
  const tell = (next: UpgradeState) => setState((last) => (last === 'new-version' ? last : next));
  useEffect(() => {
    let askedAt = deviceNow();
    const stopReturns = onReturn(() => {
      if (deviceNow() - askedAt < ASK_EVERY_MS) return;
      askedAt = deviceNow();
      void servedEntry().then((served) => {
        if (served !== null && served !== runningEntry()) tell('new-version');
      });
    });
    // Offline proves nothing about the version, and is told as such where the part belongs.
    const stopParts = onMissingPart((why) => {
      if (why === 'gone') void partMissing().then(tell);
    });
    return () => {
      stopReturns();
      stopParts();
    };
  }, []);
  return { state, askAgain: () => void partMissing().then(tell) };
}

/** A server that answers but lacks the part has another build, whatever it calls itself. */
async function partMissing(): Promise<UpgradeState> {
  return (await servedEntry()) === null ? 'server-away' : 'new-version';
}
