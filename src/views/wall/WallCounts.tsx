import { clsx } from 'clsx';
import type { ReactNode } from 'react';

import { countText } from '#channels/count.ts';
import { HEALTH_LABEL, type HealthGroup } from '#channels/health.ts';
import { HealthIcon } from '#views/channel/HealthIcon.tsx';

/** The numbers that are read from across the room; only what needs a reconnect is in its tone. A count that is null is not known. */
export function WallCounts({
  counts,
  children,
}: {
  readonly counts: readonly { readonly group: HealthGroup; readonly count: number | null }[];
  /** The last of them. */
  readonly children: ReactNode;
}) {
  return (
    <ul
      aria-label="Counts"
      className="grid auto-cols-fr grid-flow-col border-y border-line narrow:grid-flow-row narrow:grid-cols-2"
    >
      {counts.map(({ group, count }) => (
        <WallCount
          key={group}
          value={count === null ? '–' : countText(count)}
          tone={count === null || count === 0 ? 'none' : group === 'needs-reconnect' ? 'broken' : 'plain'}
          icon={<HealthIcon group={group} size="1.2em" />}
        >
          {HEALTH_LABEL[group]}
        </WallCount>
      ))}
      {children}
    </ul>
  );
}

const TONE = { broken: 'text-broken-icon', plain: 'text-ink', none: 'text-ink-3' } as const;

/** One number. */
export function WallCount({
  value,
  tone,
  icon,
  children,
}: {
  readonly value: string;
  readonly tone: keyof typeof TONE;
  readonly icon: ReactNode;
  /** What is counted. */
  readonly children: string;
}) {
  return (
    <li className="min-w-0 border-s border-line px-[1.75em] py-[1.5em] first:border-s-0 first:ps-0 narrow:px-3 narrow:py-3.5 narrow:odd:border-s-0 narrow:odd:ps-0 narrow:odd:last:col-span-2 narrow:nth-[n+3]:border-t">
      <p
        className={clsx(
          'font-semibold tracking-[-0.03em]',
          value.length <= 3
            ? 'text-[6.66em]/[1] narrow:text-[3em]/[1]'
            : 'text-[4.5em]/[1.48] narrow:text-[2.25em]/[1.33]',
          TONE[tone],
        )}
      >
        {value}
      </p>
      <p className="mt-[0.4em] flex items-center gap-[0.5em] text-[1.25em]/[1.4] font-medium text-ink-2 narrow:text-[1em]/[1.5]">
        {icon}
        <span className="min-w-0">{children}</span>
      </p>
    </li>
  );
}
