import { clockCorrection } from '#channels/clock.ts';
import { age, type TimeStyle } from '#channels/time.ts';
import { IconClock } from '#ui/icons.ts';
import { Notice } from '#ui/Notice.tsx';
import type { DataCondition } from '#views/channel/dataCondition.ts';
import { DataNotice } from '#views/channel/DataNotice.tsx';
import { HealthIcon } from '#views/channel/HealthIcon.tsx';

/** What could be said above the forecast. */
export interface ForecastSituation {
  /** What is wrong with the age of the data; null when nothing is. */
  readonly data: DataCondition | null;
  readonly ignored: readonly string[];
  readonly unreadable: number;
  readonly clockOffsetMs: number | null;
}

/** One notice, the gravest there is: what is so, and what still holds. */
export function ForecastNotices({
  situation: { data, ignored, unreadable, clockOffsetMs },
  style,
  onRetry,
}: {
  readonly situation: ForecastSituation;
  readonly style: TimeStyle;
  readonly onRetry: () => void;
}) {
  if (data !== null)
    return (
      <DataNotice
        condition={data}
        meanwhile="reading and exporting work, reconnecting waits"
        style={style}
        onRetry={onRetry}
      />
    );
  if (ignored.length > 0)
    return (
      <Notice tone="plain" icon={<HealthIcon group="unknown" size={16} />}>
        <b>Part of the address was ignored:</b> {ignored.join(', ')}. It names nothing that is here; the rest of the
        address holds.
      </Notice>
    );
  if (unreadable > 0)
    return (
      <Notice tone="plain" icon={<HealthIcon group="unknown" size={16} />}>
        <b>{unreadable === 1 ? 'One row' : `${String(unreadable)} rows`} could not be read.</b> The forecast does not
        count {unreadable === 1 ? 'it' : 'them'}; the list of channels shows what came.
      </Notice>
    );
  const offsetMs = clockCorrection(clockOffsetMs);
  if (offsetMs === 0) return null;
  return (
    <Notice tone="plain" icon={<IconClock size={16} />}>
      <b>
        This device’s clock is {age(Math.abs(offsetMs))} {offsetMs > 0 ? 'behind' : 'ahead'}.
      </b>{' '}
      Days are counted from the server’s clock.
    </Notice>
  );
}
