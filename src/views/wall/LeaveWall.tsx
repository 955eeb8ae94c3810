import { clsx } from 'clsx';
import { Link, useNavigate } from 'react-router-dom';

import { useShortcuts } from '#browser/shortcuts.ts';
import { usePointerMoves } from '#browser/usePointerMoves.ts';
import { filterToQuery } from '#channels/filter.ts';
import { paths } from '#paths.ts';
import { buttonClass } from '#ui/Button.tsx';
import { useChannelFilter } from '#views/channel/useChannelFilter.ts';

const SHOWN_MS = 4_000;

/** The way back to the list, with the filter: seen once the pointer moves or the focus is on it, and always under a finger. Esc does it too. */
export function LeaveWall() {
  const moves = usePointerMoves(SHOWN_MS);
  const navigate = useNavigate();
  const { filter } = useChannelFilter();
  const query = new URLSearchParams(filterToQuery(filter)).toString();
  const list = query === '' ? paths.channels : `${paths.channels}?${query}`;
  useShortcuts({ Escape: () => void navigate(list) });
  return (
    <Link
      to={list}
      aria-keyshortcuts="Escape"
      className={clsx(
        buttonClass('quiet'),
        'no-print fixed inset-x-0 top-4 z-10 mx-auto w-fit bg-raised shadow-pop transition-opacity duration-(--duration-base) focus-visible:opacity-100 forced-colors:border [@media(hover:none)]:static [@media(hover:none)]:mx-0 [@media(hover:none)]:mb-3 [@media(hover:none)]:opacity-100',
        moves ? 'opacity-100' : 'opacity-0',
      )}
    >
      Leave the wall
    </Link>
  );
}
