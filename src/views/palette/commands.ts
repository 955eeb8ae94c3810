import type { Preferences } from '#browser/preferences.ts';
import type { ScreenControl } from '#browser/screenControls.ts';
import { plural } from '#channels/count.ts';
import {
  filterToQuery,
  folded,
  isNarrowed,
  NO_FILTER,
  toggled,
  tokensOf,
  type ChannelFilter,
} from '#channels/filter.ts';
import { HEALTH_GROUPS, HEALTH_LABEL, type HealthGroup } from '#channels/health.ts';
import { platformFacts } from '#channels/platform.ts';
import { SORT_LABEL, SORTS } from '#channels/sort.ts';
import { paths } from '#paths.ts';

/** What a command does. */
export type Deed =
  /** Another address; `lands` is where the focus goes: what was left keeps it while it is there. */
  | { readonly kind: 'go'; readonly to: string; readonly lands: 'page' | 'details' | 'where it was' }
  | { readonly kind: 'prefer'; readonly change: Partial<Preferences> }
  | { readonly kind: 'press'; readonly control: ScreenControl }
  | { readonly kind: 'search' | 'shortcuts' | 'refresh' | 'forget' };

/** The picture of a command. */
export type CommandIcon =
  | 'calendar'
  | 'clear'
  | 'contrast'
  | 'density'
  | 'keyboard'
  | 'link'
  | 'list'
  | 'lock'
  | 'plus'
  | 'press'
  | 'refresh'
  | 'report'
  | 'search'
  | 'settings'
  | 'sort'
  | 'wall'
  | { readonly health: HealthGroup }
  | { readonly platform: string };

/** One thing that can be done from the palette. */
export interface Command {
  readonly key: string;
  readonly label: string;
  /** What else people call it. */
  readonly words: string;
  readonly icon: CommandIcon;
  /** The key that does the same, or a word on what it is. */
  readonly hint: { readonly key: string } | { readonly words: string } | null;
  /** Whether it stands as chosen already. */
  readonly chosen: boolean;
  /** Whether it is there before anything is typed. */
  readonly offered: 'at once' | 'when typed for';
  readonly does: Deed;
}

/** Where the person is, and what they may do there. */
export interface Situation {
  readonly pathname: string;
  /** The query of the address, which goes along. */
  readonly search: string;
  readonly filter: ChannelFilter;
  /** How many channels the reconnect queue shows, without a filter and with the one in the address. */
  readonly toReconnect: { readonly all: number; readonly filtered: number };
  /** Where all channels are too many for one answer, the workspaces that were read; else none. */
  readonly onlyOf: readonly string[];
  /** The health groups and the platforms (as the server sends them) that there are channels in. */
  readonly groups: ReadonlySet<HealthGroup | null>;
  readonly platforms: readonly string[];
  readonly controls: readonly ScreenControl[];
  readonly preferences: Pick<Preferences, 'theme' | 'density'>;
  readonly readOnly: boolean;
  /** Whether this browser holds a key. */
  readonly holdsKey: boolean;
}

const USUAL = { words: '', hint: null, chosen: false, offered: 'at once' } as const;

/** What can be done here, the likeliest first. */
export function actionsFor(situation: Situation): readonly Command[] {
  const { pathname, search, controls, preferences, readOnly, holdsKey } = situation;
  const isList = pathname === paths.channels || pathname.startsWith(paths.channel(''));
  const actions: Command[] = [];
  if (!readOnly) actions.push(...queueActions(situation));
  for (const control of controls) {
    const hint = control.key === null ? null : { key: control.key };
    const does = { kind: 'press', control } as const;
    actions.push({ ...USUAL, key: `press ${control.label}`, label: control.label, icon: 'press', hint, does });
  }
  actions.push({
    ...USUAL,
    key: 'refresh',
    label: 'Refresh',
    words: 'reload update ask again',
    icon: 'refresh',
    does: { kind: 'refresh' },
  });
  if (isList) {
    const does = { kind: 'search' } as const;
    actions.push({ ...USUAL, key: 'search', label: 'Search channels', icon: 'search', hint: { key: '/' }, does });
  }
  if (!readOnly) {
    const label = 'Connect a channel';
    actions.push({
      ...USUAL,
      key: 'connect',
      label,
      words: 'add new',
      icon: 'plus',
      does: go(paths.connectChannel, search),
    });
  }
  actions.push({
    ...USUAL,
    key: 'shortcuts',
    label: 'Keyboard shortcuts',
    words: 'help keys',
    icon: 'keyboard',
    hint: { key: '?' },
    does: { kind: 'shortcuts' },
  });
  for (const theme of ['system', 'light', 'dark'] as const) {
    const chosen = preferences.theme === theme;
    const does = { kind: 'prefer', change: { theme } } as const;
    const key = `theme ${theme}`;
    actions.push({ ...TYPED, key, label: `Theme: ${theme}`, words: 'mode colours', icon: 'contrast', chosen, does });
  }
  for (const density of ['comfortable', 'compact'] as const) {
    const chosen = preferences.density === density;
    const does = { kind: 'prefer', change: { density } } as const;
    const key = `density ${density}`;
    actions.push({ ...TYPED, key, label: `Density: ${density}`, words: 'rows', icon: 'density', chosen, does });
  }
  // It asks nothing before it acts: it must not be what a stray Enter meets.
  if (holdsKey) {
    const label = 'Forget key';
    actions.push({ ...TYPED, key: 'forget', label, words: 'sign out log', icon: 'lock', does: { kind: 'forget' } });
  }
  return actions;
}

