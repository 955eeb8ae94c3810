import { useSyncExternalStore, type ComponentType } from 'react';

/**
 * A hook that answers a component whose code comes late: null until it is there, and a component that draws nothing where it
 * does not load. Not `lazy`: React throws away what it computed beside a part that suspends, and may hold back what comes of it.
 */
export function latePart<Props>(load: () => Promise<ComponentType<Props>>): () => ComponentType<Props> | null {
  let part: ComponentType<Props> | null = null;
  const watching = new Set<() => void>();
  const take = (loaded: ComponentType<Props>) => {
    part = loaded;
    for (const look of watching) look();
  };

  function subscribe(look: () => void): () => void {
    watching.add(look);
    if (part === null && watching.size === 1) void load().then(take, () => take(NOTHING));
    return () => watching.delete(look);
  }

  return () => useSyncExternalStore(subscribe, () => part);
}

const NOTHING = () => null;
