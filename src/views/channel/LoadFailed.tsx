import { Link, useLocation } from 'react-router-dom';

import { usePreferences } from '#browser/preferences.ts';
import { isTooLarge, requestIdOf, type Failure } from '#channels/failure.ts';
import { failureWords, whatComesNext } from '#channels/failureWords.ts';
import { paths } from '#paths.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
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
  const { search } = useLocation();
  const { title, detail } = failureWords(failure);
  const requestId = requestIdOf(failure);
  return (
    <div role="alert">
      <EmptyState
        icon={<FailurePicture failure={failure} />}
        title={title}
        detail={`${detail} ${whatComesNext(failure, polling === 'on')}`}
      >
        {failure.kind === 'rate-limited' && <Countdown until={failedAt + failure.retryAfterMs} />}
        {requestId !== null && (
          <span className="basis-full">
            <RequestId id={requestId} />
          </span>
        )}
        {isTooLarge(failure) && (
          <Link to={`${paths.channels}${search}`} className={buttonClass('outline')}>
            Choose workspaces
          </Link>
        )}
        <Button onClick={onRetry}>Try again</Button>
      </EmptyState>
    </div>
  );
}

/** This browser, Postbreeze, and between them what went wrong. */
function FailurePicture({ failure }: { readonly failure: Failure }) {
  return (
    <span className="relative grid place-items-center">
      <svg width="136" height="40" fill="none" stroke="currentColor" strokeWidth="1.5" className="rtl:-scale-x-100">
        <g opacity="0.6">
          <rect x="1" y="5" width="38" height="30" rx="6" />
          <path d="M1 13h38M97 20h38" />
          <rect x="97" y="5" width="38" height="30" rx="6" />
          <path d="M43 20h8m34 0h8" strokeDasharray="3 2" />
        </g>
        <path d="M104 12.5h6m-6 15h6" strokeLinecap="round" />
      </svg>
      <span className="absolute">
        <FailureIcon failure={failure} />
      </span>
    </span>
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
    case 'too-large':
    case 'unexpected':
      return <HealthIcon group="at-risk" size={20} />;
  }
}
