/** The line a row says under its badge, and the words of its verdict. */
import type { AssessedChannel } from './assess.ts';
import { platformFacts } from './platform.ts';
import { capitalised, dayName, relativeTime, type TimeStyle } from './time.ts';
import { VERDICT_WORDS } from './verdict.ts';

/** What is told of one channel in one line, and what to do about it in another. */
export interface Why {
  readonly reason: string;
  /** Null where there is nothing to do. */
  readonly advice: string | null;
}

/** The reason and advice of `assessed` at `now` (epoch ms). Never uses the words of a health label, so that a row carries one only. */
export function whyOf(assessed: AssessedChannel, now: number, style: TimeStyle = {}): Why {
  const why = ownWhy(assessed, now, style);
  const { gap, health } = assessed;
  if (gap.length === 0) return why;
  const lack = `Cannot publish: ${gapWords(gap)} missing.`;
  // A login that works and one that ends soon are not the news then; a failing one is both.
  if (health.kind === 'healthy') return { reason: lack, advice: 'Reconnect and allow it' };
  return { ...why, reason: health.kind === 'expiring' ? lack : `${lack} ${why.reason}` };
}

/** "video.publish is", "pins:read and 2 more are". */
function gapWords([first = '', ...more]: readonly string[]): string {
  return more.length === 0 ? `${first} is` : `${first} and ${String(more.length)} more are`;
}

function ownWhy(assessed: AssessedChannel, now: number, style: TimeStyle): Why {
  const { channel, health, explanation, verdict } = assessed;
  const { network, renewsItself } = platformFacts(channel.platform);
  const refused = `${capitalised(network)} refused the last refresh and gave no reason.`;
  const advice = verdict === null ? null : VERDICT_WORDS[verdict](network);
  switch (health.kind) {
    case 'disconnected':
      return { reason: 'It was disconnected from Postbreeze.', advice: null };
    case 'revoked':
      return { reason: whyOver('Access was withdrawn.', assessed, network), advice };
    case 'expired':
      return { reason: whyOver(endedOn(channel.tokenExpiresAt, now, style), assessed, network), advice };
    case 'lapsed': {
      const ended = relativeTime(health.endedAt, now, style);
      const reason = `Postbreeze still says active, but the login it reports ended ${ended}.`;
      return { reason, advice: verdict === 'reconnect' ? 'Reconnect to be sure' : advice };
    }
    case 'failing':
      return { reason: explanation?.title ?? refused, advice };
    case 'expiring': {
      const day = dayName(health.endsAt, now, style);
      const ended = health.endsAt <= now;
      return {
        reason: `The login ${ended ? 'ended' : 'ends'} on ${day}, and its usual renewal has not come.`,
        advice: ended ? advice : `Reconnect before ${day}`,
      };
    }
    case 'unknown':
      return { reason: statusWords(health.raw), advice: 'No claim made; shown as sent' };
    case 'healthy':
      return { reason: publishWords(channel.tokenExpiresAt, renewsItself, now, style), advice: null };
  }
}

/** The access is over (`ended`). An outage that came after does not explain that: both are told, in the order that matters. */
function whyOver(ended: string, { channel, explanation }: AssessedChannel, network: string): string {
  const name = capitalised(network);
  if (explanation === null) return `${ended} ${name} gave no reason.`;
  if (explanation.remedy !== 'wait_and_retry') return explanation.title;
  if (channel.lastRefreshErrorStatus === null) return `${ended} The last answer: ${explanation.title}`;
  return `${ended} ${name}’s last answer was ${String(channel.lastRefreshErrorStatus)}.`;
}

function endedOn(at: number | null, now: number, style: TimeStyle): string {
  return at === null || at > now ? 'The login has ended.' : `The login ended on ${dayName(at, now, style)}.`;
}

function statusWords(raw: string | null): string {
  if (raw === null) return 'Postbreeze sent no status for this channel.';
  return `Postbreeze sent the status “${raw}”, which this version does not know.`;
}

function publishWords(endsAt: number | null, renewsItself: boolean, now: number, style: TimeStyle): string {
  if (endsAt === null) return 'Can publish. The login has no end date.';
  if (renewsItself) return 'Can publish. Renews by itself.';
  return `Can publish. The login runs until ${dayName(endsAt, now, style)}.`;
}
