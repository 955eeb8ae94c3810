import { useEffect, type ReactNode } from 'react';

import { VERSION } from '#browser/build.ts';
import { copyText } from '#browser/clipboard.ts';
import { deviceNow } from '#browser/clock.ts';
import { idle, whenIdle } from '#browser/idle.ts';
import { missingPart } from '#browser/missingParts.ts';
import { FaultHelpContext, type FaultHelp } from '#ui/FaultHelp.ts';
import { latePart } from '#ui/latePart.ts';
import { Region } from '#ui/Region.tsx';
import { useUpgrade } from './useUpgrade.ts';

/** Fetched ahead, like the report: on the day it is needed the server may be away. */
const { Part: UpgradeNotice } = latePart(async () => {
  await idle();
  return (await import('./UpgradeNotice.tsx')).UpgradeNotice;
});

const loadReport = () => import('./faultReport.ts');

const HELP: FaultHelp = {
  async reportOf(title, error) {
    const at = deviceNow();
    const { pathname, search } = window.location;
    try {
      const { faultReport } = await loadReport();
      return faultReport({
        title,
        error,
        version: VERSION,
        address: { pathname, search },
        userAgent: navigator.userAgent,
        at,
      });
    } catch {
      return null;
    }
  },
  copy: copyText,
  missingPart,
  reload: () => window.location.reload(),
};

/** What stands around every screen for the day something goes wrong: reports on faults, and word of a new version. */
export function Safeguards({ children }: { readonly children: ReactNode }) {
  const { state, askAgain } = useUpgrade();
  useEffect(() => whenIdle(() => void loadReport().catch(() => undefined)), []);
  return (
    <FaultHelpContext value={HELP}>
      <Region title="This page" heading={<h1 className="m-4 text-xl font-semibold">Postbreeze Channels</h1>}>
        {children}
      </Region>
      <UpgradeNotice state={state} onReload={HELP.reload} onAskAgain={askAgain} />
    </FaultHelpContext>
  );
}
