import { useId, type ReactNode, type RefObject } from 'react';
import { Link, useLocation } from 'react-router-dom';

import { copyText } from '#browser/clipboard.ts';
import { channelHandle, channelName } from '#channels/channel.ts';
import { explanationOf } from '#channels/explained.ts';
import { letterFor } from '#channels/handOff.ts';
import { platformFacts } from '#channels/platform.ts';
import type { QueueItem } from '#channels/queue.ts';
import { reconnectStep } from '#channels/reconnectStep.ts';
import type { TimeStyle } from '#channels/time.ts';
import { verdictCardOf } from '#channels/verdictCard.ts';
import { rowTimeOf } from '#channels/rowTime.ts';
import { whyOf } from '#channels/why.ts';
import { paths } from '#paths.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { IconExternal } from '#ui/icons.ts';
import { Spinner } from '#ui/Spinner.tsx';
import { ChannelAvatar } from '#views/channel/ChannelAvatar.tsx';
import { HealthBadge } from '#views/channel/HealthBadge.tsx';
import { IdentityGuard } from '#views/channel/IdentityGuard.tsx';
import { AttemptNote } from './AttemptNote.tsx';
import { Key } from './Key.tsx';
import { Phases } from './Phases.tsx';
import { whomOf } from './whom.ts';

/** How the queue is looked at: one object for every part of it. */
export interface QueueSurroundings {
  /** Epoch ms, by the server's clock where the device's is wrong. */
  readonly now: number;
  readonly style: TimeStyle;
  /** Why nothing may be changed at the moment; null when it may. */
  readonly heldBack: string | null;
  readonly onOpen: (item: QueueItem) => void;
}

/** Closing the details comes back here. */
const FROM_QUEUE = { fromList: true } as const;

/** The channel whose turn it is: who, why, whom to sign in as, and the one button. */
export function QueueCard({
  item,
  place,
  around,
  mainButton,
  onSkip,
  children,
}: {
  readonly item: QueueItem;
  /** "5 of 9". */
  readonly place: string;
  readonly around: QueueSurroundings;
  readonly mainButton: RefObject<HTMLButtonElement | null>;
  readonly onSkip: () => void;
  /** Further ways on, where an attempt asks for them. */
  readonly children?: ReactNode;
}) {
  const { assessed, attempt, workspaceName } = item;
  const { channel } = assessed;
  const { now, style, heldBack, onOpen } = around;
  const { search } = useLocation();
  const headingId = useId();
  const time = rowTimeOf(assessed, now, style);
  // When it broke: other healths show another instant, which the reason names.
  const broke = time === null || assessed.group !== 'needs-reconnect' ? null : `broke ${time.relative.toLowerCase()}`;
  const facts = [platformFacts(channel.platform).name, channelHandle(channel), broke];
  const step = reconnectStep(attempt);
  const label = step.reason ?? step.label;
  const name = step.reason === null ? `${step.name} ${whomOf(channel)}` : `${step.reason}: ${whomOf(channel)}`;
  const off = step.does === 'reconnect' ? heldBack : null;
  return (
    <section aria-labelledby={headingId} className="rounded-lg border border-line bg-surface shadow-card">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 p-6 [--row-bg:var(--color-surface)] narrow:gap-4 narrow:p-4">
        <div className="-mb-1 flex items-center gap-2 text-xs font-medium text-ink-3">
          <span className="whitespace-nowrap">{place}</span>
          <span aria-hidden="true">·</span>
          <span dir="auto" className="min-w-0 truncate">
            {workspaceName}
          </span>
          <span className="ml-auto">
            <HealthBadge group={assessed.group} />
          </span>
        </div>
        <div className="flex items-center gap-5 narrow:gap-4">
          <ChannelAvatar channel={channel} size="panel" />
          <div className="min-w-0">
            <h2 id={headingId} dir="auto" className="text-xl font-semibold tracking-tight [overflow-wrap:anywhere]">
              {channelName(channel)}
            </h2>
            <p className="break-words text-ink-3" title={time?.whole}>
              {facts.filter((fact) => fact !== null).join(' · ')}
            </p>
          </div>
        </div>
        <Reason item={item} around={around} />
        <IdentityGuard channel={channel} />
        <div className="flex flex-wrap items-center gap-2">
          <div className="contents narrow:*:flex-1">
            <Button
              ref={mainButton}
              tone="primary"
              size="lg"
              aria-label={name}
              aria-disabled={off !== null || step.does === 'wait'}
              aria-keyshortcuts="r"
              title={step.reason ?? undefined}
              aria-describedby={off === null ? undefined : `${headingId}-off`}
              onClick={() => onOpen(item)}
            >
              {step.does === 'wait' && <Spinner />}
              {label}
              {step.does === 'reconnect' && <IconExternal size={16} aria-hidden="true" />}
              <Key>R</Key>
            </Button>
            <Button size="lg" aria-label={`Skip ${whomOf(channel)}`} aria-keyshortcuts="s" onClick={onSkip}>
              Skip
              <Key>S</Key>
            </Button>
          </div>
          <CopyButton copy={() => copyText(letterFor(assessed, null).body)}>Copy message for the owner</CopyButton>
          <Link
            to={`${paths.channel(channel.id)}${search}`}
            state={FROM_QUEUE}
            aria-label={`Details of ${whomOf(channel)}`}
            className={buttonClass('quiet', 'sm')}
          >
            Details
          </Link>
        </div>
        {off !== null && (
          <p id={`${headingId}-off`} className="-mt-2 text-xs/[18px] text-ink-2">
            {off}.
          </p>
        )}
        {/* Below the buttons, so that they stay where they were pressed. */}
        {attempt !== null && <AttemptNote attempt={attempt} channel={channel} now={now} style={style} />}
        {children}
      </div>
      <Phases attempt={attempt} />
    </section>
  );
}

/** Why it broke and what helps; where it must be put right at the platform first, the steps. */
function Reason({
  item: { assessed },
  around: { now, style },
}: {
  readonly item: QueueItem;
  readonly around: QueueSurroundings;
}) {
  const { reason } = whyOf(assessed, now, style);
  const steps = assessed.verdict === 'fix-first' ? (explanationOf(assessed)?.steps ?? []) : [];
  const { title, sentence } = verdictCardOf(assessed, now, style);
  return (
    <div className="max-w-[64ch] text-pretty text-ink-2">
      <p>
        {reason} {steps.length === 0 && sentence !== reason && sentence}
      </p>
      {steps.length > 0 && (
        <>
          <p className="mt-2 font-medium text-ink">{title}</p>
          <ol className="mt-1 grid list-decimal gap-1 pl-5">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
