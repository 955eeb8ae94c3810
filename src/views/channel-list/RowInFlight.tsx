import { memo } from 'react';

import type { AssessedChannel } from '#channels/assess.ts';
import { channelHandle, channelName } from '#channels/channel.ts';
import { HEALTH_LABEL } from '#channels/health.ts';
import { platformFacts } from '#channels/platform.ts';
import './RowInFlight.css';

/**
 * A channel while the list flies by: who and how it is, in four elements where the whole row has thirty. It gives way to
 * the row as soon as the list slows down.
 */
export const RowInFlight = memo(function RowInFlight({
  assessed: { channel, group },
  height,
  slim,
}: {
  readonly assessed: AssessedChannel;
  /** Of the row that it stands for, px. */
  readonly height: number;
  readonly slim: boolean;
}) {
  const name = channelName(channel);
  const { name: platform } = platformFacts(channel.platform);
  const handle = channelHandle(channel);
  return (
    <article
      aria-label={`${name}, ${platform}`}
      className="row-in-flight"
      data-slim={slim || undefined}
      style={{ height }}
    >
      <h3>{name}</h3>
      <p>{handle === null ? platform : `${platform} · ${handle}`}</p>
      <span>{group === null ? 'Disconnected' : HEALTH_LABEL[group]}</span>
    </article>
  );
});

/** The head of a workspace meanwhile. */
export const HeaderInFlight = memo(function HeaderInFlight({
  name,
  headingId,
  low,
}: {
  readonly name: string;
  readonly headingId: string;
  /** Folded, one line among others. */
  readonly low: boolean;
}) {
  return (
    <div className="header-in-flight" data-low={low || undefined}>
      <h2 id={headingId}>{name}</h2>
    </div>
  );
});
