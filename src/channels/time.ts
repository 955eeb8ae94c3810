/** Instants in words. English, the reader's zone unless one is named; no clock of its own. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How times are written: the zone (IANA; undefined is the reader's) and the clock (undefined is 24 hours). */
export interface TimeStyle {
  readonly timeZone?: string | undefined;
  readonly hour12?: boolean | undefined;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: number, name: string, options: Intl.DateTimeFormatOptions, { timeZone }: TimeStyle): string {
  const key = `${name}|${timeZone ?? ''}`;
  let made = formats.get(key);
  if (made === undefined) {
    made = createFormat(options, timeZone);
    formats.set(key, made);
  }
  return made.format(at);
}

/** A zone from the API may be one that this browser does not know: the reader's zone stands in. */
function createFormat(options: Intl.DateTimeFormatOptions, timeZone: string | undefined): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-GB', timeZone === undefined ? options : { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-GB', options);
  }
}

/** "06:12", or "6:12 am". */
export function clockTime(at: number, style: TimeStyle = {}): string {
  // Not `hour12: true`: in British English that writes a quarter past noon as "00:15 pm".
  return style.hour12 === true
    ? format(at, 'clock-12', { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' }, style)
    : format(at, 'clock-24', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, style);
}

/** "Tue 17 Nov", with the year where it is not the year of `now`. */
export function dayName(at: number, now: number, style: TimeStyle = {}): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const text =
    yearOf(at, style) === yearOf(now, style)
      ? format(at, 'day', day, style)
      : format(at, 'day-year', { day: 'numeric', month: 'short', year: 'numeric' }, style);
  return text.replace(',', '');
}

/** "30 November", with the year where it is not the year of `today`; both are calendar days, as `calendarDay` gives them. */
export function longDay(day: number, today: number): string {
  const utc = { timeZone: 'UTC' };
  return yearOf(day, utc) === yearOf(today, utc)
    ? format(day, 'long-day', { day: 'numeric', month: 'long' }, utc)
    : format(day, 'long-day-year', { day: 'numeric', month: 'long', year: 'numeric' }, utc);
}

/** "Tue 17 Nov 2026, 06:12": the exact instant, for focus and hover. */
export function exactTime(at: number, style: TimeStyle = {}): string {
  const day = format(at, 'exact-day', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }, style);
  return `${day.replace(',', '')}, ${clockTime(at, style)}`;
}

function yearOf(at: number, style: TimeStyle): number {
  return new Date(calendarDay(at, style)).getUTCFullYear();
}

/** Whole calendar days from `now` to `at` in the reader's zone: -1 is yesterday. */
export function calendarDays(at: number, now: number, style: TimeStyle = {}): number {
  return Math.round((calendarDay(at, style) - calendarDay(now, style)) / DAY_MS);
}

/** Every row asks for the day of now, and several times for its own: the last answers are kept. */
const days = new Map<string, number>();
const MOST_DAYS = 2_000;

/** The calendar day of `at` in the reader's zone, as the epoch ms at which it begins in UTC: days of 23 and 25 hours count as one. */
export function calendarDay(at: number, style: TimeStyle = {}): number {
  const key = `${String(at)}|${style.timeZone ?? ''}`;
  const known = days.get(key);
  if (known !== undefined) return known;
  const text = format(at, 'numbers', { year: 'numeric', month: '2-digit', day: '2-digit' }, style);
  const [day = 1, month = 1, year = 1970] = text.split('/').map(Number);
  // Not `Date.UTC`, which takes the year 1 for 1901: a server that writes "no date" as the year 1 is an old acquaintance.
  const begins = new Date(0).setUTCFullYear(year, month - 1, day);
  if (days.size >= MOST_DAYS) days.clear();
  days.set(key, begins);
  return begins;
}

/** "2026-11-20T12:00:00.000Z", for other programs; empty where there is no instant. */
export function isoTime(at: number | null): string {
  return at === null ? '' : new Date(at).toISOString();
}

/** "2026-11-20", the reader's day: for the name of a file. */
export function fileDay(at: number, style: TimeStyle = {}): string {
  return isoTime(calendarDay(at, style)).slice(0, 10);
}

/** "2 h 43 min ago", "yesterday", "in 5 days". An instant within a minute, or a future one that ought to be past, is for the caller to name. */
export function relativeTime(at: number, now: number, style: TimeStyle = {}): string {
  const gapMs = Math.abs(at - now);
  if (gapMs < MINUTE_MS) return 'just now';
  const past = at <= now;
  const days = calendarDays(at, now, style);
  if (gapMs >= 6 * HOUR_MS) {
    if (days === -1) return 'yesterday';
    if (days === 1) return 'tomorrow';
  }
  // The day a clock is put back has 25 hours: 24 of them can lie in one date.
  const span = gapMs >= DAY_MS ? longSpan(Math.max(1, Math.abs(days))) : shortSpan(gapMs);
  return past ? `${span} ago` : `in ${span}`;
}

/** "40 s", "24 min": how old something is that is usually seconds or minutes old. */
export function age(ms: number): string {
  if (ms < MINUTE_MS) return `${Math.max(0, Math.floor(ms / 1000))} s`;
  return shortSpan(ms);
}

function shortSpan(ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 24) return longSpan(Math.floor(hours / 24));
  const rest = minutes % 60;
  return rest === 0 || hours >= 10 ? `${hours} h` : `${hours} h ${rest} min`;
}

function longSpan(days: number): string {
  if (days < 60) return days === 1 ? '1 day' : `${days} days`;
  const months = Math.round(days / 30.44);
  if (months < 24) return `${months} months`;
  return `${Math.round(days / 365.25)} years`;
}

/** `text` with its first letter in upper case, for the start of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
