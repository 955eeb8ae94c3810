import { clsx } from 'clsx';
import type { ReactNode } from 'react';

import type { ReconnectWords } from '#channels/reconnectWords.ts';
import type { Verdict } from '#channels/verdict.ts';
import type { Why } from '#channels/why.ts';
import { IconCheck, IconLink, IconNoHelp } from '#ui/icons.ts';
import { VerdictIcon } from './VerdictIcon.tsx';

/** Why, and under it what to do about it. */
export function AdviceLine({
  why,
  verdict,
  dated,
  loop,
  quiet,
  children,
}: {
  readonly why: Why;
  readonly verdict: Verdict | null;
  readonly dated: boolean;
  /** That it goes in circles; null where it does not. */
  readonly loop: string | null;
  readonly quiet: boolean;
  /** What is said beside the advice. */
  readonly children?: ReactNode;
}) {
  return (
    <>
      <p className={clsx('channel-reason min-w-0 truncate', quiet ? 'text-ink-2' : 'text-ink')} title={why.reason}>
        {why.reason}
      </p>
      <div className="channel-todo flex min-w-0 flex-none items-center gap-x-4 text-xs/[18px] font-medium empty:hidden">
        {why.advice !== null && (
          <p className="channel-advice flex min-w-0 items-center gap-1.5 text-ink-2">
            <VerdictIcon verdict={verdict} dated={dated} />
            <span className="truncate" title={loop === null ? undefined : `${why.advice} · ${loop}`}>
              {why.advice}
              {loop !== null && <span className="text-broken-text"> · {loop}</span>}
            </span>
          </p>
        )}
        {children}
      </div>
    </>
  );
}

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
