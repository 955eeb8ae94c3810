import { useState } from 'react';
import { useLocation } from 'react-router-dom';

import { copyAddress } from '#browser/clipboard.ts';
import { paths } from '#paths.ts';
import { IconCheck, IconLink } from '#ui/icons.ts';

/** Copies the address of a workspace in the list as it is filtered now. It shows where the pointer or the focus is. */
export function CopyAnchor({ workspaceId, name }: { readonly workspaceId: string; readonly name: string }) {
  const { search } = useLocation();
  const [outcome, setOutcome] = useState<'away' | 'near' | 'copied' | 'refused'>('away');
  const copy = async () => {
    const copied = await copyAddress(paths.workspace(workspaceId, search));
    setOutcome(copied ? 'copied' : 'refused');
  };
  return (
    <>
      <button
        type="button"
        aria-label={`Copy link to ${name}`}
        title="Copy link"
        onClick={() => void copy()}
        onFocus={() => setOutcome('near')}
        onBlur={() => setOutcome('away')}
        className="no-print relative grid size-6 flex-none place-items-center rounded-xs text-ink-3 opacity-0 group-hover/head:opacity-100 hover:bg-surface-2 hover:text-ink focus-visible:opacity-100 narrow:hidden"
      >
        {outcome === 'copied' ? <IconCheck size={14} /> : <IconLink size={14} />}
      </button>
      {/* Only where it can be pressed: a hundred heads need no hundred places that are listened to. */}
      {outcome !== 'away' && (
        <span aria-live="polite" className="sr-only">
          {outcome === 'copied' ? 'Copied' : outcome === 'refused' ? 'The browser did not allow copying' : ''}
        </span>
      )}
    </>
  );
}
