import { SORT_LABEL, SORTS, type Sort } from '#channels/sort.ts';
import { IconSelector } from '#ui/icons.ts';

/** The order of the list. */
export function SortField({ sort, onChange }: { readonly sort: Sort; readonly onChange: (sort: Sort) => void }) {
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
