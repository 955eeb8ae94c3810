import { useState } from 'react';

import type { Channel } from '#channels/channel.ts';
import { failureClause } from '#channels/failureWords.ts';
import { failedOn, type FailedPost } from '#channels/posts.ts';
import type { TimeStyle } from '#channels/time.ts';
import { usePosts } from '#queries/posts.ts';
import { useReconnects } from '#queries/useReconnects.ts';
import { Button } from '#ui/Button.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { PostRetryLine } from './PostRetryLine.tsx';
import { Section } from './Section.tsx';

/** Posts that failed on a channel that works: looked for on a click, or by itself once a reconnect was proved. */
export function PostsToRetry({
  channel,
  now,
  style,
}: {
  readonly channel: Channel;
  /** Epoch ms. */
  readonly now: number;
  readonly style: TimeStyle;
}) {
  const proved = useIsProved(channel.id);
  const [asked, setAsked] = useState(false);
  const [handled, setHandled] = useState<readonly FailedPost[]>([]);
  const looking = asked || proved;
  const posts = usePosts(channel.workspaceId, looking);
  if (!looking) {
    return (
      <Section title="Failed posts" fact={<LookButton onClick={() => setAsked(true)} />}>
        <p className="text-ink-2">
          Posts that failed here while the channel was broken can be published now, one by one.
        </p>
      </Section>
    );
  }
  const listing = posts.kind === 'ready' ? posts.data : null;
  const failed = listing === null ? [] : failedOn(listing.posts, channel.id);
  // A line that was worked on stays, with what came of it, when its post is no longer among the failed.
  const gone = handled.filter(({ post }) => !failed.some((other) => other.post.id === post.id));
  const stale = posts.kind === 'ready' && posts.failure !== null && !posts.refreshing;
  const handle = (one: FailedPost) => {
    setHandled((last) => [...last.filter(({ post }) => post.id !== one.post.id), one]);
  };

  return (
    <Section title="Failed posts">
      <div aria-live="polite" className="mb-3 text-pretty text-ink-2 empty:hidden">
        {posts.kind === 'waiting' && (
          <p className="flex items-center gap-2">
            <Spinner /> Looking for failed posts …
          </p>
        )}
        {posts.kind === 'failed' && <p>{`The posts could not be read. ${failureClause(posts.failure)}.`}</p>}
        {stale && <p>The posts could not be read again, so nothing is offered until they are.</p>}
        {posts.kind === 'ready' && posts.data === null && (
          <p>This key may not read posts, so whether any failed is not known.</p>
        )}
        {listing !== null && failed.length === 0 && gone.length === 0 && (
          <p>
            {listing.complete
              ? 'No post failed on this channel.'
              : 'No failed post was found, but not all could be read.'}
          </p>
        )}
      </div>
      {posts.kind !== 'waiting' && (posts.kind === 'failed' || stale) && (
        <div className="mb-3">
          <Button size="sm" onClick={posts.retry}>
            Look again
          </Button>
        </div>
      )}
      <ul className="grid gap-3">
        {[...gone, ...failed].map((one) => (
          <PostRetryLine
            key={one.post.id}
            failed={one}
            standing={stale ? 'not-known' : failed.includes(one) ? 'failed' : 'gone'}
            channel={channel}
            now={now}
            style={style}
            onRun={() => handle(one)}
          />
        ))}
      </ul>
    </Section>
  );
}

function LookButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button tone="quiet" size="sm" onClick={onClick}>
      Look for failed posts
    </Button>
  );
}

/** Whether a reconnect of this channel was proved while this page was open; it may have given the channel a new id (S25). */
function useIsProved(channelId: string): boolean {
  const { attempts } = useReconnects();
  return [...attempts.values()].some(({ state }) => state.phase === 'done' && state.after.id === channelId);
}
