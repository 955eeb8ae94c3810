import { clsx } from 'clsx';
import { memo } from 'react';
import { Link } from 'react-router-dom';

import { loadPart } from '#browser/missingParts.ts';
import type { AssessedChannel } from '#channels/assess.ts';
import { channelHandle, channelName } from '#channels/channel.ts';
import { loopNote } from '#channels/loopWords.ts';
import type { PostsDue } from '#channels/postsDue.ts';
import { platformFacts } from '#channels/platform.ts';
import type { Reconnect } from '#channels/reconnect.ts';
import type { TimeStyle } from '#channels/time.ts';
import { rowTimeOf } from '#channels/rowTime.ts';
import { snoozeWords } from '#channels/snooze.ts';
import type { Sort } from '#channels/sort.ts';
import { whyOf } from '#channels/why.ts';
import type { Stranger } from '#queries/reconnects.ts';
import { latePart } from '#ui/latePart.ts';
import { ChannelAvatar } from '#views/channel/ChannelAvatar.tsx';
import { DueLine } from '#views/channel/DueLine.tsx';
import { HealthBadge } from '#views/channel/HealthBadge.tsx';
import { RowTime } from '#views/channel/RowTime.tsx';
import { SnoozeLine } from '#views/channel/SnoozeLine.tsx';
import { ChannelAction, type ChannelActions } from './ChannelAction.tsx';
import { AdviceLine } from '#views/channel/WhyLines.tsx';

/** What a row needs besides its channel; the same object for every row while nothing about it changes. */
export interface RowSurroundings {
  /** Epoch ms, by the server's clock where the device's is wrong. */
  readonly now: number;
  readonly style: TimeStyle;
  /** The order of the list: where it goes by a date, the rows show that date. */
  readonly sort: Sort;
  readonly actions: ChannelActions;
  /** Channel id → breaks within 30 days, of those that go in circles. */
  readonly loops: ReadonlyMap<string, number>;
  /** The channels that came as another account than the one expected, by id. */
  readonly strangers: ReadonlyMap<string, Stranger>;
  /** What is said of the posts ahead; null while nothing is known. */
  readonly posts: PostsDue | null;
  /** Address of a channel's details, the filter kept. */
  readonly detailsOf: (channelId: string) => string;
}

const { Part: RowAttempt } = latePart(
  () => loadPart(async () => (await import('./RowAttempt.tsx')).RowAttempt),
  'fault',
);

/** The orders that go by a date: it is shown, however narrow the list. */
const DATED = { attention: false, name: false, connected: true, expiry: true } as const satisfies Record<Sort, boolean>;

/** Closing the details goes back to where they were opened from. */
const FROM_LIST = { fromList: true } as const;

/** One channel: who, how it is, why, since when, and the one thing to do next. */
export const ChannelRow = memo(function ChannelRow({
  assessed,
  attempt,
  current,
  slim,
  around,
}: {
  readonly assessed: AssessedChannel;
  readonly attempt: Reconnect | null;
  /** Its details are open. */
  readonly current: boolean;
  /** Nothing to do in it, or explained elsewhere. */
  readonly slim: boolean;
  readonly around: RowSurroundings;
}) {
  const { channel, group } = assessed;
  const { now, style } = around;
  const handle = channelHandle(channel);
  const { name: platform } = platformFacts(channel.platform);
  const time = rowTimeOf(assessed, now, style, around.sort);
  const { reason, advice } = whyOf(assessed, now, style);
  // Put aside, there is nothing to do but to wait.
  const why = { reason, advice: assessed.snooze === null ? advice : null };
  const stranger = around.strangers.get(channel.id) ?? null;
  const due = around.posts?.ofRow(assessed) ?? null;
  const breaks = group === 'needs-reconnect' ? around.loops.get(channel.id) : undefined;
  return (
    <div
      className="channel-row"
      data-dated={DATED[around.sort] || undefined}
      data-slim={slim || undefined}
      data-current={current || undefined}
    >
      <div className="channel-who">
        <span className="channel-avatar">
          <ChannelAvatar channel={channel} size={slim ? 'slim' : 'row'} />
        </span>
        <div className="channel-who-text min-w-0 flex-1">
          <h3 className="channel-name-line min-w-0">
            <Link
              to={around.detailsOf(channel.id)}
              state={FROM_LIST}
              dir="auto"
              title={channelName(channel)}
              aria-current={current || undefined}
              className={clsx('channel-name block truncate text-ink', slim ? 'font-medium' : 'font-semibold')}
            >
              {channelName(channel)}
            </Link>
          </h3>
          <p className="channel-handle truncate text-xs/[18px] text-ink-3" title={handle ?? undefined}>
            {platform}
            {handle !== null && (
              <>
                {' · '}
                <bdi>{handle}</bdi>
              </>
            )}
          </p>
        </div>
      </div>
      <div className="channel-status">
        <HealthBadge group={group} />
      </div>
      <div className="channel-why min-w-0">
        {attempt !== null ? (
          <RowAttempt news={{ kind: 'attempt', state: attempt }} {...{ channel, now, style }} />
        ) : stranger !== null ? (
          <RowAttempt news={{ kind: 'stranger', expected: stranger.expected }} {...{ channel, now, style }} />
        ) : (
          <AdviceLine
            why={why}
            verdict={assessed.verdict}
            dated={assessed.health.kind === 'expiring'}
            loop={breaks === undefined || assessed.snooze !== null ? null : loopNote(breaks)}
            quiet={slim}
          >
            {assessed.snooze !== null && <SnoozeLine words={snoozeWords(assessed.snooze, now, style)} />}
            {due !== null && <DueLine words={due} />}
          </AdviceLine>
        )}
      </div>
      <div className="channel-when">{time !== null && <RowTime time={time} />}</div>
      <ChannelAction
        assessed={assessed}
        attempt={attempt}
        actions={around.actions}
        isStranger={stranger !== null}
        detailsAt={around.detailsOf(channel.id)}
      />
    </div>
  );
});
