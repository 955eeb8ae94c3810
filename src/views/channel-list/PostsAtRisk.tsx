import { useState } from 'react';

import { usePreferences } from '#browser/preferences.ts';
import { useNow } from '#browser/useNow.ts';
import type { AssessedChannel } from '#channels/assess.ts';
import type { Workspace } from '#channels/channel.ts';
import { workspaceName } from '#channels/grouping.ts';
import { postsOn, type PostsAtRisk as Risk } from '#channels/postsAhead.ts';
import { riskWords } from '#channels/postsAheadWords.ts';
import { readingWords } from '#channels/postsReading.ts';
import { age, type TimeStyle } from '#channels/time.ts';
import { workspaceStyle } from '#channels/workspaceTime.ts';
import { usePostsAhead, type PostsAhead } from '#queries/postsAhead.ts';
import { IconDown, IconUp } from '#ui/icons.ts';
import { PostsFrame } from './PostsFrame.tsx';
import { PostsPanel } from './PostsPanel.tsx';

/** How many posts may fail and the next of them, as far as they were read: where nothing was, nothing is claimed. They open to a list. */
export function PostsAtRisk({
  threatened,
  names,
  now,
  style,
  detailsOf,
  half,
  narrowed,
}: {
  /** The channels on which posts may fail. */
  readonly threatened: readonly AssessedChannel[];
  readonly names: ReadonlyMap<string, Workspace> | null;
  /** Epoch ms. */
  readonly now: number;
  readonly style: TimeStyle;
  readonly detailsOf: (channelId: string) => string;
  /** Whether it takes half a line on a phone, or a third. */
  readonly half: boolean;
  /** Whether only some workspaces are loaded: their posts are not looked up. */
  readonly narrowed: boolean;
}) {
  const ahead = usePostsAhead();
  const deviceNow = useNow(30_000);
  const ownClock = usePreferences().clock !== 'system';
  const [asked, setAsked] = useState(false);
  const reading = ahead === null ? null : readingWords(ahead);
  if (narrowed || ahead === null || reading?.known !== true) {
    return (
      <PostsFrame half={half}>
        <CellText count="–" lead="" rest={narrowed ? 'Not looked up' : (reading?.words ?? 'Looking …')} />
      </PostsFrame>
    );
  }
  const styleOf = (id: string) => workspaceStyle(names?.get(id) ?? null, style, ownClock);
  const nameOf = (id: string) => workspaceName(names?.get(id) ?? null, id);
  const channels = threatened.map(({ channel }) => channel);
  const risk = postsOn(ahead.due, channels, now, styleOf);
  const open = asked && risk.count > 0;
  const how = howWords(ahead, reading.words, deviceNow);
  return (
    <>
      <PostsFrame half={half}>
        <CellText
          count={countWords(risk, reading.words !== null)}
          {...riskWords(risk, now, styleOf, nameOf, style)}
          title={how}
        />
        {risk.count > 0 && (
          <button
            type="button"
            aria-expanded={open}
            aria-label={open ? 'Hide the posts' : 'Show the posts'}
            onClick={() => setAsked(!open)}
            className="no-print absolute inset-0 flex items-center justify-end pe-3 text-ink-3 -outline-offset-2 hover:bg-ink/4 @max-[960px]/strip:[&>svg]:hidden"
          >
            {open ? <IconUp size={16} aria-hidden="true" /> : <IconDown size={16} aria-hidden="true" />}
          </button>
        )}
      </PostsFrame>
      {open && (
        <PostsPanel
          {...{ risk, channels, now, style, styleOf, nameOf, detailsOf }}
          foot={`${how}${ahead.asOf === null ? '' : ' Read again every 5 minutes.'}`}
        />
      )}
    </>
  );
}

/** Where not all could be read, there may be more. */
function countWords({ count }: Risk, atLeast: boolean): string {
  return count > 0 && atLeast ? `≥ ${String(count)}` : String(count);
}

function howWords({ asOf }: PostsAhead, missing: string | null, deviceNow: number): string {
  const parts = [missing, asOf === null ? null : `Read ${age(deviceNow - asOf)} ago`];
  return parts.flatMap((part) => (part === null ? [] : `${part}.`)).join(' ');
}

function CellText({
  count,
  lead,
  rest,
  title,
}: {
  readonly count: string;
  readonly lead: string;
  readonly rest: string;
  readonly title?: string;
}) {
  return (
    <span
      className="flex min-h-8 min-w-0 items-center gap-2.5 pe-10 narrow:min-h-6 @max-[960px]/strip:gap-1.5 @max-[960px]/strip:pe-1"
      title={title}
    >
      <span className="flex-none text-xl font-semibold tracking-tight text-ink narrow:leading-6">{count}</span>
      <span className="line-clamp-2 min-w-0 text-xs/4 text-ink-2">
        <b className="font-semibold text-ink max-[340px]:hidden">{lead}</b>
        <span className={lead === '' ? undefined : '@max-[960px]/strip:sr-only'}>{rest}</span>
      </span>
    </span>
  );
}
