import type { RowTime as Instant } from '#channels/rowTime.ts';

/** A relative time over an exact one that says what happened then; the whole instant on hover, and where the row has the focus. */
export function RowTime({ time }: { readonly time: Instant }) {
  return (
    <time
      dateTime={new Date(time.at).toISOString()}
      title={`${time.what} ${time.whole}`}
      className="channel-time text-end text-xs/[18px] whitespace-nowrap text-ink-2"
    >
      <span className="channel-time-relative">{time.relative}</span>{' '}
      <span data-whole={time.whole} className="channel-time-exact text-ink-3">
        {time.what} <span className="channel-time-date">{time.exact}</span>
      </span>
    </time>
  );
}
