import { useId, useMemo } from 'react';
import { useLocation } from 'react-router-dom';

import type { Workspace } from '#channels/channel.ts';
import { paths } from '#paths.ts';
import { useLoops } from '#queries/loops.ts';
import { usePostsDue } from '#queries/usePostsDue.ts';
import { useReconnects, useStrangers } from '#queries/useReconnects.ts';
import type { HeldBack } from '#views/channel/HeldBackNote.tsx';
import type { RowSurroundings } from './ChannelRow.tsx';

/** What every row needs besides its channel: the same object while nothing in it changed, so that a row can tell. */
export function useRowSurroundings({
  names,
  now,
  style,
  sort,
  heldBack,
}: Pick<RowSurroundings, 'now' | 'style' | 'sort'> & {
  readonly names: ReadonlyMap<string, Workspace> | null;
  readonly heldBack: HeldBack | null;
}): RowSurroundings {
  const { search } = useLocation();
  const { reconnects } = useReconnects();
  const strangers = useStrangers();
  const loops = useLoops();
  const posts = usePostsDue(names, now, style);
  return useMemo(
    () => ({
      now,
      style,
      sort,
      posts,
      actions: { reconnect: reconnects.start, dismiss: reconnects.dismiss, heldBack },
      loops,
      strangers,
      detailsOf: (channelId: string) => `${paths.channel(channelId)}${search}`,
    }),
    [now, style, sort, posts, reconnects, heldBack, loops, strangers, search],
  );
}

/** `words` with a place of its own to be said in, the same object while they are the same; null where nothing is held back. */
export function useHeldBack(words: string | null): HeldBack | null {
  const noteId = useId();
  return useMemo(() => (words === null ? null : { words, noteId }), [words, noteId]);
}
