import { clsx } from 'clsx';

import { useNow } from '#browser/useNow.ts';
import { clockTime, dayName, type TimeStyle } from '#channels/time.ts';
import { sourceWords, useSession } from '#queries/session.ts';

/** Whose board it is, whose data, and the day and time it is by: every time on the wall is by this clock. */
export function WallHead({
  style,
  correction,
}: {
  readonly style: TimeStyle;
  /** What to add to the device's clock, ms. */
  readonly correction: number;
}) {
  const session = useSession();
  const now = useNow(1_000) + correction;
  return (
    <header className="flex flex-wrap items-center gap-x-[0.75em] text-ink-2">
      <p className="flex items-center gap-[0.5em] text-[1.25em] font-semibold tracking-tight whitespace-nowrap text-ink">
        <svg viewBox="0 0 22 22" aria-hidden="true" className="size-[1.4em] flex-none text-accent-ink">
          <path
            d="M3 8.2h9.2a2.6 2.6 0 1 0-2.5-3.3M3 11.8h13.6a2.7 2.7 0 1 1-2.6 3.5M3 15.4h6.2a2.3 2.3 0 1 1-2.2 2.9"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
          />
        </svg>
        Postbreeze <span className="font-normal text-ink-3">Channels</span>
      </p>
      <span
        className={clsx(
          'min-w-0 truncate text-[0.75em] font-medium',
          session.config.mode === 'sandbox' && 'rounded-[0.5em] border border-dashed border-line-control px-[0.7em]',
        )}
      >
        {sourceWords(session)}
      </span>
      <span className="text-[1.125em]">{dayName(now, now, style)}</span>
      <time className="ms-auto text-[1.75em]/[1.3] font-semibold tracking-tight text-ink">{clockTime(now, style)}</time>
    </header>
  );
}
