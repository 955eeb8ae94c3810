import { useMemo } from 'react';

import type { ListedChannel, Workspace } from '#channels/channel.ts';
import type { PickedFrom } from '#channels/choiceCounts.ts';
import type { ChannelFilter } from '#channels/filter.ts';
import { MultiPicker } from '#ui/MultiPicker.tsx';
import type { PickedWords } from './pickedWords.ts';
import { platformOptions, workspaceOptions } from './pickerOptions.ts';
import { SortField } from './SortField.tsx';

/** The pickers of workspaces and platforms, and the order. They come after the list, with what they offer: its first paint waits for neither. */
export function ListPickers({
  filter,
  rows,
  names,
  words,
  countsOf,
  onChange,
}: {
  readonly filter: ChannelFilter;
  readonly rows: readonly ListedChannel[];
  readonly names: ReadonlyMap<string, Workspace> | null;
  readonly words: PickedWords;
  /** How many channels each choice would show. */
  readonly countsOf: (from: PickedFrom) => ReadonlyMap<string, number>;
  readonly onChange: (change: Partial<ChannelFilter>) => void;
}) {
  const workspaces = useMemo(() => workspaceOptions(rows, names), [rows, names]);
  const platforms = useMemo(() => platformOptions(rows), [rows]);
  return (
    <>
      <MultiPicker
        label="Workspace"
        shortcut="w"
        placeholder={words.workspaces}
        options={workspaces}
        countsOf={() => countsOf('workspaces')}
        chosen={filter.workspaces}
        onChange={(ids) => onChange({ workspaces: ids })}
      />
      <MultiPicker
        label="Platform"
        placeholder={words.platforms}
        options={platforms}
        countsOf={() => countsOf('platforms')}
        chosen={filter.platforms}
        onChange={(chosen) => onChange({ platforms: chosen })}
      />
      <SortField sort={filter.sort} onChange={(sort) => onChange({ sort })} />
    </>
  );
}
