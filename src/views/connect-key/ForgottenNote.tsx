import { useState } from 'react';

import { forgetNotes } from '#browser/notes.ts';
import { deleteHistory } from '#queries/historyWatch.ts';
import { Button } from '#ui/Button.tsx';

/** The key was forgotten a moment ago: says what went, and asks whether what this browser noted goes too. */
export function ForgottenNote() {
  const [deleted, setDeleted] = useState<'no' | 'yes' | 'failed'>('no');

  async function forgetAll(): Promise<void> {
    forgetNotes();
    await deleteHistory();
  }

  return (
    <div className="mb-4 grid justify-items-start gap-2 rounded-md border border-line bg-surface-2 px-3 py-2.5 text-pretty text-ink-2">
      <p role="status">
        <b className="font-semibold text-ink">The key is forgotten, with all it showed.</b> {WORDS[deleted]}
      </p>
      {deleted !== 'yes' && (
        <Button
          onClick={() => {
            void forgetAll().then(
              () => setDeleted('yes'),
              () => setDeleted('failed'),
            );
          }}
        >
          Delete history and notes
        </Button>
      )}
    </div>
  );
}

const WORDS = {
  no: 'The history of breaks, snoozes and contacts of this browser are still here, for the next key. Shall they go too?',
  yes: 'The history and notes of this browser are deleted too.',
  failed: 'This browser did not let everything be deleted. Clearing its data for this page does the same.',
} as const;
