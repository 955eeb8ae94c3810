import { calendarDays, clockTime, dayName, type TimeStyle } from './time.ts';

/** "today at 09:30", "yesterday at 18:00", "on Tue 17 Nov at 06:12". */
export function dayMoment(at: number, now: number, style: TimeStyle = {}): string {
  const clock = clockTime(at, style);
  switch (calendarDays(at, now, style)) {
    case 0:
      return `today at ${clock}`;
    case 1:
      return `tomorrow at ${clock}`;
    case -1:
      return `yesterday at ${clock}`;
    default:
      return `on ${dayName(at, now, style)} at ${clock}`;
  }
}
