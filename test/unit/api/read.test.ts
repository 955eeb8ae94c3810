import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';

import { SocialAccount, Workspace } from '#api/contract.ts';
import { isRow, readChannelRow, readWorkspaceRow } from '#api/read.ts';
import type { Channel } from '#channels/channel.ts';
import small from '../../contract/fixtures/channels.small.json' with { type: 'json' };
import smallWorkspaces from '../../contract/fixtures/workspaces.small.json' with { type: 'json' };
import { aRow } from '../../support/builders.ts';

function read(row: unknown): Channel {
  const listed = readChannelRow(row, 0);
  if (listed.kind === 'unreadable') throw new Error(listed.problem);
  return listed.channel;
}

/** The row of the builder with one field changed to anything at all. */
function rowWith(field: string, value: unknown): Record<string, unknown> {
  return { ...aRow(), [field]: value };
}

test('a whole row becomes a channel, its dates instants', () => {
  expect(
    read(aRow({ lastRefreshError: 'Session has expired', lastRefreshErrorStatus: 400, defaultBoardId: '8' })),
  ).toEqual({
    id: 'soc_acme',
    workspaceId: 'ws_acme',
    platform: 'INSTAGRAM',
    status: 'ACTIVE',
    externalId: '17840000000000001',
    handle: '@acme',
    displayName: 'Acme Bikes',
    avatarUrl: 'https://avatars.example.com/acme.png',
    scopes: ['instagram_business_basic', 'instagram_business_content_publish'],
    connectedAt: Date.parse('2026-05-04T09:00:00Z'),
    lastRefreshedAt: Date.parse('2026-11-13T12:00:00Z'),
    tokenExpiresAt: Date.parse('2027-01-12T12:00:00Z'),
    lastRefreshAttemptAt: Date.parse('2026-11-13T12:00:00Z'),
    lastRefreshError: 'Session has expired',
    lastRefreshErrorStatus: 400,
    meta: {},
    defaultBoardId: '8',
    problems: [],
  });
});

const ALL_ABSENT = {
  platform: null,
  status: null,
  externalId: null,
  handle: null,
  displayName: null,
  avatarUrl: null,
  scopes: [],
  connectedAt: null,
  lastRefreshedAt: null,
  tokenExpiresAt: null,
  lastRefreshAttemptAt: null,
  lastRefreshError: null,
  lastRefreshErrorStatus: null,
  meta: {},
  defaultBoardId: null,
  problems: [],
};

test('two ids are enough for a row; what is absent is no problem', () => {
  expect(read({ id: 'soc_1', workspaceId: 'ws_1' })).toEqual({ id: 'soc_1', workspaceId: 'ws_1', ...ALL_ABSENT });
});

test('null is absent, in every field', () => {
  const nulls = Object.fromEntries(Object.keys(aRow()).map((field) => [field, null]));
  expect(read({ ...nulls, id: 'soc_1', workspaceId: 'ws_1' })).toEqual({
    id: 'soc_1',
    workspaceId: 'ws_1',
    ...ALL_ABSENT,
  });
});

test.each([
  ['nothing', null, 'It is nothing, not a channel.'],
  ['a text', 'soc_1', 'It is a text, not a channel.'],
  ['a number', 7, 'It is a number, not a channel.'],
  ['a list', [aRow()], 'It is a list, not a channel.'],
  ['no id', { workspaceId: 'ws_1' }, 'The field “id” is missing or not a text.'],
  ['a numeric id', { id: 7, workspaceId: 'ws_1' }, 'The field “id” is missing or not a text.'],
  ['a blank id', { id: ' ', workspaceId: 'ws_1' }, 'The field “id” is missing or not a text.'],
  ['no workspace', { id: 'soc_1' }, 'The field “workspaceId” is missing or not a text.'],
  [
    'a workspace that is an object',
    { id: 'soc_1', workspaceId: {} },
    'The field “workspaceId” is missing or not a text.',
  ],
])('a row that is %s stands as unreadable, with its place and itself', (_, raw, problem) => {
  expect(readChannelRow(raw, 3)).toEqual({ kind: 'unreadable', index: 3, problem, raw });
});

