/** Calendar files: RFC 5545, all-day events. */

const DAY_MS = 86_400_000;
const FOLD_OCTETS = 75;

/** A day's event. Texts may hold anything: they are escaped. */
export interface CalendarEvent {
  /** The same for the same work each time, so that a calendar takes the newer file for an update. */
  readonly uid: string;
  /** A calendar day, as `calendarDay` gives it. */
  readonly day: number;
  readonly summary: string;
  readonly description: string;
}

/** The events as an `.ics` file made at `stampedAt` (epoch ms). */
export function calendarFile(name: string, events: readonly CalendarEvent[], stampedAt: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Postbreeze//Channels//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stampedAt)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, day, summary, description }: CalendarEvent, stampedAt: number): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stampOf(stampedAt)}`,
    `DTSTART;VALUE=DATE:${dateOf(day)}`,
    `DTEND;VALUE=DATE:${dateOf(day + DAY_MS)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    // It says what is to be done on that day, not that nobody has time.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** "20261123T081500Z". */
function stampOf(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** "20261123". */
function dateOf(day: number): string {
  return stampOf(day).slice(0, 8);
}

/** A TEXT value (RFC 5545, 3.3.11): control characters have no place in it, half a surrogate pair has no octets. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n');
}

/** The line in pieces of at most 75 octets, never cut inside a character (3.1). */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > FOLD_OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}

/** How long a character is in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}
