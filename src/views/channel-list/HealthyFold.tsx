import type { AssessedChannel } from '#channels/assess.ts';
import { IconDown, IconUp } from '#ui/icons.ts';
import { HealthIcon } from '#views/channel/HealthIcon.tsx';
import { PlatformGlyphs } from './PlatformGlyphs.tsx';

/** The healthy channels of a troubled workspace as one line, which opens in place. */
export function HealthyFold({
  workspaceName,
  healthy,
  open,
  onToggle,
}: {
  readonly workspaceName: string;
  readonly healthy: readonly AssessedChannel[];
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-label={`${String(healthy.length)} healthy in ${workspaceName}`}
      onClick={onToggle}
      className="flex min-h-10 w-full items-center gap-2.5 rounded-b-[9px] border-t border-line pe-3.5 ps-4 text-xs text-ink-3 hover:bg-surface-2 hover:text-ink-2 narrow:min-h-11 narrow:px-4"
    >
      <HealthIcon group="healthy" size={14} />
      {healthy.length} healthy
      <PlatformGlyphs channels={healthy} />
      <span className="no-print ms-auto">{open ? <IconUp size={16} /> : <IconDown size={16} />}</span>
    </button>
  );
}

/** Where the troubled workspaces end. */
export function HealthyRule({ count }: { readonly count: number }) {
  return (
    <p className="flex h-12 items-center gap-2.5 text-xs font-medium text-ink-3 narrow:px-4">
      <HealthIcon group="healthy" size={14} />
      {count === 1
        ? '1 workspace where every channel is healthy'
        : `${String(count)} workspaces where every channel is healthy`}
    </p>
  );
}
