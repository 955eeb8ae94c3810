import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';

import { revealRow } from '#browser/rowCursor.ts';
import { paths } from '#paths.ts';
import { IconButton } from '#ui/Button.tsx';
import { IconBack, IconClose, IconDown, IconUp } from '#ui/icons.ts';
import type { ListOrder } from './useListOrder.ts';

const SQUARE =
  'grid size-(--size-control) flex-none place-items-center rounded-sm text-ink-2 hover:bg-surface-3 hover:text-ink';

/** Where the channel stands in the list, and the ways from here. Moving on replaces the address: Back still leads to the list. */
export function DetailsBar({ order, onClose }: { readonly order: ListOrder; readonly onClose: () => void }) {
  return (
    <div className="flex h-11 flex-none items-center gap-0.5 border-b border-line pe-3 ps-5 text-xs text-ink-3 narrow:sticky narrow:top-(--size-topbar) narrow:z-10 narrow:h-12 narrow:bg-surface narrow:px-1 narrow:text-sm narrow:text-ink">
      <button
        type="button"
        onClick={onClose}
        aria-keyshortcuts="Escape"
        className="hidden h-11 items-center gap-1 rounded-sm px-2 font-medium hover:bg-surface-3 narrow:inline-flex narrow:flex-none"
      >
        <IconBack size={18} aria-hidden="true" className="rtl:-scale-x-100" /> Channels
      </button>
      <p className="flex min-w-0 flex-1 gap-[0.5ch] whitespace-nowrap narrow:justify-end narrow:text-xs narrow:text-ink-3">
        {order.workspaceName !== null && (
          <>
            <span dir="auto" title={order.workspaceName} className="min-w-0 truncate">
              {order.workspaceName}
            </span>{' '}
            <span className="flex-none">· {order.place}</span>
          </>
        )}
      </p>
      <Step to={order.previous} label="Previous channel" shortcut="k">
        <IconUp size={16} />
      </Step>
      <Step to={order.next} label="Next channel" shortcut="j">
        <IconDown size={16} />
      </Step>
      <span className="narrow:hidden">
        <IconButton label="Close details" aria-keyshortcuts="Escape" onClick={onClose}>
          <IconClose size={16} />
        </IconButton>
      </span>
    </div>
  );
}

function Step({
  to,
  label,
  shortcut,
  children,
}: {
  readonly to: string | null;
  readonly label: string;
  readonly shortcut: string;
  readonly children: ReactNode;
}) {
  const location = useLocation();
  // Whether the panel was opened from the list goes along from channel to channel.
  const state: unknown = location.state;
  if (to === null)
    return (
      <span aria-hidden="true" className={`${SQUARE} opacity-40`}>
        {children}
      </span>
    );
  return (
    <Link
      to={`${paths.channel(to)}${location.search}`}
      replace
      state={state}
      onClick={() => revealRow(to)}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      title={label}
      className={SQUARE}
    >
      {children}
    </Link>
  );
}
