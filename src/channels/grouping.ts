import { assess, mayFailPosts, needsNothing, type AssessedChannel } from './assess.ts';
import type { ListedChannel, Workspace } from './channel.ts';
import type { Diagnose } from './diagnose.ts';
import { matcherOf, type ChannelFilter } from './filter.ts';
import { HEALTH_GROUPS, healthGroup, type Health, type HealthGroup } from './health.ts';
import { isPlatform } from './platform.ts';
import { isAsleep, type Snooze } from './snooze.ts';
import { byName, compare, dueOfGroup, rankOfGroup, sortedChannels, type NextDue } from './sort.ts';

/** How many channels each health group holds. */
export type HealthCounts = Readonly<Record<HealthGroup, number>>;

/** A row that could not be read, kept in its place (PRODUCT section 3). */
export type UnreadableRow = Extract<ListedChannel, { kind: 'unreadable' }>;

/** The channels of one workspace that the filter leaves, in order. */
export interface WorkspaceGroup {
  readonly id: string;
  readonly name: string;
  /** Null when `/workspaces` did not name it, or failed (S38). */
  readonly workspace: Workspace | null;
  readonly channels: readonly AssessedChannel[];
  readonly counts: HealthCounts;
}

/** All that the list shows. */
export interface ChannelBoard {
  readonly groups: readonly WorkspaceGroup[];
  /** Counts over what the filter leaves, its health aside: what each count would show when pressed. */
  readonly counts: HealthCounts;
  /** The channels on which posts may fail, over the same. */
  readonly threatened: readonly AssessedChannel[];
  /** How many channels the groups hold. */
  readonly shown: number;
  /** How many channels there are without any filter. */
  readonly total: number;
  readonly unreadable: readonly UnreadableRow[];
  /** Values of the filter that name nothing the key reaches; they narrow nothing. */
  readonly ignored: readonly string[];
}

/** What the board is made of. */
export interface BoardInput {
  readonly rows: readonly ListedChannel[];
  /** Null while `/workspaces` has not answered. */
  readonly workspaces: ReadonlyMap<string, Workspace> | null;
  readonly filter: ChannelFilter;
  /** Epoch ms. */
  readonly now: number;
  readonly diagnose: Diagnose;
  readonly warningDays?: number | undefined;
  /** Channel id → the health its row keeps its place by while a person works on it. */
  readonly held?: ReadonlyMap<string, Health> | undefined;
  /** Channel id → when it was put aside until. */
  readonly snoozes?: ReadonlyMap<string, Snooze> | undefined;
  /** When the next post of a channel is due: part of the order *needs attention*. */
  readonly nextDue?: NextDue | undefined;
}

/** Assesses, filters, groups and sorts one answer of the API. */
export function boardOf({ rows, workspaces, filter, now, diagnose, warningDays, ...kept }: BoardInput): ChannelBoard {
  const all = rows.flatMap((row) =>
    row.kind === 'channel' ? placed(assess(row.channel, now, diagnose, warningDays), now, kept) : [],
  );
  const { filter: known, ignored } = knownPart(filter, all, workspaces);
  const matches = matcherOf(known, (id) => workspaceName(workspaces?.get(id) ?? null, id));
  const matching = all.filter(matches);
  const chosen = new Set(known.health);
  const shown = chosen.size === 0 ? matching : matching.filter((assessed) => isChosen(chosen, assessed));
  return {
    groups: groupsOf(shown, workspaces, filter, kept.nextDue),
    counts: countsOf(matching),
    threatened: matching.filter(mayFailPosts),
    shown: shown.length,
    total: all.length,
    unreadable: rows.filter((row) => row.kind === 'unreadable'),
    ignored,
  };
}

/** As `assess` made it wherever nobody works on it and nobody put it aside: the very object, so that a row can tell. */
function placed(
  assessed: AssessedChannel,
  now: number,
  { held, snoozes }: Pick<BoardInput, 'held' | 'snoozes'>,
): AssessedChannel {
  const place = held?.get(assessed.channel.id);
  const snooze = snoozes?.get(assessed.channel.id);
  const own = place === undefined ? assessed : { ...assessed, place };
  return snooze !== undefined && isAsleep(snooze, assessed, now) ? { ...own, snooze } : own;
}

function isChosen(chosen: ReadonlySet<HealthGroup>, { place }: AssessedChannel): boolean {
  const group = healthGroup(place);
  return group !== null && chosen.has(group);
}

/** A pasted address may name what this key does not reach: that part is left out and told (PRODUCT section 6). */
function knownPart(
  filter: ChannelFilter,
  all: readonly AssessedChannel[],
  workspaces: BoardInput['workspaces'],
): { readonly filter: ChannelFilter; readonly ignored: readonly string[] } {
  const isWorkspace = (id: string) =>
    workspaces?.has(id) === true || all.some(({ channel }) => channel.workspaceId === id);
  const isListed = (platform: string) =>
    isPlatform(platform) || all.some(({ channel }) => channel.platform === platform);
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

function groupsOf(
  channels: readonly AssessedChannel[],
  workspaces: BoardInput['workspaces'],
  { sort }: ChannelFilter,
  nextDue: NextDue | undefined,
): readonly WorkspaceGroup[] {
  const byWorkspace = new Map<string, AssessedChannel[]>();
  for (const assessed of channels) {
    const held = byWorkspace.get(assessed.channel.workspaceId);
    if (held) held.push(assessed);
    else byWorkspace.set(assessed.channel.workspaceId, [assessed]);
  }
  const groups = [...byWorkspace].map(([id, held]): WorkspaceGroup => {
    const workspace = workspaces?.get(id) ?? null;
    return {
      id,
      name: workspaceName(workspace, id),
      workspace,
      channels: sortedChannels(sort, held, nextDue),
      counts: countsOf(held),
    };
  });
  return groups
    .map((group) => ({
      group,
      rank: rankOfGroup(sort, group.channels),
      due: dueOfGroup(sort, group.channels, nextDue),
    }))
    .sort(
      (a, b) =>
        compare(a.rank, b.rank) ||
        compare(a.due, b.due) ||
        byName(a.group.name, b.group.name) ||
        compare(a.group.id, b.group.id),
    )
    .map(({ group }) => group);
}

function countsOf(channels: readonly AssessedChannel[]): HealthCounts {
  const counts: Record<HealthGroup, number> = {
    'needs-reconnect': 0,
    'at-risk': 0,
    expiring: 0,
    unknown: 0,
    healthy: 0,
  };
  for (const { group } of channels) if (group !== null) counts[group] += 1;
  return counts;
}

/** The name people see: a workspace that is not listed keeps its id (S38), a deleted one says so (S37). */
export function workspaceName(workspace: Workspace | null, id: string): string {
  if (workspace === null) return id;
  return workspace.deleted ? `${workspace.name} (deleted)` : workspace.name;
}

/** Whether no channel of the group asks for anybody, so that it folds to a line. */
export function isAllHealthy({ channels }: WorkspaceGroup): boolean {
  return channels.every(needsNothing);
}

/** The groups in `counts` that are not healthy and not empty, worst first. */
export function troubles(counts: HealthCounts): readonly HealthGroup[] {
  return HEALTH_GROUPS.filter((group) => group !== 'healthy' && counts[group] > 0);
}
