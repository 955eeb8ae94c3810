import type { HealthGroup } from '#channels/health.ts';

/** The tone class of each group: the one place where health meets colour is theme.css. */
export const HEALTH_TONE = {
  'needs-reconnect': 'tone-needs-reconnect',
  'at-risk': 'tone-at-risk',
  expiring: 'tone-expiring',
  unknown: 'tone-unknown',
  healthy: 'tone-healthy',
} as const satisfies Record<HealthGroup, string>;

/** A shape of its own per group, so that colour is never alone: octagon ×, triangle !, clock, disc ✓, dashed ring ?. */
export function HealthIcon({
  group,
  size,
}: {
  readonly group: HealthGroup;
  readonly size: 14 | 16 | 20 | '1em' | '1.2em';
}) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      className={`${HEALTH_TONE[group]} flex-none text-(--tone-icon)`}
      aria-hidden="true"
    >
      <Shape group={group} />
    </svg>
  );
}

const STROKE = { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const CUT = { ...STROKE, stroke: 'var(--color-surface)', strokeWidth: 1.8 } as const;

function Shape({ group }: { readonly group: HealthGroup }) {
  switch (group) {
    case 'needs-reconnect':
      return (
        <>
          <path
            d="M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z"
            fill="currentColor"
            stroke="currentColor"
            strokeLinejoin="round"
          />
          <path d="m5.7 5.7 4.6 4.6m0-4.6-4.6 4.6" {...CUT} />
        </>
      );
    case 'at-risk':
      return (
        <>
          <path
            d="M8 1.9 14.8 14H1.2z"
            fill="currentColor"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinejoin="round"
          />
          <path d="M8 6v3.3M8 12h.01" {...CUT} />
        </>
      );
    case 'expiring':
      return (
        <>
          <circle cx="8" cy="8" r="6.2" {...STROKE} stroke="currentColor" strokeWidth="2" />
          <path d="M8 4.7V8l2.2 1.6" {...STROKE} stroke="currentColor" strokeWidth="1.8" />
        </>
      );
    case 'unknown':
      return (
        <>
          <circle
            cx="8"
            cy="8"
            r="6.4"
            {...STROKE}
            stroke="currentColor"
            strokeWidth="1.7"
            strokeDasharray="3.2 1.8"
            strokeLinecap="butt"
          />
          <path
            d="M6.2 6.3C6.3 5.2 7 4.7 8 4.7s1.8.6 1.8 1.5c0 1.2-1.8 1.3-1.8 2.5M8 11.2h.01"
            {...STROKE}
            stroke="currentColor"
            strokeWidth="1.6"
          />
        </>
      );
    case 'healthy':
      return (
        <>
          <circle cx="8" cy="8" r="7.2" fill="currentColor" />
          <path d="m4.9 8.2 2.1 2.2 4.1-4.7" {...CUT} />
        </>
      );
  }
}
