import { useMemo } from 'react';

import { usePreferences } from '#browser/preferences.ts';
import type { Workspace } from '#channels/channel.ts';
import type { PostsDue } from '#channels/postsDue.ts';
import type { TimeStyle } from '#channels/time.ts';
import { usePostsAhead } from './postsAhead.ts';

/** What is said of the posts ahead at `now` (epoch ms), the same object while nothing about it changes; null while nothing is known. */
export function usePostsDue(
  names: ReadonlyMap<string, Workspace> | null,
  now: number,
  viewer: TimeStyle,
): PostsDue | null {
  const ahead = usePostsAhead();
  const ownClock = usePreferences().clock !== 'system';
  return useMemo(
    () => ahead?.wordsFor(ahead.due, { names, now, viewer, ownClock }) ?? null,
    [ahead, names, now, viewer, ownClock],
  );
}