const TEXTS = ['platform', 'status', 'externalId', 'handle', 'displayName', 'lastRefreshError', 'defaultBoardId'];
const INSTANTS = ['connectedAt', 'lastRefreshedAt', 'tokenExpiresAt', 'lastRefreshAttemptAt'];
const WRONG: readonly [unknown, string][] = [
  ['text', 'a text'],
  [7, 'a number'],
  [true, 'a yes or no'],
  [['a'], 'a list'],
  [{ a: 1 }, 'an object'],
];

test.each(
  [
    ...[...TEXTS, 'avatarUrl'].map((field) => ({ field, right: 'a text', empty: null })),
    ...INSTANTS.map((field) => ({ field, right: 'a text', empty: null })),
    { field: 'lastRefreshErrorStatus', right: 'a number', empty: null },
    { field: 'scopes', right: 'a list', empty: [] },
    { field: 'meta', right: 'an object', empty: {} },
  ].flatMap(({ field, right, empty }) =>
    WRONG.filter(([, found]) => found !== right).map(([value, found]) => ({ field, value, found, empty })),
  ),
)('$field: $found counts as absent and is named', ({ field, value, found, empty }) => {
  const channel = read(rowWith(field, value));
  expect(channel).toMatchObject({ [field]: empty, problems: [{ field, found }] });
  expect({ ...channel, [field]: null, problems: [] }).toEqual({ ...read(aRow()), [field]: null });
});

test('every wrong field is named, and none costs another', () => {
  const { problems, displayName } = read({ ...aRow(), platform: 1, scopes: 'all', tokenExpiresAt: 'soon' });
  expect(problems.map(({ field }) => field)).toEqual(['platform', 'scopes', 'tokenExpiresAt']);
  expect(displayName).toBe('Acme Bikes');
});

test.each(TEXTS)('%s: an empty text says nothing and is no problem', (field) => {
  expect(read(rowWith(field, ' \n'))).toMatchObject({ [field]: null, problems: [] });
});

test('a list of scopes keeps its texts and names the rest', () => {
  expect(read(rowWith('scopes', ['a', 7, null, 'b']))).toMatchObject({
    scopes: ['a', 'b'],
    problems: [{ field: 'scopes', found: 'a list with items that are not texts' }],
  });
});

test.each([
  ['2026-11-20T12:00:00Z', '2026-11-20T12:00:00.000Z'],
  ['2026-11-20T12:00:00.5Z', '2026-11-20T12:00:00.500Z'],
  ['2026-11-20T12:00:00.123456789Z', '2026-11-20T12:00:00.123Z'],
  ['2026-11-20T14:30:00+02:30', '2026-11-20T12:00:00.000Z'],
  ['2026-11-20T12:00Z', '2026-11-20T12:00:00.000Z'],
  ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z'],
  ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
])('the date-time %s is read', (raw, iso) => {
  expect(read(rowWith('tokenExpiresAt', raw))).toMatchObject({ tokenExpiresAt: Date.parse(iso), problems: [] });
});

test.each([
  '',
  'soon',
  '1763640000',
  '2026-11-20',
  '2026-11-20T12:00:00',
  '2026-11-20 12:00:00Z',
  '20 Nov 2026 12:00:00 GMT',
  '2026-02-30T12:00:00Z',
  '2027-02-29T12:00:00Z',
  '2026-13-01T12:00:00Z',
  '2026-11-20T25:00:00Z',
  '2026-11-20T12:00:00+99:99',
  '2026-11-20T12:00:00Z; rm',
])('"%s" is not a date', (raw) => {
  expect(read(rowWith('tokenExpiresAt', raw))).toMatchObject({
    tokenExpiresAt: null,
    problems: [{ field: 'tokenExpiresAt', found: 'not a date' }],
  });
});

test.each([400.5, Number.NaN, Infinity])('a status of %d is none', (status) => {
  expect(read(rowWith('lastRefreshErrorStatus', status))).toMatchObject({
    lastRefreshErrorStatus: null,
    problems: [{ field: 'lastRefreshErrorStatus', found: 'a number' }],
  });
});

test.each([
  'http://avatars.example.com/acme.png',
  'javascript:alert(1)',
  'data:image/png;base64,AAAA',
  '//avatars.example.com/acme.png',
  'acme.png',
])('an avatar at %s is not fetched', (avatarUrl) => {
  expect(read(aRow({ avatarUrl }))).toMatchObject({
    avatarUrl: null,
    problems: [{ field: 'avatarUrl', found: 'an address that is not https' }],
  });
});

