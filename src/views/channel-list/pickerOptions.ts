import type { ListedChannel, Workspace } from '#channels/channel.ts';
import { workspaceName } from '#channels/grouping.ts';
import { platformFacts } from '#channels/platform.ts';
import { byName } from '#channels/sort.ts';
import type { PickerOption } from '#ui/MultiPicker.tsx';

/** Every workspace that has a channel, A–Z, with how many; also those `/workspaces` does not name (S38). */
export function workspaceOptions(
  rows: readonly ListedChannel[],
  names: ReadonlyMap<string, Workspace> | null,
): readonly PickerOption[] {
  return counted(
    rows,
    (channel) => channel.workspaceId,
    (id) => workspaceName(names?.get(id) ?? null, id),
  );
}

/** Every platform that is there, A–Z, with how many; also those the contract does not name (S11). */
export function platformOptions(rows: readonly ListedChannel[]): readonly PickerOption[] {
  return counted(
    rows,
    (channel) => channel.platform,
    (platform) => platformFacts(platform).name,
  );
}

type ReadableChannel = Extract<ListedChannel, { kind: 'channel' }>['channel'];

function counted(
  rows: readonly ListedChannel[],
  valueOf: (channel: ReadableChannel) => string | null,
  labelOf: (value: string) => string,
): readonly PickerOption[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = row.kind === 'channel' ? valueOf(row.channel) : null;
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, label: labelOf(value), detail: String(count) }))
    .sort((a, b) => byName(a.label, b.label));
}
