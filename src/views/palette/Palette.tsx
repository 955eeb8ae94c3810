import { use, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLocation, useNavigate } from 'react-router-dom';

import { landOn } from '#browser/landing.ts';
import { setPreferences, usePreferences } from '#browser/preferences.ts';
import { screenControls } from '#browser/screenControls.ts';
import { goToField } from '#browser/shortcuts.ts';
import { followTyped } from '#browser/typedAhead.ts';
import { matcherOf, type ChannelFilter } from '#channels/filter.ts';
import { jumpTargetsOf } from '#channels/jump.ts';
import { countQueueWork } from '#channels/queueWork.ts';
import { paths } from '#paths.ts';
import { useChannelListing, useRefresh, useWorkspaces } from '#queries/channels.ts';
import { useSession } from '#queries/session.ts';
import { useSnoozes } from '#queries/snoozes.ts';
import { useReadOnly } from '#queries/useReadOnly.ts';
import { useServerNow } from '#queries/useServerNow.ts';
import { KeyCap } from '#ui/KeyCap.tsx';
import { PaletteDialog } from '#ui/PaletteDialog.tsx';
import { ToReconnectContext } from '#views/channel/ToReconnectContext.ts';
import { useChannelFilter } from '#views/channel/useChannelFilter.ts';
import type { Deed } from './commands.ts';
import { answerFor } from './items.ts';
import { PaletteRow } from './PaletteRow.tsx';

/** Everything that can be done or gone to, by a few letters. */
export function Palette({ onClose, onShortcuts }: { readonly onClose: () => void; readonly onShortcuts: () => void }) {
  const [text, setText] = useState('');
  // The field takes a moment to come.
  useEffect(() => followTyped(setText), []);
  // As the screen was when it opened: the row that had the focus is among it.
  const [controls] = useState(screenControls);
  const location = useLocation();
  const navigate = useNavigate();
  const { refresh } = useRefresh();
  const { keyPrefix, forget } = useSession();
  const { theme, density, warningDays } = usePreferences();
  const readOnly = useReadOnly() !== null;
  const all = use(ToReconnectContext);
  const { filter } = useChannelFilter();
  const { targets, groups, platforms, filtered, onlyOf } = useTargets(warningDays, filter);

  const { groups: shown, status } = useMemo(
    () =>
      answerFor(
        {
          pathname: location.pathname,
          search: location.search,
          filter,
          toReconnect: { all, filtered },
          onlyOf,
          groups,
          platforms,
          controls,
          preferences: { theme, density },
          readOnly,
          holdsKey: keyPrefix !== null,
        },
        targets,
        text,
      ),
    [
      location,
      filter,
      all,
      filtered,
      onlyOf,
      groups,
      platforms,
      controls,
      theme,
      density,
      readOnly,
      keyPrefix,
      targets,
      text,
    ],
  );

  function run(does: Deed): void {
    switch (does.kind) {
      case 'go':
        go(does);
        break;
      case 'prefer':
        setPreferences(does.change);
        break;
      case 'press':
        does.control.press();
        break;
      case 'search':
        goToField('/');
        break;
      case 'shortcuts':
        onShortcuts();
        break;
      case 'refresh':
        refresh();
        break;
      case 'forget':
        forget();
    }
  }

  function go({ to, lands }: Extract<Deed, { kind: 'go' }>): void {
    const isOpen = location.pathname.startsWith(paths.channel(''));
    const state: unknown = location.state;
    // From details to details is a step, as with j and k; closing them leads back to where the first were opened from.
    const how = lands === 'details' ? (isOpen ? { replace: true, state } : { state: { fromList: true } }) : {};
    flushSync(() => void navigate(to, how));
    if (lands !== 'where it was') landOn(lands);
  }

  return (
    <PaletteDialog
      label="Command palette"
      fieldLabel="Find a channel, a workspace or an action"
      text={text}
      onType={setText}
      groups={shown}
      status={status}
      empty="Nothing by that name."
      foot={<Keys />}
      onChoose={({ does }) => {
        flushSync(onClose);
        // A moment later the focus is back where it was: what is pressed then is pressed from there, still within the click.
        queueMicrotask(() => run(does));
      }}
      onClose={onClose}
    >
      {(item) => <PaletteRow item={item} />}
    </PaletteDialog>
  );
}

/** What can be jumped to, and what can be chosen among it; nothing while no channel is known. */
function useTargets(warningDays: number, filter: ChannelFilter) {
  const listing = useChannelListing();
  const workspaces = useWorkspaces();
  const now = useServerNow();
  const snoozes = useSnoozes();
  const data = listing.kind === 'ready' ? listing.data : null;
  const names = workspaces.kind === 'ready' ? workspaces.data : null;
  const targets = useMemo(() => {
    if (data === null) return null;
    return jumpTargetsOf({ rows: data.rows, workspaces: names, now, diagnose: data.diagnose, warningDays, snoozes });
  }, [data, names, now, warningDays, snoozes]);
  return useMemo(() => {
    const channels = targets?.channels ?? [];
    const nameOf = new Map(targets?.workspaces.map(({ id, name }) => [id, name]));
    const left = channels.filter(matcherOf(filter, (id) => nameOf.get(id) ?? id));
    const platforms = new Set(channels.map(({ channel }) => channel.platform).filter((platform) => platform !== null));
    return {
      targets,
      groups: new Set(channels.map(({ group }) => group)),
      platforms: [...platforms].sort(),
      filtered: countQueueWork(left, filter.health),
      onlyOf: data?.onlyOf ?? [],
    };
  }, [targets, filter, data]);
}

function Keys() {
  return (
    <span aria-hidden="true" className="flex flex-none items-center gap-1.5 narrow:hidden">
      <KeyCap>↑</KeyCap>
      <KeyCap>↓</KeyCap>
      choose
      <span className="ms-2">
        <KeyCap>Enter</KeyCap>
      </span>
      open
      <span className="ms-2">
        <KeyCap>Esc</KeyCap>
      </span>
      close
    </span>
  );
}
