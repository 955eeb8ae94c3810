import type { Diagnosis } from './diagnose.ts';
import type { Health } from './health.ts';

/** Whether reconnecting helps, the first thing a person is told (PRODUCT section 4). */
export type Verdict = 'reconnect' | 'fix-first' | 'wait' | 'no-help';

/**
 * Combines what is true of the channel with why it broke. Null where nothing is to be done. `explanation` is of the *latest*
 * refresh; pass null where a later success made the stored error history (S17). `gap` names permissions to publish that it lacks.
 */
export function verdictOf(health: Health, explanation: Diagnosis | null, gap: readonly string[] = []): Verdict | null {
  switch (health.kind) {
    case 'healthy':
      // Permissions are granted at the sign-in, and only there.
      return gap.length === 0 ? null : 'reconnect';
    case 'disconnected':
    case 'unknown':
      return null;
    case 'expiring':
      return 'reconnect';
    case 'expired':
    case 'revoked':
      return explanation === null ? 'reconnect' : whenEnded(explanation);
    case 'lapsed':
      return explanation === null || isUntold(explanation) ? 'reconnect' : whileActive(explanation);
    case 'failing':
      return explanation === null || isUntold(explanation) ? 'wait' : whileActive(explanation);
  }
}

/** No reason told and no clear refusal either: nothing to hold against trying. */
function isUntold({ cause, remedy }: Diagnosis): boolean {
  return cause === 'unknown' && remedy === 'contact_support';
}

/** The access is over: only a person signing in brings it back, so a text about waiting is stale news. */
function whenEnded(explanation: Diagnosis): Verdict {
  if (isUntold(explanation)) return 'reconnect';
  switch (explanation.remedy) {
    case 'reconnect':
    case 'wait_and_retry':
      return 'reconnect';
    case 'reconnect_after_fixing_on_platform':
      return 'fix-first';
    case 'contact_support':
    case 'none':
      return 'no-help';
  }
}

/** Posts still go out: what heals by itself must not cost anybody a sign-in. */
function whileActive({ remedy }: Diagnosis): Verdict {
  switch (remedy) {
    case 'reconnect':
      return 'reconnect';
    case 'wait_and_retry':
      return 'wait';
    case 'reconnect_after_fixing_on_platform':
      return 'fix-first';
    case 'contact_support':
    case 'none':
      return 'no-help';
  }
}

/** What each verdict is called on screen; only *fix-first* names the network. */
export const VERDICT_WORDS = {
  reconnect: () => 'Reconnect now',
  'fix-first': (network: string) => `Fix it on ${network} first, then reconnect`,
  wait: () => 'Wait, it retries by itself',
  'no-help': () => 'Reconnecting will not help',
} as const satisfies Record<Verdict, (network: string) => string>;

/** The words of `verdict` for a channel of `network` ("Instagram"). */
export function verdictWords(verdict: Verdict, network: string): string {
  return VERDICT_WORDS[verdict](network);
}
