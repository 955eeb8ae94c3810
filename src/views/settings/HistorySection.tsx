import { useState } from 'react';

import { deleteHistory } from '#queries/historyWatch.ts';
import { Button } from '#ui/Button.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** What this browser remembers of breaks, and the way to be rid of it. */
export function HistorySection() {
  const [deleted, setDeleted] = useState<'no' | 'yes' | 'failed'>('no');
  return (
    <SettingsSection title="History" detail="What this browser has seen of channels breaking and coming back.">
      <div className="grid justify-items-start gap-1.5">
        <Button
          tone="danger-quiet"
          onClick={() => {
            void deleteHistory().then(
              () => setDeleted('yes'),
              () => setDeleted('failed'),
            );
          }}
        >
          Delete history
        </Button>
        <p aria-live="polite" className="text-xs/[18px] text-pretty text-ink-3">
          {WORDS[deleted]}
        </p>
      </div>
    </SettingsSection>
  );
}

const WORDS = {
  no: 'Ids, states, causes and times, at most 180 days back; no names, no key. It stays when the key is forgotten, so that a new key loses nothing.',
  yes: 'Deleted. It begins anew with the next look at the list.',
  failed: 'This browser did not let it be deleted. Clearing its data for this page does the same.',
} as const;
