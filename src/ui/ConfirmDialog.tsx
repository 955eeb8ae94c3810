import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useRef, type ReactNode } from 'react';

import { Button } from './Button.tsx';
import { Spinner } from './Spinner.tsx';

/** Asks before something that cannot be undone. The safe way out has the focus; while it runs there is no way out. */
export function ConfirmDialog({
  title,
  keepLabel,
  confirmLabel,
  confirmDetail,
  running,
  off = false,
  onKeep,
  onConfirm,
  children,
}: {
  readonly title: string;
  readonly keepLabel: string;
  readonly confirmLabel: string;
  /** Goes on with the label for those who hear it. */
  readonly confirmDetail: string;
  readonly running: boolean;
  /** Something is still to be done before the red button works. */
  readonly off?: boolean;
  readonly onKeep: () => void;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}) {
  const keep = useRef<HTMLButtonElement>(null);
  return (
    <AlertDialog.Root
      open
      onOpenChange={(open) => {
        if (!open && !running) onKeep();
      }}
    >
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <AlertDialog.Viewport className="fixed inset-0 z-40 grid place-items-center overflow-y-auto p-4">
          <AlertDialog.Popup
            initialFocus={() => keep.current}
            className="w-full max-w-[480px] rounded-[12px] bg-raised text-ink shadow-pop outline-none [--row-bg:var(--color-raised)]"
          >
            <div className="px-6 py-5 narrow:px-5">
              <AlertDialog.Title className="mb-3 text-lg font-semibold tracking-tight">{title}</AlertDialog.Title>
              {children}
            </div>
            <div className="flex justify-end gap-2 rounded-b-[12px] border-t border-line bg-surface-2 px-6 py-3.5 narrow:flex-col-reverse narrow:px-5">
              <Button ref={keep} aria-disabled={running} onClick={onKeep}>
                {keepLabel}
              </Button>
              <Button
                tone="danger"
                aria-label={`${confirmLabel}${confirmDetail}`}
                aria-disabled={running || off}
                onClick={(event) => {
                  // The second click of a double click belongs to whatever opened the dialog.
                  if (event.detail <= 1) onConfirm();
                }}
              >
                {running && <Spinner />}
                <span className="max-w-[260px] truncate">{confirmLabel}</span>
              </Button>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
