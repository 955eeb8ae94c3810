import { startTransition, useRef, useState, type KeyboardEvent } from 'react';

import { loadPart } from '#browser/missingParts.ts';
import { enterRows } from '#browser/rowCursor.ts';
import { IconClose, IconSearch } from '#ui/icons.ts';
import { latePart } from '#ui/latePart.ts';
import type { Find } from './useFind.ts';

const { Part: FindSteps } = latePart(() => loadPart(async () => (await import('./FindSteps.tsx')).FindSteps));

/** The search: it narrows the list while one types, Enter goes from match to match, and ↓ into the list. */
export function SearchField({
  text,
  find,
  onType,
}: {
  readonly text: string;
  readonly find: Find;
  readonly onType: (text: string) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  // What is typed shows at once; the list, and the address with it, follow as fast as they can.
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? text;
  const change = (next: string) => {
    setDraft(next);
    find.drop();
    startTransition(() => {
      onType(next);
      setDraft(null);
    });
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') find.step(shown, event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && shown !== '') change('');
    else if (event.key === 'ArrowDown') enterRows(find.current?.key ?? null);
    else return;
    event.preventDefault();
  };
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
        enterKeyHint="search"
        spellCheck={false}
        value={shown}
        onChange={(event) => change(event.target.value)}
        onKeyDown={press}
        className="h-full w-full min-w-0 rounded-sm bg-transparent pe-1 ps-8 text-ink outline-none placeholder:text-ink-3 placeholder-shown:pe-8 narrow:text-lg narrow:placeholder-shown:pe-3 [&::-webkit-search-cancel-button]:hidden"
      />
      {shown === '' ? (
        <kbd
          aria-hidden="true"
          className="pointer-events-none absolute end-2 grid h-[18px] min-w-[18px] place-items-center rounded-xs border border-line-2 bg-surface-2 px-1 font-sans text-2xs leading-none font-medium text-ink-3 narrow:hidden"
        >
          /
        </kbd>
      ) : (
        <>
          <FindSteps find={find} text={shown} />
          <button
            type="button"
            aria-label="Clear search"
            onClick={() => {
              change('');
              field.current?.focus();
            }}
            className="me-1 grid size-6 flex-none place-items-center rounded-xs text-ink-2 hover:bg-surface-3 narrow:me-0 narrow:size-11"
          >
            <IconClose size={14} />
          </button>
        </>
      )}
    </div>
  );
}
