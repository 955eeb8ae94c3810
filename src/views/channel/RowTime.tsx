import type { RowTime as Instant } from '#channels/why.ts';

/** A relative time over an exact one; the whole instant on hover. */
export function RowTime({ time }: { readonly time: Instant }) {
  return (
    <time
      dateTime={new Date(time.at).toISOString()}
      title={time.whole}
      className="block text-end text-xs/[18px] whitespace-nowrap text-ink-2"
    >
      {time.relative}
      <span className="block text-ink-3">{time.exact}</span>
    </time>
  );
}
