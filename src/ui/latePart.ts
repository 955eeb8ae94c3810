import { createElement, useSyncExternalStore, type ComponentType, type FunctionComponent } from 'react';

/** A part of a screen whose code comes late. */
export interface LatePart<Props> {
  /** Draws nothing until the part has come. */
  readonly Part: FunctionComponent<Props>;
  /** Whether it is known what is drawn: the part has come, or never will. Asks for it. */
  readonly useHasCome: () => boolean;
}

/**
 * `coming` is the part, or how to ask for it when it is first drawn. Where it does not load, an extra is left out; a part that is
 * needed is a fault of the region around it, which has words for that. Not `lazy`: React throws away what it computed beside a
 * part that suspends, and may hold back what comes of it.
 */
export function latePart<Props extends object>(
  coming: Promise<ComponentType<Props>> | (() => Promise<ComponentType<Props>>),
  whereMissing: 'nothing' | 'fault' = 'nothing',
): LatePart<Props> {
  let part: ComponentType<Props> | null = null;
  const watching = new Set<() => void>();
  const take = (loaded: ComponentType<Props>) => {
    part = loaded;
    for (const look of watching) look();
  };

  const follow = (asked: Promise<ComponentType<Props>>) =>
    void asked.then(take, (error: unknown) => take(whereMissing === 'nothing' ? NOTHING : failing(error)));
  if (typeof coming !== 'function') follow(coming);

  function subscribe(look: () => void): () => void {
    watching.add(look);
    if (part === null && watching.size === 1 && typeof coming === 'function') follow(coming());
    return () => watching.delete(look);
  }

  const usePart = () => useSyncExternalStore(subscribe, () => part);
  return {
    Part: (props) => {
      const come = usePart();
      return come === null ? null : createElement(come, props);
    },
    useHasCome: () => usePart() !== null,
  };
}

const NOTHING = () => null;

function failing(error: unknown): () => never {
  return () => {
    throw error;
  };
}
