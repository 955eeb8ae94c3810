import { useId } from 'react';

/** One of a few, all in view: the browser's own radio buttons, drawn as one strip. */
export function ChoiceGroup<V extends string | number>({
  labelledBy,
  describedBy,
  options,
  value,
  onChange,
}: {
  /** Id of what names the group. */
  readonly labelledBy: string;
  /** Id of what explains it. */
  readonly describedBy?: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className="inline-grid max-w-full auto-cols-fr grid-flow-col rounded-sm border border-line-control bg-surface narrow:grid"
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="relative flex h-[calc(var(--size-control)-2px)] min-w-0 cursor-pointer items-center justify-center px-3 font-medium whitespace-nowrap text-ink-2 first:rounded-s-[5px] last:rounded-e-[5px] not-first:border-s not-first:border-line-2 hover:bg-surface-3 has-checked:bg-accent-soft has-checked:text-accent-ink has-checked:inset-ring has-checked:inset-ring-accent has-focus-visible:z-1 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus narrow:px-2 forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText] forced-colors:has-checked:forced-color-adjust-none"
        >
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 cursor-pointer appearance-none outline-none"
          />
          <span className="relative truncate">{option.label}</span>
        </label>
      ))}
    </div>
  );
}
