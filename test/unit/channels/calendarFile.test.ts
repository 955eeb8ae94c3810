import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';

import { calendarFile, type CalendarEvent } from '#channels/calendarFile.ts';
import { endingWithin, forecastOf } from '#channels/forecast.ts';
import { forecastCalendar } from '#channels/forecastCalendar.ts';
import { anAssessed, DAY_MS, HOUR_MS, NOW } from '../../support/builders.ts';

const UTC = { timeZone: 'UTC' };
const DAY = Date.parse('2026-11-23');

const anEvent = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'login-ends.soc_1@channels.postbreeze',
  day: DAY,
  summary: 'Login ends: Acme Bikes on Instagram',
  description: 'One line',
  ...changes,
});

/** The events as ical.js, which is not ours, reads them. */
function eventsIn(file: string): readonly InstanceType<(typeof ICAL)['Event']>[] {
  const calendar = ICAL.Component.fromString(file);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

const octets = (line: string) => new TextEncoder().encode(line).length;

test('the file, to the letter', () => {
  expect(calendarFile('Postbreeze Channels', [anEvent({ description: 'a; b, c\\d\ne' })], NOW)).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Postbreeze//Channels//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Postbreeze Channels',
      'BEGIN:VEVENT',
      'UID:login-ends.soc_1@channels.postbreeze',
      'DTSTAMP:20261120T120000Z',
      'DTSTART;VALUE=DATE:20261123',
      'DTEND;VALUE=DATE:20261124',
      'SUMMARY:Login ends: Acme Bikes on Instagram',
      'DESCRIPTION:a\\; b\\, c\\\\d\\ne',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('whatever the texts hold, lines keep to 75 octets and an independent parser gets the texts back', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom(
        '\\',
        ';',
        ',',
        '\n',
        '\r',
        ':',
        '"',
        'n',
        'N',
        ' ',
        '\t',
        '\u0000',
        'é',
        '字',
        '👩‍🚀',
        '\uDC00',
      ),
      maxLength: 200,
    }),
  );
  fc.assert(
    fc.property(text, text, text, (uid, summary, description) => {
      const file = calendarFile('Name', [anEvent({ uid: `x${uid}x`, summary, description })], NOW);
      expect(file.endsWith('\r\n')).toBe(true);
      const lines = file.slice(0, -2).split('\r\n');
      for (const line of lines) {
        expect(octets(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[^\P{Cc}]/u);
      }
      const [event] = eventsIn(file);
      expect(event?.summary).toBe(asText(summary));
      expect(event?.description).toBe(asText(description));
      expect(event?.startDate.toString()).toBe('2026-11-23');
    }),
  );
});

test.each(['x', 'é', '字', '👩🏽'])('a long line of %s is folded at 75 octets, and not before it must', (character) => {
  const file = calendarFile('Name', [anEvent({ summary: character.repeat(200) })], NOW);
  const lines = file.split('\r\n');
  const first = lines.findIndex((line) => line.startsWith('SUMMARY:'));
  const pieces = lines.slice(
    first,
    lines.findIndex((line, index) => index > first && !line.startsWith(' ')),
  );
  expect(pieces.length).toBeGreaterThan(2);
  for (const piece of pieces.slice(0, -1)) {
    expect(octets(piece)).toBeLessThanOrEqual(75);
    expect(octets(piece)).toBeGreaterThan(75 - 4);
  }
  expect(eventsIn(file)[0]?.summary).toBe(character.repeat(200));
});

/** What a calendar can hold of `text`. */
function asText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^\P{Cc}\n]/gu, ' ');
}

test('one event a piece of work, under an id that stays; what is no work is no event', () => {
  const channels = [
    anAssessed({
      id: 'broken',
      status: 'REVOKED',
      lastRefreshError: 'secret=sk_live_1234567890abcdef',
      lastRefreshAttemptAt: NOW,
    }),
    anAssessed({ id: 'week', tokenExpiresAt: NOW + 5 * DAY_MS }),
    anAssessed({
      id: 'page',
      platform: 'FACEBOOK_PAGE',
      handle: null,
      tokenExpiresAt: null,
      connectedAt: NOW - 80 * DAY_MS,
    }),
    anAssessed({ id: 'x', platform: 'X', tokenExpiresAt: NOW + HOUR_MS }),
    anAssessed({ id: 'undated', tokenExpiresAt: null }),
  ];
  const fileAt = (now: number) =>
    forecastCalendar(endingWithin(forecastOf(channels, now, UTC), 30), () => 'Acme; Sons', now, UTC);
  const events = eventsIn(fileAt(NOW));
  expect(events.map(({ uid, summary, startDate }) => `${uid} ${startDate.toString()} ${summary}`)).toEqual([
    'reconnect.broken@channels.postbreeze 2026-11-20 Overdue: reconnect Acme Bikes on Instagram',
    'login-ends.week@channels.postbreeze 2026-11-25 Login ends: Acme Bikes on Instagram',
    'sign-in-again.page@channels.postbreeze 2026-11-30 Estimate: sign in again for Acme Bikes on Facebook Page',
  ]);
  expect(events[1]?.description).toContain('Acme Bikes (@acme), Instagram, Acme; Sons');
  expect(events[2]?.description).toContain('https://developers.facebook.com/');
  expect(fileAt(NOW)).not.toContain('sk_live');
  expect(eventsIn(fileAt(NOW + HOUR_MS)).map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
});

test('the day of an event is the viewer’s', () => {
  const late = anAssessed({ tokenExpiresAt: Date.parse('2026-11-25T20:00:00Z') });
  const dayIn = (timeZone: string) =>
    eventsIn(
      forecastCalendar(endingWithin(forecastOf([late], NOW, { timeZone }), 30), (id) => id, NOW, { timeZone }),
    )[0]?.startDate.toString();
  expect(dayIn('UTC')).toBe('2026-11-25');
  expect(dayIn('Asia/Tokyo')).toBe('2026-11-26');
});
