import { countText } from '#channels/count.ts';
import type { ChannelFilter } from '#channels/filter.ts';
import { HEALTH_LABEL } from '#channels/health.ts';
import { platformFacts } from '#channels/platform.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ConnectLink } from './ConnectLink.tsx';
import { NoChannelsPicture, NoMatchPicture } from './emptyPictures.tsx';

/** The key reaches no channel at all, or none in the workspaces that were asked for. */
export function NoChannels({
  workspaceCount,
  narrowed,
}: {
  readonly workspaceCount: number | null;
  readonly narrowed: boolean;
}) {
  if (narrowed) {
    return (
      <EmptyState
        icon={<NoMatchPicture />}
        title="No channels in the workspaces you chose"
        detail="The others were not loaded."
      />
    );
  }
  const reach =
    workspaceCount === null
      ? 'The key reaches no channel yet.'
      : `The key reaches ${String(workspaceCount)} workspaces, and none has a channel.`;
  return (
    <EmptyState
      icon={<NoChannelsPicture />}
      title="No channels yet"
      detail={`${reach} Connect the first one here or in Postbreeze.`}
    >
      <ConnectLink tone="primary" />
    </EmptyState>
  );
}

/** The filter leaves nothing: what was asked, how much there is without its last part, and the way back. */
export function NoMatch({
  filter,
  nameOfWorkspace,
  matchingWithoutHealth,
  onClear,
  onAnyHealth,
}: {
  readonly filter: ChannelFilter;
  readonly nameOfWorkspace: (id: string) => string;
  readonly matchingWithoutHealth: number;
  readonly onClear: () => void;
  readonly onAnyHealth: () => void;
}) {
  const asked = [
    ...(filter.text === '' ? [] : [`“${filter.text}”`]),
    ...filter.workspaces.map(nameOfWorkspace),
    ...filter.platforms.map((platform) => platformFacts(platform).name),
    ...filter.health.map((group) => HEALTH_LABEL[group]),
  ];
  const title = asked.length === 0 ? 'No channel matches' : `No channel matches ${asked.join(', ')}`;
  const helps = filter.health.length > 0 && matchingWithoutHealth > 0;
  return (
    <EmptyState
      icon={<NoMatchPicture />}
      title={title}
      detail={
        helps
          ? `${String(matchingWithoutHealth)} match without the health filter.`
          : filter.text === ''
            ? 'Nothing fits all of that at once.'
            : 'Every word must be in the name, handle, platform, workspace or reason.'
      }
    >
      <Button onClick={onClear}>Clear filters</Button>
      {helps && (
        <Button tone="quiet" onClick={onAnyHealth}>
          Show the {matchingWithoutHealth}
        </Button>
      )}
    </EmptyState>
  );
}

/** As many words as a line names; with more of them the error is named alone. */
const MOST_NAMED = 2;

/** Says that the search as it was typed finds nothing, and what is shown instead. */
export function ForgivenNote({
  asked,
  words,
  shown,
}: {
  readonly asked: string;
  readonly words: readonly string[];
  readonly shown: number;
}) {
  return (
    <p className="mb-3 text-ink-2 [overflow-wrap:anywhere] narrow:px-0">
      Nothing matches <b className="font-semibold text-ink">“{asked.trim()}”</b>; showing {countText(shown)}{' '}
      {words.length > MOST_NAMED ? (
        'with one typing error forgiven.'
      ) : (
        <>
          for <b className="font-semibold text-ink">{words.map((word) => `“${word}”`).join(' or ')}</b>.
        </>
      )}
    </p>
  );
}
