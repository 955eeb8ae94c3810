import { isHidden, requestIdOf, type Failure } from '#channels/failure.ts';
import { failureWords, type FailureWords } from '#channels/failureWords.ts';
import type { LoadedChannel } from '#queries/channel.ts';
import type { Loaded } from '#queries/loaded.ts';
import { Button } from '#ui/Button.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { Countdown } from '#views/channel/Countdown.tsx';
import { RequestId } from '#views/channel/RequestId.tsx';
import { StillLoading } from '#views/channel/StillLoading.tsx';

/** A channel that is on its way, gone, or out of reach: said, and never as an empty panel. */
export function ChannelUnavailable({ loaded }: { readonly loaded: Loaded<LoadedChannel> }) {
  if (loaded.kind === 'ready') return null;
  if (loaded.kind === 'waiting') {
    return (
      <div className="p-5 text-ink-2 narrow:px-4">
        <h2 className="sr-only">Channel</h2>
        {loaded.offline ? (
          <p>This device is offline. The channel comes as soon as the connection is back; nothing to click.</p>
        ) : (
          <>
            <StillLoading />
            <p className="flex items-center gap-2">
              <Spinner /> Loading the channel …
            </p>
          </>
        )}
      </div>
    );
  }
  const { title, detail } = wordsFor(loaded.failure);
  const requestId = requestIdOf(loaded.failure);
  return (
    <div role="alert" className="p-5">
      <h2 className="text-lg font-semibold tracking-tight">{title}</h2>
      <p className="mt-1 mb-4 text-pretty text-ink-2">{detail}</p>
      {loaded.failure.kind === 'rate-limited' && (
        <p className="mb-4">
          <Countdown until={loaded.failedAt + loaded.failure.retryAfterMs} />
        </p>
      )}
      {requestId !== null && (
        <p className="mb-4">
          <RequestId id={requestId} />
        </p>
      )}
      <Button onClick={loaded.retry}>Try again</Button>
    </div>
  );
}

/** 403 and 404 are told alike: the server hides what belongs to another workspace (S2). */
function wordsFor(failure: Failure): FailureWords {
  if (isHidden(failure)) {
    return {
      title: 'This channel is gone, or this key cannot reach it',
      detail:
        'It may have been disconnected or moved to another workspace. The list shows every channel that the key reaches.',
    };
  }
  return failureWords(failure);
}
