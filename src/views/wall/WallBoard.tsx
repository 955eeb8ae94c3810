import { useMemo } from 'react';

import { usePreferences } from '#browser/preferences.ts';
import { useOnline } from '#browser/useOnline.ts';
import type { Workspace } from '#channels/channel.ts';
import { boardOf } from '#channels/boardOf.ts';
import { clockCorrection } from '#channels/clock.ts';
import { workspaceName } from '#channels/grouping.ts';
import { readingWords } from '#channels/postsReading.ts';
import type { TimeStyle } from '#channels/time.ts';
import { quietWords, wallNotes, wallOf } from '#channels/wall.ts';
import type { DiagnosedListing } from '#queries/channels.ts';
import type { Loaded } from '#queries/loaded.ts';
import { usePostsAhead } from '#queries/postsAhead.ts';
import { useSnoozes } from '#queries/snoozes.ts';
import { useStaleMs } from '#queries/useStaleMs.ts';
import { dataCondition } from '#views/channel/dataCondition.ts';
import { useChannelFilter } from '#views/channel/useChannelFilter.ts';
import { PostsToday } from './PostsToday.tsx';
import { WallAge } from './WallAge.tsx';
import { WallChannels } from './WallChannels.tsx';
import { WallCondition } from './WallCondition.tsx';
import { WallCounts } from './WallCounts.tsx';
import { WallNotes } from './WallNotes.tsx';
import { WallWords } from './WallWords.tsx';

/** The wall with data in hand. What is old is said to be old before anything that it tells. */
export function WallBoard({
  listing,
  workspaces,
  deviceNow,
  style,
}: {
  readonly listing: Extract<Loaded<DiagnosedListing>, { kind: 'ready' }>;
  readonly workspaces: Loaded<ReadonlyMap<string, Workspace>>;
  /** Epoch ms. */
  readonly deviceNow: number;
  readonly style: TimeStyle;
}) {
  const online = useOnline();
  const staleMs = useStaleMs(listing);
  const { warningDays } = usePreferences();
  const { filter, ignored } = useChannelFilter();
  const snoozes = useSnoozes();
  const ahead = usePostsAhead();
  const { data } = listing;
  const names = workspaces.kind === 'ready' ? workspaces.data : null;
  const now = deviceNow + clockCorrection(data.clockOffsetMs);
  const nextDue = ahead?.nextDue;
  const board = useMemo(
    () => boardOf({ ...data, workspaces: names, filter, now, warningDays, nextDue, snoozes }),
    [data, names, filter, now, warningDays, nextDue, snoozes],
  );
  const wall = useMemo(() => wallOf(board, nextDue), [board, nextDue]);
  const reading = ahead === null ? null : readingWords(ahead);
  const condition = dataCondition(listing, { online, now: deviceNow, staleMs });
  return (
    <>
      {condition !== null && <WallCondition condition={condition} now={deviceNow} style={style} />}
      {board.total > 0 && (
        <WallCounts counts={wall.counts}>
          <PostsToday
            ahead={reading?.known === true ? ahead : null}
            atLeast={reading !== null && reading.words !== null}
            threatened={board.threatened}
            names={names}
            now={now}
            style={style}
          />
        </WallCounts>
      )}
      {wall.channels.length === 0 ? (
        <WallWords {...quietWords(board, data.onlyOf !== undefined)} />
      ) : (
        <WallChannels
          channels={wall.channels}
          due={reading?.known === true ? (ahead?.due ?? null) : null}
          allRead={reading?.words === null}
          nameOf={(id) => workspaceName(names?.get(id) ?? null, id)}
          now={now}
          style={style}
        />
      )}
      <footer className="flex flex-wrap items-end gap-x-[3em] gap-y-[0.5em] text-ink-2 narrow:text-base">
        <WallNotes
          outages={wall.outages}
          notes={wallNotes({
            board,
            rowCount: data.rows.length,
            ignored,
            namesMissing: workspaces.kind === 'failed',
            clockOffsetMs: data.clockOffsetMs,
            postsMissing: ahead === null || ahead.reading ? null : (reading?.words ?? null),
          })}
          now={now}
          style={style}
        />
        <WallAge listing={listing} />
      </footer>
    </>
  );
}
