/** What the list shows of all there is: the answer of the API as one filter leaves it. */
import { mayFailPosts, type AssessedChannel } from './assess.ts';
import { isNarrowed, matcherOf, type ChannelFilter } from './filter.ts';
import {
  groupLeft,
  NO_COUNTS,
  sumOf,
  type HealthCounts,
  type UnreadableRow,
  type WholeBoard,
  type WorkspaceGroup,
} from './grouping.ts';
import { HEALTH_GROUPS, healthGroup, type HealthGroup } from './health.ts';
import { isPlatform } from './platform.ts';
import { countQueueWork } from './queueWork.ts';
import { byStanding } from './sort.ts';
import type { Forgive } from './typingError.ts';

/** All that the list shows. */
export interface ChannelBoard {
  readonly groups: readonly WorkspaceGroup[];
  /** Counts over what the filter leaves, its health aside: what each count would show when pressed. */
  readonly counts: HealthCounts;
  /** How many channels the reconnect queue shows for the filter. */
  readonly toReconnect: number;
  /** The channels on which posts may fail, over what the counts are made of. */
  readonly threatened: readonly AssessedChannel[];
  /** How many channels the groups hold. */
  readonly shown: number;
  /** How many of those are snoozed. */
  readonly snoozed: number;
  /** How many channels there are without any filter. */
  readonly total: number;
  readonly unreadable: readonly UnreadableRow[];
  /** Values of the filter that name nothing the key reaches; they narrow nothing. */
  readonly ignored: readonly string[];
  /** What was found instead, where the search as it was typed finds nothing; null where it is what is shown. */
  readonly forgiven: readonly string[] | null;
}

/**
 * What `filter` leaves of `whole`, in the order that `whole` is in. Runs at every key of a search: nothing is assessed or sorted by
 * name. `forgive` is asked only where the search finds nothing as it was typed.
 */
export function narrowedBoard(whole: WholeBoard, filter: ChannelFilter, forgive: Forgive | null): ChannelBoard {
  const { filter: known, ignored } = knownPart(filter, whole);
  const strict = foundIn(whole, known, isNarrowed({ ...known, health: [] }) ? matcherOf(known, whole.nameOf) : null);
  const forgiven = sumOf(strict.counts) === 0 && known.text !== '' ? (forgive?.(whole, known) ?? null) : null;
  const { groups, counts, troubled } =
    forgiven === null ? strict : foundIn(whole, known, (assessed) => forgiven.found.has(assessed));
  return {
    // Workspaces come by name: among those of one standing they stay so.
    groups: groups.sort((a, b) => byStanding(a.standing, b.standing)),
    counts,
    toReconnect: countQueueWork(troubled, known.health),
    threatened: troubled.filter(mayFailPosts),
    shown: groups.reduce((sum, { size }) => sum + size, 0),
    snoozed: groups.reduce((sum, { troubled }) => sum + troubled.filter(({ snooze }) => snooze !== null).length, 0),
    total: whole.total,
    unreadable: whole.unreadable,
    ignored,
    forgiven: forgiven?.words ?? null,
  };
}

/** The channels of `whole` that `matches`, or all: those of the chosen health in their groups, and what is counted without it. */
function foundIn(
  whole: WholeBoard,
  { health }: ChannelFilter,
  matches: ((assessed: AssessedChannel) => boolean) | null,
) {
  const chosen = new Set(health);
  const counts = { ...NO_COUNTS };
  const groups: WorkspaceGroup[] = [];
  const troubled: AssessedChannel[] = [];
  for (const group of whole.groups) {
    const found = matches === null ? group : leftOf(group, group.channels.filter(matches), whole);
    for (const health of HEALTH_GROUPS) counts[health] += found.counts[health];
    troubled.push(...found.troubled);
    const isShown = (assessed: AssessedChannel) => isChosen(chosen, assessed);
    const left = chosen.size === 0 ? found : leftOf(found, found.channels.filter(isShown), whole);
    if (left.size > 0) groups.push(left);
  }
  return { groups, counts, troubled };
}

function leftOf(group: WorkspaceGroup, left: readonly AssessedChannel[], whole: WholeBoard): WorkspaceGroup {
  return left.length === group.size ? group : groupLeft(group, left, whole);
}

function isChosen(chosen: ReadonlySet<HealthGroup>, { place }: AssessedChannel): boolean {
  const group = healthGroup(place);
  return group !== null && chosen.has(group);
}

/** A pasted address may name what this key does not reach: that part is left out and told (PRODUCT section 6). */
function knownPart(
  filter: ChannelFilter,
  { groups, workspaces }: WholeBoard,
): { readonly filter: ChannelFilter; readonly ignored: readonly string[] } {
  const isWorkspace = (id: string) => workspaces?.has(id) === true || groups.some((group) => group.id === id);
  const isListed = (platform: string) =>
    isPlatform(platform) ||
    groups.some(({ channels }) => channels.some(({ channel }) => channel.platform === platform));
  return {
    filter: {
      ...filter,
      workspaces: filter.workspaces.filter(isWorkspace),
      platforms: filter.platforms.filter(isListed),
    },
    ignored: [
      ...filter.workspaces.filter((id) => !isWorkspace(id)).map((id) => `workspace=${id}`),
      ...filter.platforms.filter((platform) => !isListed(platform)).map((platform) => `platform=${platform}`),
    ],
  };
}
