import { usePreferences } from '#browser/preferences.ts';
import type { AssessedChannel } from '#channels/assess.ts';
import type { Workspace } from '#channels/channel.ts';
import { countText } from '#channels/count.ts';
import { postsOn } from '#channels/postsAhead.ts';
import type { TimeStyle } from '#channels/time.ts';
import { workspaceStyle } from '#channels/workspaceTime.ts';
import type { PostsAhead } from '#queries/postsAhead.ts';
import { IconCalendar } from '#ui/icons.ts';
import { WallCount } from './WallCounts.tsx';

/** How many posts may fail today; a dash while that is not known. */
export function PostsToday({
  ahead,
  atLeast,
  threatened,
  names,
  now,
  style,
}: {
  /** Null while nothing can be claimed. */
  readonly ahead: PostsAhead | null;
  /** Whether there may be more than were read. */
  readonly atLeast: boolean;
  /** The channels on which posts may fail. */
  readonly threatened: readonly AssessedChannel[];
  readonly names: ReadonlyMap<string, Workspace> | null;
  /** Epoch ms. */
  readonly now: number;
  readonly style: TimeStyle;
}) {
  const ownClock = usePreferences().clock !== 'system';
  const styleOf = (id: string) => workspaceStyle(names?.get(id) ?? null, style, ownClock);
  const channels = threatened.map(({ channel }) => channel);
  const today = ahead === null ? null : postsOn(ahead.due, channels, now, styleOf).today;
  return (
    <WallCount
      value={today === null ? '–' : `${atLeast ? '≥ ' : ''}${countText(today)}`}
      tone={today === null || today === 0 ? 'none' : 'plain'}
      icon={<IconCalendar size="1em" aria-hidden="true" />}
    >
      Posts at risk today
    </WallCount>
  );
}
