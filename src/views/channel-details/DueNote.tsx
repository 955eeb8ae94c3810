import type { AssessedChannel } from '#channels/assess.ts';
import type { TimeStyle } from '#channels/time.ts';
import { useWorkspaces } from '#queries/channels.ts';
import { usePostsDue } from '#queries/usePostsDue.ts';
import { DueLine } from '#views/channel/DueLine.tsx';

/** What waits to go out on a channel that may fail it; nothing where nothing does, or nothing is known. */
export function DueNote({
  assessed,
  now,
  style,
}: {
  readonly assessed: AssessedChannel;
  /** Epoch ms. */
  readonly now: number;
  readonly style: TimeStyle;
}) {
  const workspaces = useWorkspaces();
  const words = usePostsDue(workspaces.kind === 'ready' ? workspaces.data : null, now, style)?.ofRow(assessed) ?? null;
  if (words === null) return null;
  return (
    <p className="-mt-1.5 mb-4.5 px-1">
      <DueLine words={words} />
    </p>
  );
}
