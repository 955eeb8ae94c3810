import type { Actor, Cause, Certainty, Remedy } from './explain/cause.ts';
import { decode } from './explain/decode.ts';
import { evidenceKey, nearestStatus, networkName } from './explain/evidence.ts';
import { likely } from './explain/rule.ts';
import { findRule } from './explain/rules.ts';
import { stepsOf } from './explain/steps.ts';
import { avoidOf, detailOf, takesOf, titleOf, whoOf } from './explain/words.ts';
import type { Told } from './explain/words.ts';

export type { Actor, Cause, Certainty, Remedy } from './explain/cause.ts';
export { describeFailure, whenOver } from './explain/scene.ts';
export type { FailureAnswers, FailureScene } from './explain/scene.ts';

const NO_RULE = likely('unknown');

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

/**
 * Explains a failed refresh. Pure and bounded: it looks at 20,000 characters at most and never throws, whatever they hold.
 * What a rule calls certain is told as likely where a few words alone speak for it, or another rule reads the text differently.
 */
export function explainRefreshError({ platform, error, httpStatus }: RefreshFailure): Explanation {
  const found = decode(platform, error, httpStatus);
  const { rule, doubtful } = findRule(found);
  const { cause, actor, remedy, certainty, or } = rule?.means ?? NO_RULE;
  const told: Told = {
    ...{ cause, actor, remedy, platform, alternatives: or },
    certainty: doubtful ? 'likely' : certainty,
    network: networkName(platform),
    status: nearestStatus(found),
    isUnread: rule === null && found.words.trim() !== '',
  };
  return { ...inWords(rule?.id ?? '', told), evidence: evidenceKey(rule?.id ?? null, found) };
}

type Sentences = Omit<Explanation, 'evidence'>;

/** An outage breaks hundreds of channels with the same words: writing them once is most of the time a list takes. */
const WRITTEN = new Map<string, Sentences>();
const WRITTEN_AT_MOST = 2_000;

function inWords(ruleId: string, told: Told): Sentences {
  const { platform, cause, actor, remedy, certainty, alternatives } = told;
  const key = `${ruleId} ${platform ?? ''} ${certainty} ${told.status ?? ''} ${told.isUnread ? 'unread' : ''}`;
  const known = WRITTEN.get(key);
  if (known !== undefined) return known;
  const written: Sentences = {
    ...{ cause, actor, remedy, certainty, alternatives },
    title: titleOf(told),
    detail: detailOf(told),
    steps: stepsOf(platform, cause, told, told.network),
    who: whoOf(told),
    takes: takesOf(told),
    avoid: avoidOf(told),
  };
  if (WRITTEN.size >= WRITTEN_AT_MOST) WRITTEN.clear();
  WRITTEN.set(key, written);
  return written;
}
