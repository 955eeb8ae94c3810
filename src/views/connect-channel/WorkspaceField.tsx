import { useId } from 'react';

import { IconSelector } from '#ui/icons.ts';
import type { WorkspaceChoice } from './workspaceChoices.ts';

/** Which workspace the channel is for: the browser's own list, which finds a name by typing it. */
export function WorkspaceField({
  choices,
  chosen,
  onChoose,
}: {
  readonly choices: readonly WorkspaceChoice[];
  /** Null while none is chosen. */
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold text-ink">
        Workspace
      </label>
      <span className="relative flex h-10 max-w-[360px] items-center rounded-sm border border-line-control bg-surface focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-focus hover:bg-surface-3 narrow:h-11 narrow:max-w-none">
        <select
          id={id}
          value={chosen ?? ''}
          onChange={(event) => onChoose(event.target.value)}
          className="h-full w-full cursor-pointer appearance-none truncate rounded-sm bg-transparent pe-8 ps-3 font-medium text-ink outline-none narrow:text-lg [&>option]:bg-raised [&>option]:text-ink"
        >
          {chosen === null && (
            <option value="" disabled>
              Choose a workspace
            </option>
          )}
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </select>
        <span aria-hidden="true" className="pointer-events-none absolute end-2.5 text-ink-2">
          <IconSelector size={16} />
        </span>
      </span>
    </div>
  );
}
