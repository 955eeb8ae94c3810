import type { ChannelFilter } from '#channels/filter.ts';
import { HEALTH_LABEL } from '#channels/health.ts';
import { platformFacts } from '#channels/platform.ts';
import { Button } from '#ui/Button.tsx';
import { IconFilter } from '#ui/icons.ts';

/** That the forecast is of a part only, which part, and the way to all of it. */
export function NarrowedLine({
  filter,
  nameOfWorkspace,
  onClear,
}: {
  readonly filter: ChannelFilter;
  readonly nameOfWorkspace: (id: string) => string;
  readonly onClear: () => void;
}) {
  const parts = [
    ...filter.workspaces.map(nameOfWorkspace),
    ...filter.platforms.map((platform) => platformFacts(platform).name),
    ...filter.health.map((group) => HEALTH_LABEL[group]),
    ...(filter.text === '' ? [] : [`“${filter.text}”`]),
  ];
  return (
    <div className="mb-3 flex items-center gap-2 text-ink-2">
      <IconFilter size={16} aria-hidden="true" className="flex-none text-ink-3" />
      <p className="min-w-0 break-words">
        Only <b className="font-semibold text-ink">{parts.join(', ')}</b>
      </p>
      <span className="no-print flex-none">
        <Button tone="quiet" size="sm" onClick={onClear}>
          Clear filters
        </Button>
      </span>
    </div>
  );
}
