import { memo } from 'react';

import { channelHandle, channelName } from '#channels/channel.ts';
import { HEALTH_LABEL } from '#channels/health.ts';
import type { ListLine } from '#channels/listing.ts';
import { platformFacts } from '#channels/platform.ts';
import './LineInFlight.css';

/**
 * A channel, the head of a workspace or a fold while the list flies by: who it is, and how it is, in four elements where a whole row
 * has thirty. It gives way to the whole as soon as the list slows down.
 */
export const LineInFlight = memo(function LineInFlight({
  line,
  height,
  slim,
  headingId,
}: {
  readonly line: Extract<ListLine, { kind: 'row' | 'header' | 'fold' }>;
  /** Of the row that it stands for, px. */
  readonly height: number;
  readonly slim: boolean;
  readonly headingId: string;
}) {
  if (line.kind === 'header') {
    return (
      <div className="header-in-flight" data-low={(line.quiet && !line.open) || undefined}>
        <h2 id={headingId}>{line.group.name}</h2>
      </div>
    );
  }
  if (line.kind === 'fold') {
    return (
      <p className="fold-in-flight" style={{ height }}>
        {line.healthy.length} healthy
      </p>
    );
  }
  const { channel, group } = line.assessed;
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
