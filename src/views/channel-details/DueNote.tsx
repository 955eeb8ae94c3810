import { mayFailPosts, type AssessedChannel } from '#channels/assess.ts';
import { readingWords } from '#channels/postsReading.ts';
import type { TimeStyle } from '#channels/time.ts';
import { useWorkspaces } from '#queries/channels.ts';
import { usePostsAhead } from '#queries/postsAhead.ts';
import { usePostsDue } from '#queries/usePostsDue.ts';
import { IconCalendar } from '#ui/icons.ts';
import { DueLine } from '#views/channel/DueLine.tsx';

/** What waits to go out on a channel that may fail it. The line is there before the posts were read: nothing moves when they are. */
export function DueNote({
  assessed,
  now,
  style,
}: {
  readonly assessed: AssessedChannel;
  /** Epoch ms. */
  readonly now: number;
  readonly style: TimeStyle;
}) {
  const workspaces = useWorkspaces();
  const ahead = usePostsAhead();
  const words = usePostsDue(workspaces.kind === 'ready' ? workspaces.data : null, now, style)?.ofRow(assessed) ?? null;
  if (!mayFailPosts(assessed)) return null;
  return (
    <p className="-mt-1.5 mb-4.5 flex min-h-4.5 px-1">
      {words === null ? (
        <span className="inline-flex items-center gap-1.5 text-xs/[18px] text-ink-3">
          <IconCalendar size={14} aria-hidden="true" className="flex-none" />
          {ahead === null ? 'Looking for posts …' : (readingWords(ahead).words ?? 'No scheduled post waits on it')}
        </span>
      ) : (
        <DueLine words={words} />
      )}
    </p>
  );
}
