import type { AssessedChannel } from './assess.ts';
import { explainRefreshError, whenOver, type Explanation } from './explain.ts';

/** The whole explanation behind an assessment, with the steps; null where no failure stands. Only the details need it. */
export function explanationOf({ channel, health, explanation }: AssessedChannel): Explanation | null {
  if (explanation === null) return null;
  const { platform, lastRefreshError: error, lastRefreshErrorStatus: httpStatus } = channel;
  const whole = explainRefreshError({ platform, error, httpStatus });
  // A passing fault does not say how to come back from an access that is over: signing in again does.
  return health.kind === 'expired' || health.kind === 'revoked' ? whenOver(whole, platform) : whole;
}
