/** How a brand's channels stand, told to the brand: plain words, what is needed from it, no ids and no raw answers. */
import type { AssessedChannel } from './assess.ts';
import { channelHandle, type Workspace } from './channel.ts';
import { plural } from './count.ts';
import { dueOf, instantOf } from './forecast.ts';
import { nameOf, ownersSteps, whatBroke } from './handOff.ts';
import { platformFacts } from './platform.ts';
import { byName } from './sort.ts';
import { calendarDays, capitalised, dayName, type TimeStyle } from './time.ts';

/** How far a report looks ahead, in days. */
const AHEAD_DAYS = 30;

/** What a client is told of one channel. */
export type ClientState = 'works' | 'needs-you' | 'we-look-after' | 'not-told';

/** What each state is called in a report. */
export const CLIENT_STATE_LABEL = {
  works: 'Works',
  'needs-you': 'Needs you',
  'we-look-after': 'We look after it',
  'not-told': 'Not clear yet',
} as const satisfies Record<ClientState, string>;

/** One channel of a report. */
export interface ReportedChannel {
  readonly key: string;
  readonly account: string;
  readonly handle: string | null;
  readonly platform: string | null;
  readonly platformName: string;
  readonly state: ClientState;
  readonly words: string;
  /** What the client is asked to do; empty where nothing is. */
  readonly steps: readonly string[];
}

/** Something that comes up within 30 days. */
interface UpcomingWork {
  readonly key: string;
  readonly day: string;
  readonly words: string;
}

/** The report on one workspace. */
export interface ClientReport {
  /** Null where the name is not known: an id would say nothing to a client. */
  readonly brand: string | null;
  readonly summary: string;
  readonly asks: readonly ReportedChannel[];
  readonly channels: readonly ReportedChannel[];
  readonly upcoming: readonly UpcomingWork[];
}

/** The report on the channels of `workspace` as seen at `now` (epoch ms). */
export function clientReport(
  workspace: Workspace | null,
  assessed: readonly AssessedChannel[],
  now: number,
  style: TimeStyle = {},
): ClientReport {
  const channels = assessed
    .filter(({ health }) => health.kind !== 'disconnected')
    .map((one, index) => reported(one, `${String(index)} ${one.channel.id}`, now, style))
    .sort(
      (a, b) => RANK[a.state] - RANK[b.state] || byName(a.platformName, b.platformName) || byName(a.account, b.account),
    );
  return {
    brand: workspace?.name ?? null,
    summary: summaryOf(channels),
    asks: channels.filter(({ state }) => state === 'needs-you'),
    channels,
    upcoming: upcomingIn(assessed, now, style),
  };
}

const RANK = { 'needs-you': 0, 'we-look-after': 1, 'not-told': 2, works: 3 } as const satisfies Record<
  ClientState,
  number
>;

function reported(assessed: AssessedChannel, key: string, now: number, style: TimeStyle): ReportedChannel {
  const { channel } = assessed;
  const state = stateOf(assessed);
  return {
    key,
    account: channel.displayName ?? accountName(assessed),
    handle: channelHandle(channel),
    platform: channel.platform,
    platformName: platformFacts(channel.platform).name,
    state,
    words: wordsOf(assessed, state, now, style),
    steps: state === 'needs-you' ? ownersSteps(assessed).map(capitalised) : [],
  };
}

function accountName(assessed: AssessedChannel): string {
  return nameOf(assessed) ?? `${platformFacts(assessed.channel.platform).name} account`;
}

function stateOf({ health, verdict }: AssessedChannel): ClientState {
  switch (health.kind) {
    case 'healthy':
    case 'disconnected':
      return 'works';
    case 'unknown':
      return 'not-told';
    case 'expiring':
      return 'needs-you';
    case 'revoked':
    case 'expired':
    case 'lapsed':
    case 'failing':
      return verdict === 'reconnect' || verdict === 'fix-first' ? 'needs-you' : 'we-look-after';
  }
}

function wordsOf(assessed: AssessedChannel, state: ClientState, now: number, style: TimeStyle): string {
  const { health } = assessed;
  switch (state) {
    case 'works':
      return 'Posts go out as planned.';
    case 'not-told':
      return 'We are finding out how it stands.';
    case 'needs-you':
      if (health.kind === 'expiring')
        return health.endsAt > now
          ? `Posts go out. The login ends on ${dayName(health.endsAt, now, style)}; a new sign-in is needed before then.`
          : 'The login has just ended; a new sign-in is needed.';
      return whatBroke(assessed);
    case 'we-look-after':
      return health.kind === 'failing'
        ? 'Posts still go out. A renewal of the login failed; we are on it.'
        : 'Posts do not go out at the moment. Signing in again would not help; we are on it.';
  }
}

/** "5 of 7 channels work. 2 need you." */
function summaryOf(channels: readonly ReportedChannel[]): string {
  const count = (state: ClientState) => channels.filter((channel) => channel.state === state).length;
  const all = channels.length;
  if (all === 0) return 'No channel is connected yet.';
  if (count('works') === all) return all === 1 ? 'The one channel works.' : `All ${String(all)} channels work.`;
  const needs = count('needs-you');
  const ours = count('we-look-after');
  const unclear = count('not-told');
  return [
    `${String(count('works'))} of ${plural(all, 'channel')} ${count('works') === 1 ? 'works' : 'work'}.`,
    ...(needs === 0 ? [] : [`${String(needs)} ${needs === 1 ? 'needs' : 'need'} you.`]),
    ...(ours === 0 ? [] : [`We look after ${String(ours)}.`]),
    ...(unclear === 0 ? [] : [`${String(unclear)} ${unclear === 1 ? 'is' : 'are'} not clear yet.`]),
  ].join(' ');
}

/** What works now and asks for a sign-in within 30 days. */
function upcomingIn(assessed: readonly AssessedChannel[], now: number, style: TimeStyle): readonly UpcomingWork[] {
  return assessed
    .flatMap((one) => {
      const due = dueOf(one, now);
      const at = due === null ? null : instantOf(due);
      if (stateOf(one) !== 'works' || due === null || at === null || at <= now) return [];
      return calendarDays(at, now, style) > AHEAD_DAYS ? [] : [{ one, at, isEstimate: due.kind === 'estimate' }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ one, at, isEstimate }, index) => {
      const whom = `${accountName(one)} on ${platformFacts(one.channel.platform).name}`;
      return {
        key: `${String(index)} ${one.channel.id}`,
        day: dayName(at, now, style),
        words: isEstimate
          ? `A new sign-in may be due for ${whom} (estimated from the platform’s rules).`
          : `The login for ${whom} ends, unless it is renewed before as usual.`,
      };
    });
}
