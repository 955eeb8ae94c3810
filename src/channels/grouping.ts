import { assess, needsNothing, type AssessedChannel } from './assess.ts';
import type { ListedChannel, Workspace } from './channel.ts';
import type { Diagnose } from './diagnose.ts';
import { HEALTH_GROUPS, type Health, type HealthGroup } from './health.ts';
import { isAsleep, type Snooze } from './snooze.ts';
import { byName, compare, sortedChannels, standingOf, type NextDue, type Sort, type Standing } from './sort.ts';

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
  /** How many channels there are in it. */
  readonly size: number;
  /** All of them, as the answer has them. */
  readonly members: readonly AssessedChannel[];
  /** In order; put in order when first looked at, for most workspaces stay folded. */
  readonly channels: readonly AssessedChannel[];
  /** Those of them that are not healthy or ask for somebody, in no order. */
  readonly troubled: readonly AssessedChannel[];
  readonly counts: HealthCounts;
  readonly standing: Standing;
}

/** All that one answer holds, assessed, in its workspaces and in order, whatever is searched for. */
export interface WholeBoard {
  /** Every workspace with all of its channels in order; workspaces by name, then id. */
  readonly groups: readonly WorkspaceGroup[];
  readonly unreadable: readonly UnreadableRow[];
  /** How many channels there are. */
  readonly total: number;
  readonly workspaces: ReadonlyMap<string, Workspace> | null;
  readonly sort: Sort;
  readonly nextDue: NextDue | undefined;
  /** What people call a workspace. */
  readonly nameOf: (workspaceId: string) => string;
}

