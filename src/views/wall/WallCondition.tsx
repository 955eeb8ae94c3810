import { usePreferences } from '#browser/preferences.ts';
import { failureClause, whatComesNext } from '#channels/failureWords.ts';
import { age, clockTime, type TimeStyle } from '#channels/time.ts';
import { IconClock, IconOffline } from '#ui/icons.ts';
import { Countdown } from '#views/channel/Countdown.tsx';
import type { DataCondition } from '#views/channel/dataCondition.ts';
import { HealthIcon } from '#views/channel/HealthIcon.tsx';

/** Large words for data that is old, or whose successor did not come: from across the room nobody reads its age. */
export function WallCondition({
  condition,
  now,
  style,
}: {
  readonly condition: DataCondition;
  /** The device's clock, epoch ms. */
  readonly now: number;
  readonly style: TimeStyle;
}) {
  const byItself = usePreferences().polling === 'on';
  const { asOf } = condition;
  return (
    <div role="alert" className="flex items-center gap-[1em] border-s-[0.25em] border-risk-icon ps-[1.25em]">
      <span className="text-[2em] leading-none text-risk-icon" aria-hidden="true">
        <ConditionIcon kind={condition.kind} />
      </span>
      <div className="min-w-0">
        <p className="text-[1.75em]/[1.25] font-semibold tracking-tight text-risk-text narrow:text-[1.25em]/[1.4]">
          Data from {clockTime(asOf, style)}, {age(now - asOf)} old.
        </p>
        <p className="text-[1.125em]/[1.5] text-ink-2 narrow:text-[1em]/[1.5]">
          {whyWords(condition, byItself, style)}{' '}
          {condition.kind === 'failed' && condition.failure.kind === 'rate-limited' && (
            <Countdown until={condition.failedAt + condition.failure.retryAfterMs} />
          )}
        </p>
      </div>
    </div>
  );
}

function whyWords(condition: DataCondition, byItself: boolean, style: TimeStyle): string {
  switch (condition.kind) {
    case 'offline':
      return 'This device is offline. It is asked for again when the network is back.';
    case 'failed': {
      const what = `${failureClause(condition.failure)} at ${clockTime(condition.failedAt, style)}.`;
      return `${what} ${whatComesNext(condition.failure, byItself)}`;
    }
    case 'stale':
      return byItself ? 'It is being asked for again.' : 'It is not asked for again by itself.';
  }
}

function ConditionIcon({ kind }: { readonly kind: DataCondition['kind'] }) {
  switch (kind) {
    case 'offline':
      return <IconOffline size="1em" />;
    case 'failed':
      return <HealthIcon group="at-risk" size="1em" />;
    case 'stale':
      return <IconClock size="1em" />;
  }
}
