import { useState } from 'react';

import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';

/** Asks before the history goes: nothing brings it back but a file. */
export function DeleteHistoryDialog({
  onKeep,
  onConfirm,
}: {
  readonly onKeep: () => void;
  readonly onConfirm: () => Promise<void>;
}) {
  const [running, setRunning] = useState(false);
  return (
    <ConfirmDialog
      title="Delete the history?"
      keepLabel="Keep it"
      confirmLabel="Delete history"
      confirmDetail=" of this browser"
      running={running}
      onKeep={onKeep}
      onConfirm={() => {
        setRunning(true);
        void onConfirm();
      }}
    >
      <p className="text-pretty text-ink-2">
        All that this browser has seen of breaks, recoveries, arrivals and departures goes, of every API, and when you
        last looked. Channels and Postbreeze are not touched. Export it first if you may want it back.
      </p>
    </ConfirmDialog>
  );
}
