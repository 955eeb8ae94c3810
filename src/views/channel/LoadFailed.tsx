import { usePreferences } from '#browser/preferences.ts';
import { requestIdOf, type Failure } from '#channels/failure.ts';
import { failureWords, whatComesNext } from '#channels/failureWords.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { IconLock, IconOffline, IconWait } from '#ui/icons.ts';
import { Countdown } from './Countdown.tsx';
import { HealthIcon } from './HealthIcon.tsx';
import { RequestId } from './RequestId.tsx';

/** Nothing is held and asking failed: what happened, and the way on. */
export function LoadFailed({
  failure,
  failedAt,
  onRetry,
}: {
  readonly failure: Failure;
  readonly failedAt: number;
  readonly onRetry: () => void;
}) {
  const { polling } = usePreferences();
  const { title, detail } = failureWords(failure);
  const requestId = requestIdOf(failure);
  return (
    <div role="alert">
      <EmptyState
        icon={<FailureIcon failure={failure} />}
        title={title}
        detail={`${detail} ${whatComesNext(failure, polling === 'on')}`}
      >
        {failure.kind === 'rate-limited' && <Countdown until={failedAt + failure.retryAfterMs} />}
        {requestId !== null && (
          <span className="basis-full">
            <RequestId id={requestId} />
          </span>
        )}
        <Button onClick={onRetry}>Try again</Button>
      </EmptyState>
    </div>
  );
}

function FailureIcon({ failure }: { readonly failure: Failure }) {
  switch (failure.kind) {
    case 'unreachable':
      return <IconOffline size={24} />;
    case 'unauthorized':
    case 'forbidden':
    case 'signed-out':
    case 'not-found':
      return <IconLock size={24} />;
    case 'rate-limited':
    case 'timed-out':
      return <IconWait size={24} />;
    case 'conflict':
    case 'rejected':
    case 'server-error':
    case 'unreadable':
    case 'unexpected':
      return <HealthIcon group="at-risk" size={20} />;
  }
}
