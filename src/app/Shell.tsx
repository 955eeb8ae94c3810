import { useState } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router-dom';

import { useEarlyKey } from '#browser/earlyKey.ts';
import { idle } from '#browser/idle.ts';
import { loadPart } from '#browser/missingParts.ts';
import { useIsNarrow } from '#browser/useMediaQuery.ts';
import { useNow } from '#browser/useNow.ts';
import { age } from '#channels/time.ts';
import { paths } from '#paths.ts';
import { useChannelListing, useRefresh } from '#queries/channels.ts';
import { useReconnectCount } from '#queries/useReconnectCount.ts';
import { useReadOnly } from '#queries/useReadOnly.ts';
import { useStaleMs } from '#queries/useStaleMs.ts';
import { IconButton, iconButtonClass } from '#ui/Button.tsx';
import { IconRefresh, IconSearch, IconSettings } from '#ui/icons.ts';
import { latePart } from '#ui/latePart.ts';
import { Region } from '#ui/Region.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { ToReconnectContext } from '#views/channel/ToReconnectContext.ts';
import { Brand } from './Brand.tsx';
import { ConnectFollower } from './ConnectFollower.tsx';
import { DataSource } from './DataSource.tsx';
import type { KeyLayer } from './KeyLayer.ts';
import { MainNav } from './MainNav.tsx';
import { OfflineShell } from './OfflineShell.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { useTopOfScreen } from './useTopOfScreen.ts';

/** It comes once the list is there: no attempt is made before. */
const { Part: ReconnectNews } = latePart(async () => {
  await idle();
  return (await import('./ReconnectNews.tsx')).ReconnectNews;
});

/** The keys come beside the data, asked for like the list: before there is one there is nothing to walk through. */
const { Part: Shortcuts, useHasCome: useKeysHaveCome } = latePart(
  loadPart(async () => (await import('./Shortcuts.tsx')).Shortcuts),
  'fault',
);

/** Where it does not load, the list still tells of what breaks. */
const { Part: LateWork } = latePart(async () => {
  await idle();
  return (await import('./LateWork.tsx')).LateWork;
});

/** What every connected screen stands in: the top bar, and the one `main`. */
export function Shell() {
  const readOnly = useReadOnly();
  const narrow = useIsNarrow();
  const [layer, setLayer] = useState<KeyLayer | null>(null);
  useEarlyKey(!useKeysHaveCome());
  useTopOfScreen();
  return (
    <ToReconnectContext value={useReconnectCount()}>
      <a
        href="#main"
        className="sr-only rounded-sm bg-raised px-3 py-2 text-ink shadow-pop focus:not-sr-only focus:absolute focus:top-2 focus:start-2 focus:z-50"
      >
        Skip to the channels
      </a>
      <header className="no-print sticky top-0 z-30 flex h-(--size-topbar) items-center gap-4 border-b border-line bg-surface px-6 narrow:gap-2 narrow:pe-1 narrow:ps-4">
        <Brand />
        {!narrow && <MainNav place="bar" />}
        <div className="ms-auto flex min-w-0 items-center gap-1">
          <DataSource />
          {readOnly !== null && <span className="me-2 text-xs font-medium text-ink-2">Read-only</span>}
          <span className="narrow:hidden">
            <DataAge />
          </span>
          <IconButton
            label="Command palette"
            aria-keyshortcuts="Control+K Meta+K"
            aria-haspopup="dialog"
            onClick={() => setLayer('palette')}
          >
            <IconSearch size={16} />
          </IconButton>
          <RefreshButton />
          <span className="mx-2 h-5 w-px bg-line narrow:hidden" />
          {/* A phone has no room for it; the settings do. */}
          <span className="narrow:hidden">
            <ThemeButton />
          </span>
          {!narrow && <SettingsLink />}
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-[1328px] px-6 pt-5 pb-16 narrow:pb-[calc(56px+2rem+env(safe-area-inset-bottom))] outline-none min-[1201px]:has-[[data-panel]]:me-[max(var(--size-panel),50vw-664px)] narrow:px-4 narrow:pt-3"
      >
        <Outlet />
      </main>
      {narrow && <MainNav place="foot" />}
      <ReconnectNews />
      <ConnectFollower />
      {/* What is said where they fail has the page's margins. */}
      <div className="mx-auto max-w-[1328px] px-6 has-[>[role=alert]]:pb-6 narrow:px-4">
        <Region title="The keyboard and the palette">
          <Shortcuts layer={layer} onLayer={setLayer} />
        </Region>
        <Region title="What goes on beside">
          <LateWork />
        </Region>
      </div>
      <OfflineShell />
    </ToReconnectContext>
  );
}

/** How old the list is, in its tone once it is stale. */
function DataAge() {
  const listing = useChannelListing();
  const now = useNow(1_000);
  const staleMs = useStaleMs(listing);
  if (listing.kind !== 'ready') return null;
  const ageMs = now - listing.asOf;
  const stale = ageMs > staleMs;
  return (
    <span className={stale ? 'px-2 text-xs font-medium text-risk-text' : 'px-2 text-xs text-ink-3'}>
      {stale ? `${age(ageMs)} old` : `Checked ${age(ageMs)} ago`}
    </span>
  );
}

function RefreshButton() {
  const { refresh, refreshing } = useRefresh();
  return (
    <IconButton label="Refresh" onClick={refresh} aria-busy={refreshing}>
      {refreshing ? <Spinner /> : <IconRefresh size={16} />}
    </IconButton>
  );
}

/** The filter goes along, so that the way back from the settings leads to what was seen. */
function SettingsLink() {
  const { search } = useLocation();
  return (
    <NavLink to={`${paths.settings}${search}`} aria-label="Settings" title="Settings" className={iconButtonClass}>
      <IconSettings size={16} />
    </NavLink>
  );
}
