import { useMemo, type ReactNode } from 'react';

import { copyText } from '#browser/clipboard.ts';
import { deviceNow } from '#browser/clock.ts';
import { isMissingPart } from '#browser/missingParts.ts';
import { FaultHelpContext, type FaultHelp } from '#ui/FaultHelp.ts';
import { faultReport } from './faultReport.ts';
import { UpgradeNotice } from './UpgradeNotice.tsx';
import { useUpgrade } from './useUpgrade.ts';

/** What stands around every screen for the day something goes wrong: reports on faults, and word of a new version. */
export function Safeguards({ version, children }: { readonly version: string; readonly children: ReactNode }) {
  const { state, askAgain } = useUpgrade(version);
  const help = useMemo(() => helpFor(version), [version]);
  return (
    <FaultHelpContext value={help}>
      {children}
      <UpgradeNotice state={state} onReload={help.reload} onAskAgain={askAgain} />
    </FaultHelpContext>
  );
}

function helpFor(version: string): FaultHelp {
  return {
    reportOf: (title, error) =>
      faultReport({
        title,
        error,
        version,
        address: window.location,
        userAgent: navigator.userAgent,
        at: deviceNow(),
      }),
    copy: copyText,
    isMissingPart,
    reload: () => window.location.reload(),
  };
}
