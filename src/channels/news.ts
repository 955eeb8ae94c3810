/** What is told of breaks as they happen: to whoever looks elsewhere, and to whoever cannot see the page. */
import { plural } from './count.ts';
import type { AssessedChannel } from './assess.ts';
import { channelName, type Channel } from './channel.ts';
import { platformFacts } from './platform.ts';

const HOUR_MS = 3_600_000;

/** Several channels that broke by one cause, told once. */
export interface BreakNews {
  /** The same in every tab, so that the system shows it once. */
  readonly tag: string;
  readonly title: string;
  readonly body: string;
  /** The channel to open; null where there are several. */
  readonly channelId: string | null;
}

/** The channels that worked in `before` and need a reconnect in `after`. One that was not listed before is no news. */
export function newlyBroken(before: readonly Channel[], after: readonly Channel[]): readonly Channel[] {
  const worked = new Set(before.filter(({ status }) => status === 'ACTIVE').map(({ id }) => id));
  return after.filter(({ id, status }) => worked.has(id) && (status === 'TOKEN_EXPIRED' || status === 'REVOKED'));
}

/** What was told, and when (epoch ms), by channel and cause. */
export type Told = ReadonlyMap<string, number>;

/** The broken channels that are news at `now` (epoch ms), and what is told after that: one that flaps within the hour is told once. */
export function untold(
  broken: readonly AssessedChannel[],
  told: Told,
  now: number,
): { readonly news: readonly AssessedChannel[]; readonly told: Told } {
  const keyOf = ({ channel, explanation }: AssessedChannel) => `${channel.id} ${explanation?.cause ?? ''}`;
  const news = broken.filter((assessed) => now - (told.get(keyOf(assessed)) ?? -Infinity) > HOUR_MS);
  return { news, told: new Map([...told, ...news.map((assessed) => [keyOf(assessed), now] as const)]) };
}

/** One piece of news for each cause: platform and evidence together. Names channels and workspaces; no text of the API's own. */
export function breakNews(
  broken: readonly AssessedChannel[],
  nameOfWorkspace: (id: string) => string,
): readonly BreakNews[] {
  const byCause = new Map<string, AssessedChannel[]>();
  for (const assessed of broken) {
    const cause = `${assessed.channel.platform ?? ''} ${assessed.explanation?.evidence ?? assessed.health.kind}`;
    const held = byCause.get(cause);
    if (held) held.push(assessed);
    else byCause.set(cause, [assessed]);
  }
  return [...byCause.values()].map((held) => newsOf(held, nameOfWorkspace));
}

function newsOf(held: readonly AssessedChannel[], nameOfWorkspace: (id: string) => string): BreakNews {
  const [first, ...more] = held.map(({ channel }) => channel);
  const platform = platformFacts(first?.platform ?? null).name;
  const why = held[0]?.explanation?.title ?? null;
  const workspaces = [...new Set(held.map(({ channel }) => nameOfWorkspace(channel.workspaceId)))];
  const [one = '', ...others] = workspaces;
  const where = others.length === 0 ? one : `${one} and ${String(others.length)} more`;
  const tag = `broke ${held
    .map(({ channel }) => channel.id)
    .toSorted()
    .join(' ')}`;
  const body = `${where}.${why === null ? '' : ` ${why}`}`;
  if (first === undefined || more.length > 0)
    return { tag, title: `${String(held.length)} channels on ${platform} need a reconnect`, body, channelId: null };
  return { tag, title: `${channelName(first)} on ${platform} needs a reconnect`, body, channelId: first.id };
}

/** What is said once, when the list is there. */
export function spokenSummary(broken: number, mayFail: number): string {
  if (broken === 0 && mayFail === 0) return 'No channel needs a reconnect.';
  const lead = broken === 0 ? 'No channel needs' : `${plural(broken, 'channel')} ${broken === 1 ? 'needs' : 'need'}`;
  return `${lead} a reconnect.${mayFail === 0 ? '' : ` ${plural(mayFail, 'channel')} may fail soon.`}`;
}
