/** What the details say first: the verdict with its sentence, then the three answers (PRODUCT section 4). */
import type { AssessedChannel } from './assess.ts';
import { channelHandle, channelName } from './channel.ts';
import { describeFailure, type FailureAnswers } from './explain.ts';
import { explanationOf } from './explained.ts';
import type { HealthGroup } from './health.ts';
import { platformFacts } from './platform.ts';
import { calendarDays, clockTime, dayName, type TimeStyle } from './time.ts';
import { whyOf } from './why.ts';

/** The verdict card: its tone, its title, one sentence. */
export interface VerdictCard {
  readonly tone: HealthGroup;
  readonly title: string;
  readonly sentence: string;
}

/** What to do about `assessed`, and what goes on until it is done. */
export function verdictCardOf(assessed: AssessedChannel, now: number, style: TimeStyle = {}): VerdictCard {
  const { health, group, verdict } = assessed;
  const { reason, advice } = whyOf(assessed, now, style);
  if (assessed.gap.length > 0 && health.kind === 'healthy') {
    const missing = assessed.gap.join(', ');
    const sentence = `The login works, but it was not granted ${missing}. Postbreeze refuses posts without it.`;
    return { tone: 'at-risk', title: 'Cannot publish: reconnect and allow it', sentence };
  }
  const tone = verdict === 'no-help' ? 'unknown' : (group ?? 'unknown');
  const title = advice ?? TITLE_WITHOUT_ADVICE[health.kind];
  switch (health.kind) {
    case 'expired':
    case 'revoked':
      if (verdict === 'fix-first')
        return { tone, title, sentence: 'Posts fail until then. Reconnecting before it is done fails too.' };
      if (verdict === 'no-help') return { tone, title, sentence: `Posts fail now. Who can help: ${whoOf(assessed)}` };
      return { tone, title, sentence: 'Posts fail until it is reconnected.' };
    case 'failing': {
      const until =
        health.endsAt === null || health.endsAt <= now
          ? ''
          : ` The login it holds ends ${momentOf(health.endsAt, now, style)} unless a retry works.`;
      return { tone, title, sentence: `It still publishes.${until}` };
    }
    case 'lapsed':
      return { tone, title, sentence: 'It may still publish; the next post may fail.' };
    case 'expiring':
      return { tone, title, sentence: `It still publishes. ${reason}` };
    case 'unknown':
    case 'healthy':
      return { tone, title, sentence: reason };
    case 'disconnected':
      return { tone, title, sentence: 'It is in no list any more. Connecting it again makes a new channel.' };
  }
}

const TITLE_WITHOUT_ADVICE = {
  disconnected: 'This channel was disconnected',
  revoked: 'Reconnect now',
  expired: 'Reconnect now',
  unknown: 'No claim made',
  lapsed: 'Reconnect to be sure',
  failing: 'Wait, it retries by itself',
  expiring: 'Reconnect before it ends',
  healthy: 'Nothing to do',
} as const satisfies Record<AssessedChannel['health']['kind'], string>;

/** What happened, who can fix it, how sure that is; null where nothing is wrong. */
export function answersOf(assessed: AssessedChannel, now: number, style: TimeStyle = {}): FailureAnswers | null {
  const { channel, health } = assessed;
  const explanation = explanationOf(assessed);
  const { network } = platformFacts(channel.platform);
  const owner = `Whoever can log in to ${channelHandle(channel) ?? channelName(channel)}.`;
  switch (health.kind) {
    case 'healthy':
      if (assessed.gap.length === 0) return null;
      return {
        happened: `Whoever signed in did not allow ${assessed.gap.join(', ')}, or the platform took it back.`,
        who: owner,
        sure: 'Certain that it is missing: Postbreeze lists what was granted. Why is not known.',
      };
    case 'disconnected':
    case 'unknown':
      return null;
    case 'expiring':
      return {
        happened: whyOf(assessed, now, style).reason,
        who: owner,
        sure: 'Certain: the date is in the row that Postbreeze sent.',
      };
    case 'lapsed':
    case 'expired':
    case 'revoked':
    case 'failing': {
      if (explanation === null) {
        const sure = 'Certain that it ended: Postbreeze reports it. Why is not known.';
        return {
          happened: whyOf(assessed, now, style).reason,
          who: owner,
          sure: health.kind === 'lapsed' ? 'Not certain: Postbreeze’s status and date contradict each other.' : sure,
        };
      }
      const brokeAt = channel.lastRefreshAttemptAt;
      return describeFailure(explanation, {
        name: channelName(channel),
        handle: channelHandle(channel),
        network,
        status: health.kind === 'expired' || health.kind === 'revoked' ? health.kind : 'active',
        on: brokeAt === null ? null : dayName(brokeAt, now, style),
      });
    }
  }
}

/** "today at 09:30", "on Tue 17 Nov". */
function momentOf(at: number, now: number, style: TimeStyle): string {
  const days = calendarDays(at, now, style);
  if (days === 0) return `today at ${clockTime(at, style)}`;
  return days === 1 ? `tomorrow at ${clockTime(at, style)}` : `on ${dayName(at, now, style)}`;
}

/** Goes on with a sentence: only Postbreeze keeps its capital. */
function whoOf(assessed: AssessedChannel): string {
  const who = explanationOf(assessed)?.who ?? 'Postbreeze support.';
  return who.startsWith('Postbreeze') ? who : who.charAt(0).toLowerCase() + who.slice(1);
}
