import { useState } from 'react';

import { Button, IconButton } from '#ui/Button.tsx';
import { IconClose } from '#ui/icons.ts';
import type { UpgradeState } from './useUpgrade.ts';

/** A quiet bar over the page, never in its way: the page is out of date. It reloads on a click and never by itself. */
export function UpgradeNotice({
  state,
  onReload,
  onAskAgain,
}: {
  readonly state: UpgradeState;
  readonly onReload: () => void;
  readonly onAskAgain: () => void;
}) {
  const [hidden, setHidden] = useState<UpgradeState>('current');
  return (
    <div
      aria-live="polite"
      className="no-print pointer-events-none fixed inset-x-4 bottom-4 z-50 flex justify-center narrow:bottom-[calc(64px+env(safe-area-inset-bottom))]"
    >
      {state !== 'current' && state !== hidden && (
        <div className="pointer-events-auto flex max-w-full animate-[appear_140ms_var(--ease-out)] items-center gap-2 rounded-md bg-raised py-1.5 pe-1.5 ps-4 text-ink shadow-pop forced-colors:border">
          <span className="text-pretty">
            {state === 'new-version'
              ? 'A new version is there: reload.'
              : 'A part of this page did not load, and its server does not answer. What is on screen still works.'}
          </span>
          {state === 'new-version' ? (
            <Button tone="soft" onClick={onReload}>
              Reload
            </Button>
          ) : (
            <Button onClick={onAskAgain}>Try again</Button>
          )}
          <IconButton label="Later" onClick={() => setHidden(state)}>
            <IconClose size={16} />
          </IconButton>
        </div>
      )}
    </div>
  );
}
