import { Link } from 'react-router-dom';

import { channelName, type Channel } from '#channels/channel.ts';
import { platformFacts } from '#channels/platform.ts';
import type { DuePost } from '#channels/posts.ts';
import type { PostsAtRisk } from '#channels/postsAhead.ts';
import { postMoment } from '#channels/postsAheadWords.ts';
import { captionWords } from '#channels/postWords.ts';
import { capitalised, type TimeStyle } from '#channels/time.ts';

/** More than these and the list of channels is out of sight. */
const MOST = 10;

/** How instants and workspaces are written. */
interface Wording {
  /** Epoch ms. */
  readonly now: number;
  readonly style: TimeStyle;
  readonly styleOf: (workspaceId: string) => TimeStyle;
  readonly nameOf: (workspaceId: string) => string;
  readonly detailsOf: (channelId: string) => string;
}

/** The posts that may fail, the next first: when, on which channel of whom, and what they say. */
export function PostsPanel({
  risk: { posts },
  channels,
  foot,
  ...wording
}: Wording & {
  readonly risk: PostsAtRisk;
  readonly channels: readonly Channel[];
  /** How far they were read, and when. */
  readonly foot: string;
}) {
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const more = posts.length > MOST ? `${String(posts.length - MOST)} more. ` : '';
  return (
    <div className="basis-full border-t border-line px-4 py-2.5 narrow:col-span-full narrow:px-3">
      <ul aria-label="Posts that may fail">
        {posts.slice(0, MOST).map((due) => (
          <PostLine key={due.target.id} due={due} channel={byId.get(due.target.channelId) ?? null} wording={wording} />
        ))}
      </ul>
      <p className="mt-1.5 text-xs/[18px] text-ink-3">
        {more}
        {foot}
      </p>
    </div>
  );
}

function PostLine({
  due: { post, at },
  channel,
  wording: { now, style, styleOf, nameOf, detailsOf },
}: {
  readonly due: DuePost;
  readonly channel: Channel | null;
  readonly wording: Wording;
}) {
  return (
    <li className="grid grid-cols-[250px_minmax(0,1fr)_minmax(0,1fr)] items-baseline gap-x-4 border-t border-line py-1.5 first:border-t-0 narrow:grid-cols-1 narrow:py-2.5">
      <span className="text-xs/5 text-ink-2">{capitalised(postMoment(at, now, styleOf(post.workspaceId), style))}</span>
      {channel !== null && (
        <span className="min-w-0 truncate">
          <Link
            to={detailsOf(channel.id)}
            state={{ fromList: true }}
            dir="auto"
            className="font-medium text-ink hover:underline narrow:inline-block narrow:py-3"
          >
            {channelName(channel)}
          </Link>
          <span className="text-xs text-ink-3">
            {` · ${platformFacts(channel.platform).name} · ${nameOf(post.workspaceId)}`}
          </span>
        </span>
      )}
      <span dir="auto" lang="" className="min-w-0 truncate text-ink-2">
        {captionWords(post.caption)}
      </span>
    </li>
  );
}
