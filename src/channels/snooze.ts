/** Putting a channel aside until a date, and what wakes it before. Kept by the browser, told nowhere else. */
import type { AssessedChannel } from './assess.ts';
import { dayName, type TimeStyle } from './time.ts';

/** A channel put aside. */
export interface Snooze {
  /** When it comes back, epoch ms. */
  readonly until: number;
  /** In the words of whoever put it aside; may be empty. */
  readonly reason: string;
  /** How it was then: another health, or another cause, wakes it. */
  readonly health: string;
  readonly cause: string | null;
}

/** `assessed` put aside until `until` (epoch ms). */
export function snoozeOf(assessed: AssessedChannel, until: number, reason: string): Snooze {
  const letters = Array.from(reason.replace(/\s+/gu, ' ').trim());
  const cut = letters.slice(0, MOST_LETTERS).join('').trimEnd();
  return { until, reason: cut, health: assessed.health.kind, cause: causeOf(assessed) };
}

/** A reason is a note of one line, not a file. */
export const MOST_LETTERS = 80;

/** Whether `snooze` still holds at `now` (epoch ms): its date is to come, and the channel is as it was. */
export function isAsleep(snooze: Snooze, assessed: AssessedChannel, now: number): boolean {
  return now < snooze.until && snooze.health === assessed.health.kind && snooze.cause === causeOf(assessed);
}

/** Whether there is anything to put aside: what asks for nobody wakes nobody. */
export function canSnooze({ health, gap }: AssessedChannel): boolean {
  return health.kind !== 'disconnected' && (health.kind !== 'healthy' || gap.length > 0);
}

function causeOf({ explanation, gap }: AssessedChannel): string | null {
  return gap.length > 0 ? gap.join(' ') : (explanation?.cause ?? null);
}

/** "Snoozed until Thu 3 Dec: waiting for the owner". */
export function snoozeWords({ until, reason }: Snooze, now: number, style: TimeStyle = {}): string {
  return `Snoozed until ${dayName(until, now, style)}${reason === '' ? '' : `: ${reason}`}`;
}
