import { usePreferences } from '#browser/preferences.ts';
import { useElapsed } from '#browser/useElapsed.ts';
import { requestIdOf, type Failure } from '#channels/failure.ts';
import { failureWords, whatComesNext } from '#channels/failureWords.ts';
import { IconOffline } from '#ui/icons.ts';
import { Countdown } from '#views/channel/Countdown.tsx';
import { HealthIcon } from '#views/channel/HealthIcon.tsx';
import { WallCount, WallCounts } from './WallCounts.tsx';
import { WallWords } from './WallWords.tsx';

const SLOW_MS = 5_000;

/** Nothing is known yet: the wall without a number on it. */
export function WallWaiting() {
  const slow = useElapsed(SLOW_MS);
  return (
    <>
      <WallCounts
        counts={[
          { group: 'needs-reconnect', count: null },
          { group: 'at-risk', count: null },
          { group: 'expiring', count: null },
        ]}
      >
        <WallCount value="–" tone="none" icon={null}>
          Posts at risk today
        </WallCount>
      </WallCounts>
      <p role="status" className="flex-1 text-[1.25em] text-ink-2">
        {slow ? 'Still loading. Postbreeze is slow to answer; it is tried for 30 s.' : 'Asking Postbreeze …'}
      </p>
    </>
  );
}

/** Asking failed, and there is nothing to show beside that. */
export function WallFailed({ failure, failedAt }: { readonly failure: Failure; readonly failedAt: number }) {
  const { polling } = usePreferences();
  const { title, detail } = failureWords(failure);
  const requestId = requestIdOf(failure);
  return (
    <div role="alert" className="flex flex-1">
      <WallWords
        icon={<HealthIcon group="at-risk" size="1em" />}
        title={title}
        detail={`${detail} ${whatComesNext(failure, polling === 'on')}`}
      >
        {failure.kind === 'rate-limited' && <Countdown until={failedAt + failure.retryAfterMs} />}
        {requestId !== null && (
          <p>
            Request <code className="font-mono">{requestId}</code>
          </p>
        )}
      </WallWords>
    </div>
  );
}

/** Nothing was loaded before, and the device has no network. */
export function WallOffline() {
  return (
    <WallWords
      icon={<IconOffline size="1em" />}
      title="This device is offline"
      detail="Nothing was loaded before. The wall fills as soon as the connection is back."
    />
  );
}
