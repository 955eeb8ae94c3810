import { requestIdOf, type Failure } from '#channels/failure.ts';
import { failureClause } from '#channels/failureWords.ts';
import { age, clockTime, type TimeStyle } from '#channels/time.ts';
import { copyText } from '#browser/clipboard.ts';
import { useNow } from '#browser/useNow.ts';
import { Button } from '#ui/Button.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { IconClock, IconOffline } from '#ui/icons.ts';
import { Notice } from '#ui/Notice.tsx';
import { HealthIcon } from '#views/channel/HealthIcon.tsx';

/** What is to be said above the list; instants are epoch ms of the device's clock. */
export type ListCondition =
  | { readonly kind: 'offline'; readonly asOf: number }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly failedAt: number; readonly asOf: number }
  | { readonly kind: 'stale'; readonly asOf: number }
  | { readonly kind: 'names-missing' }
  | { readonly kind: 'unreadable'; readonly count: number; readonly total: number }
  | { readonly kind: 'clock'; readonly offsetMs: number }
  | { readonly kind: 'ignored'; readonly parts: readonly string[] }
  | { readonly kind: 'maybe-cut'; readonly count: number };

/** One notice, the gravest there is: what is so, what still works, what can be done. */
export function ListNotice({
  condition,
  style,
  onRetry,
}: {
  readonly condition: ListCondition;
  readonly style: TimeStyle;
  readonly onRetry: () => void;
}) {
  switch (condition.kind) {
    case 'offline':
      return (
        <Notice tone="unknown" icon={<IconOffline size={16} />}>
          <b>This device is offline.</b> You see data from {clockTime(condition.asOf, style)}. Reading and filtering
          work; reconnecting waits.
        </Notice>
      );
    case 'failed':
      return <FailedNotice condition={condition} style={style} onRetry={onRetry} />;
    case 'stale':
      return (
        <Notice tone="at-risk" icon={<IconClock size={16} />} actions={<TryAgain onRetry={onRetry} />}>
          <b>You are looking at data from {clockTime(condition.asOf, style)}.</b> It is being asked for again.
        </Notice>
      );
    case 'names-missing':
      return (
        <Notice tone="plain" icon={<HealthIcon group="unknown" size={16} />} actions={<TryAgain onRetry={onRetry} />}>
          <b>The names of the workspaces could not be loaded.</b> Channels stand under the workspace’s id; everything
          else works.
        </Notice>
      );
    case 'unreadable':
      return (
        <Notice tone="plain" icon={<HealthIcon group="unknown" size={16} />}>
          <b>
            {condition.count} of {condition.total} rows could not be read.
          </b>{' '}
          {condition.count === 1 ? 'It stands' : 'They stand'} at the end of the list and{' '}
          {condition.count === 1 ? 'is' : 'are'} counted in no group.
        </Notice>
      );
    case 'clock':
      return (
        <Notice tone="plain" icon={<IconClock size={16} />}>
          <b>
            This device’s clock is {age(Math.abs(condition.offsetMs))} {condition.offsetMs > 0 ? 'behind' : 'ahead'}.
          </b>{' '}
          Times are counted from the server’s clock.
        </Notice>
      );
    case 'ignored':
      return (
        <Notice tone="plain" icon={<HealthIcon group="unknown" size={16} />}>
          <b>Part of the address was ignored:</b> {condition.parts.join(', ')}. It names nothing that is here; the rest
          of the address holds.
        </Notice>
      );
    case 'maybe-cut':
      return (
        <Notice tone="plain" icon={<HealthIcon group="unknown" size={16} />}>
          <b>Exactly {condition.count} channels came.</b> The list may be cut: Postbreeze names no limit, but this looks
          like one.
        </Notice>
      );
  }
}

function TryAgain({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Button tone="quiet" size="sm" onClick={onRetry}>
      Try again
    </Button>
  );
}

function FailedNotice({
  condition: { failure, failedAt, asOf },
  style,
  onRetry,
}: {
  readonly condition: Extract<ListCondition, { kind: 'failed' }>;
  readonly style: TimeStyle;
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
        <b>
          {failureClause(failure)} at {clockTime(failedAt, style)}.
        </b>{' '}
        You see data from {clockTime(asOf, style)}; reading and filtering work, reconnecting waits.
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

/** Counts down to the next try. Not spoken each second: it stands outside of what is announced. */
export function Countdown({ until }: { readonly until: number }) {
  const now = useNow(1_000);
  const seconds = Math.max(0, Math.ceil((until - now) / 1_000));
  return (
    <span role="timer" aria-live="off" className="tabular-nums">
      Next try in {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}.
    </span>
  );
}
