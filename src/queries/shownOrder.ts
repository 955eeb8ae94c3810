import { useEffect, useSyncExternalStore } from 'react';

import type { WorkspaceGroup } from '#channels/grouping.ts';

/** The workspaces as the list shows them: it may hold back an order that came while somebody was at a row. */
let shown: readonly WorkspaceGroup[] | null = null;
const listeners = new Set<() => void>();

function show(groups: typeof shown): void {
  shown = groups;
  for (const listener of listeners) listener();
}

/** Tells in which order the list stands, for as long as it is there. */
export function useShowOrder(groups: readonly WorkspaceGroup[]): void {
  useEffect(() => show(groups), [groups]);
  useEffect(() => () => show(null), []);
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** The workspaces in the order that is on screen; null while there is no list. */
export function useShownOrder(): readonly WorkspaceGroup[] | null {
  return useSyncExternalStore(subscribe, () => shown);
}
