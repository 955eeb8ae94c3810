import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';

import { IconButton } from './Button.tsx';
import { IconClose, IconSearch } from './icons.ts';

/** What can be chosen, under one heading. */
export interface PaletteGroup<Item> {
  readonly title: string;
  readonly items: readonly Item[];
}

/** A dialog with one field, and under it the list of what its text leaves: arrows move, Enter chooses, Esc closes. Load it lazily. */
export function PaletteDialog<Item extends { readonly key: string }>({
  label,
  fieldLabel,
  text,
  onType,
  groups,
  status,
  empty,
  foot,
  onChoose,
  onClose,
  children,
}: {
  readonly label: string;
  readonly fieldLabel: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  /** Those without anything in them are to be left out. */
  readonly groups: readonly PaletteGroup<Item>[];
  /** What was found, in words; told politely. */
  readonly status: string;
  readonly empty: string;
  /** Stands at the end, where there is room. */
  readonly foot: ReactNode;
  readonly onChoose: (item: Item) => void;
  readonly onClose: () => void;
  /** Draws what stands in a row. */
  readonly children: (item: Item) => ReactNode;
}) {
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Viewport className="fixed inset-0 z-40 flex items-start justify-center px-4 pt-[min(14vh,8rem)] narrow:p-0">
          <Dialog.Popup
            aria-label={label}
            onKeyDown={(event) => {
              // The key that opened it closes it; the browser's own search is not what is meant.
              if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
              event.preventDefault();
              // Held, it is one press.
              if (!event.repeat) onClose();
            }}
            className="flex max-h-[min(30rem,72dvh)] w-full max-w-[620px] flex-col overflow-hidden rounded-[12px] bg-raised text-ink shadow-pop outline-none forced-colors:border narrow:max-h-[85dvh] narrow:max-w-none narrow:rounded-t-none"
          >
            <Autocomplete.Root
              open
              inline
              mode="none"
              autoHighlight="always"
              keepHighlight
              items={groups}
              value={text}
              onValueChange={(next, { reason }) => {
                if (reason === 'input-change' || reason === 'input-clear') onType(next);
              }}
              itemToStringValue={({ key }: Item) => key}
            >
              <div className="flex flex-none items-center gap-2.5 border-b border-line ps-4 pe-2">
                <IconSearch size={18} aria-hidden="true" className="flex-none text-ink-3" />
                <Autocomplete.Input
                  aria-label={fieldLabel}
                  placeholder={fieldLabel}
                  spellCheck={false}
                  className="h-12 min-w-0 flex-1 bg-transparent text-lg text-ink outline-none placeholder:text-ink-3 narrow:h-14"
                />
                <Dialog.Close render={<IconButton label="Close">{<IconClose size={16} />}</IconButton>} />
              </div>
              <Autocomplete.Empty>
                <p className="px-4 py-6 text-center text-ink-3 empty:hidden">{empty}</p>
              </Autocomplete.Empty>
              <Autocomplete.List className="min-h-0 flex-1 scroll-py-2 overflow-y-auto overscroll-contain pb-2 data-empty:p-0">
                {(group: PaletteGroup<Item>) => (
                  <Autocomplete.Group key={group.title} items={group.items}>
                    <Autocomplete.GroupLabel className="px-4 pt-3 pb-1 text-xs font-medium text-ink-3 select-none">
                      {group.title}
                    </Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(item: Item) => (
                        <Autocomplete.Item
                          key={item.key}
                          value={item}
                          onClick={() => onChoose(item)}
                          className="relative mx-2 flex h-8 scroll-my-8 cursor-default items-center gap-2.5 rounded-sm px-2 outline-none select-none data-highlighted:bg-accent-soft data-highlighted:before:absolute data-highlighted:before:inset-y-1.5 data-highlighted:before:start-0 data-highlighted:before:w-0.5 data-highlighted:before:rounded-full data-highlighted:before:bg-accent-ink data-highlighted:before:content-[''] forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:-outline-offset-2 narrow:h-11"
                        >
                          {children(item)}
                        </Autocomplete.Item>
                      )}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
              <div className="flex h-9 flex-none items-center justify-between gap-4 border-t border-line bg-surface-2 px-4 text-xs text-ink-3">
                <p role="status" aria-live="polite" className="truncate">
                  {status}
                </p>
                {foot}
              </div>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
