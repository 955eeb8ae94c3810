import { copyText } from '#browser/clipboard.ts';
import { clockCorrection } from '#channels/clock.ts';
import { requestIdOf, type Failure } from '#channels/failure.ts';
import { failureClause } from '#channels/failureWords.ts';
import { age, clockTime, type TimeStyle } from '#channels/time.ts';
import { STALE_MS } from '#queries/polling.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { IconClock, IconOffline } from '#ui/icons.ts';
import { Notice } from '#ui/Notice.tsx';
import { HealthIcon } from '#views/channel/HealthIcon.tsx';
import { TryAgain } from '#views/channel/TryAgain.tsx';

/** What could be said above the forecast; instants are epoch ms of the device's clock. */
export interface ForecastSituation {
  readonly online: boolean;
  readonly now: number;
  readonly asOf: number;
  readonly failure: Failure | null;
  readonly ignored: readonly string[];
  readonly unreadable: number;
  readonly clockOffsetMs: number | null;
}

/** One notice, the gravest there is: what is so, and what still holds. */
export function ForecastNotices({
  situation: { online, now, asOf, failure, ignored, unreadable, clockOffsetMs },
  style,
  onRetry,
}: {
  readonly situation: ForecastSituation;
  readonly style: TimeStyle;
  readonly onRetry: () => void;
}) {
  const from = clockTime(asOf, style);
  if (!online)
    return (
      <Notice tone="unknown" icon={<IconOffline size={16} />}>
        <b>This device is offline.</b> You see the forecast from data of {from}. Reading and exporting work;
        reconnecting waits.
      </Notice>
    );
  if (failure !== null) return <FailedNotice failure={failure} from={from} onRetry={onRetry} />;
  if (now - asOf > STALE_MS)
    return (
      <Notice tone="at-risk" icon={<IconClock size={16} />} actions={<TryAgain onRetry={onRetry} />}>
        <b>You are looking at data from {from}.</b> It is being asked for again.
      </Notice>
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

function FailedNotice({
  failure,
  from,
  onRetry,
}: {
  readonly failure: Failure;
  readonly from: string;
  readonly onRetry: () => void;
}) {
  const requestId = requestIdOf(failure);
  return (
    <Notice
      tone="at-risk"
      icon={<HealthIcon group="at-risk" size={16} />}
      actions={
        <>
          {requestId !== null && (
            <CopyButton copy={() => copyText(requestId)} name={`Copy request id ${requestId}`}>
              Copy id
            </CopyButton>
          )}
          <TryAgain onRetry={onRetry} />
        </>
      }
    >
      <span role="alert">
        <b>{failureClause(failure)}.</b> You see the forecast from data of {from}; reconnecting waits.
      </span>
    </Notice>
  );
}
