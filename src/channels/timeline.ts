import type { AssessedChannel } from './assess.ts';
import { platformFacts } from './platform.ts';

/** Something that is known to have happened, or to be due; instants are epoch ms. */
export interface TimelineEntry {
  readonly key: string;
  readonly at: number;
  readonly title: string;
  readonly note: string | null;
  readonly tone: 'plain' | 'bad' | 'future';
}

/** What one row knows of its past and its end, and what this browser saw besides (`seen`), newest first. Nothing is guessed: the row has no history (API.md 5.1). */
export function timelineOf(
  { channel, health, explanation }: AssessedChannel,
  now: number,
  seen: readonly TimelineEntry[] = [],
): readonly TimelineEntry[] {
  const { tokenExpiresAt, lastRefreshAttemptAt, lastRefreshedAt, connectedAt } = channel;
  const { network, renewsItself } = platformFacts(channel.platform);
  const entries: TimelineEntry[] = [...seen];
  if (tokenExpiresAt !== null) {
    const future = tokenExpiresAt > now;
    const over = health.kind === 'expired' || health.kind === 'revoked';
    const title = future ? 'Reported end of the login' : 'Reported end of the login, past';
    const note =
      over && future
        ? `no longer counts, ${network} refused earlier`
        : future && renewsItself
          ? 'renews by itself'
          : null;
    entries.push({
      key: 'end',
      at: tokenExpiresAt,
      title,
      note,
      tone: future ? 'future' : over || health.kind === 'lapsed' ? 'bad' : 'plain',
    });
  }
  if (lastRefreshAttemptAt !== null && lastRefreshAttemptAt !== lastRefreshedAt) {
    const failed = explanation !== null;
    const status = channel.lastRefreshErrorStatus;
    // Some platforms tell a failure under status 200: a number that reads like a success is left out.
    const outcome = status === null || status < 400 ? 'failed' : `answered ${String(status)}`;
    const title = failed ? `Last refresh attempt, ${outcome}` : 'Last refresh attempt';
    entries.push({ key: 'attempt', at: lastRefreshAttemptAt, title, note: null, tone: failed ? 'bad' : 'plain' });
  }
  if (lastRefreshedAt !== null) {
    entries.push({ key: 'success', at: lastRefreshedAt, title: 'Last refresh that worked', note: null, tone: 'plain' });
  }
  if (connectedAt !== null)
    entries.push({ key: 'connected', at: connectedAt, title: 'Connected', note: null, tone: 'plain' });
  return entries.sort((a, b) => b.at - a.at);
}
