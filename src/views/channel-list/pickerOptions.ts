import type { ListedChannel, Workspace } from '#channels/channel.ts';
import { workspaceName } from '#channels/grouping.ts';
import { platformFacts } from '#channels/platform.ts';
import { byName } from '#channels/sort.ts';
import type { PickerOption } from '#ui/MultiPicker.tsx';

/** Every workspace that has a channel, A–Z; also those `/workspaces` does not name (S38). */
export function workspaceOptions(
  rows: readonly ListedChannel[],
  names: ReadonlyMap<string, Workspace> | null,
): readonly PickerOption[] {
  return namesOf(
    rows,
    (channel) => channel.workspaceId,
    (id) => workspaceName(names?.get(id) ?? null, id),
  );
}

/** Every platform that is there, A–Z; also those the contract does not name (S11). */
export function platformOptions(rows: readonly ListedChannel[]): readonly PickerOption[] {
  return namesOf(
    rows,
    (channel) => channel.platform,
    (platform) => platformFacts(platform).name,
  );
}

type ReadableChannel = Extract<ListedChannel, { kind: 'channel' }>['channel'];

function namesOf(
  rows: readonly ListedChannel[],
  valueOf: (channel: ReadableChannel) => string | null,
  labelOf: (value: string) => string,
): readonly PickerOption[] {
  const values = new Set(rows.map((row) => (row.kind === 'channel' ? valueOf(row.channel) : null)));
  return [...values]
    .filter((value) => value !== null)
    .map((value) => ({ value, label: labelOf(value) }))
    .sort((a, b) => byName(a.label, b.label));
}
