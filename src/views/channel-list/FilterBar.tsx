import { clsx } from 'clsx';
import { lazy, startTransition, Suspense, useRef, useState } from 'react';

import { loadPart } from '#browser/missingParts.ts';
import type { Workspace, ListedChannel } from '#channels/channel.ts';
import type { PickedFrom } from '#channels/choiceCounts.ts';
import type { ChannelFilter } from '#channels/filter.ts';
import { SORT_LABEL, SORTS, type Sort } from '#channels/sort.ts';
import { Button } from '#ui/Button.tsx';
import { IconClose, IconFilter, IconFoldAll, IconSearch, IconSelector } from '#ui/icons.ts';
import { pickedWords } from './pickedWords.ts';

const ListPickers = lazy(async () => ({ default: (await loadPart(() => import('./ListPickers.tsx'))).ListPickers }));

/** Search, workspace, platform and order: what the list is narrowed to, all of it in the address. */
export function FilterBar({
  filter,
  rows,
  names,
  countsOf,
  foldAll: fold,
  updateOrder,
  snoozed,
  onType,
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
  readonly onType: (text: string) => void;
  readonly onChange: (change: Partial<ChannelFilter>) => void;
}) {
  const [shown, setShown] = useState(false);
  const chosen = filter.workspaces.length + filter.platforms.length;
  const words = pickedWords(filter, names);
  return (
    <div className="no-print @container/tools mb-3 flex items-center gap-2 narrow:flex-wrap">
      <SearchField text={filter.text} onType={onType} />
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
          onClick={fold.onClick}
          className="hidden size-11 flex-none place-items-center rounded-sm border border-line-control bg-surface narrow:grid"
        >
          <IconFoldAll size={18} />
        </button>
      )}
      <div className={shown ? 'contents narrow:grid narrow:basis-full narrow:gap-2' : 'contents narrow:hidden'}>
        <Suspense fallback={[words.workspaces, words.platforms].map(pickerToCome)}>
          <ListPickers
            filter={filter}
            rows={rows}
            names={names}
            words={words}
            countsOf={countsOf}
            onChange={onChange}
          />
        </Suspense>
        <SortField sort={filter.sort} onChange={(sort) => onChange({ sort })} />
      </div>
      {updateOrder !== null && (
        // On a phone it hangs over the list: a line of its own would push down what it promises not to move.
        <span className="ms-auto narrow:fixed narrow:inset-x-0 narrow:bottom-[calc(64px+env(safe-area-inset-bottom))] narrow:z-20 narrow:mx-auto narrow:w-fit narrow:rounded-sm narrow:shadow-pop">
          <Button tone="soft" onClick={updateOrder.onClick}>
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
            <Button tone="quiet" onClick={fold.onClick}>
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

function SearchField({ text, onType }: { readonly text: string; readonly onType: (text: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  // What is typed shows at once; the list, and the address with it, follow as fast as they can.
  const [draft, setDraft] = useState<string | null>(null);
  const change = (next: string) => {
    setDraft(next);
    startTransition(() => {
      onType(next);
      setDraft(null);
    });
  };
  const shown = draft ?? text;
  return (
    <div className="relative flex h-(--size-control) min-w-[140px] flex-[0_1_300px] items-center rounded-sm border border-line-control bg-surface focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-focus narrow:flex-1">
      <IconSearch size={16} aria-hidden="true" className="pointer-events-none absolute start-2.5 text-ink-3" />
      <input
        ref={field}
        type="search"
        aria-label="Search channels"
        placeholder="Search channels"
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        value={shown}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || shown === '') return;
          event.preventDefault();
          change('');
        }}
        className="h-full w-full rounded-sm bg-transparent pe-8 ps-8 text-ink narrow:pe-3 narrow:not-placeholder-shown:pe-11 outline-none placeholder:text-ink-3 narrow:text-lg [&::-webkit-search-cancel-button]:hidden"
      />
      {shown === '' ? (
        <kbd
          aria-hidden="true"
          className="pointer-events-none absolute end-2 grid h-[18px] min-w-[18px] place-items-center rounded-xs border border-line-2 bg-surface-2 px-1 font-sans text-2xs leading-none font-medium text-ink-3 narrow:hidden"
        >
          /
        </kbd>
      ) : (
        <button
          type="button"
          aria-label="Clear search"
          onClick={() => {
            change('');
            field.current?.focus();
          }}
          className="absolute end-1 grid size-6 place-items-center rounded-xs text-ink-2 hover:bg-surface-3 narrow:end-0 narrow:size-11"
        >
          <IconClose size={14} />
        </button>
      )}
    </div>
  );
}

function SortField({ sort, onChange }: { readonly sort: Sort; readonly onChange: (sort: Sort) => void }) {
  return (
    <label className="relative flex h-(--size-control) items-center rounded-sm border border-line-control bg-surface focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-focus hover:bg-surface-3">
      <span className="pointer-events-none ps-2.5 text-ink-3">Sort</span>
      <select
        value={sort}
        onChange={(event) => {
          const next = SORTS.find((option) => option === event.target.value);
          if (next !== undefined) onChange(next);
        }}
        className="h-full w-full cursor-pointer appearance-none rounded-sm bg-transparent pe-8 ps-2 font-medium text-ink outline-none narrow:text-lg [&>option]:bg-raised [&>option]:text-ink"
      >
        {SORTS.map((option) => (
          <option key={option} value={option}>
            {SORT_LABEL[option]}
          </option>
        ))}
      </select>
      <span aria-hidden="true" className="pointer-events-none absolute end-2 text-ink-2">
        <IconSelector size={16} />
      </span>
    </label>
  );
}
