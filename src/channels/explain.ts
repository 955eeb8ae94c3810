import { USUAL_FIX } from './explain/cause.ts';
import type { Actor, Cause, Certainty, Remedy } from './explain/cause.ts';
import { isPlatform, platformFacts } from './platform.ts';

export type { Actor, Cause, Certainty, Remedy } from './explain/cause.ts';

/** What the API stored of a failed refresh: `platform`, `lastRefreshError`, `lastRefreshErrorStatus` (API.md 5.1). */
export interface RefreshFailure {
  readonly platform: string | null;
  readonly error: string | null;
  readonly httpStatus: number | null;
}

/** A failed refresh in plain words (PRODUCT section 4). Holds nothing of the raw text but codes and names a rule knows. */
export interface Explanation {
  readonly cause: Cause;
  readonly actor: Actor;
  readonly remedy: Remedy;
  readonly certainty: Certainty;
  /** Other causes that fit as well, most usual first; empty when one stands. */
  readonly alternatives: readonly Cause[];
  /** The row's line, at most eight words where possible. Names the network. */
  readonly title: string;
  /** One or two sentences that go on from the title. */
  readonly detail: string;
  /** In order, never empty: for waiting it says what to look at and when. */
  readonly steps: readonly string[];
  /** Who has the right to do it. */
  readonly who: string;
  /** Usual time, such as "about 5 minutes"; null where nothing is to be done. */
  readonly takes: string | null;
  /** What not to do; null if nothing. */
  readonly avoid: string | null;
  /** Stable key of the evidence, for folding: "meta:190/459", "http:503". */
  readonly evidence: string;
}

/** Explains a failed refresh. Pure and bounded: never throws, whatever the text holds. */
export function explainRefreshError(input: RefreshFailure): Explanation {
  const network = isPlatform(input.platform) ? platformFacts(input.platform).network : 'The platform';
  const status = input.httpStatus;
  const cause: Cause = status === 429 ? 'rate_limited' : status !== null && status >= 500 ? 'platform_outage' : 'unknown';
  return {
    cause,
    ...USUAL_FIX[cause],
    certainty: cause === 'unknown' ? 'unknown' : 'likely',
    alternatives: [],
    title: cause === 'unknown' ? `${network} gave no reason.` : `${network} is not answering (${String(status)}).`,
    detail: 'The raw text below is all there is.',
    steps: ['Look again in an hour.'],
    who: 'Postbreeze support.',
    takes: null,
    avoid: null,
    evidence: status === null ? 'none' : `http:${String(status)}`,
  };
}

/** What the sentences of the details panel name: the channel, its network and the day (`on`, already in words) it broke. */
export interface FailureScene {
  readonly name: string;
  /** As `channelHandle` writes it; null where none is known. */
  readonly handle: string | null;
  readonly network: string;
  readonly status: 'expired' | 'revoked' | 'active';
  /** Such as "3 May"; null where no instant is known. */
  readonly on: string | null;
}

/** The three answers of the details panel: what happened, who can fix it, how sure that is. */
export function describeFailure(
  explanation: Explanation,
  scene: FailureScene,
): { readonly happened: string; readonly who: string; readonly sure: string } {
  return {
    happened: `${explanation.title} ${explanation.detail}`,
    who: scene.handle === null ? explanation.who : `Whoever can log in to ${scene.handle}.`,
    sure: 'The text does not say.',
  };
}
