import { copyText } from '#browser/clipboard.ts';
import { usePreferences } from '#browser/preferences.ts';
import { requestIdOf } from '#channels/failure.ts';
import { failureClause, whatComesNext } from '#channels/failureWords.ts';
import { clockTime, type TimeStyle } from '#channels/time.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { IconClock, IconOffline } from '#ui/icons.ts';
import { Notice } from '#ui/Notice.tsx';
import { Countdown } from './Countdown.tsx';
import type { DataCondition } from './dataCondition.ts';
import { HealthIcon } from './HealthIcon.tsx';
import { TryAgain } from './TryAgain.tsx';

/** Old data is said to be old, never taken away: since when, what still works, and the way on. */
export function DataNotice({
  condition,
  meanwhile,
  style,
  onRetry,
}: {
  readonly condition: DataCondition;
  /** What works and what waits, to go on a sentence with: "reading works, reconnecting waits". */
  readonly meanwhile: string;
  readonly style: TimeStyle;
  readonly onRetry: () => void;
}) {
  const { polling } = usePreferences();
  const since = clockTime(condition.asOf, style);
  switch (condition.kind) {
    case 'offline':
      return (
        <Notice tone="unknown" icon={<IconOffline size={16} />}>
          <b>This device is offline.</b> You see data from {since}; {meanwhile}. It is asked for again when the network
          is back.
        </Notice>
      );
    case 'failed': {
      const { failure, failedAt } = condition;
      const requestId = requestIdOf(failure);
      return (
        <Notice
          tone="at-risk"
          icon={<HealthIcon group="at-risk" size={16} />}
          actions={
            <>
              {requestId !== null && (
                <CopyButton copy={() => copyText(requestId)} name={`Copy request id ${requestId}`}>
                  Copy request id
                </CopyButton>
              )}
              <TryAgain onRetry={onRetry} />
            </>
          }
        >
          <span role="alert">
            <b>
              {failureClause(failure)} at {clockTime(failedAt, style)}.
            </b>{' '}
            You see data from {since}; {meanwhile}. {whatComesNext(failure, polling === 'on')}
          </span>{' '}
          {failure.kind === 'rate-limited' && <Countdown until={failedAt + failure.retryAfterMs} />}{' '}
          {requestId !== null && (
            <>
              Request <code className="font-mono text-xs">{requestId}</code>
            </>
          )}
        </Notice>
      );
    }
    case 'stale':
      return (
        <Notice tone="at-risk" icon={<IconClock size={16} />} actions={<TryAgain onRetry={onRetry} />}>
          <b>You are looking at data from {since}.</b>{' '}
          {polling === 'on' ? 'It is being asked for again.' : 'It is not asked for again by itself.'}
        </Notice>
      );
  }
}
