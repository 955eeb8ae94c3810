import { clsx } from 'clsx';

import { HEALTH_LABEL, type HealthGroup } from '#channels/health.ts';
import { HEALTH_TONE, HealthIcon } from './HealthIcon.tsx';

const FILL = {
  'needs-reconnect': 'bg-(--tone-bg) px-2 ps-1.5 text-(--tone-text)',
  'at-risk': 'bg-(--tone-bg) px-2 ps-1.5 text-(--tone-text)',
  expiring: 'bg-(--tone-bg) px-2 ps-1.5 text-(--tone-text)',
  // Not known is an outline, never a fill: no claim is made. Healthy steps back.
  unknown: 'px-2 ps-1.5 text-(--tone-text) ring-1 ring-(--tone-border) ring-inset',
  healthy: 'text-ink-2',
} as const satisfies Record<HealthGroup, string>;

/** Shape and word of a health group; a channel that is gone says so. */
export function HealthBadge({ group }: { readonly group: HealthGroup | null }) {
  const shown = group ?? 'unknown';
  return (
    <span
      className={clsx(
        HEALTH_TONE[shown],
        FILL[shown],
        'inline-flex h-6 items-center gap-1.5 rounded-sm text-xs font-medium whitespace-nowrap forced-colors:border',
      )}
    >
      <HealthIcon group={shown} size={14} />
      {group === null ? 'Disconnected' : HEALTH_LABEL[group]}
    </span>
  );
}
