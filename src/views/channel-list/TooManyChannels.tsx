import { useMemo, useState } from 'react';

import type { Workspace } from '#channels/channel.ts';
import { requestIdOf, type Failure } from '#channels/failure.ts';
import { failureWords } from '#channels/failureWords.ts';
import { folded, toggled } from '#channels/filter.ts';
import { byName } from '#channels/sort.ts';
import { MOST_WORKSPACES } from '#queries/chosenWorkspaces.ts';
import type { Loaded } from '#queries/loaded.ts';
import { Button } from '#ui/Button.tsx';
import { RequestId } from '#views/channel/RequestId.tsx';
import { useChannelFilter } from '#views/channel/useChannelFilter.ts';

/** More would be for scrolling: the field finds the others. */
const MOST_SHOWN = 20;

/** All channels at once are too much for one answer: which workspaces to ask for in their place. */
export function TooManyChannels({
  failure,
  onRetry,
  workspaces,
}: {
  readonly failure: Failure;
  readonly onRetry: () => void;
  readonly workspaces: Loaded<ReadonlyMap<string, Workspace>>;
}) {
  const { title, detail } = failureWords(failure);
  const requestId = requestIdOf(failure);
  return (
    <section
      aria-labelledby="too-many"
      className="grid justify-items-start gap-3 rounded-lg border border-line bg-surface p-6 shadow-card narrow:p-4"
    >
      <div role="alert" className="grid gap-1">
        <h2 id="too-many" className="text-base font-semibold text-ink">
          {title}
        </h2>
        <p className="max-w-[64ch] text-pretty text-ink-2">
          {detail} It is not asked for again by itself. Up to {MOST_WORKSPACES} workspaces can be loaded one by one: the
          list, the queue, the forecast and the report then hold their channels.
        </p>
      </div>
      {requestId !== null && <RequestId id={requestId} />}
      {workspaces.kind === 'ready' && <WorkspaceChoice workspaces={workspaces.data} />}
      {workspaces.kind === 'waiting' && <p className="text-ink-3">The list of workspaces is on its way …</p>}
      {workspaces.kind === 'failed' && <p className="text-ink-2">The list of workspaces could not be loaded either.</p>}
      <Button
        onClick={() => {
          onRetry();
          if (workspaces.kind === 'failed') workspaces.retry();
        }}
      >
        Try again
      </Button>
    </section>
  );
}

function WorkspaceChoice({ workspaces }: { readonly workspaces: ReadonlyMap<string, Workspace> }) {
  const { filter, choose } = useChannelFilter();
  const [chosen, setChosen] = useState(filter.workspaces);
  const [text, setText] = useState('');
  const sorted = useMemo(() => [...workspaces.values()].sort((a, b) => byName(a.name, b.name)), [workspaces]);
  const asked = folded(text.trim());
  const found = sorted.filter(({ id, name }) => !chosen.includes(id) && folded(name).includes(asked));
  const listed = [...chosen.map((id) => ({ id, name: workspaces.get(id)?.name ?? id })), ...found.slice(0, MOST_SHOWN)];
  const isFull = chosen.length >= MOST_WORKSPACES;
  const canLoad = chosen.length > 0 && chosen.length <= MOST_WORKSPACES;
  return (
    <form
      className="grid w-full max-w-[420px] gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (canLoad) choose({ workspaces: chosen });
      }}
    >
      <input
        type="search"
        aria-label="Find a workspace"
        placeholder={`Find one of ${workspaces.size.toLocaleString('en')} workspaces`}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="h-(--size-control) min-w-0 rounded-sm border border-line-control bg-surface px-2.5 text-ink placeholder:text-ink-3 narrow:text-lg"
      />
      <fieldset className="max-h-[18rem] overflow-y-auto rounded-sm border border-line">
        <legend className="sr-only">Workspaces</legend>
        {listed.map(({ id, name }) => (
          <label
            key={id}
            className="flex min-h-8 items-center gap-2 px-3 has-enabled:hover:bg-surface-3 narrow:min-h-11"
          >
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={isFull && !chosen.includes(id)}
              onChange={() => setChosen(toggled(chosen, id))}
            />
            <span dir="auto" className="min-w-0 truncate">
              {name}
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status" className="text-xs text-ink-3">
        {found.length === 0 && asked !== '' && 'No other workspace by that name. '}
        {found.length > MOST_SHOWN && `${(found.length - MOST_SHOWN).toLocaleString('en')} more: type to find them. `}
        {chosen.length} of {MOST_WORKSPACES} chosen.
      </p>
      <Button submits tone="primary" aria-disabled={!canLoad}>
        Load their channels
      </Button>
    </form>
  );
}
