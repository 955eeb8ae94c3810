import { channelHandle, channelName, type Channel } from '#channels/channel.ts';
import { requestIdOf, type Failure } from '#channels/failure.ts';
import { failureClause, SIGN_IN_AGAIN } from '#channels/failureWords.ts';
import { platformFacts } from '#channels/platform.ts';
import { cancelledBy } from '#channels/posts.ts';
import { CANCELS_UNCOUNTED, cancelWords } from '#channels/postWords.ts';
import { useDisconnect } from '#queries/connection.ts';
import { usePosts } from '#queries/posts.ts';
import { useServerNow } from '#queries/useServerNow.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { IconCalendar, IconLink, IconTrash } from '#ui/icons.ts';
import { ChannelAvatar } from '#views/channel/ChannelAvatar.tsx';
import { useTimeStyle } from '#views/channel/useTimeStyle.ts';

/** Asks, names what is lost (API.md 5.5), and leaves everything as it was when it fails. */
export function DisconnectDialog({
  channel,
  workspaceName,
  onKeep,
  onGone,
}: {
  readonly channel: Channel;
  readonly workspaceName: string | null;
  readonly onKeep: () => void;
  readonly onGone: (name: string) => void;
}) {
  const handle = channelHandle(channel);
  const { run, running, failure } = useDisconnect(channel.id, () => onGone(handle ?? channelName(channel)));
  const { name: platform } = platformFacts(channel.platform);
  return (
    <ConfirmDialog
      title="Disconnect this channel for good?"
      keepLabel="Keep it"
      confirmLabel={`Disconnect ${handle ?? channelName(channel)}`}
      confirmDetail={` on ${platform}`}
      running={running}
      onKeep={onKeep}
      onConfirm={run}
    >
      <div className="mb-3.5 flex items-center gap-3.5 rounded-md border border-line px-3 py-2.5">
        <ChannelAvatar channel={channel} />
        <div className="min-w-0">
          <p dir="auto" className="truncate font-semibold">
            {channelName(channel)}
          </p>
          <p className="truncate text-xs/[18px] text-ink-3">
            {[platform, handle, workspaceName === null ? null : `in ${workspaceName}`]
              .filter((part) => part !== null)
              .join(' · ')}
          </p>
        </div>
      </div>
      <p>There is no undo. At once:</p>
      <ul className="my-3 grid gap-2.5 text-ink-2">
        <li className="grid grid-cols-[16px_1fr] gap-2.5">
          <IconCalendar size={16} aria-hidden="true" className="mt-0.5 text-ink-3" />
          <CancelledPosts channel={channel} />
        </li>
        <li className="grid grid-cols-[16px_1fr] gap-2.5">
          <IconTrash size={16} aria-hidden="true" className="mt-0.5 text-ink-3" />
          <span>Stored analytics and inbox comments are deleted</span>
        </li>
        <li className="grid grid-cols-[16px_1fr] gap-2.5">
          <IconLink size={16} aria-hidden="true" className="mt-0.5 text-ink-3" />
          <span>Coming back means connecting from scratch, as a new channel</span>
        </li>
      </ul>
      <p className="text-ink-2">Posts already published stay. To repair the login, keep it and reconnect instead.</p>
      {failure !== null && (
        <p role="alert" className="mt-3 rounded-md border border-risk-border bg-risk-bg px-3 py-2.5 text-ink-2">
          <b className="font-semibold text-ink">Not disconnected. {failureClause(failure)}.</b> {reasonOf(failure)}
        </p>
      )}
    </ConfirmDialog>
  );
}

/** What happens to scheduled posts: at once in general words, counted as soon as that is known. Nothing waits for it. */
function CancelledPosts({ channel }: { readonly channel: Channel }) {
  const posts = usePosts(channel.workspaceId);
  const style = useTimeStyle();
  const now = useServerNow();
  const listing = posts.kind === 'ready' ? posts.data : null;
  const { fact, rest } =
    listing === null
      ? CANCELS_UNCOUNTED
      : cancelWords(cancelledBy(listing.posts, channel.id, now), listing.complete, now, style);
  return (
    <span aria-live="polite">
      {fact !== null && <b className="font-semibold text-ink">{fact}</b>}
      {rest}
    </span>
  );
}

function reasonOf(failure: Failure): string {
  const requestId = requestIdOf(failure);
  const request = requestId === null ? '' : ` Request ${requestId}.`;
  if (failure.kind === 'forbidden') return `Only an owner or admin of the workspace can disconnect.${request}`;
  if (failure.kind === 'signed-out') return `${SIGN_IN_AGAIN} Everything is as it was.`;
  if (failure.kind === 'unreachable' || failure.kind === 'timed-out')
    return 'Whether it arrived is not known; the list is being read again.';
  return `Everything is as it was.${request}`;
}