const TYPED = { ...USUAL, offered: 'when typed for' } as const;

function queueActions({ filter, search, onlyOf, toReconnect: { all, filtered } }: Situation): readonly Command[] {
  const common = { ...USUAL, words: 'queue fix broken', icon: 'link' } as const;
  const some = filtered > 0 && filtered < all;
  const actions: Command[] = [];
  if (some) {
    const label = `Reconnect ${plural(filtered, 'channel')}`;
    const does = go(paths.reconnect, search);
    actions.push({ ...common, key: 'reconnect filtered', label, hint: { words: 'as filtered' }, does });
  }
  if (all > 0) {
    const ofSome = onlyOf.length > 0;
    const label = `Reconnect ${some && !ofSome ? 'all ' : ''}${plural(all, 'channel')}`;
    const hint = ofSome ? { words: 'in the workspaces loaded' } : null;
    // Without the filter: the number is the one that the queue will show.
    const does = go(paths.reconnect, isNarrowed(filter) ? queryOf({ ...NO_FILTER, workspaces: onlyOf }) : search);
    actions.push({ ...common, key: 'reconnect', label, hint, does });
  }
  return actions;
}

function go(path: string, search: string): Deed {
  return { kind: 'go', to: `${path}${search}`, lands: 'page' };
}

const SCREENS = [
  { path: paths.channels, label: 'Channels', words: 'list home', icon: 'list' },
  { path: paths.reconnect, label: 'Reconnect queue', words: '', icon: 'link' },
  { path: paths.forecast, label: 'Forecast', words: 'calendar ends expiry', icon: 'calendar' },
  { path: paths.report, label: 'Client report', words: 'print pdf', icon: 'report' },
  { path: paths.settings, label: 'Settings', words: 'preferences notifications history', icon: 'settings' },
] as const;

/** The screens that are not on screen; the filter goes along. */
export function screensFor({ pathname, search }: Pick<Situation, 'pathname' | 'search'>): readonly Command[] {
  const screens = SCREENS.filter(({ path }) => path !== pathname).map(({ path, ...screen }): Command => ({
    ...USUAL,
    ...screen,
    key: `screen ${path}`,
    does: go(path, search),
  }));
  const wall = { label: 'Wall', words: 'board team room tv', icon: 'wall' } as const;
  return [...screens, { ...USUAL, ...wall, key: 'screen wall', does: go(paths.wall(search), '') }];
}

/** Every way to narrow or order the list, with what is chosen; they all lead to the list. */
export function filtersFor({
  filter,
  groups,
  platforms,
}: Pick<Situation, 'filter' | 'groups' | 'platforms'>): readonly Command[] {
  const choose = (change: Partial<ChannelFilter>): Deed => ({
    kind: 'go',
    to: listAt({ ...filter, ...change }),
    lands: 'where it was',
  });
  const filters: Command[] = [];
  if (isNarrowed(filter)) {
    const does = choose({ ...NO_FILTER, sort: filter.sort });
    filters.push({
      ...USUAL,
      key: 'clear',
      label: 'Clear filters',
      words: 'all everything reset',
      icon: 'clear',
      does,
    });
  }
  for (const group of HEALTH_GROUPS) {
    if (!groups.has(group) && !filter.health.includes(group)) continue;
    filters.push({
      ...USUAL,
      key: `health ${group}`,
      label: HEALTH_LABEL[group],
      words: 'health status show',
      icon: { health: group },
      chosen: filter.health.includes(group),
      does: choose({ health: toggled(filter.health, group) }),
    });
  }
  for (const platform of platforms) {
    filters.push({
      ...TYPED,
      key: `platform ${platform}`,
      label: platformFacts(platform).name,
      words: 'platform show',
      icon: { platform },
      chosen: filter.platforms.includes(platform),
      does: choose({ platforms: toggled(filter.platforms, platform) }),
    });
  }
  for (const sort of SORTS) {
    const label = `Sort: ${SORT_LABEL[sort].toLowerCase()}`;
    const chosen = filter.sort === sort;
    filters.push({
      ...TYPED,
      key: `sort ${sort}`,
      label,
      words: 'order',
      icon: 'sort',
      chosen,
      does: choose({ sort }),
    });
  }
  return filters;
}

/** The address of the list as `filter` leaves it. */
export function listAt(filter: ChannelFilter): string {
  return `${paths.channels}${queryOf(filter)}`;
}

function queryOf(filter: ChannelFilter): string {
  const query = new URLSearchParams(filterToQuery(filter)).toString();
  return query === '' ? '' : `?${query}`;
}

/** The commands in which every word of `text` begins a word, those that begin as it does first; without one what is offered at once. */
export function matching(commands: readonly Command[], text: string): readonly Command[] {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return commands.filter(({ offered }) => offered === 'at once');
  const start = folded(text.trim());
  const found = commands.filter(({ label, words }) => {
    const own = folded(`${label} ${words}`).split(/[^\p{L}\p{N}@/?]+/u);
    return tokens.every((token) => own.some((word) => word.startsWith(token)));
  });
  const begins = ({ label }: Command) => folded(label).startsWith(start);
  return [...found.filter(begins), ...found.filter((command) => !begins(command))];
}
