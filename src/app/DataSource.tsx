import { clsx } from 'clsx';

import { sourceWords, useSession } from '#queries/session.ts';

/** Whose data is on screen, in the top bar. */
export function DataSource() {
  const session = useSession();
  return (
    <span
      title={session.config.mode === 'sandbox' ? undefined : session.config.apiOrigin}
      className={clsx(
        'me-2 min-w-0 flex-[0_1_auto] truncate text-xs font-medium text-ink-2 narrow:me-1',
        session.config.mode === 'sandbox' &&
          'h-[22px] flex-none rounded-sm border border-dashed border-line-control px-2 leading-5',
      )}
    >
      {sourceWords(session)}
    </span>
  );
}
