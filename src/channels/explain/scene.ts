import type { Explanation } from '../explain.ts';
import { USUAL_FIX } from './cause.ts';
import type { Certainty } from './cause.ts';
import { networkName } from './evidence.ts';
import { reconnectSteps } from './steps.ts';
import { avoidOf, takesOf, whoOf } from './words.ts';
import type { Told } from './title.ts';

/** What the sentences of the details panel name: the channel, its network and the day it broke. */
export interface FailureScene {
  readonly name: string;
  /** As `channelHandle` writes it; null where none is known. */
  readonly handle: string | null;
  readonly network: string;
  readonly status: 'expired' | 'revoked' | 'active';
  /** The day in words, such as "3 May"; null where no instant is known. */
  readonly on: string | null;
}

/** What happened, who can fix it, how sure that is. */
export interface FailureAnswers {
  readonly happened: string;
  readonly who: string;
  readonly sure: string;
}

/**
 * The three answers of the details panel, with the channel's own names in them. Where the access is over but the stored answer is
 * of something that passes, that answer is told as what it is and never as the reason.
 */
export function describeFailure(explanation: Explanation, scene: FailureScene): FailureAnswers {
  const { handle, name, network, status } = scene;
  const { title, detail, actor, certainty } = explanation;
  const owner = `Whoever can log in to ${handle ?? name}.`;
  if (status !== 'active' && !endsAccess(explanation)) {
    return {
      happened: `${openingOf(scene)} Its last answer was about something else: “${title}”`,
      who: owner,
      sure: `Certain that it is over; ${network} did not say why.`,
    };
  }
  const sentences = [openingOf(scene), saysTheSame(explanation, scene) ? '' : title, detail];
  return {
    happened: sentences.filter((sentence) => sentence !== '').join(' '),
    who: actor === 'channel_owner' ? owner : explanation.who,
    sure: SURE[certainty](network, explanation),
  };
}

/**
 * The explanation of a channel whose access is over, whatever its last answer was about: where that answer is of something that
 * passes, steps, person and time become those of signing in again, while cause, title and evidence stay what was answered.
 */
export function whenOver(explanation: Explanation, platform: string | null): Explanation {
  if (endsAccess(explanation)) return explanation;
  const over: Told = {
    ...{ cause: 'token_expired', ...USUAL_FIX.token_expired, certainty: 'likely', alternatives: [] },
    ...{ network: networkName(platform), platform, status: null, isUnread: false },
  };
  return {
    ...explanation,
    who: whoOf(over),
    steps: reconnectSteps(platform),
    takes: takesOf(over),
    avoid: avoidOf(over),
  };
}

/** A pause, an outage or an unread text leaves the question open why the access is over. */
function endsAccess({ cause, remedy }: Explanation): boolean {
  return remedy !== 'wait_and_retry' && !(cause === 'unknown' && remedy === 'contact_support');
}

/** Both would say that the login is not accepted any more. */
function saysTheSame({ cause, certainty }: Explanation, { status }: FailureScene): boolean {
  return cause === 'token_expired' && certainty !== 'certain' && status === 'expired';
}

function openingOf({ network, status, on, name }: FailureScene): string {
  const day = on === null ? '' : ` on ${on}`;
  switch (status) {
    case 'expired':
      return `${network} stopped accepting the saved login${day}.`;
    case 'revoked':
      return `The access to ${name} on ${network} ended${day}.`;
    case 'active':
      return `The latest renewal of the login failed${day}; posts still go out.`;
  }
}

const SURE = {
  certain: (network, { cause }) =>
    cause === 'network'
      ? `Certain: the request never reached ${network}.`
      : `Certain: ${network} names the reason in its answer.`,
  likely: (network, { alternatives }) =>
    alternatives.length === 0
      ? `Likely: ${network}’s answer points to it without naming it outright.`
      : `Not certain: ${network}’s answer fits more than one reason.`,
  unknown: (network) => `Not known: ${network} gave no usable reason.`,
} as const satisfies Record<Certainty, (network: string, explanation: Explanation) => string>;
