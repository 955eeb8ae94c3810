import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

import { focusWorkspace } from '#browser/rowCursor.ts';
import type { WorkspaceGroup } from '#channels/grouping.ts';
import { workspaceInHash } from '#paths.ts';

/** Entries of the history that were followed: Back to one returns to where one was, not to its workspace. */
const followed = new Set<string>();

/** Goes to the workspace that the address names, once; says so where the list does not show it. */
export function WorkspaceAnchor({ groups }: { readonly groups: readonly WorkspaceGroup[] }) {
  const { hash, key } = useLocation();
  const workspaceId = workspaceInHash(hash);
  const isShown = groups.some(({ id }) => id === workspaceId);
  useEffect(() => {
    const entry = `${key} ${hash}`;
    if (isShown && !followed.has(entry) && focusWorkspace(workspaceId)) followed.add(entry);
  }, [key, hash, workspaceId, isShown]);
  if (isShown) return null;
  return <p className="mb-3 text-ink-2">The workspace that this link leads to is not among those shown.</p>;
}