/** What it is made of. */
export interface WholeBoardInput {
  readonly rows: readonly ListedChannel[];
  /** Null while `/workspaces` has not answered. */
  readonly workspaces: ReadonlyMap<string, Workspace> | null;
  readonly sort: Sort;
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

/** Assesses, groups and sorts one answer of the API. */
export function wholeBoardOf(input: WholeBoardInput): WholeBoard {
  const { rows, workspaces, sort, now, diagnose, warningDays, nextDue, ...kept } = input;
  const byWorkspace = new Map<string, AssessedChannel[]>();
  let total = 0;
  const isAnyKept = (kept.held?.size ?? 0) + (kept.snoozes?.size ?? 0) > 0;
  for (const row of rows) {
    if (row.kind !== 'channel') continue;
    total += 1;
    const own = assess(row.channel, now, diagnose, warningDays);
    const assessed = isAnyKept ? placed(own, now, kept) : own;
    const held = byWorkspace.get(row.channel.workspaceId);
    if (held) held.push(assessed);
    else byWorkspace.set(row.channel.workspaceId, [assessed]);
  }
  const whole = {
    groups: [...byWorkspace]
      .map(([id, members]) => groupOf(id, members, workspaces?.get(id) ?? null, sort))
      .sort((a, b) => byName(a.name, b.name) || compare(a.id, b.id)),
    unreadable: rows.filter((row) => row.kind === 'unreadable'),
    total,
    workspaces,
    sort,
    nextDue: undefined,
    nameOf: (id: string) => workspaceName(workspaces?.get(id) ?? null, id),
  };
  return withPostsDue(whole, nextDue);
}

/** `whole`, made without posts, in the order that the next post of each channel gives it: only where one is due is anything made anew. */
export function withPostsDue(whole: WholeBoard, nextDue: NextDue | undefined): WholeBoard {
  if (nextDue === undefined || whole.sort !== 'attention') return { ...whole, nextDue };
  return { ...whole, nextDue, groups: whole.groups.map((group) => dueGroupOf(group, nextDue)) };
}

/** The last made of each group that a post is due in. */
const dueGroups = new WeakMap<WorkspaceGroup, { readonly nextDue: NextDue; readonly group: WorkspaceGroup }>();

function dueGroupOf(plain: WorkspaceGroup, nextDue: NextDue): WorkspaceGroup {
  const { id, members, workspace, troubled } = plain;
  if (!troubled.some(({ channel }) => nextDue.has(channel.id))) return plain;
  const last = dueGroups.get(plain);
  if (last !== undefined && troubled.every(({ channel }) => last.nextDue.get(channel.id) === nextDue.get(channel.id)))
    return last.group;
  const group = newGroup(id, members, workspace, 'attention', nextDue);
  dueGroups.set(plain, { nextDue, group });
  return group;
}

/** As `assess` made it wherever nobody works on it and nobody put it aside: the very object, so that a row can tell. */
export function placed(
  assessed: AssessedChannel,
  now: number,
  { held, snoozes }: Pick<WholeBoardInput, 'held' | 'snoozes'>,
): AssessedChannel {
  const place = held?.get(assessed.channel.id);
  const snooze = snoozes?.get(assessed.channel.id);
  const own = place === undefined ? assessed : { ...assessed, place };
  return snooze !== undefined && isAsleep(snooze, assessed, now) ? { ...own, snooze } : own;
}

/** The last group made of each workspace, by its first channel. */
const made = new WeakMap<
  AssessedChannel,
  {
    readonly members: readonly AssessedChannel[];
    readonly sort: Sort;
    readonly group: WorkspaceGroup;
  }
>();

/** The very object as last time while nothing in it changed: an answer with three new rows sorts three workspaces. */
function groupOf(
  id: string,
  members: readonly AssessedChannel[],
  workspace: Workspace | null,
  sort: Sort,
): WorkspaceGroup {
  const [first] = members;
  const last = first && made.get(first);
  if (
    last?.group.workspace === workspace &&
    last.sort === sort &&
    last.members.length === members.length &&
    last.members.every((member, index) => member === members[index])
  )
    return last.group;
  const group = newGroup(id, members, workspace, sort, undefined);
  if (first) made.set(first, { members, sort, group });
  return group;
}

function newGroup(
  id: string,
  members: readonly AssessedChannel[],
  workspace: Workspace | null,
  sort: Sort,
  nextDue: NextDue | undefined,
): WorkspaceGroup {
  let ordered: readonly AssessedChannel[] | null = null;
  return {
    id,
    name: workspaceName(workspace, id),
    workspace,
    size: members.length,
    members,
    get channels() {
      return (ordered ??= sortedChannels(sort, members, nextDue));
    },
    troubled: members.filter(isTroubled),
    counts: countsOf(members),
    standing: standingOf(sort, members, nextDue),
  };
}

/** `group` with only those of its channels that are in `left`, which is in order. */
export function groupLeft(
  group: WorkspaceGroup,
  left: readonly AssessedChannel[],
  { sort, nextDue }: WholeBoard,
): WorkspaceGroup {
  return {
    ...group,
    size: left.length,
    members: left,
    channels: left,
    troubled: left.filter(isTroubled),
    counts: countsOf(left),
    standing: standingOf(sort, left, nextDue),
  };
}

function isTroubled(assessed: AssessedChannel): boolean {
  return assessed.group !== 'healthy' || !needsNothing(assessed);
}

/** Nothing in any health group. */
export const NO_COUNTS: HealthCounts = { 'needs-reconnect': 0, 'at-risk': 0, expiring: 0, unknown: 0, healthy: 0 };

function countsOf(channels: readonly AssessedChannel[]): HealthCounts {
  const counts = { ...NO_COUNTS };
  for (const { group } of channels) if (group !== null) counts[group] += 1;
  return counts;
}

/** How many channels `counts` holds in all. */
export function sumOf(counts: HealthCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The name people see: a workspace that is not listed keeps its id (S38), a deleted one says so (S37). */
export function workspaceName(workspace: Workspace | null, id: string): string {
  if (workspace === null) return id;
  return workspace.deleted ? `${workspace.name} (deleted)` : workspace.name;
}

/** Whether no channel of the group asks for anybody, so that it folds to a line. */
export function isAllHealthy({ troubled }: WorkspaceGroup): boolean {
  return troubled.every(needsNothing);
}

/** The groups in `counts` that are not healthy and not empty, worst first. */
export function troubles(counts: HealthCounts): readonly HealthGroup[] {
  return HEALTH_GROUPS.filter((group) => group !== 'healthy' && counts[group] > 0);
}
