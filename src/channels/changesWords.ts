import type { Change, ChangeKind } from './changes.ts';
import { dayMoment } from './dayMoment.ts';
import { calendarDays, clockTime, dayName, type TimeStyle } from './time.ts';

/** "17:40", "yesterday 17:40", "Tue 17 Nov, 17:40": an instant of the past after the word "since". */
export function sinceMoment(at: number, now: number, style: TimeStyle = {}): string {
  const clock = clockTime(at, style);
  switch (calendarDays(at, now, style)) {
    case 0:
      return clock;
    case -1:
      return `yesterday ${clock}`;
    default:
      return `${dayName(at, now, style)}, ${clock}`;
  }
}

/** What stands under a list of changes of one kind: how this browser comes to say so. */
export const CHANGE_NOTE = {
  broke: 'Worked before; posts fail until each is reconnected.',
  recovered: 'Broken before, working again.',
  appeared: 'Connected since, or listed again.',
  vanished: 'No longer listed by Postbreeze: disconnected, as a rule.',
} as const satisfies Record<ChangeKind, string>;

/** "today at 06:12", or "seen yesterday at 08:55" where only that is known. */
export function changeMoment({ at, noticed }: Change, now: number, style: TimeStyle = {}): string {
  const moment = dayMoment(at, now, style);
  return noticed ? `seen ${moment}` : moment;
}
