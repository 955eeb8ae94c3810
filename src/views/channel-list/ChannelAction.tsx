import { Link, useNavigate } from 'react-router-dom';

import type { AssessedChannel } from '#channels/assess.ts';
import { channelHandle, channelName, type Channel } from '#channels/channel.ts';
import type { Health } from '#channels/health.ts';
import { isPlatform, platformFacts } from '#channels/platform.ts';
import type { Reconnect } from '#channels/reconnect.ts';
import { reconnectStep } from '#channels/reconnectStep.ts';
import { Button, buttonClass, type ButtonTone } from '#ui/Button.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import type { HeldBack } from '#views/channel/HeldBackNote.tsx';

/** What the buttons of a row do. */
export interface ChannelActions {
  readonly reconnect: (channel: Channel, health: Health) => void;
  readonly dismiss: (channelId: string) => void;
  /** Why nothing may be changed at the moment; null when it may. */
  readonly heldBack: HeldBack | null;
}

/** The one next action of a row. Its visible label begins its name, which goes on to say for whom. */
export function ChannelAction({
  assessed,
  attempt,
  actions,
  isStranger,
  detailsAt,
}: {
  readonly assessed: AssessedChannel;
  readonly attempt: Reconnect | null;
  readonly actions: ChannelActions;
  /** It came as another account than the one expected: whether it stays is decided in its details. */
  readonly isStranger: boolean;
  readonly detailsAt: string;
}) {
  const { channel, health } = assessed;
  const whom = `${channelHandle(channel) ?? channelName(channel)} on ${platformFacts(channel.platform).name}`;
  const next = isStranger ? STRANGER : nextStep(assessed);
  if (attempt === null && next.kind === 'details') {
    return (
      <div
        className="channel-action"
        data-idle={next.idle || undefined}
        data-quiet={next.tone === 'quiet' || undefined}
      >
        {next.idle ? (
          <Link
            to={detailsAt}
            state={FROM_LIST}
            aria-label={`Details of ${whom}`}
            className={buttonClass(next.tone, 'sm')}
          >
            Details
          </Link>
        ) : (
          <OpenDetails to={detailsAt} label={next.label} name={`${next.label} for ${whom}`} tone={next.tone} />
        )}
      </div>
    );
  }
  const reconnect = () => actions.reconnect(channel, health);
  const { label, name, does, reason } = reconnectStep(attempt);
  const heldBack = does === 'reconnect' ? actions.heldBack : null;
  const tone = attempt === null ? next.tone : does === 'put-aside' ? 'quiet' : 'soft';
  // One button from the first press to the proof: the focus that is on it stays.
  return (
    <div className="channel-action" data-quiet={tone === 'quiet' || undefined}>
      <Button
        tone={tone}
        size="sm"
        aria-label={`${name} ${whom}`}
        aria-disabled={heldBack !== null || does === 'wait'}
        aria-describedby={heldBack?.noteId}
        aria-keyshortcuts={does === 'reconnect' ? 'r' : undefined}
        title={reason ?? heldBack?.words}
        onClick={does === 'put-aside' ? () => actions.dismiss(channel.id) : reconnect}
      >
        {does === 'wait' && <Spinner />}
        {label}
      </Button>
    </div>
  );
}

/** Closing the details goes back to where they were opened from. */
const FROM_LIST = { fromList: true } as const;

/** A button and not a link: it is the row's one action, as *Reconnect* is (PRODUCT section 6). */
function OpenDetails({
  to,
  label,
  name,
  tone,
}: {
  readonly to: string;
  readonly label: string;
  readonly name: string;
  readonly tone: ButtonTone;
}) {
  const navigate = useNavigate();
  return (
    <Button tone={tone} size="sm" aria-label={name} onClick={() => void navigate(to, { state: FROM_LIST })}>
      {label}
    </Button>
  );
}

type NextStep =
  | { readonly kind: 'reconnect'; readonly tone: ButtonTone }
  | {
      readonly kind: 'details';
      readonly label: 'Details' | 'See the steps' | 'See why';
      readonly tone: ButtonTone;
      readonly idle: boolean;
    };

const DETAILS = { kind: 'details', label: 'Details', tone: 'quiet', idle: true } as const;

const STRANGER = { kind: 'details', label: 'Details', tone: 'soft', idle: false } as const;

function nextStep({ verdict, health, channel, snooze }: AssessedChannel): NextStep {
  // Connect is offered for the platforms the contract names only (S11).
  if (!isPlatform(channel.platform)) return DETAILS;
  switch (verdict) {
    case 'reconnect':
      return { kind: 'reconnect', tone: health.kind === 'expiring' || snooze !== null ? 'quiet' : 'soft' };
    case 'fix-first':
      return { kind: 'details', label: 'See the steps', tone: snooze === null ? 'soft' : 'quiet', idle: false };
    case 'no-help':
      return { kind: 'details', label: 'See why', tone: 'quiet', idle: false };
    case 'wait':
    case null:
      return DETAILS;
  }
}
