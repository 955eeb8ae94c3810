/** What a few letters lead to: every workspace and channel that the key reaches, the likeliest first. */
import { assess, type AssessedChannel } from './assess.ts';
import { channelHandle, channelName, type ListedChannel, type Workspace } from './channel.ts';
import type { Diagnose } from './diagnose.ts';
import { folded, matcherOf, NO_FILTER, tokensOf } from './filter.ts';
import { placed, workspaceName } from './grouping.ts';
import { urgency, type HealthGroup } from './health.ts';
import type { Snooze } from './snooze.ts';
import { byName } from './sort.ts';

/** A workspace to jump to. */
export interface JumpWorkspace {
  readonly id: string;
  readonly name: string;
  /** Null where `/workspaces` does not name it (S38). */
  readonly workspace: Workspace | null;
  /** The worst group any of its channels is in, null where all are disconnected; and how many are in that. */
  readonly worst: HealthGroup | null;
  readonly worstCount: number;
  /** Whether any of them asks for somebody: is not well, and not put aside. */
  readonly asks: boolean;
  /** How urgent its worst channel is; 0 is the worst. */
  readonly urgency: number;
}

/** All there is to jump to, in no order. */
export interface JumpTargets {
  readonly channels: readonly AssessedChannel[];
  readonly workspaces: readonly JumpWorkspace[];
}

/** What the targets are made of. */
export interface JumpInput {
  readonly rows: readonly ListedChannel[];
  /** Null while `/workspaces` has not answered. */
  readonly workspaces: ReadonlyMap<string, Workspace> | null;
  /** Epoch ms. */
  readonly now: number;
  readonly diagnose: Diagnose;
  readonly warningDays: number;
  readonly snoozes: ReadonlyMap<string, Snooze>;
}

/** Everything in one answer that can be jumped to. */
export function jumpTargetsOf({ rows, workspaces, now, diagnose, warningDays, snoozes }: JumpInput): JumpTargets {
  const channels = rows.flatMap((row) =>
    row.kind === 'channel' ? placed(assess(row.channel, now, diagnose, warningDays), now, { snoozes }) : [],
  );
  const members = new Map<string, AssessedChannel[]>();
  for (const assessed of channels) {
    const held = members.get(assessed.channel.workspaceId);
    if (held) held.push(assessed);
    else members.set(assessed.channel.workspaceId, [assessed]);
  }
  return { channels, workspaces: [...members].map(([id, inIt]) => workspaceOf(id, inIt, workspaces?.get(id) ?? null)) };
}

function workspaceOf(id: string, members: readonly AssessedChannel[], workspace: Workspace | null): JumpWorkspace {
  const worst = members.reduce((a, b) => (urgencyOf(b) < urgencyOf(a) ? b : a));
  return {
    id,
    name: workspaceName(workspace, id),
    workspace,
    worst: worst.group,
    worstCount: members.filter(({ group }) => group === worst.group).length,
    asks: members.some(asksForSomebody),
    urgency: urgencyOf(worst),
  };
}

/** What was found: the likeliest of it, and how much there is. */
export interface Found<T> {
  readonly shown: readonly T[];
  readonly total: number;
}

/** The channels that `text` finds, as the search of the list does; without one those that ask for somebody. At most `most` are shown. */
export function findChannels(
  { channels, workspaces }: JumpTargets,
  text: string,
  most: number,
): Found<AssessedChannel> {
  const isSearch = tokensOf(text).length > 0;
  const names = new Map(workspaces.map(({ id, name }) => [id, name]));
  const matches = matcherOf({ ...NO_FILTER, text }, (id) => names.get(id) ?? id);
  const found = channels.filter(isSearch ? matches : asksForSomebody);
  const begins = beginsWith(text);
  return likeliest(found, most, ({ channel }) => begins(channelName(channel), channelHandle(channel)), {
    urgencyOf,
    nameOf: ({ channel }) => channelName(channel),
  });
}

/** The workspaces whose name has every word of `text`; without one those with something to do in them. At most `most` are shown. */
export function findWorkspaces({ workspaces }: JumpTargets, text: string, most: number): Found<JumpWorkspace> {
  const tokens = tokensOf(text);
  const found = workspaces.filter(({ name, asks }) =>
    tokens.length === 0 ? asks : tokens.every((token) => folded(name).includes(token)),
  );
  const begins = beginsWith(text);
  return likeliest(found, most, ({ name }) => begins(name), {
    urgencyOf: (workspace) => workspace.urgency,
    nameOf: ({ name }) => name,
  });
}

function asksForSomebody({ group, snooze }: AssessedChannel): boolean {
  return snooze === null && group !== null && group !== 'healthy';
}

/** Worst first; what was put aside comes before what is well, what was disconnected after it. */
function urgencyOf({ place, snooze }: AssessedChannel): number {
  if (place.kind === 'disconnected') return 8;
  return snooze === null ? urgency(place) : 6.5;
}

/** A test whether one of some names begins as `text` does, an `@` aside. */
export function beginsWith(text: string): (...names: readonly (string | null)[]) => boolean {
  const start = bare(text);
  return (...names) => names.some((name) => name !== null && bare(name).startsWith(start));
}

function bare(name: string): string {
  return folded(name.trim()).replace(/^@/, '');
}

/** What begins with the text first, then the worst, then by name. Only as many are put in order as are shown. */
function likeliest<T>(
  found: readonly T[],
  most: number,
  begins: (item: T) => boolean,
  { urgencyOf, nameOf }: { readonly urgencyOf: (item: T) => number; readonly nameOf: (item: T) => string },
): Found<T> {
  const ranked = found.map((item) => ({ item, rank: (begins(item) ? 0 : 10) + urgencyOf(item) }));
  const ranks = ranked.map(({ rank }) => rank).sort((a, b) => a - b);
  // Ten thousand names are not compared for the twelve that are shown.
  const last = ranks[most - 1] ?? Infinity;
  const near = ranked.filter(({ rank }) => rank <= last);
  near.sort((a, b) => a.rank - b.rank || byName(nameOf(a.item), nameOf(b.item)));
  return { shown: near.slice(0, most).map(({ item }) => item), total: found.length };
}
