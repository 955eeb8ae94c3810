import type { AnswerParts } from '#api/keptAnswer.ts';
import type { Connection } from '#api/request.ts';
import { deviceNow } from '#browser/clock.ts';

/**
 * The latest whole answer as it came, until it is kept: many megabytes of text are held no longer than that takes. Only the
 * workspaces stay: they are asked for seldom, and every list is kept with their names.
 */
export interface LatestAnswer {
  readonly note: NonNullable<Connection['onList']>;
  /** What came since it was last taken; null where no list of channels did. */
  readonly take: () => Omit<AnswerParts, 'account'> | null;
  /** Holds nothing of what came before. */
  readonly drop: () => void;
}

/** Holds nothing at first. */
export function createLatestAnswer(): LatestAnswer {
  let channels: Omit<AnswerParts, 'account' | 'workspaces'> | null = null;
  let workspaces: string | null = null;
  return {
    note(list, text, clockOffsetMs) {
      if (list === 'workspaces') workspaces = text;
      else channels = { channels: text, clockOffsetMs, savedAt: deviceNow() };
    },
    take() {
      const taken = channels && { ...channels, workspaces };
      channels = null;
      return taken;
    },
    drop() {
      channels = workspaces = null;
    },
  };
}