test('the avatars of the sandbox, http on loopback, are', () => {
  expect(read(aRow({ avatarUrl: 'http://127.0.0.1:4173/a.svg' })).avatarUrl).toBe('http://127.0.0.1:4173/a.svg');
});

test('hostile texts are kept as sent: showing them as text is the view’s part', () => {
  const hostile = [
    '<img src=x onerror=alert(1)>',
    '\u202Egnp.exe',
    'a\u0000b',
    '😀'.repeat(5000),
    '${7*7}',
    '__proto__',
  ];
  for (const text of hostile) expect(read(aRow({ displayName: text, lastRefreshError: text })).displayName).toBe(text);
});

test('a row cannot reach the prototype of anything', () => {
  const channel = read(
    JSON.parse('{"id":"soc_1","workspaceId":"ws_1","__proto__":{"status":"ACTIVE"},"meta":{"__proto__":{"x":1}}}'),
  );
  expect(channel.status).toBeNull();
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
});

test('extras stay as they are, however deep', () => {
  const meta = { premium: true, boards: [{ id: '1', tags: ['a'] }] };
  expect(read(aRow({ meta })).meta).toEqual(meta);
});

test('every fixture reads without a problem', () => {
  expect(small.map((row) => read(row).problems)).toEqual(small.map(() => []));
});

const instant = fc
  .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString());
const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const id = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
const wireRow = fc.record(
  {
    id,
    workspaceId: id,
    platform: fc.string(),
    externalId: fc.string(),
    handle: fc.string(),
    displayName: nullable(fc.string()),
    avatarUrl: nullable(fc.nat().map((name) => `https://avatars.example.com/${String(name)}.png`)),
    status: fc.string(),
    scopes: fc.array(fc.string()),
    connectedAt: instant,
    lastRefreshedAt: nullable(instant),
    tokenExpiresAt: nullable(instant),
    lastRefreshAttemptAt: nullable(instant),
    lastRefreshError: nullable(fc.string()),
    lastRefreshErrorStatus: nullable(fc.integer()),
    meta: fc.dictionary(fc.string(), fc.jsonValue()),
    defaultBoardId: nullable(fc.string()),
  },
  { requiredKeys: ['id', 'workspaceId', 'platform', 'status'] },
);

test('a row that the schema accepts is read without a problem, and nothing of it is lost', () => {
  fc.assert(
    fc.property(wireRow, (row) => {
      const accepted = v.parse(SocialAccount, row);
      const channel = read(accepted);
      const saidOrNull = (text: string | null | undefined) => (text?.trim() ? text : null);
      const atOrNull = (text: string | null | undefined) => (typeof text === 'string' ? Date.parse(text) : null);
      expect(channel.problems).toEqual([]);
      expect(channel).toMatchObject({
        id: accepted.id,
        workspaceId: accepted.workspaceId,
        platform: saidOrNull(accepted.platform),
        status: saidOrNull(accepted.status),
        externalId: saidOrNull(accepted.externalId),
        handle: saidOrNull(accepted.handle),
        displayName: saidOrNull(accepted.displayName),
        scopes: accepted.scopes ?? [],
        connectedAt: atOrNull(accepted.connectedAt),
        lastRefreshedAt: atOrNull(accepted.lastRefreshedAt),
        tokenExpiresAt: atOrNull(accepted.tokenExpiresAt),
        lastRefreshAttemptAt: atOrNull(accepted.lastRefreshAttemptAt),
        lastRefreshError: saidOrNull(accepted.lastRefreshError),
        lastRefreshErrorStatus: accepted.lastRefreshErrorStatus ?? null,
        defaultBoardId: saidOrNull(accepted.defaultBoardId),
      });
      expect(channel.meta).toEqual(accepted.meta ?? {});
      expect(channel.avatarUrl === null).toBe((accepted.avatarUrl ?? null) === null);
    }),
  );
});

