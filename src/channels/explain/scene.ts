import type { Explanation } from '../explain.ts';
import type { Certainty } from './cause.ts';

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

/** The three answers of the details panel, with the channel's own names in them. */
export function describeFailure(explanation: Explanation, scene: FailureScene): FailureAnswers {
  const { handle, name, network } = scene;
  const owner = handle ?? name;
  return {
    happened: [openingOf(scene), saysTheSame(explanation, scene) ? '' : explanation.title, explanation.detail]
      .filter((sentence) => sentence !== '')
      .join(' '),
    who: explanation.actor === 'channel_owner' ? `Whoever can log in to ${owner}.` : explanation.who,
    sure: SURE[explanation.certainty](network, explanation),
  };
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
