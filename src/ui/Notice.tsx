import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** How a notice weighs: `plain` has no tint. */
export type NoticeTone = 'plain' | 'at-risk' | 'unknown' | 'needs-reconnect';

const TONE = {
  plain: 'tone-plain',
  'at-risk': 'tone-at-risk',
  unknown: 'tone-unknown',
  'needs-reconnect': 'tone-needs-reconnect',
} as const satisfies Record<NoticeTone, string>;

/** A line above the list, never instead of it: what is so, what still works, and at its end what can be done. */
export function Notice({
  tone,
  icon,
  actions,
  children,
}: {
  readonly tone: NoticeTone;
  readonly icon: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div
      className={clsx(
        TONE[tone],
        'mb-3 flex items-start gap-2.5 rounded-md border border-(--tone-border) bg-(--tone-bg) py-2.5 pe-2 ps-3.5 narrow:flex-wrap',
      )}
    >
      <span className="mt-0.5 grid size-4 flex-none place-items-center text-(--tone-icon)" aria-hidden="true">
        {icon}
      </span>
      <div className="min-w-0 flex-1 text-pretty break-words text-ink-2 [&_b]:font-semibold [&_b]:text-ink">
        {children}
      </div>
      {actions !== undefined && (
        <div className="no-print -my-1.5 flex flex-none flex-wrap items-center gap-1 narrow:-mt-1 narrow:-mb-2 narrow:basis-full narrow:justify-between narrow:ps-2.5">
          {actions}
        </div>
      )}
    </div>
  );
}
