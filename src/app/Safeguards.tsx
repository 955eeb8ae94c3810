import type { ReactNode } from 'react';

import { VERSION } from '#browser/build.ts';
import { copyText } from '#browser/clipboard.ts';
import { deviceNow } from '#browser/clock.ts';
import { missingPart } from '#browser/missingParts.ts';
import { FaultHelpContext, type FaultHelp } from '#ui/FaultHelp.ts';
import { faultReport } from './faultReport.ts';
import { UpgradeNotice } from './UpgradeNotice.tsx';
import { useUpgrade } from './useUpgrade.ts';

const HELP: FaultHelp = {
  reportOf: (title, error) =>
    faultReport({
      title,
      error,
      version: VERSION,
      address: window.location,
      userAgent: navigator.userAgent,
      at: deviceNow(),
    }),
  copy: copyText,
  missingPart,
  reload: () => window.location.reload(),
};

/** What stands around every screen for the day something goes wrong: reports on faults, and word of a new version. */
export function Safeguards({ children }: { readonly children: ReactNode }) {
  const { state, askAgain } = useUpgrade();
  return (
    <FaultHelpContext value={HELP}>
      {children}
      <UpgradeNotice state={state} onReload={HELP.reload} onAskAgain={askAgain} />
    </FaultHelpContext>
  );
}
