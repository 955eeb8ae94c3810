import { lazy, Suspense, useState } from 'react';

import { deviceNow } from '#browser/clock.ts';
import { downloadText } from '#browser/download.ts';
import { loadPart } from '#browser/missingParts.ts';
import { MOST_FILE_BYTES } from '#channels/historyFile.ts';
import { fileDay } from '#channels/time.ts';
import { deleteHistory, exportHistory, importHistory } from '#queries/historyWatch.ts';
import { useSession } from '#queries/session.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { LayerComing } from '#ui/LayerComing.tsx';
import { SettingsSection } from './SettingsSection.tsx';

const DeleteHistoryDialog = lazy(async () => ({
  default: (await loadPart(() => import('./DeleteHistoryDialog.tsx'))).DeleteHistoryDialog,
}));

const WORDS = {
  idle: 'Ids, states, causes and times, at most 180 days back and 20 MB; no names, no key. It stays when the key is forgotten, so that a new key loses nothing.',
  deleted: 'Deleted. It begins anew with the next look at the list.',
  'not-deleted': 'This browser did not let it be deleted. Clearing its data for this page does the same.',
  'not-ready': 'The history is not read yet. Try again in a moment.',
  imported: 'Taken in. What was known already is there once.',
  'not-imported': 'The file could not be taken in: this browser did not keep it. Nothing has changed.',
  'not-read': 'The file could not be read. Nothing was taken in.',
  'too-large': 'This file is too large to be a history of channels. Nothing was taken in.',
  'not-ours': 'This file is not a history of channels, or only a part of one. Nothing was taken in.',
  newer: 'A newer version of this product wrote this file. Upgrade first; nothing was taken in.',
  'other-api': 'This file belongs to another API address than the one above. Nothing was taken in.',
  damaged: 'Something in this file is not as this product writes it. Nothing was taken in.',
} as const;

type Outcome = keyof typeof WORDS;

/** What this browser remembers of channels, as a file to take along, and the way to be rid of it. */
export function HistorySection() {
  const { apiOrigin } = useSession().config;
  const [outcome, setOutcome] = useState<Outcome>('idle');
  const [asking, setAsking] = useState(false);

  async function save(): Promise<Outcome> {
    const text = await exportHistory(apiOrigin);
    if (text === null) return 'not-ready';
    downloadText(`channel-history-${fileDay(deviceNow())}.json`, 'application/json', text);
    return 'idle';
  }

  return (
    <SettingsSection
      title="History"
      detail="What this browser has seen of channels breaking, coming back, appearing and vanishing. It lives in this browser only."
    >
      <div className="grid justify-items-start gap-1.5 narrow:justify-items-stretch">
        <div className="flex flex-wrap gap-2">
          <Button data-command onClick={() => void save().then(setOutcome, () => setOutcome('not-ready'))}>
            Export history
          </Button>
          <label
            className={`${buttonClass('outline')} relative cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus`}
          >
            Import history
            <input
              type="file"
              accept=".json,application/json"
              className="absolute inset-0 w-full cursor-pointer opacity-0"
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                if (file !== undefined) void takeIn(file, apiOrigin).then(setOutcome, () => setOutcome('not-imported'));
                // The same file may be chosen again.
                target.value = '';
              }}
            />
          </label>
          <Button tone="danger-quiet" onClick={() => setAsking(true)}>
            Delete history
          </Button>
        </div>
        <p aria-live="polite" className="text-xs/[18px] text-pretty text-ink-3">
          {WORDS[outcome]}
        </p>
      </div>
      {asking && (
        <Suspense fallback={<LayerComing />}>
          <DeleteHistoryDialog
            onKeep={() => setAsking(false)}
            onConfirm={async () => {
              setOutcome(
                await deleteHistory().then(
                  () => 'deleted',
                  () => 'not-deleted',
                ),
              );
              setAsking(false);
            }}
          />
        </Suspense>
      )}
    </SettingsSection>
  );
}

async function takeIn(file: File, origin: string): Promise<Outcome> {
  if (file.size > MOST_FILE_BYTES) return 'too-large';
  const text = await file.text().catch(() => null);
  return text === null ? 'not-read' : ((await importHistory(text, origin)) ?? 'imported');
}
