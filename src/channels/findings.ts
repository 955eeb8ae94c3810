/** Root causes: channels of one network that broke with the same evidence within the same hour are told once. */
import type { AssessedChannel } from './assess.ts';
import { digest } from './digest.ts';
import { isPlatform, platformFacts, type Platform } from './platform.ts';
import { calendarDays, clockTime, dayName, type TimeStyle } from './time.ts';

const HOUR_MS = 3_600_000;
/** Two alike are a coincidence; three are told. */
const FEWEST = 3;

/** One probable cause behind several channels. */
export interface Finding {
  /** Stands for exactly these channels with this evidence: hidden by hand, it comes back when it changes. */
  readonly key: string;
  readonly kind: 'outage' | 'lost-login' | 'scope-gap';
  readonly network: string;
  readonly channels: readonly AssessedChannel[];
  readonly workspaceCount: number;
  /** When the first of them broke, epoch ms; 0 where nothing tells. */
  readonly since: number;
}

/** A finding in two sentences. The second says what to do, or that there is nothing to do. */
export interface FindingWords {
  readonly headline: string;
  readonly advice: string;
}

/** The findings among `channels`, those with most channels first. */
export function findingsIn(channels: readonly AssessedChannel[]): readonly Finding[] {
  const alike = new Map<string, AssessedChannel[]>();
  for (const assessed of channels) {
    const kind = kindOf(assessed);
    const brokeAt = assessed.channel.lastRefreshAttemptAt;
    if (kind === null || brokeAt === null) continue;
    const { network } = platformFacts(assessed.channel.platform);
    const key = `${kind} ${network} ${assessed.explanation?.evidence ?? ''}`;
    const held = alike.get(key);
    if (held) held.push(assessed);
    else alike.set(key, [assessed]);
  }
  return [...alike]
    .flatMap(([key, held]) => withinTheHour(held).map((cluster) => findingOf(key, cluster)))
    .filter((finding) => finding.channels.length >= FEWEST)
    .concat(gapsIn(channels))
    .sort((a, b) => b.channels.length - a.channels.length || a.since - b.since);
}

/** Channels that look well and publish nothing: even one of them is told, for its row may be far down. */
function gapsIn(channels: readonly AssessedChannel[]): readonly Finding[] {
  const held = channels.filter(
    ({ health, gap, snooze }) => health.kind === 'healthy' && gap.length > 0 && snooze === null,
  );
  return held.length === 0 ? [] : [{ ...findingOf('scope-gap', held), since: 0 }];
}

/** An outage heals by itself; a lost login needs a person, and on some platforms one person is behind many channels. */
function kindOf({ health, explanation, channel }: AssessedChannel): Finding['kind'] | null {
  if (explanation === null) return null;
  if (health.kind === 'failing' && (explanation.cause === 'platform_outage' || explanation.cause === 'network'))
    return 'outage';
  const ended = health.kind === 'expired' || health.kind === 'revoked';
  return ended && explanation.actor === 'channel_owner' && isSharedLogin(channel.platform) ? 'lost-login' : null;
}

/** Where one person's login carries every Page that the person looks after (`shared/corpus/README.md`). */
const SHARED_LOGIN: ReadonlySet<Platform> = new Set(['FACEBOOK_PAGE', 'LINKEDIN_COMPANY'] as const);

function isSharedLogin(platform: string | null): boolean {
  return isPlatform(platform) && SHARED_LOGIN.has(platform);
}

function withinTheHour(channels: readonly AssessedChannel[]): readonly (readonly AssessedChannel[])[] {
  const clusters: AssessedChannel[][] = [];
  for (const assessed of channels.toSorted((a, b) => brokeAt(a) - brokeAt(b))) {
    const last = clusters.at(-1);
    const first = last?.[0];
    if (last !== undefined && first !== undefined && brokeAt(assessed) - brokeAt(first) <= HOUR_MS) last.push(assessed);
    else clusters.push([assessed]);
  }
  return clusters;
}

function brokeAt({ channel }: AssessedChannel): number {
  return channel.lastRefreshAttemptAt ?? 0;
}

function findingOf(key: string, channels: readonly AssessedChannel[]): Finding {
  const ids = channels.map(({ channel }) => channel.id).sort();
  return {
    key: `${key} ${ids.join()}`,
    kind: key.startsWith('scope-gap') ? 'scope-gap' : key.startsWith('outage') ? 'outage' : 'lost-login',
    network: platformFacts(channels[0]?.channel.platform ?? null).network,
    channels,
    workspaceCount: new Set(channels.map(({ channel }) => channel.workspaceId)).size,
    since: Math.min(...channels.map(brokeAt)),
  };
}

/** The words of `finding`. What the data does not prove is called probable. */
export function findingWords(finding: Finding, now: number, style: TimeStyle = {}): FindingWords {
  const { network, channels, workspaceCount, since } = finding;
  const where = workspaceCount === 1 ? 'one workspace' : `${String(workspaceCount)} workspaces`;
  const count = String(channels.length);
  switch (finding.kind) {
    case 'outage': {
      const status = sameStatus(channels);
      const what = status === null ? `${network} failed` : `${network} answered ${String(status)}`;
      return {
        headline: `${what} for ${count} channels in ${where} since ${sinceWords(since, now, style)}: probably ${network}, not you.`,
        advice: `All ${count} still publish and retry by themselves. Do not reconnect them.`,
      };
    }
    case 'scope-gap': {
      const them = channels.length === 1 ? 'it' : 'each';
      return {
        headline: `${count} ${channels.length === 1 ? 'channel' : 'channels'} in ${where} cannot publish: a permission is missing.`,
        advice: `The ${channels.length === 1 ? 'login works' : 'logins work'}. Reconnect ${them} and allow all that is asked for.`,
      };
    }
    case 'lost-login': {
      const kind = platformFacts(channels[0]?.channel.platform ?? null).name;
      return {
        headline: `${count} ${kind}s in ${where} lost one login ${onWords(since, now, style)}: probably one person.`,
        advice: 'Reconnect one and see whether its sign-in serves the others.',
      };
    }
  }
}

/** "07:40", "23:37 yesterday", "Tue 17 Nov". */
function sinceWords(at: number, now: number, style: TimeStyle): string {
  const days = calendarDays(at, now, style);
  if (days === 0) return clockTime(at, style);
  return days === -1 ? `${clockTime(at, style)} yesterday` : dayName(at, now, style);
}

function onWords(at: number, now: number, style: TimeStyle): string {
  const days = calendarDays(at, now, style);
  if (days === 0) return `today at ${clockTime(at, style)}`;
  return days === -1 ? `yesterday at ${clockTime(at, style)}` : `on ${dayName(at, now, style)}`;
}

function sameStatus(channels: readonly AssessedChannel[]): number | null {
  const statuses = new Set(channels.map(({ channel }) => channel.lastRefreshErrorStatus));
  const [only] = statuses;
  return statuses.size === 1 ? (only ?? null) : null;
}

/** A digest of `finding` by which it is hidden until it changes: 52 bits, and no text of the API can be read from it. */
export function findingDigest({ key }: Finding): string {
  return digest(key);
}
