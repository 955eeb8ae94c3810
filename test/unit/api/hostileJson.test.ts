import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';

import { createClient } from '#api/client.ts';
import { failureOf } from '#api/apiError.ts';
import { boardOf } from '#channels/boardOf.ts';
import { channelSheet } from '#channels/channelSheet.ts';
import { diagnoseRefreshError } from '#channels/diagnose.ts';
import { explainRefreshError } from '#channels/explain.ts';
import { NO_FILTER } from '#channels/filter.ts';
import { forecastOf } from '#channels/forecast.ts';
import { forecastCalendar } from '#channels/forecastCalendar.ts';
import { deepObject } from '#sandbox/data/hostileValues.ts';
import { NOW } from '../../support/builders.ts';
import { aConnection } from '../../support/fakeFetch.ts';

const RUNS = 150;
/** The machine may be busy. */
const PATIENCE_MS = 60_000;
const UTC = { timeZone: 'UTC' };

/** Texts that try to be more than text. */
const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '\u202Egnp.exe\u202C\u2066\u2069',
    'A\u200Bc\u200Dme\uFEFF',
    'nul\u0000bell\u0007',
    'half \uD83D and \uDC00',
    'x'.repeat(10_000),
    '__proto__',
    'constructor',
    '=HYPERLINK("https://evil.test")',
    'BEGIN:VEVENT\r\nSUMMARY:no',
  ),
  fc
    .constantFrom('javascript', 'data', 'vbscript', 'file', 'blob', 'ftp', 'http', 'https', 'about', 'intent', '')
    .map((scheme) => `${scheme}://evil.test/%00"><script>`),
);

const instant = fc.oneof(
  fc
    .date({ noInvalidDate: true, min: new Date('1970-01-01'), max: new Date('9999-01-01') })
    .map((at) => at.toISOString()),
  fc.integer().map(String),
  hostileText,
);

/** Anything JSON can say, deep and with names that mean something to JavaScript. */
const anyJson = fc.oneof(
  hostileText,
  fc.jsonValue({ maxDepth: 4 }),
  fc.integer(),
  fc.constant(JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')),
  fc.constant(deepObject(100)),
);

const maybe = (value: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: anyJson });
const few = (...values: readonly string[]) => maybe(fc.constantFrom(...values));

/** A row that is nearly right: each field as it should be, or anything at all, or gone. */
const nearlyARow = fc.record(
  {
    id: few('soc_1', 'soc_2', 'soc_3'),
    workspaceId: few('ws_1', 'ws_2', '__proto__'),
    platform: few('INSTAGRAM', 'X', 'LINKEDIN_PERSON', 'FACEBOOK_PAGE', 'MASTODON', 'constructor'),
    status: few('ACTIVE', 'TOKEN_EXPIRED', 'REVOKED', 'PAUSED', 'toString'),
    handle: maybe(hostileText),
    displayName: maybe(hostileText),
    avatarUrl: maybe(hostileText),
    scopes: maybe(fc.array(hostileText, { maxLength: 3 })),
    connectedAt: maybe(instant),
    tokenExpiresAt: maybe(instant),
    lastRefreshedAt: maybe(instant),
    lastRefreshAttemptAt: maybe(instant),
    lastRefreshError: maybe(hostileText),
    lastRefreshErrorStatus: maybe(fc.integer()),
    meta: maybe(fc.dictionary(hostileText, anyJson, { maxKeys: 3 })),
  },
  { requiredKeys: [] },
);
const listing = fc.array(fc.oneof({ weight: 5, arbitrary: nearlyARow }, { weight: 1, arbitrary: anyJson }), {
  maxLength: 12,
});

/** The board of what the server sent, read as the page reads it. */
async function boardFrom(body: unknown) {
  const { rows } = await createClient(aConnection({ body: JSON.stringify(body) }).connection).listChannels();
  return {
    rows,
    board: boardOf({ rows, workspaces: null, filter: NO_FILTER, now: NOW, diagnose: diagnoseRefreshError }),
  };
}

test(
  'whatever rows the server sends, none is dropped, in the list, in its file and in the calendar, and nothing throws',
  async () => {
    await fc.assert(
      fc.asyncProperty(listing, async (body) => {
        const { rows, board } = await boardFrom(body);
        expect(rows).toHaveLength(body.length);
        const channels = board.groups.flatMap((group) => group.channels);
        expect(channels.length + board.unreadable.length).toBe(body.length);

        const sheet = channelSheet(board, NOW, UTC);
        expect(sheet.split(/\r\n(?=[^"]*(?:"[^"]*"[^"]*)*$)/)).toHaveLength(body.length + 2);

        const items = Object.values(forecastOf(channels, NOW, UTC)).flat();
        const calendar = ICAL.Component.fromString(forecastCalendar(items, (id) => id, NOW, UTC));
        expect(calendar.getAllSubcomponents('vevent').length).toBeLessThanOrEqual(items.length);
        expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      }),
      { numRuns: RUNS },
    );
  },
  PATIENCE_MS,
);

test(
  'what is said of a row in our words holds no markup of the row',
  async () => {
    await fc.assert(
      fc.asyncProperty(listing, async (body) => {
        const { board } = await boardFrom(body);
        for (const { channel } of board.groups.flatMap((group) => group.channels)) {
          const { platform, lastRefreshError: error, lastRefreshErrorStatus: httpStatus } = channel;
          const told = explainRefreshError({ platform, error, httpStatus });
          const words = [told.title, told.detail, told.who, told.evidence, ...told.steps].join('\n');
          expect(words, JSON.stringify(error)).not.toMatch(/<\w|\u202E|onerror/);
        }
      }),
      { numRuns: RUNS },
    );
  },
  PATIENCE_MS,
);

test(
  'a body that is anything but a list is told as unreadable, whatever it is',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        anyJson.filter((body) => !Array.isArray(body)),
        async (body) => {
          const { connection } = aConnection({ body: JSON.stringify(body) });
          const failure = await createClient(connection).listChannels().catch(failureOf);
          expect(failure).toMatchObject({ kind: 'unreadable' });
        },
      ),
      { numRuns: RUNS },
    );
  },
  PATIENCE_MS,
);

test(
  'a body that is no JSON at all is told as unreadable',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }).map((text) => `[${text}`),
        async (body) => {
          const { connection } = aConnection({ body });
          const answer = await createClient(connection).listChannels().catch(failureOf);
          expect('rows' in answer || answer.kind === 'unreadable').toBe(true);
        },
      ),
      { numRuns: RUNS },
    );
  },
  PATIENCE_MS,
);
