import { clsx } from 'clsx';
import type { ReactNode } from 'react';

import type { Verdict } from '#channels/verdict.ts';
import type { Why } from '#channels/why.ts';
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
