import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';

import type { ChannelBoard } from '#channels/board.ts';
import { plural } from '#channels/count.ts';
import { paths } from '#paths.ts';
import { buttonClass } from '#ui/Button.tsx';
import { IconRight } from '#ui/icons.ts';
import { ConnectLink } from './ConnectLink.tsx';
import { ListAge } from './ListAge.tsx';

/** Title, the result in words, and the one loud button of the screen. */
export function ListHead({
  board,
  asOf,
  children,
}: {
  readonly board: ChannelBoard;
  readonly asOf: number;
  /** What can be done with the list as a whole; a phone has no room for it. */
  readonly children: ReactNode;
}) {
  const { search } = useLocation();
  const { toReconnect } = board;
  return (
    <div className="mb-4 flex min-h-8 flex-wrap items-center gap-x-3 narrow:mb-3">
      <h1 className="flex items-center text-xl font-semibold tracking-tight narrow:min-h-11">Channels</h1>
      <div className="flex min-w-0 flex-wrap gap-x-1 pt-1 text-ink-3 narrow:order-last narrow:basis-full narrow:pt-0 narrow:text-xs">
        {/* Said outright: an open picker hides from assistive technology what is not marked as live. */}
        <p role="status" aria-live="polite">
          {board.total === 0
            ? 'No channels'
            : `${plural(board.shown, 'channel')} in ${plural(board.groups.length, 'workspace')}`}
          {board.forgiven !== null && <span className="sr-only">, with one typing error forgiven</span>}
        </p>
        <ListAge asOf={asOf} />
      </div>
      <div className="no-print ms-auto flex items-center gap-2 narrow:-me-3">
        {board.total > 0 && <span className="contents narrow:hidden">{children}</span>}
        {board.total > 0 && <ConnectLink tone="quiet" />}
        {toReconnect > 0 && (
          <Link to={`${paths.reconnect}${search}`} className={clsx(buttonClass('primary'), 'narrow:hidden')}>
            Reconnect {plural(toReconnect, 'channel')}
            <IconRight size={14} aria-hidden="true" className="rtl:-scale-x-100" />
          </Link>
        )}
      </div>
    </div>
  );
}
