import { clsx } from 'clsx';

import type { ReconnectWords } from '#channels/reconnectWords.ts';
import { IconCheck, IconLink, IconNoHelp } from '#ui/icons.ts';

const TONE = {
  busy: 'text-ink',
  good: 'text-ink',
  note: 'text-ink',
  bad: 'text-broken-text',
} as const satisfies Record<ReconnectWords['tone'], string>;

/** How an attempt to reconnect stands, in the place of the reason. */
export function AttemptLine({ words }: { readonly words: ReconnectWords }) {
  const Icon = words.tone === 'good' ? IconCheck : words.tone === 'bad' ? IconNoHelp : IconLink;
  return (
    <>
      <p className={clsx('channel-reason min-w-0 truncate', TONE[words.tone])} title={words.title}>
        {words.title}
      </p>
      <p
        className="channel-advice flex min-w-0 items-start gap-1.5 text-xs/[18px] font-medium text-ink-2"
        title={words.detail}
      >
        <Icon size={14} aria-hidden="true" className="mt-0.5 flex-none text-ink-3" />
        <span className="line-clamp-2">{words.detail}</span>
      </p>
    </>
  );
}
