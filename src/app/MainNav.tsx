import { clsx } from 'clsx';
import { use, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';

import { countText } from '#channels/count.ts';
import { paths } from '#paths.ts';
import { IconCalendar, IconLink, IconList, IconSettings } from '#ui/icons.ts';
import { ToReconnectContext } from '#views/channel/ToReconnectContext.ts';

const NAV = {
  bar: 'ms-2 flex gap-0.5 self-stretch',
  foot: 'no-print fixed inset-x-0 bottom-0 z-30 grid h-[calc(56px+env(safe-area-inset-bottom))] auto-cols-fr grid-flow-col border-t border-line-2 bg-surface pb-[env(safe-area-inset-bottom)] [@media(height<20rem)]:static [body:has([data-panel])_&]:hidden',
} as const;

const LINK = {
  bar: "relative flex items-center gap-1.5 px-2.5 font-medium text-ink-2 hover:text-ink aria-[current=page]:text-ink aria-[current=page]:after:absolute aria-[current=page]:after:inset-x-2.5 aria-[current=page]:after:-bottom-px aria-[current=page]:after:h-0.5 aria-[current=page]:after:rounded-t-[2px] aria-[current=page]:after:bg-accent forced-colors:aria-[current=page]:after:bg-[Highlight] aria-[current=page]:after:content-['']",
  foot: 'relative grid content-center justify-items-center gap-0.5 text-2xs font-medium text-ink-3 aria-[current=page]:text-accent-ink',
} as const;

const COUNT = {
  bar: 'rounded-full bg-broken-bg px-1.5 text-xs/[18px] font-semibold text-broken-text',
  foot: 'absolute top-1 start-[calc(50%+6px)] min-w-[18px] rounded-full bg-danger px-[5px] text-center text-2xs/[18px] font-semibold text-on-danger ring-2 ring-surface',
} as const;

/** Screens that are no part of the list. */
const ELSEWHERE: ReadonlySet<string> = new Set([paths.reconnect, paths.forecast, paths.report, paths.settings]);

/** The screens of the product: in the top bar, or under the thumb on a phone. The filter goes along. */
export function MainNav({ place }: { readonly place: 'bar' | 'foot' }) {
  const { pathname } = useLocation();
  const toReconnect = use(ToReconnectContext);
  return (
    <nav aria-label="Main" className={NAV[place]}>
      <NavItem
        place={place}
        to={paths.channels}
        current={!ELSEWHERE.has(pathname)}
        icon={<IconList size={20} stroke={1.6} aria-hidden="true" />}
      >
        Channels
      </NavItem>
      <NavItem
        place={place}
        to={paths.reconnect}
        current={pathname === paths.reconnect}
        icon={<IconLink size={20} stroke={1.6} aria-hidden="true" />}
      >
        Reconnect {toReconnect > 0 && <span className={COUNT[place]}>{countText(toReconnect)}</span>}
      </NavItem>
      <NavItem
        place={place}
        to={paths.forecast}
        current={pathname === paths.forecast}
        icon={<IconCalendar size={20} stroke={1.6} aria-hidden="true" />}
      >
        Forecast
      </NavItem>
      {/* In the bar of a wide screen it is an icon at the end. */}
      {place === 'foot' && (
        <NavItem
          place={place}
          to={paths.settings}
          current={pathname === paths.settings}
          icon={<IconSettings size={20} stroke={1.6} aria-hidden="true" />}
        >
          Settings
        </NavItem>
      )}
    </nav>
  );
}

function NavItem({
  place,
  to,
  current,
  icon,
  children,
}: {
  readonly place: 'bar' | 'foot';
  readonly to: string;
  readonly current: boolean;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}) {
  const { search } = useLocation();
  return (
    <Link to={`${to}${search}`} aria-current={current ? 'page' : undefined} className={clsx(LINK[place])}>
      {place === 'foot' && icon}
      {children}
    </Link>
  );
}
