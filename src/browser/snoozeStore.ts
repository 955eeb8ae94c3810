import { keptEntries, keptTexts } from './keptTexts.ts';

/** A snooze as it is kept: nothing of it is known here but its date. */
export interface KeptSnooze {
  readonly until: number;
  readonly reason: string;
  readonly health: string;
  readonly cause: string | null;
}

/** Channel id → its snooze. */
type Kept = ReadonlyMap<string, KeptSnooze>;

/** One entry for each API: two servers may use the same ids. */
const texts = keptTexts('postbreeze-channels.snoozes ', read);

function read(text: string | null): Kept {
  return new Map(keptEntries(text).flatMap(entryOf));
}

function entryOf(fields: readonly unknown[]): [string, KeptSnooze][] {
  const [id, until, reason, health, cause] = fields;
  if (typeof id !== 'string' || typeof until !== 'number' || typeof health !== 'string') return [];
  return [[id, { until, reason: String(reason), health, cause: typeof cause === 'string' ? cause : null }]];
}

/** The snoozes of `origin`, in whichever tab they were kept. The same map comes back while the storage says the same. */
export function keptSnoozes(origin: string): Kept {
  return texts.at(origin);
}

/** Keeps a channel of `origin` aside, or lets it go with null. Snoozes that ended before `now` (epoch ms) are let go as well. */
export function keepSnooze(origin: string, channelId: string, snooze: KeptSnooze | null, now: number): void {
  const kept = new Map([...keptSnoozes(origin)].filter(([id, { until }]) => until > now && id !== channelId));
  if (snooze !== null) kept.set(channelId, snooze);
  texts.keep(
    origin,
    JSON.stringify([...kept].map(([id, { until, reason, health, cause }]) => [id, until, reason, health, cause])),
  );
}

/** The snoozes of `origin`, followed as they change here and in other tabs. */
export function useKeptSnoozes(origin: string): Kept {
  return texts.useAt(origin);
}
