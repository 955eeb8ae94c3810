import type { Channel } from '#channels/channel.ts';
import type { Reconnect } from '#channels/reconnect.ts';
import { reconnectWords, type ReconnectWords } from '#channels/reconnectWords.ts';
import type { TimeStyle } from '#channels/time.ts';

const TONE = {
  busy: 'border-line bg-accent-soft text-ink',
  good: 'border-healthy-border bg-healthy-bg text-healthy-text',
  note: 'border-line bg-surface-2 text-ink',
  bad: 'border-broken-border bg-broken-bg text-broken-text',
} as const satisfies Record<ReconnectWords['tone'], string>;

/** How the attempt stands, whole: in a row there is room for a line of it only. Spoken by the shell, once. */
export function AttemptNote({
  attempt,
  channel,
  now,
  style,
}: {
  readonly attempt: Reconnect;
  readonly channel: Channel;
  readonly now: number;
  readonly style: TimeStyle;
}) {
  const { tone, title, detail } = reconnectWords(attempt, channel, now, style);
  return (
    <div className={`rounded-md border px-3.5 py-2.5 text-pretty break-words ${TONE[tone]}`}>
      <p className="font-medium">{title}</p>
      <p className="text-ink-2">{detail.endsWith('.') || detail.endsWith('”') ? detail : `${detail}.`}</p>
    </div>
  );
}
