import { clsx } from 'clsx';
import { useState, type ReactNode } from 'react';

import { loadPart } from '#browser/missingParts.ts';
import { painted } from '#browser/painted.ts';
import type { Workspace, ListedChannel } from '#channels/channel.ts';
import type { PickedFrom } from '#channels/choiceCounts.ts';
import type { ChannelFilter } from '#channels/filter.ts';
import { Button } from '#ui/Button.tsx';
import { IconFilter, IconFoldAll } from '#ui/icons.ts';
import { latePart } from '#ui/latePart.ts';
import { pickedWords } from './pickedWords.ts';

const { Part: ListPickers, useHasCome: usePickersHaveCome } = latePart(async () => {
  await painted();
  return (await loadPart(() => import('./ListPickers.tsx'))).ListPickers;
}, 'fault');

/** Search, workspace, platform and order: what the list is narrowed to, all of it in the address. */
export function FilterBar({
  filter,
  rows,
  names,
  countsOf,
  foldAll: fold,
  updateOrder,
  snoozed,
  search,
  onChange,
}: {
  readonly filter: ChannelFilter;
  readonly rows: readonly ListedChannel[];
  readonly names: ReadonlyMap<string, Workspace> | null;
  /** How many channels each choice would show. */
  readonly countsOf: (from: PickedFrom) => ReadonlyMap<string, number>;
  /** How many of the channels shown are snoozed. */
  readonly snoozed: number;
  /** Opens or closes all that folds; null where nothing does. */
  readonly foldAll: { readonly label: string; readonly onClick: () => void } | null;
  /** Takes what came since into the order; null where that changes nothing. */
  readonly updateOrder: { readonly label: string; readonly onClick: () => void } | null;
  /** The field of the search. */
  readonly search: ReactNode;
  readonly onChange: (change: Partial<ChannelFilter>) => void;
}) {
  const [shown, setShown] = useState(false);
  const pickersHaveCome = usePickersHaveCome();
  const chosen = filter.workspaces.length + filter.platforms.length;
  const words = pickedWords(filter, names);
  return (
    <div className="no-print @container/tools mb-3 flex items-center gap-2 narrow:flex-wrap">
      {search}
      <button
        type="button"
        aria-expanded={shown}
        aria-keyshortcuts="w"
        aria-label={chosen === 0 ? 'Filters' : `Filters, ${String(chosen)} chosen`}
        onClick={() => setShown(!shown)}
        className="hidden size-11 flex-none place-items-center rounded-sm border border-line-control bg-surface aria-expanded:bg-surface-3 narrow:grid"
      >
        <IconFilter size={18} />
      </button>
      {fold !== null && (
        <button
          type="button"
          aria-label={fold.label}
          data-command
          onClick={fold.onClick}
          className="hidden size-11 flex-none place-items-center rounded-sm border border-line-control bg-surface narrow:grid"
        >
          <IconFoldAll size={18} />
        </button>
      )}
      <div className={shown ? 'contents narrow:grid narrow:basis-full narrow:gap-2' : 'contents narrow:hidden'}>
        {pickersHaveCome ? (
          <ListPickers
            filter={filter}
            rows={rows}
            names={names}
            words={words}
            countsOf={countsOf}
            onChange={onChange}
          />
        ) : (
          [words.workspaces, words.platforms, 'Sort'].map(pickerToCome)
        )}
      </div>
      {updateOrder !== null && (
        // On a phone it hangs over the list: a line of its own would push down what it promises not to move. A low view has no room for that.
        <span className="ms-auto narrow:high:fixed narrow:high:inset-x-0 narrow:high:bottom-[calc(64px+env(safe-area-inset-bottom))] narrow:high:z-20 narrow:high:mx-auto narrow:high:w-fit narrow:high:overflow-clip narrow:high:rounded-full narrow:high:shadow-pop">
          <Button tone="soft" data-command onClick={updateOrder.onClick}>
            {updateOrder.label}
          </Button>
        </span>
      )}
      <div
        className={clsx(
          'flex flex-none items-center',
          updateOrder === null && 'ms-auto',
          snoozed === 0 && 'narrow:hidden',
        )}
      >
        {snoozed > 0 && <span className="px-2 text-ink-2">{snoozed} snoozed</span>}
        {fold !== null && (
          <span className="narrow:hidden">
            <Button tone="quiet" data-command onClick={fold.onClick}>
              <IconFoldAll size={16} />
              {fold.label}
            </Button>
          </span>
        )}
      </div>
    </div>
  );
}

/** What a picker says, in its box, until it is there to be used. */
function pickerToCome(words: string) {
  return (
    <span
      key={words}
      aria-hidden="true"
      className="h-(--size-control) w-[160px] min-w-0 flex-[0_1_160px] truncate rounded-sm border border-line-control bg-surface px-2.5 leading-[calc(var(--size-control)-2px)] font-medium narrow:w-full narrow:text-lg"
    >
      {words}
    </span>
  );
}
