import type { AssessedChannel } from '#channels/assess.ts';
import { channelHandle, channelName } from '#channels/channel.ts';
import { countText, plural } from '#channels/count.ts';
import { NO_FILTER, tokensOf, type ChannelFilter } from '#channels/filter.ts';
import { beginsWith, findChannels, findWorkspaces, type JumpTargets, type JumpWorkspace } from '#channels/jump.ts';
import { paths } from '#paths.ts';
import type { PaletteGroup } from '#ui/PaletteDialog.tsx';
import {
  actionsFor,
  filtersFor,
  listAt,
  matching,
  screensFor,
  type Command,
  type Deed,
  type Situation,
} from './commands.ts';

/** One row of the palette. */
export type PaletteItem = { readonly key: string; readonly does: Deed } & (
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'workspace'; readonly workspace: JumpWorkspace }
  | { readonly kind: 'channel'; readonly assessed: AssessedChannel; readonly workspaceName: string }
  /** All that a search finds, where the rows above are only the likeliest. */
  | { readonly kind: 'rest'; readonly label: string }
);

/** What the palette shows for a text. */
export interface PaletteAnswer {
  readonly groups: readonly PaletteGroup<PaletteItem>[];
  readonly status: string;
}

/** As many as are seen without scrolling far; before anything is typed fewer, for they are a guess. */
const MOST = { workspaces: 6, channels: 12, guessed: 5 } as const;

/** What there is to choose for `text`: commands, then where to jump. `targets` is null while no channel is known. */
export function answerFor(situation: Situation, targets: JumpTargets | null, text: string): PaletteAnswer {
  const isSearch = tokensOf(text).length > 0;
  const actions = matching(actionsFor(situation), text).map(commandItem);
  const groups: PaletteGroup<PaletteItem>[] = [
    { title: 'Actions', items: actions.filter((item) => !isForget(item)) },
    { title: 'Go to', items: matching(screensFor(situation), text).map(commandItem) },
    { title: 'Filters', items: targets === null ? [] : matching(filtersFor(situation), text).map(commandItem) },
  ];
  let found = 'The channels are not here yet';
  if (targets !== null) {
    const workspaces = findWorkspaces(targets, text, isSearch ? MOST.workspaces : MOST.guessed);
    const channels = findChannels(targets, text, isSearch ? MOST.channels : MOST.guessed);
    const names = new Map(targets.workspaces.map(({ id, name }) => [id, name]));
    const items = channels.shown.map((assessed) => channelItem(assessed, names, situation));
    if (isSearch && channels.total > channels.shown.length)
      items.push(restItem(text, channels.total, situation.filter));
    groups.push(
      { title: 'Workspaces', items: workspaces.shown.map((workspace) => workspaceItem(workspace, situation.filter)) },
      { title: 'Channels', items },
    );
    found = isSearch
      ? foundWords(workspaces, channels)
      : `${plural(targets.channels.length, 'channel')} in ${plural(targets.workspaces.length, 'workspace')}`;
  }
  // It asks nothing before it acts: whoever types "for" and presses Enter means the forecast.
  groups.push({ title: 'Key', items: actions.filter(isForget) });
  const filled = groups.filter(({ items }) => items.length > 0);
  if (!isSearch) return { groups: filled, status: found };
  // What is called as the text begins was most likely meant: its group comes first, and Enter takes it.
  const begins = beginsWith(text);
  const isMeant = ({ items: [first] }: PaletteGroup<PaletteItem>) =>
    first !== undefined && !isForget(first) && begins(...namesOf(first));
  return { groups: [...filled.filter(isMeant), ...filled.filter((group) => !isMeant(group))], status: found };
}

function isForget(item: PaletteItem): boolean {
  return item.kind === 'command' && item.does.kind === 'forget';
}

function namesOf(item: PaletteItem): readonly (string | null)[] {
  switch (item.kind) {
    case 'command':
      return [item.command.label];
    case 'workspace':
      return [item.workspace.name];
    case 'channel':
      return [channelName(item.assessed.channel), channelHandle(item.assessed.channel)];
    case 'rest':
      return [];
  }
}

interface Count {
  readonly shown: readonly unknown[];
  readonly total: number;
}

/** "12 of 340 channels, 1 workspace"; no workspace is not worth a word. */
function foundWords(workspaces: Count, channels: Count): string {
  const words = (found: Count, noun: string) =>
    found.total > found.shown.length
      ? `${countText(found.shown.length)} of ${plural(found.total, noun)}`
      : plural(found.total, noun);
  const inChannels = words(channels, 'channel');
  return workspaces.total === 0 ? inChannels : `${inChannels}, ${words(workspaces, 'workspace')}`;
}

function commandItem(command: Command): PaletteItem {
  return { kind: 'command', key: command.key, command, does: command.does };
}

/** What is jumped to is shown whole: of the filter only the order stays. */
function workspaceItem(workspace: JumpWorkspace, { sort }: ChannelFilter): PaletteItem {
  const to = listAt({ ...NO_FILTER, workspaces: [workspace.id], sort });
  return { kind: 'workspace', key: `workspace ${workspace.id}`, workspace, does: { kind: 'go', to, lands: 'page' } };
}

function channelItem(
  assessed: AssessedChannel,
  names: ReadonlyMap<string, string>,
  { search }: Situation,
): PaletteItem {
  const { id, workspaceId } = assessed.channel;
  return {
    kind: 'channel',
    key: `channel ${id}`,
    assessed,
    workspaceName: names.get(workspaceId) ?? workspaceId,
    does: { kind: 'go', to: `${paths.channel(id)}${search}`, lands: 'details' },
  };
}

function restItem(text: string, total: number, { sort }: ChannelFilter): PaletteItem {
  const to = listAt({ ...NO_FILTER, text: text.trim(), sort });
  const label = `Show all ${plural(total, 'channel')} in the list`;
  return { kind: 'rest', key: 'rest', label, does: { kind: 'go', to, lands: 'page' } };
}
