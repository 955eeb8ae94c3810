import type { Channel } from '#channels/channel.ts';
import type { Reconnect } from '#channels/reconnect.ts';
import { reconnectWords, strangerWords } from '#channels/reconnectWords.ts';
import type { TimeStyle } from '#channels/time.ts';
import { AttemptLine } from '#views/channel/AttemptLine.tsx';

/** What a row says in place of its reason while it is worked on, or after it came as another account than the one expected. */
export type RowNews =
  { readonly kind: 'attempt'; readonly state: Reconnect } | { readonly kind: 'stranger'; readonly expected: Channel };

/** The words come with the first attempt: the list is drawn without them. */
export function RowAttempt({
  news,
  channel,
  now,
  style,
}: {
  readonly news: RowNews;
  readonly channel: Channel;
  /** Epoch ms. */
  readonly now: number;
  readonly style: TimeStyle;
}) {
  return (
    <AttemptLine
      words={
        news.kind === 'attempt'
          ? reconnectWords(news.state, channel, now, style)
          : strangerWords(channel, news.expected, now, style)
      }
    />
  );
}
