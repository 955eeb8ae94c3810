import { readRefreshFailure, type Diagnosis, type RefreshFailure } from './diagnose.ts';
import { stepsOf } from './explain/steps.ts';
import { titleOf, type Told } from './explain/title.ts';
import { avoidOf, detailOf, takesOf, whoOf } from './explain/words.ts';

export type { Actor, Cause, Certainty, Remedy } from './explain/cause.ts';
export { describeFailure, whenOver } from './explain/scene.ts';
export type { FailureAnswers, FailureScene } from './explain/scene.ts';

/** A failed refresh in plain words (PRODUCT section 4). */
export interface Explanation extends Diagnosis {
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
}

/** Explains a failed refresh. Pure and bounded: it looks at 20,000 characters at most and never throws, whatever they hold. */
export function explainRefreshError(failure: RefreshFailure): Explanation {
  const { told, evidence, ruleId } = readRefreshFailure(failure);
  return { ...inWords(ruleId, told), evidence };
}

type Sentences = Omit<Explanation, 'evidence'>;

/** An outage breaks hundreds of channels with the same words: writing them once is most of the time it takes. */
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
