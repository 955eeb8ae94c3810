/** One of a few views of the same thing, in a strip: the chosen one is pressed. */
export function Segments<V extends string | number>({
  label,
  options,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly onChoose: (value: V) => void;
}) {
  return (
    <div
      role="group"
      aria-label={label}
      className="inline-flex gap-0.5 rounded-sm bg-surface-3 p-0.5 narrow:min-w-0 narrow:flex-1"
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value)}
          className="h-7 rounded-[5px] px-2.5 text-xs font-medium whitespace-nowrap text-ink-2 transition-colors duration-(--duration-fast) hover:text-ink pressed:bg-raised pressed:text-ink pressed:shadow-card pressed:ring-1 pressed:ring-line-2 narrow:h-auto narrow:min-h-11 narrow:min-w-0 narrow:flex-1 narrow:px-1 narrow:text-sm narrow:leading-tight narrow:whitespace-normal forced-colors:pressed:border-2"
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
