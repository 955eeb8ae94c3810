/** The dates a snoozed channel may come back on. Days are those of the reader's zone, as a calendar on the wall has them. */

/** How long people put things aside. */
export const SNOOZE_DAYS = [
  { days: 1, label: 'Tomorrow' },
  { days: 3, label: '3 days' },
  { days: 7, label: '1 week' },
  { days: 14, label: '2 weeks' },
] as const;

/** Longer than this is not aside, it is gone. */
export const MOST_DAYS = 90;

/** The first instant (epoch ms) of the day `days` after that of `now`. */
export function wakeIn(days: number, now: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days).getTime();
}

/** The first instant (epoch ms) of a date as a field writes it ("2026-12-03"); null where it is none, or not within 90 days. */
export function wakeOn(date: string, now: number): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date)?.slice(1).map(Number);
  if (parts === undefined) return null;
  const [year = 0, month = 0, day = 0] = parts;
  const at = new Date(year, month - 1, day).getTime();
  return at >= wakeIn(1, now) && at <= wakeIn(MOST_DAYS, now) ? at : null;
}

/** The date of an instant as a field writes it. */
export function dateField(at: number): string {
  const day = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
