import type { Workspace } from '#channels/channel.ts';
import type { ChannelFilter } from '#channels/filter.ts';
import { workspaceName } from '#channels/grouping.ts';
import { platformFacts } from '#channels/platform.ts';

/** What each picker says is chosen. */
export interface PickedWords {
  readonly workspaces: string;
  readonly platforms: string;
}

/** The choices of `filter` in a word or two: the name of the only one, or how many. */
export function pickedWords(
  { workspaces, platforms }: ChannelFilter,
  names: ReadonlyMap<string, Workspace> | null,
): PickedWords {
  return {
    workspaces: choiceWords(workspaces, 'workspaces', (id) => workspaceName(names?.get(id) ?? null, id)),
    platforms: choiceWords(platforms, 'platforms', (platform) => platformFacts(platform).name),
  };
}

function choiceWords(chosen: readonly string[], plural: string, nameOf: (value: string) => string): string {
  const [only, ...more] = chosen;
  if (only === undefined) return `All ${plural}`;
  return more.length > 0 ? `${String(chosen.length)} ${plural}` : nameOf(only);
}
