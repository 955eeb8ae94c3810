import { useEffect, useId, useRef, useState } from 'react';

import { useOnline } from '#browser/useOnline.ts';
import type { Channel } from '#channels/channel.ts';
import type { FailedPost } from '#channels/posts.ts';
import { captionWords, failedWords, publishWords, retryProblem } from '#channels/postWords.ts';
import type { TimeStyle } from '#channels/time.ts';
import { usePostRetry } from '#queries/posts.ts';
import { useReadOnly } from '#queries/useReadOnly.ts';
import { Button } from '#ui/Button.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { heldBackBy } from '#views/channel/heldBack.ts';

/** How a post stands in the posts as last read; *not-known* where they could not be read again. */
export type PostStanding = 'failed' | 'gone' | 'not-known';

/** One failed post and the way to publish it now: asked once more in its place, because there is no undo. */
export function PostRetryLine({
  failed,
  standing,
  channel,
  now,
  style,
  onRun,
}: {
  readonly failed: FailedPost;
  readonly standing: PostStanding;
  readonly channel: Channel;
  /** Epoch ms. */
  readonly now: number;
  readonly style: TimeStyle;
  readonly onRun: () => void;
}) {
  const { post, target, alsoFailedOn } = failed;
  const heldBack = heldBackBy({ online: useOnline(), failure: null }, useReadOnly());
  const { run, running, sent, failure } = usePostRetry(post.id, post.workspaceId);
  const [asking, setAsking] = useState(false);
  // What was sent is not offered again before it is known to have failed anew.
  const [sentAttempt, setSentAttempt] = useState<number | null>(null);
  const failedAnew = sent && standing === 'failed' && target.lastAttemptAt !== sentAttempt;
  const offered = standing === 'failed' && !running && (!sent || failedAnew);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const caption = captionWords(post.caption);
  const label = running ? 'Publishing' : sent && !failedAnew ? 'Sent' : 'Publish now';

  function decide(publish: boolean): void {
    setAsking(false);
    button.current?.focus();
    if (!publish) return;
    setSentAttempt(target.lastAttemptAt);
    onRun();
    run();
  }

  return (
    <li className="grid gap-1.5 rounded-md border border-line px-3.5 py-3">
      <p dir="auto" lang="" className="break-words text-ink">
        {caption}
      </p>
      <p className="text-xs/[18px] break-words text-ink-3">{failedWords(failed, now, style)}</p>
      <p aria-live="polite" className="text-pretty break-words text-ink-2 empty:hidden">
        {!running && sent && (failedAnew ? 'It was tried again and failed again.' : 'Postbreeze is publishing it now.')}
        {!running && failure !== null && retryProblem(failure, standing)}
      </p>
      <div>
        {/* One button from the first press to the end: the focus that is on it stays. */}
        <Button
          ref={button}
          tone="soft"
          size="sm"
          aria-label={`${label}: ${caption}`}
          aria-expanded={asking}
          aria-disabled={!offered || heldBack !== null}
          aria-describedby={heldBack === null ? undefined : id}
          onClick={() => setAsking(!asking)}
        >
          {running && <Spinner />}
          {label}
        </Button>
        {heldBack !== null && (
          <p id={id} className="mt-1 text-xs/[18px] text-ink-2">
            {heldBack}.
          </p>
        )}
      </div>
      {offered && asking && <Confirm what={publishWords(channel, alsoFailedOn.length)} onDecide={decide} />}
    </li>
  );
}

/** The safe way out has the focus, so that a key held down does not publish. */
function Confirm({ what, onDecide }: { readonly what: string; readonly onDecide: (publish: boolean) => void }) {
  const notNow = useRef<HTMLButtonElement>(null);
  useEffect(() => notNow.current?.focus(), []);
  return (
    <div className="rounded-md bg-surface-2 px-3 py-2.5">
      <p className="mb-2 text-pretty break-words text-ink">{what}</p>
      <div className="flex flex-wrap gap-2">
        <Button ref={notNow} size="sm" onClick={() => onDecide(false)}>
          Not now
        </Button>
        <Button tone="primary" size="sm" onClick={() => onDecide(true)}>
          Publish it now
        </Button>
      </div>
    </div>
  );
}
