/** The list as the lines it is drawn in, top to bottom: headers, rows, folds. What a windowed list needs to count. */
import { needsNothing, type AssessedChannel } from './assess.ts';
import { isAllHealthy, type UnreadableRow, type WorkspaceGroup } from './grouping.ts';

/** One line of the list. `key` is stable across refreshes. */
export type ListLine =
  /** "25 workspaces where every channel is healthy". */
  | { readonly kind: 'rule'; readonly key: string; readonly count: number }
  | {
      readonly kind: 'header';
      readonly key: string;
      readonly group: WorkspaceGroup;
      readonly open: boolean;
      readonly quiet: boolean;
    }
  | {
      readonly kind: 'row';
      readonly key: string;
      readonly group: WorkspaceGroup;
      readonly assessed: AssessedChannel;
    }
  /** "3 healthy", which opens in place. */
  | {
      readonly kind: 'fold';
      readonly key: string;
      readonly group: WorkspaceGroup;
      readonly healthy: readonly AssessedChannel[];
      readonly open: boolean;
    }
  | { readonly kind: 'unreadable'; readonly key: string; readonly row: UnreadableRow };

/** What a person opened or closed by hand, by fold key; what is not in it is as usual, or as `EVERYTHING` is. */
export type FoldChoices = ReadonlyMap<string, boolean>;

/** The fold key of all that folds. */
const EVERYTHING = '';

/** The choice to open everything there is. */
export const EXPANDED: FoldChoices = new Map([[EVERYTHING, true]]);

/** All of it folded. */
export const FOLDED: FoldChoices = new Map([[EVERYTHING, false]]);

/** Up to so many workspaces, the healthy ones are not folded: they can be looked over. */
export const FEW_WORKSPACES = 12;

/** How the list folds. */
export interface Folding {
  readonly choices: FoldChoices;
  /** True while a filter is on: what it found is shown, not folded away. */
  readonly openAll: boolean;
  /** Whether workspaces where every channel is healthy are open where nobody chose. */
  readonly quietOpen: boolean;
  /** Whether workspaces where every channel is healthy come after a rule; true in the order *needs attention*. */
  readonly quietApart: boolean;
}

/** The lines of `groups`, in their order, and of the rows that could not be read, last. */
export function linesOf(
  groups: readonly WorkspaceGroup[],
  unreadable: readonly UnreadableRow[],
  folding: Folding,
): readonly ListLine[] {
  const healthy = new Set(groups.filter(isAllHealthy));
  const quietCount = folding.quietApart ? healthy.size : 0;
  const lines: ListLine[] = [];
  let ruled = quietCount === 0 || quietCount === groups.length;
  for (const group of groups) {
    const quiet = !folding.openAll && healthy.has(group);
    if (quiet && !ruled) {
      lines.push({ kind: 'rule', key: 'rule', count: quietCount });
      ruled = true;
    }
    lines.push(...linesOfGroup(group, quiet, folding));
  }
  lines.push(...unreadable.map((row) => ({ kind: 'unreadable', key: `row-${row.index}`, row }) as const));
  return withOwnKeys(lines);
}

/** A server that sends one id twice must not make two rows one: the second gets a key of its own. */
function withOwnKeys(lines: readonly ListLine[]): readonly ListLine[] {
  if (new Set(lines.map(({ key }) => key)).size === lines.length) return lines;
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const before = seen.get(line.key) ?? 0;
    seen.set(line.key, before + 1);
    return before === 0 ? line : { ...line, key: `${line.key} ${before}` };
  });
}

/** How a group folds: what its lines depend on besides itself. */
interface GroupFold {
  readonly quiet: boolean;
  readonly open: boolean;
  /** Whether its healthy channels have no fold of their own. */
  readonly inOne: boolean;
  readonly unfolded: boolean;
}

/** The lines that a group was last drawn in. Of a thousand workspaces a refresh changes few: the others keep theirs. */
const lastLines = new WeakMap<WorkspaceGroup, GroupFold & { readonly lines: readonly ListLine[] }>();

function linesOfGroup(
  group: WorkspaceGroup,
  quiet: boolean,
  { choices, openAll, quietOpen }: Folding,
): readonly ListLine[] {
  const open = choices.get(group.id) ?? (!quiet || (choices.get(EVERYTHING) ?? quietOpen));
  const inOne = quiet || openAll;
  const unfolded = choices.get(foldKeyOf(group.id)) ?? choices.get(EVERYTHING) ?? false;
  const last = lastLines.get(group);
  if (last?.quiet === quiet && last.open === open && last.inOne === inOne && last.unfolded === unfolded)
    return last.lines;
  const fold: GroupFold = { quiet, open, inOne, unfolded };
  const lines = foldedLines(group, fold);
  lastLines.set(group, { ...fold, lines });
  return lines;
}

function foldedLines(group: WorkspaceGroup, { quiet, open, inOne, unfolded }: GroupFold): readonly ListLine[] {
  const header: ListLine = { kind: 'header', key: headKeyOf(group.id), group, open, quiet };
  if (!open) return [header];
  const rows = (channels: readonly AssessedChannel[]) => channels.map((assessed) => lineOf(group, assessed));
  if (inOne) return [header, ...rows(group.channels)];
  const troubled = group.channels.filter((assessed) => !needsNothing(assessed));
  const healthy = group.channels.filter(needsNothing);
  if (healthy.length === 0) return [header, ...rows(troubled)];
  const fold: ListLine = { kind: 'fold', key: foldKeyOf(group.id), group, healthy, open: unfolded };
  return [header, ...rows(troubled), fold, ...(unfolded ? rows(healthy) : [])];
}

function lineOf(group: WorkspaceGroup, assessed: AssessedChannel): ListLine {
  return { kind: 'row', key: rowKeyOf(assessed.channel.id), group, assessed };
}

/** The key of a workspace's head. */
export function headKeyOf(workspaceId: string): string {
  return `ws-${workspaceId}`;
}

/** The key of a channel's row; a second row of the same id has a key of its own. */
export function rowKeyOf(channelId: string): string {
  return `ch-${channelId}`;
}

/** The fold key of the healthy channels of a troubled workspace. */
export function foldKeyOf(workspaceId: string): string {
  return `fold-${workspaceId}`;
}

/** Whether a line is folded that "Expand all" would open. */
export function isAnythingFolded(lines: readonly ListLine[]): boolean {
  return lines.some((line) => (line.kind === 'header' || line.kind === 'fold') && !line.open);
}