test('a row that the schema refuses for one field is read, and that field is named', () => {
  const fields = ['scopes', 'lastRefreshErrorStatus', ...TEXTS, ...INSTANTS];
  fc.assert(
    fc.property(
      wireRow,
      fc.constantFrom(...fields),
      fc.oneof(fc.boolean(), fc.double(), fc.object()),
      (row, field, value) => {
        const changed = { ...row, [field]: value };
        fc.pre(!v.is(SocialAccount, changed));
        expect(read(changed).problems.map((problem) => problem.field)).toEqual([field]);
      },
    ),
  );
});

test('anything at all can stand in a list and is told apart without a throw', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const listed = readChannelRow(value, 0);
      expect(['channel', 'unreadable']).toContain(listed.kind);
    }),
  );
});

test('every fixture of a workspace reads as the contract shows it', () => {
  const workspaces = smallWorkspaces.map((row) => readWorkspaceRow(row));
  expect(smallWorkspaces.every((row) => v.is(Workspace, row))).toBe(true);
  expect(workspaces.map((workspace) => workspace?.role)).toEqual(['owner', 'editor', null]);
  expect(workspaces[1]).toEqual({
    id: 'ws_01JC7R9S1T3V5W7X9Y1Z3A5B7C',
    name: 'Lantern & Pine',
    timezone: 'America/New_York',
    timeFormat: 'H12',
    brandColor: null,
    logoUrl: null,
    deleted: false,
    role: 'editor',
  });
});

test.each<[string, Record<string, unknown>, object]>([
  ['no name: the id stands in', {}, { name: 'ws_1' }],
  ['a clock the contract does not name', { timeFormat: 'H25' }, { timeFormat: null }],
  ['a colour that is more than a colour', { brandColor: '#fff;background:url(//x)' }, { brandColor: null }],
  ['a colour', { brandColor: '#0F766e' }, { brandColor: '#0F766e' }],
  ['a short colour', { brandColor: '#0Fe' }, { brandColor: '#0Fe' }],
  ['a colour of a length that is none', { brandColor: '#0F76' }, { brandColor: null }],
  ['a logo without https', { logoUrl: 'http://logos.example.com/a.png' }, { logoUrl: null }],
  ['deleted', { deletedAt: '2026-11-01T00:00:00Z' }, { deleted: true }],
  ['deleted, strangely', { deletedAt: 1 }, { deleted: true }],
  ['a role', { memberships: [{ role: 'ADMIN' }] }, { role: 'admin' }],
  ['a role that is no text', { memberships: [{ role: 7 }] }, { role: null }],
  ['no membership', { memberships: [] }, { role: null }],
  ['memberships that are no list', { memberships: 'OWNER' }, { role: null }],
])('a workspace with %s', (_, changes, expected) => {
  expect(readWorkspaceRow({ id: 'ws_1', ...changes })).toMatchObject(expected);
});

test.each([null, 'ws_1', [], {}, { id: 7 }, { id: '' }])('no workspace can be made of %o', (row) => {
  expect(readWorkspaceRow(row)).toBeNull();
});

test('only a plain object is a row', () => {
  expect([{}, [], null, 'a', undefined].map(isRow)).toEqual([true, false, false, false, false]);
});

/** Texts of the spelling that is read fast, a few of their digits and marks changed. */
const almostAnInstant = fc
  .tuple(
    fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
    fc.array(fc.tuple(fc.nat(23), fc.constantFrom(...Array.from('0123456789-:T.Z '))), { maxLength: 3 }),
  )
  .map(([date, changes]) => {
    const letters = Array.from(date.toISOString());
    for (const [at, letter] of changes) letters[at] = letter;
    return letters.join('');
  });

test('a date read the short way is what the long way reads', () => {
  // With a fourth digit after the point no text is read the short way, and the instant is the same.
  const longWay = (text: string) => text.replace(/Z$/, '0Z');
  const read = (tokenExpiresAt: string) => {
    const row = readChannelRow({ id: 'soc_1', workspaceId: 'ws_1', tokenExpiresAt }, 0);
    return row.kind === 'channel' ? row.channel.tokenExpiresAt : null;
  };
  fc.assert(
    fc.property(almostAnInstant, (text) => {
      fc.pre(text.endsWith('Z'));
      expect(read(text)).toBe(read(longWay(text)));
    }),
    { numRuns: 2_000 },
  );
});
