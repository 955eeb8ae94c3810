import type { Channel } from '#channels/channel.ts';
import type { TimeStyle } from '#channels/time.ts';
import { useCancelWords } from '#queries/useCancelWords.ts';
import { DisconnectFirstDialog } from '#views/channel/DisconnectFirstDialog.tsx';

/** The dialog before a disconnect that a new connection follows, with the posts counted. Load it lazily. */
export function DisconnectFirst({
  channel,
  style,
  onKeep,
  onConfirm,
}: {
  readonly channel: Channel;
  readonly style: TimeStyle;
  readonly onKeep: () => void;
  readonly onConfirm: () => void;
}) {
  const cancels = useCancelWords(channel, style);
  return <DisconnectFirstDialog channel={channel} cancels={cancels} onKeep={onKeep} onConfirm={onConfirm} />;
}
