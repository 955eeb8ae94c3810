/** What is said of posts that may fail: on a row, in the head of a workspace, in the summary, and one by one. */
import { plural } from './count.ts';
import { dayMoment } from './dayMoment.ts';
import type { DuePost } from './posts.ts';
import type { PostsAtRisk } from './postsAhead.ts';
import { calendarDays, clockTime, dayName, exactTime, type TimeStyle } from './time.ts';

/** One line in two parts: the second is left out where there is little room. */
export interface DueWords {
  /** "2 posts due today". */
  readonly text: string;
  /** ", next at 15:00"; may be empty. */
  readonly next: string;
  /** The whole of it with the exact instant, for hover. */
  readonly whole: string;
}

/** What a row says of the posts that wait on its channel, at `now` (epoch ms); null where none does. `style` is its workspace's. */
export function dueWords(due: readonly DuePost[], now: number, style: TimeStyle, viewer: TimeStyle): DueWords | null {
  const [first] = due;
  if (first === undefined) return null;
  const { text, next } = ofFirst(due, first.at, now, style, viewer);
  const exact = first.at === null ? '' : ` First: ${exactTime(first.at, style)}${zoneWords(first.at, style, viewer)}.`;
  return { text, next, whole: `${text}${next}.${exact} ${plural(due.length, 'post')} in all.` };
}

function ofFirst(
  due: readonly DuePost[],
  firstAt: number | null,
  now: number,
  style: TimeStyle,
  viewer: TimeStyle,
): { readonly text: string; readonly next: string } {
  if (firstAt === null) return { text: `${plural(due.length, 'post')} due`, next: ', at a time not told' };
  const at = (instant: number) => `at ${clockTime(instant, style)}${zoneWords(instant, style, viewer)}`;
  const days = calendarDays(firstAt, now, style);
  if (days > 0) {
    return {
      text: `${plural(due.length, 'post')} due${whenWords(due.length, firstAt, now, style)}`,
      next: ` ${at(firstAt)}`,
    };
  }
  const byTonight = due.flatMap((one) => (one.at !== null && calendarDays(one.at, now, style) <= 0 ? one.at : []));
  const next = byTonight.find((instant) => instant >= now);
  if (next !== undefined) {
    return {
      text: `${plural(byTonight.length, 'post')} due today`,
      next: byTonight.length === 1 ? ` ${at(next)}` : `, next ${at(next)}`,
    };
  }
  // Not gone out though its time is past: it fails now, or waits.
  const were = `${plural(byTonight.length, 'post')} ${byTonight.length === 1 ? 'was' : 'were'} due`;
  if (days < 0)
    return { text: `${were} ${byTonight.length === 1 ? 'on' : 'since'} ${dayName(firstAt, now, style)}`, next: '' };
  return { text: `${were} today`, next: ` ${byTonight.length === 1 ? 'at' : 'from'} ${clockTime(firstAt, style)}` };
}

/** ", Stockholm time", where the clock of the workspace shows another time than the reader's. */
function zoneWords(at: number, { timeZone }: TimeStyle, viewer: TimeStyle): string {
  if (timeZone === undefined) return '';
  const there = exactTime(at, { timeZone });
  if (there === exactTime(at, { timeZone: viewer.timeZone })) return '';
  return `, ${timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')} time`;
}

/** "3 posts today at risk", "2 posts by Mon 23 Nov at risk" for the head of a workspace; null where none waits. */
export function groupDueWords(
  { count, today, posts: due }: PostsAtRisk,
  now: number,
  style: TimeStyle,
): DueWords | null {
  const first = due[0]?.at ?? null;
  if (count === 0) return null;
  const next = ' at risk';
  const text =
    today > 0
      ? `${plural(today, 'post')} today`
      : `${plural(count, 'post')}${first === null ? '' : whenWords(count, first, now, style)}`;
  return { text, next, whole: `${text}${next}. ${plural(count, 'post')} in all.` };
}

/** " tomorrow", " from Tue 24 Nov". */
function whenWords(count: number, first: number, now: number, style: TimeStyle): string {
  const day = calendarDays(first, now, style) === 1 ? 'tomorrow' : dayName(first, now, style);
  if (count > 1) return ` from ${day}`;
  return day === 'tomorrow' ? ` ${day}` : ` on ${day}`;
}

/** What the summary says beside the count. */
export interface RiskWords {
  /** In bold: "4 today". */
  readonly lead: string;
  readonly rest: string;
}

/** The words beside the count of posts at risk; `styleOf` and `nameOf` are those of a workspace by its id. */
export function riskWords(
  { count, today, posts: due }: PostsAtRisk,
  now: number,
  styleOf: (workspaceId: string) => TimeStyle,
  nameOf: (workspaceId: string) => string,
  viewer: TimeStyle,
): RiskWords {
  const [first] = due.filter(({ at }) => at !== null && at >= now);
  if (count === 0) return { lead: 'None found', rest: ' where it could fail' };
  if (first === undefined || first.at === null) return { lead: '', rest: today > 0 ? `${String(today)} past due` : '' };
  const style = styleOf(first.post.workspaceId);
  const when =
    calendarDays(first.at, now, style) === 0 ? `at ${clockTime(first.at, style)}` : dayMoment(first.at, now, style);
  const whom = `${when}${zoneWords(first.at, style, viewer)} for ${nameOf(first.post.workspaceId)}`;
  return today > 0
    ? { lead: `${String(today)} today`, rest: `, ${today === 1 ? '' : 'the next '}${whom}` }
    : { lead: 'None today', rest: `, the next ${whom}` };
}

/** When one post is due, with the zone where it is not the reader's. */
export function postMoment(at: number | null, now: number, style: TimeStyle, viewer: TimeStyle): string {
  return at === null ? 'at a time not told' : `${dayMoment(at, now, style)}${zoneWords(at, style, viewer)}`;
}
