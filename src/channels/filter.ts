import type { AssessedChannel } from './assess.ts';
import { channelHandle, channelName } from './channel.ts';
import { HEALTH_GROUPS, type HealthGroup } from './health.ts';
import { platformFacts } from './platform.ts';
import { SORTS, type Sort } from './sort.ts';

/** What the list is narrowed to. Lists that are empty narrow nothing. */
export interface ChannelFilter {
  readonly workspaces: readonly string[];
  /** As the server sends them (S11). */
  readonly platforms: readonly string[];
  readonly health: readonly HealthGroup[];
  readonly text: string;
  readonly sort: Sort;
}

/** Everything, in the usual order. */
export const NO_FILTER: ChannelFilter = { workspaces: [], platforms: [], health: [], text: '', sort: 'attention' };

/** A filter read from an address, and the pieces of it that mean nothing and were left out. */
export interface ReadFilter {
  readonly filter: ChannelFilter;
  readonly ignored: readonly string[];
}

type Pair = readonly [name: string, value: string];

/** Reads the query of the address (PRODUCT section 6). Total: what it does not know is named, never thrown. */
export function filterFromQuery(query: Iterable<Pair>): ReadFilter {
  const workspaces = new Set<string>();
  const platforms = new Set<string>();
  const health = new Set<HealthGroup>();
  const ignored: string[] = [];
  let text = '';
  let sort: Sort = NO_FILTER.sort;
  for (const [name, value] of query) {
    if (value === '') continue;
    else if (name === 'workspace') workspaces.add(value);
    else if (name === 'platform') platforms.add(value);
    else if (name === 'q') text = value;
    else if (name === 'health' && isMember(HEALTH_GROUPS, value)) health.add(value);
    else if (name === 'sort' && isMember(SORTS, value)) sort = value;
    else if (name === 'health' || name === 'sort' || (name === 'view' && value !== 'wall'))
      ignored.push(`${name}=${value}`);
  }
  return {
    filter: { workspaces: [...workspaces], platforms: [...platforms], health: [...health], text, sort },
    ignored,
  };
}

/** Writes `filter` as a query; what is usual is left out. */
export function filterToQuery(filter: ChannelFilter): [string, string][] {
  const query: [string, string][] = [
    ...filter.workspaces.map((id): [string, string] => ['workspace', id]),
    ...filter.platforms.map((platform): [string, string] => ['platform', platform]),
    ...filter.health.map((group): [string, string] => ['health', group]),
  ];
  if (filter.text !== '') query.push(['q', filter.text]);
  if (filter.sort !== NO_FILTER.sort) query.push(['sort', filter.sort]);
  return query;
}

function isMember<T extends string>(members: readonly T[], value: string): value is T {
  return members.some((member) => member === value);
}

/** Whether `filter` narrows anything. */
export function isNarrowed(filter: ChannelFilter): boolean {
  return (
    filter.workspaces.length > 0 ||
    filter.platforms.length > 0 ||
    filter.health.length > 0 ||
    tokensOf(filter.text).length > 0
  );
}

/** `filter` without the values that name nothing (`workspace=ws_…`): they narrow nothing, so they are not chosen. */
export function withoutIgnored(filter: ChannelFilter, ignored: readonly string[]): ChannelFilter {
  if (ignored.length === 0) return filter;
  return {
    ...filter,
    workspaces: filter.workspaces.filter((id) => !ignored.includes(`workspace=${id}`)),
    platforms: filter.platforms.filter((platform) => !ignored.includes(`platform=${platform}`)),
  };
}

/** `list` with `value` added, or taken out where it is in. */
export function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((item) => item !== value) : [...list, value];
}

/** A test for everything `filter` asks but the health, which the summary counts apart. */
export function matcherOf(
  filter: ChannelFilter,
  nameOfWorkspace: (id: string) => string,
): (assessed: AssessedChannel) => boolean {
  const workspaces = new Set(filter.workspaces);
  const platforms = new Set(filter.platforms);
  const tokens = tokensOf(filter.text);
  // A workspace's name is folded once, not once for each of its channels.
  const names = new Map<string, string>();
  const nameOf = (id: string) => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const name = folded(nameOfWorkspace(id));
    names.set(id, name);
    return name;
  };
  return (assessed) => {
    const { workspaceId, platform } = assessed.channel;
    if (workspaces.size > 0 && !workspaces.has(workspaceId)) return false;
    if (platforms.size > 0 && !(platform !== null && platforms.has(platform))) return false;
    if (tokens.length === 0) return true;
    const own = searchTextOf(assessed);
    return tokens.every((token) => own.includes(token) || nameOf(workspaceId).includes(token));
  };
}

/** The words of a search, folded; each must be found. */
export function tokensOf(text: string): readonly string[] {
  return folded(text).split(/\s+/u).filter(Boolean);
}

/** Makes what a search of `channels` looks through ahead of the first key. */
export function prepareSearch(channels: readonly AssessedChannel[]): void {
  channels.forEach(searchTextOf);
}

const searchTexts = new WeakMap<AssessedChannel, string>();

/** What a search looks through, folded, a line each: name, handle, platform, and why the last refresh failed. Made once per assessment. */
export function searchTextOf(assessed: AssessedChannel): string {
  const made = searchTexts.get(assessed);
  if (made !== undefined) return made;
  const { channel } = assessed;
  const words = [
    channelName(channel),
    channelHandle(channel),
    platformFacts(channel.platform).name,
    assessed.explanation?.title ?? null,
  ];
  const text = folded(words.filter((word) => word !== null).join('\n'));
  searchTexts.set(assessed, text);
  return text;
}

const NOT_ASCII = /[^\0-\x7f]/;

/** Lower case, accents taken off: "bibliotheque" finds "Bibliothèque". */
export function folded(text: string): string {
  // Most names are plain, and taking text apart costs ten times as much.
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
