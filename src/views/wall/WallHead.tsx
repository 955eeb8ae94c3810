import { clsx } from 'clsx';
import type { ReactNode } from 'react';

import { useNow } from '#browser/useNow.ts';
import { clockTime, dayName, type TimeStyle } from '#channels/time.ts';
import { sourceWords, useSession } from '#queries/session.ts';

/** Whose board it is, whose data, and the day and time it is by: every time on the wall is by this clock. */
export function WallHead({
  brand,
  style,
  correction,
}: {
  readonly brand: ReactNode;
  readonly style: TimeStyle;
  /** What to add to the device's clock, ms. */
  readonly correction: number;
}) {
  const session = useSession();
  const now = useNow(1_000) + correction;
  return (
    <header className="flex flex-wrap items-center gap-x-[0.75em] text-ink-2">
      {brand}
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
