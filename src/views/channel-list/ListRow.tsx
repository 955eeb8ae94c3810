import { memo } from 'react';

import type { AssessedChannel } from '#channels/assess.ts';
import { channelName } from '#channels/channel.ts';
import { platformFacts } from '#channels/platform.ts';
import type { Reconnect } from '#channels/reconnect.ts';
import { Region } from '#ui/Region.tsx';
import type { RowWindow } from '#ui/useRowWindow.ts';
import { ChannelRow, type RowSurroundings } from './ChannelRow.tsx';

/** The article of one channel in the list: its name, its place among the others, and the row. Drawn anew only where one of these is new. */
export const ListRow = memo(function ListRow({
  rowKey,
  index,
  position,
  count,
  measure,
  onFocus,
  found,
  ...row
}: {
  readonly rowKey: string;
  /** Among all lines of the list. */
  readonly index: number;
  /** Among all channels that the filter holds, from 1, and how many these are. */
  readonly position: number | undefined;
  readonly count: number;
  readonly measure: RowWindow['measure'];
  readonly onFocus: (rowKey: string) => void;
  /** The search went to it. */
  readonly found: boolean;
  readonly assessed: AssessedChannel;
  readonly attempt: Reconnect | null;
  readonly current: boolean;
  readonly slim: boolean;
  readonly around: RowSurroundings;
}) {
  const { channel } = row.assessed;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- focus bubbles up from the row's own link and button
    <article
      ref={measure}
      data-index={index}
      data-channel={channel.id}
      data-row={rowKey}
      data-found={found || undefined}
      className="contain-content"
      onFocus={() => onFocus(rowKey)}
      aria-label={`${channelName(channel)}, ${platformFacts(channel.platform).name}`}
      aria-posinset={position}
      aria-setsize={count}
    >
      {/* A row that cannot be drawn costs that row; the report names no channel. */}
      <Region title="A row of the list">
        <ChannelRow {...row} />
      </Region>
    </article>
  );
});
