import { clsx } from 'clsx';
import type { ReactNode } from 'react';

import { countText } from '#channels/count.ts';
import type { HealthCounts } from '#channels/grouping.ts';
import { HEALTH_LABEL, type HealthGroup } from '#channels/health.ts';
import { HEALTH_TONE, HealthIcon } from '#views/channel/HealthIcon.tsx';

/** As they stand on screen: the unknown comes last, it is the rarest. */
const ORDER = [
  'needs-reconnect',
  'at-risk',
  'expiring',
  'healthy',
  'unknown',
] as const satisfies readonly HealthGroup[];

/** How many channels each health group holds; each count is a filter. */
export function SummaryStrip({
  counts,
  chosen,
  onToggle,
  children,
}: {
  readonly counts: HealthCounts;
  readonly chosen: readonly HealthGroup[];
  readonly onToggle: (group: HealthGroup) => void;
  /** The last cell, the posts at risk; it takes half a line on a phone, or a third. */
  readonly children: (half: boolean) => ReactNode;
}) {
  // Unknown is the exception that must be seen when it is there, and not be asked about when it is not.
  const shown = ORDER.filter((group) => group !== 'unknown' || counts.unknown > 0 || chosen.includes(group));
  return (
    <div className="@container/strip mb-3 flex flex-wrap overflow-hidden rounded-lg border border-line bg-surface shadow-card narrow:grid narrow:grid-cols-6">
      <div role="group" aria-label="Health" className="contents">
        {shown.map((group, index) => (
          <button
            key={group}
            type="button"
            aria-pressed={chosen.includes(group)}
            onClick={() => onToggle(group)}
            className={clsx(
              HEALTH_TONE[group],
              'grid min-w-0 flex-1 content-center gap-0.5 border-line py-2.5 pe-3.5 ps-4 text-start transition-colors duration-(--duration-fast) -outline-offset-2 hover:bg-surface-2',
              'pressed:bg-(--tone-bg) pressed:shadow-[inset_0_-2px_0_var(--tone-icon)] forced-colors:pressed:border-2',
              'relative narrow:min-h-16 narrow:content-start narrow:pe-1 narrow:pt-[11px] narrow:ps-3',
              index > 0 && 'border-s',
              NARROW[shown.length === 5 ? 'six' : 'five'][index],
            )}
          >
            <span className="flex min-w-0 items-center gap-1.5 font-medium text-ink-2 narrow:order-2 narrow:text-xs">
              <span className="narrow:absolute narrow:top-4 narrow:start-3">
                <HealthIcon group={group} size={16} />
              </span>
              <span className="truncate narrow:whitespace-normal">{HEALTH_LABEL[group]}</span>
            </span>{' '}
            <span
              className={clsx(
                'text-xl font-semibold tracking-tight narrow:ps-6 narrow:leading-6',
                counts[group] === 0 ? 'text-ink-3' : group === 'needs-reconnect' ? 'text-(--tone-text)' : 'text-ink',
              )}
            >
              {countText(counts[group])}
            </span>
          </button>
        ))}
      </div>
      {children(shown.length === 4)}
    </div>
  );
}

/** How the cells lie on a phone, the posts after them: three above three, or three above two. */
const NARROW = {
  six: [
    'narrow:col-span-2',
    'narrow:col-span-2',
    'narrow:col-span-2',
    'narrow:col-span-2 narrow:border-t narrow:border-s-0',
    'narrow:col-span-2 narrow:border-t',
  ],
  five: [
    'narrow:col-span-2',
    'narrow:col-span-2',
    'narrow:col-span-2',
    'narrow:col-span-3 narrow:border-t narrow:border-s-0',
  ],
} as const;
