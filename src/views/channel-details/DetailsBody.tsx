import type { ReactNode } from 'react';

import type { AssessedChannel } from '#channels/assess.ts';
import { channelHandle } from '#channels/channel.ts';
import { explanationOf } from '#channels/explained.ts';
import { platformFacts } from '#channels/platform.ts';
import type { TimeStyle } from '#channels/time.ts';
import { answersOf, verdictCardOf } from '#channels/verdictCard.ts';
import { ChannelAvatar } from '#views/channel/ChannelAvatar.tsx';
import { HealthBadge } from '#views/channel/HealthBadge.tsx';
import { Answers } from './Answers.tsx';
import { DisconnectSection } from './DisconnectSection.tsx';
import { DueNote } from './DueNote.tsx';
import { ExtraData } from './ExtraData.tsx';
import { HandOff } from './HandOff.tsx';
import { Identifiers } from './Identifiers.tsx';
import { LoopNote } from './LoopNote.tsx';
import { Permissions } from './Permissions.tsx';
import { PostsToRetry } from './PostsToRetry.tsx';
import { RawAnswer } from './RawAnswer.tsx';
import { SnoozeSection } from './SnoozeSection.tsx';
import { Steps } from './Steps.tsx';
import { Timeline } from './Timeline.tsx';
import { VerdictCard } from './VerdictCard.tsx';

/** The parts of the details in reading order: what to do, why, how, then what is known. */
export function DetailsBody({
  assessed,
  workspaceName,
  brokenNearby,
  now,
  style,
  heading,
  onGone,
}: {
  readonly assessed: AssessedChannel;
  readonly workspaceName: string | null;
  /** All channels of the workspace that need a reconnect. */
  readonly brokenNearby: readonly AssessedChannel[];
  /** Epoch ms. */
  readonly now: number;
  readonly style: TimeStyle;
  readonly heading: ReactNode;
  readonly onGone: (name: string) => void;
}) {
  const { channel, verdict } = assessed;
  const explanation = explanationOf(assessed);
  const { name: platform } = platformFacts(channel.platform);
  const handle = channelHandle(channel);
  const answers = answersOf(assessed, now, style);
  return (
    <>
      {/* On a phone the badge has a line of its own, so that a long name has the whole width. */}
      <header className="mb-4 grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 narrow:grid-cols-[auto_minmax(0,1fr)]">
        <ChannelAvatar channel={channel} size="panel" />
        <div className="min-w-0 [overflow-wrap:anywhere]">
          {heading}
          <p className="break-words text-ink-3">
            {platform}
            {handle !== null && (
              <>
                {' · '}
                <bdi>{handle}</bdi>
              </>
            )}
          </p>
        </div>
        <span className="narrow:col-start-2 narrow:mt-1.5">
          <HealthBadge group={assessed.group} />
        </span>
      </header>
      <VerdictCard card={verdictCardOf(assessed, now, style)} />
      <DueNote assessed={assessed} now={now} style={style} />
      <LoopNote assessed={assessed} workspaceName={workspaceName} now={now} />
      {answers !== null && <Answers answers={answers} />}
      {explanation !== null && verdict !== null && <Steps explanation={explanation} />}
      {(verdict === 'reconnect' || verdict === 'fix-first') && (
        <HandOff assessed={assessed} workspaceName={workspaceName} brokenNearby={brokenNearby} />
      )}
      {channel.status === 'ACTIVE' && <PostsToRetry key={channel.id} channel={channel} now={now} style={style} />}
      <SnoozeSection key={`snooze ${channel.id}`} assessed={assessed} now={now} style={style} />
      <RawAnswer assessed={assessed} workspaceName={workspaceName} />
      <Timeline assessed={assessed} now={now} style={style} />
      <Permissions channel={channel} />
      <Identifiers channel={channel} workspaceName={workspaceName} />
      <ExtraData channel={channel} />
      <DisconnectSection assessed={assessed} workspaceName={workspaceName} onGone={onGone} />
    </>
  );
}
