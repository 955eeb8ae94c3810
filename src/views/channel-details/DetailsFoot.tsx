import { lazy, Suspense, useId, useState, type ReactNode } from 'react';

import { loadPart } from '#browser/missingParts.ts';
import { useOnline } from '#browser/useOnline.ts';
import type { AssessedChannel } from '#channels/assess.ts';
import { channelHandle, channelName } from '#channels/channel.ts';
import type { Failure } from '#channels/failure.ts';
import { isPlatform, platformFacts } from '#channels/platform.ts';
import { profileAddress } from '#channels/profile.ts';
import { reconnectStep } from '#channels/reconnectStep.ts';
import { reconnectWords } from '#channels/reconnectWords.ts';
import type { TimeStyle } from '#channels/time.ts';
import { useReadOnly } from '#queries/useReadOnly.ts';
import { useReconnects } from '#queries/useReconnects.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { IconExternal } from '#ui/icons.ts';
import { LayerComing } from '#ui/LayerComing.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { ConflictWays } from '#views/channel/ConflictWays.tsx';
import { heldBackBy } from '#views/channel/heldBack.ts';
import { SignInAs } from '#views/channel/IdentityGuard.tsx';
import { AttemptLine } from '#views/channel/AttemptLine.tsx';

const DisconnectFirst = lazy(async () => ({
  default: (await loadPart(() => import('./DisconnectFirst.tsx'))).DisconnectFirst,
}));

/** The actions at the thumb: what the verdict asks for is the loud one. */
export function DetailsFoot({
  assessed,
  now,
  style,
  stale,
}: {
  readonly assessed: AssessedChannel;
  readonly now: number;
  readonly style: TimeStyle;
  /** Why the data is not fresh; null when it is. */
  readonly stale: Failure | null;
}) {
  const { channel, health, verdict } = assessed;
  const online = useOnline();
  const { attempts, reconnects } = useReconnects();
  const attempt = attempts.get(channel.id) ?? null;
  const heldBack = heldBackBy({ online, failure: stale }, useReadOnly());
  const { name: platform, network } = platformFacts(channel.platform);
  const whom = channelHandle(channel) ?? channelName(channel);
  const address = profileAddress(channel);
  const [asking, setAsking] = useState(false);
  const id = useId();
  const step = reconnectStep(attempt?.state ?? null);
  // Why it is off where its label and the line above do not say so.
  const heldUp = step.reason === null && step.does === 'reconnect' ? heldBack : null;
  const isConflict = attempt?.state.phase === 'refused' && attempt.state.failure.kind === 'conflict';
  const canReconnect =
    isPlatform(channel.platform) && health.kind !== 'disconnected' && health.kind !== 'unknown' && reconnectHelps();

  /** Not while waiting is right: only what is broken, ending or doubtful is reconnected. */
  function reconnectHelps(): boolean {
    return verdict === 'reconnect' || verdict === 'fix-first' || health.kind === 'expired' || health.kind === 'revoked';
  }

  // As long as there is an attempt the button stays: the focus is on it.
  const reconnect: ReactNode = (canReconnect || attempt !== null) && (
    <Button
      tone={verdict === 'reconnect' ? 'primary' : 'outline'}
      aria-label={`${step.name} ${whom} on ${platform}`}
      aria-disabled={heldUp !== null || step.does === 'wait'}
      aria-keyshortcuts={step.does === 'reconnect' ? 'r' : undefined}
      title={step.reason ?? undefined}
      aria-describedby={heldUp === null ? undefined : id}
      onClick={() => {
        if (step.does === 'put-aside') reconnects.dismiss(channel.id);
        else reconnects.start(channel, health);
      }}
    >
      {step.does === 'wait' && <Spinner />}
      {step.label}
    </Button>
  );
  const open = address !== null && (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={`Open ${network}: ${whom}, in a new tab`}
      className={buttonClass(verdict === 'fix-first' ? 'primary' : 'outline')}
    >
      Open {network}
      <IconExternal size={16} aria-hidden="true" />
    </a>
  );
  if (reconnect === false && open === false && attempt === null) return null;
  return (
    <div className="flex-none border-t border-line bg-raised px-5 py-3 narrow:sticky narrow:bottom-0 narrow:z-10 [@media(height<30rem)]:static narrow:border-line-2 narrow:bg-surface narrow:px-4 narrow:pb-[calc(0.625rem+env(safe-area-inset-bottom))]">
      {attempt !== null && (
        <div className="mb-2.5 [&_.channel-advice_span]:whitespace-normal [&_.channel-reason]:whitespace-normal">
          <AttemptLine words={reconnectWords(attempt.state, attempt.channel, now, style)} />
        </div>
      )}
      {attempt === null && canReconnect && <SignInAs channel={channel} />}
      {isConflict && (
        <div className="mb-2.5 max-h-[40vh] overflow-y-auto">
          <ConflictWays channel={channel} heldBack={heldBack} onDisconnectFirst={() => setAsking(true)} />
        </div>
      )}
      {asking && (
        <Suspense fallback={<LayerComing />}>
          <DisconnectFirst
            channel={channel}
            style={style}
            onKeep={() => setAsking(false)}
            onConfirm={() => {
              setAsking(false);
              reconnects.startAnew(channel, health);
            }}
          />
        </Suspense>
      )}
      {reconnect !== false && heldUp !== null && (
        <p id={id} className="mb-2 text-xs/[18px] text-ink-2">
          {heldUp}.
        </p>
      )}
      <div className="flex gap-2 *:flex-1">
        {verdict === 'fix-first' ? open : reconnect}
        {verdict === 'fix-first' ? reconnect : open}
      </div>
    </div>
  );
}
