import { IconButton } from '#ui/Button.tsx';
import { IconClose } from '#ui/icons.ts';

/** Confirms what cannot be seen any more: the channel that has just left the list. The region is there before its words are. */
export function GoneToast({ name, onClose }: { readonly name: string | null; readonly onClose: () => void }) {
  return (
    <div
      aria-live="polite"
      className="no-print pointer-events-none fixed inset-x-4 bottom-4 z-30 flex justify-center narrow:bottom-[calc(64px+env(safe-area-inset-bottom))]"
    >
      {name !== null && (
        <p className="pointer-events-auto flex max-w-full items-center gap-2 rounded-md bg-raised py-1 pe-1 ps-4 text-ink shadow-pop forced-colors:border">
          <span className="min-w-0 break-words">
            <bdi>{name}</bdi> is disconnected. Its published posts stay.
          </span>
          <IconButton label="Close" onClick={onClose}>
            <IconClose size={16} />
          </IconButton>
        </p>
      )}
    </div>
  );
}
