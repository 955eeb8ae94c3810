import { useId, useState } from 'react';

import { channelHandle, channelName, type Channel } from '#channels/channel.ts';
import { platformFacts } from '#channels/platform.ts';
import type { CancelWords } from '#channels/postWords.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';

/**
 * The costly way around a 409 (S21): its losses named, and the account's name typed before the red button works. The sign-in
 * window opens with that very click, or the browser would block it. Load it lazily.
 */
export function DisconnectFirstDialog({
  channel,
  cancels,
  onKeep,
  onConfirm,
}: {
  readonly channel: Channel;
  /** What happens to the scheduled posts, counted where that is known. */
  readonly cancels: CancelWords;
  readonly onKeep: () => void;
  readonly onConfirm: () => void;
}) {
  const [typed, setTyped] = useState('');
  const id = useId();
  const account = channelHandle(channel) ?? channelName(channel);
  const matches = bare(typed) === bare(account);
  return (
    <ConfirmDialog
      title="Disconnect for good, then connect anew?"
      keepLabel="Keep it"
      confirmLabel={`Disconnect ${account}`}
      confirmDetail={` on ${platformFacts(channel.platform).name}, then connect it`}
      running={false}
      off={!matches}
      onKeep={onKeep}
      onConfirm={onConfirm}
    >
      <p>There is no undo, and whether the sign-in that follows works is not sure. At once:</p>
      <ul className="my-3 grid list-disc gap-1.5 ps-4 text-pretty text-ink-2">
        <li aria-live="polite">
          {cancels.fact !== null && <b className="font-semibold text-ink">{cancels.fact}</b>}
          {cancels.rest}
        </li>
        <li>Stored analytics and inbox comments are deleted</li>
        <li>It comes back as a new channel: what points to the old one by its id finds it no more</li>
      </ul>
      <p className="text-pretty text-ink-2">
        Posts already published stay. In the Postbreeze dashboard it can be reconnected without any of this.
      </p>
      <label htmlFor={id} className="mt-4 mb-1.5 block font-medium">
        Type <bdi className="font-mono">{account}</bdi> to go on
      </label>
      <input
        id={id}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="h-(--size-control) w-full rounded-sm border border-line-control bg-surface px-2.5 text-ink narrow:text-lg"
      />
    </ConfirmDialog>
  );
}

/** Case, spaces and the sign before it are no part of a decision. */
function bare(account: string): string {
  return account.trim().replace(/^@/, '').toLowerCase();
}
