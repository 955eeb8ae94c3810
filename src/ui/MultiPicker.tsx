import { Combobox } from '@base-ui/react/combobox';
import { useMemo, useRef } from 'react';

import { IconCheck, IconClose, IconSelector } from './icons.ts';

/** Something that can be picked. */
export interface PickerOption {
  readonly value: string;
  readonly label: string;
}

/** Lists longer than this are for typing into. */
const MOST_SHOWN = 200;

/** Picks any number of options by typing or from the list. Load it lazily: its library is larger than the first screen. */
export function MultiPicker({
  label,
  shortcut,
  placeholder,
  options,
  countsOf,
  chosen,
  onChange,
}: {
  /** The accessible name. */
  readonly label: string;
  /** The key that puts the cursor into it. */
  readonly shortcut?: string;
  /** What is said while nothing is typed: the choice as it stands. */
  readonly placeholder: string;
  readonly options: readonly PickerOption[];
  /** How many each option would show, by its value, 0 where it is not in; asked for when the list opens. */
  readonly countsOf: () => ReadonlyMap<string, number>;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const value = options.filter((option) => chosen.includes(option.value));
  return (
    <Combobox.Root
      multiple
      items={options}
      limit={MOST_SHOWN}
      value={value}
      onValueChange={(next: readonly PickerOption[], details) => {
        // Esc closes the list and clears what is typed; what is chosen is let go by its own button.
        if (details.reason !== 'escape-key') onChange(next.map((option) => option.value));
      }}
      isItemEqualToValue={(a: PickerOption, b: PickerOption) => a.value === b.value}
      onOpenChange={(open, details) => {
        // Several are picked from one list: it stays until it is left.
        if (!open && details.reason === 'item-press') details.cancel();
      }}
    >
      <Combobox.InputGroup className="relative flex h-(--size-control) w-[160px] min-w-0 flex-[0_1_160px] items-center rounded-sm border border-line-control bg-surface focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-focus narrow:w-full">
        <Combobox.Input
          ref={field}
          aria-label={label}
          aria-keyshortcuts={shortcut}
          placeholder={placeholder}
          className="h-full w-full min-w-0 truncate rounded-sm bg-transparent pe-8 ps-2.5 font-medium narrow:pe-11 text-ink outline-none placeholder:text-ink narrow:text-lg"
        />
        {chosen.length > 0 ? (
          <button
            type="button"
            aria-label={`Clear ${label.toLowerCase()}`}
            onClick={() => {
              onChange([]);
              field.current?.focus();
            }}
            className="absolute end-1 grid size-6 place-items-center rounded-xs text-ink-2 hover:bg-surface-3 narrow:end-0 narrow:size-11"
          >
            <IconClose size={14} />
          </button>
        ) : (
          <span aria-hidden="true" className="pointer-events-none absolute end-2 text-ink-2">
            <IconSelector size={16} />
          </span>
        )}
      </Combobox.InputGroup>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} align="start" className="z-40 outline-none">
          <Combobox.Popup className="max-h-[min(22rem,var(--available-height))] w-[max(260px,var(--anchor-width))] max-w-(--available-width) overflow-y-auto overscroll-contain rounded-md bg-raised py-1 text-ink shadow-pop">
            <Combobox.Empty>
              <p className="px-3 py-2 text-ink-3 empty:hidden">Nothing by that name.</p>
            </Combobox.Empty>
            <OptionList countsOf={countsOf} />
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

/** Drawn while the list is open, so that nothing is counted for a list that is closed. */
function OptionList({ countsOf }: { readonly countsOf: () => ReadonlyMap<string, number> }) {
  const counts = useMemo(() => countsOf(), [countsOf]);
  return (
    <Combobox.List>
      {(option: PickerOption) => (
        <Combobox.Item
          key={option.value}
          value={option}
          className="flex min-h-8 cursor-default items-center gap-2 px-3 py-1 outline-none select-none data-highlighted:bg-surface-3 narrow:min-h-11"
        >
          <span dir="auto" title={option.label} className="min-w-0 flex-1 truncate">
            {option.label}
          </span>
          <span className="flex-none text-xs text-ink-3">{(counts.get(option.value) ?? 0).toLocaleString('en')}</span>
          <span className="grid size-4 flex-none place-items-center text-accent-ink">
            <Combobox.ItemIndicator>
              <IconCheck size={16} />
            </Combobox.ItemIndicator>
          </span>
        </Combobox.Item>
      )}
    </Combobox.List>
  );
}
