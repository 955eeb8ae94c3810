import type { Workspace } from './channel.ts';
import type { TimeStyle } from './time.ts';

/**
 * How times of a workspace are written: in its zone (display only, S39), and by its clock unless the reader chose one
 * (`ownClock`); in the reader's way where the workspace is not known or does not say.
 */
export function workspaceStyle(workspace: Workspace | null, viewer: TimeStyle, ownClock: boolean): TimeStyle {
  if (workspace === null) return viewer;
  const { timezone, timeFormat } = workspace;
  return {
    timeZone: timezone ?? viewer.timeZone,
    hour12: ownClock || timeFormat === null ? viewer.hour12 : timeFormat === 'H12',
  };
}
