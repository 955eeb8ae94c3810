import { Fragment } from 'react';

import { HELD_KEY } from '#browser/shortcuts.ts';
import { Dialog } from '#ui/Dialog.tsx';

/** Every key of the product, in the order a person needs them (PRODUCT section 6). */
const KEYS = [
  { keys: [HELD_KEY, 'K'], does: 'Command palette: go to or do anything, by a few letters' },
  { keys: ['/'], does: 'Search channels' },
  { keys: ['w'], does: 'Choose workspaces' },
  { keys: ['j', 'k'], does: 'Next or previous channel' },
  { keys: ['↑', '↓', 'Home', 'End'], does: 'The same from a channel that has the focus; the first and the last' },
  { keys: ['Enter'], does: 'Details of the channel' },
  { keys: ['r'], does: 'Reconnect the channel, if that is what it needs' },
  { keys: ['s'], does: 'Skip the channel, in the reconnect queue' },
  { keys: ['Esc'], does: 'Close what is on top; clear the search; stop the queue' },
  { keys: ['?'], does: 'These shortcuts' },
] as const;

/** What stands behind `?`. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] items-center gap-x-5 gap-y-2.5">
        {KEYS.map(({ keys, does }) => (
          <Fragment key={does}>
            <dt className="flex gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="grid h-6 min-w-6 place-items-center rounded-xs border border-line-2 bg-surface-2 px-1.5 font-sans text-xs leading-none font-medium text-ink-2"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className="text-ink">{does}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="mt-4 text-xs/[18px] text-pretty text-ink-3">
        Not taken while you type or while a list or dialog is open: leave the field first. Settings turns the single
        letters off.
      </p>
    </Dialog>
  );
}
