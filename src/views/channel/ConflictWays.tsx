import { useId } from 'react';

import { channelHandle, channelName, type Channel } from '#channels/channel.ts';
import { platformFacts } from '#channels/platform.ts';
import { Button } from '#ui/Button.tsx';

/** Postbreeze counts the channel as connected and gives no link (S21): the two ways on, the one without losses first. */
export function ConflictWays({
  channel,
  heldBack,
  onDisconnectFirst,
}: {
  readonly channel: Channel;
  /** Why nothing may be changed at the moment; null when it may. */
  readonly heldBack: string | null;
  readonly onDisconnectFirst: () => void;
}) {
  const { name: platform } = platformFacts(channel.platform);
  const whom = channelHandle(channel) ?? channelName(channel);
  const id = useId();
  return (
    <div className="rounded-md border border-line bg-surface-2 px-3.5 py-3 text-ink-2">
      <p className="font-semibold text-ink">Two ways on</p>
      <ol className="mt-1.5 grid list-decimal gap-2 ps-4 text-pretty">
        <li>
          <b className="font-medium text-ink">Reconnect it in the Postbreeze dashboard.</b> Nothing is lost; this page
          follows by itself.
        </li>
        <li>
          <b className="font-medium text-ink">Disconnect it, then connect it anew.</b> Its scheduled posts are
          cancelled, its analytics and inbox comments deleted, and it comes back as a new channel.
          <div className="mt-1.5">
            <Button
              tone="danger-quiet"
              size="sm"
              aria-label={`Disconnect first, then connect ${whom} on ${platform}`}
              aria-haspopup="dialog"
              aria-disabled={heldBack !== null}
              aria-describedby={heldBack === null ? undefined : id}
              onClick={onDisconnectFirst}
            >
              Disconnect first, then connect …
            </Button>
            {heldBack !== null && (
              <p id={id} className="mt-1 text-xs/[18px] text-ink-2">
                {heldBack}.
              </p>
            )}
          </div>
        </li>
      </ol>
    </div>
  );
}
