import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';

import { IconButton } from './Button.tsx';
import { IconClose } from './icons.ts';

/** A dialog that only tells: Esc, a click beside it and its button close it, and the focus returns to where it was. Load it lazily. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Base.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Base.Viewport className="fixed inset-0 z-40 grid place-items-center overflow-y-auto p-4">
          <Base.Popup className="w-full max-w-[480px] rounded-[12px] bg-raised text-ink shadow-pop outline-none forced-colors:border">
            <div className="flex items-center justify-between gap-4 pt-4 pe-3 ps-6 narrow:ps-5">
              <Base.Title className="text-lg font-semibold tracking-tight">{title}</Base.Title>
              <Base.Close render={<IconButton label="Close">{<IconClose size={16} />}</IconButton>} />
            </div>
            <div className="px-6 pt-2 pb-5 narrow:px-5">{children}</div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
