import type { Channel, Workspace } from '#channels/channel.ts';
import { byName } from '#channels/sort.ts';

/** A workspace that a channel can be connected to. */
export interface WorkspaceChoice {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
}

/** Every workspace that is not deleted (S37), A–Z; also those that `/workspaces` did not name, by their id (S38). */
export function workspaceChoices(
  workspaces: readonly Workspace[],
  channels: readonly Channel[],
): readonly WorkspaceChoice[] {
  const named = new Set(workspaces.map(({ id }) => id));
  const unnamed = [...new Set(channels.map(({ workspaceId }) => workspaceId))].filter((id) => !named.has(id));
  return [
    ...workspaces.filter(({ deleted }) => !deleted).map(({ id, name, role }) => ({ id, name, role })),
    ...unnamed.map((id) => ({ id, name: id, role: null })),
  ].sort((a, b) => byName(a.name, b.name));
}
