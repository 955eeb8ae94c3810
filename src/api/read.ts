/** Wire → domain, row by row and field by field: a wrong type counts as absent and is named, one bad row costs one row. */
import type { Channel, FieldProblem, ListedChannel, Workspace } from '#channels/channel.ts';
import { safeUrl } from './safeUrl.ts';
import { sharedParts, type SharedParts } from './sharedParts.ts';

type Row = Readonly<Record<string, unknown>>;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const HEX_COLOR = /^#(?:[0-9a-f]{3}){1,2}$/i;

/** Reads the rows of one `GET /social-accounts`; hands on each channel that it finds. */
export function channelRows(
  onChannel: (channel: Channel) => void = () => undefined,
): (input: unknown, index: number) => ListedChannel {
  const shared = sharedParts();
  return (input, index) => {
    const row = readChannelRow(input, index, shared);
    if (row.kind === 'channel') onChannel(row.channel);
    return row;
  };
}

/**
 * A row of `GET /social-accounts`. Written by hand because it runs 10,000 times per answer (3 to 4 times faster than a
 * schema); `test/unit/api/read.test.ts` holds it to the schema in `contract.ts`.
 */
export function readChannelRow(input: unknown, index: number, shared: SharedParts = sharedParts()): ListedChannel {
  if (!isRow(input))
    return { kind: 'unreadable', index, problem: `It is ${nameOf(input)}, not a channel.`, raw: input };
  const { id, workspaceId } = input;
  if (!isId(id)) return { kind: 'unreadable', index, problem: 'The field “id” is missing or not a text.', raw: input };
  if (!isId(workspaceId)) {
    return { kind: 'unreadable', index, problem: 'The field “workspaceId” is missing or not a text.', raw: input };
  }
  return { kind: 'channel', channel: toChannel(input, id, shared.text(workspaceId), shared) };
}

const NO_PROBLEMS: readonly FieldProblem[] = [];

function toChannel(row: Row, id: string, workspaceId: string, shared: SharedParts): Channel {
  const problems: FieldProblem[] = [];
  const channel: Channel = {
    id,
    workspaceId,
    platform: sharedText(row, 'platform', problems, shared),
    status: sharedText(row, 'status', problems, shared),
    externalId: text(row, 'externalId', problems),
    handle: text(row, 'handle', problems),
    displayName: text(row, 'displayName', problems),
    avatarUrl: imageAddress(row, 'avatarUrl', problems),
    scopes: shared.list(texts(row, 'scopes', problems)),
    connectedAt: instant(row, 'connectedAt', problems),
    lastRefreshedAt: instant(row, 'lastRefreshedAt', problems),
    tokenExpiresAt: instant(row, 'tokenExpiresAt', problems),
    lastRefreshAttemptAt: instant(row, 'lastRefreshAttemptAt', problems),
    lastRefreshError: text(row, 'lastRefreshError', problems),
    lastRefreshErrorStatus: httpStatus(row, 'lastRefreshErrorStatus', problems),
    meta: extras(row, 'meta', problems),
    defaultBoardId: text(row, 'defaultBoardId', problems),
    problems: NO_PROBLEMS,
  };
  return problems.length === 0 ? channel : { ...channel, problems };
}

function sharedText(row: Row, field: string, problems: FieldProblem[], shared: SharedParts): string | null {
  const value = text(row, field, problems);
  return value === null ? null : shared.text(value);
}

/** A row of `GET /workspaces`; null when it has no readable `id`. */
export function readWorkspaceRow(input: unknown): Workspace | null {
  if (!isRow(input) || !isId(input['id'])) return null;
  const ignored: FieldProblem[] = [];
  const format = text(input, 'timeFormat', ignored);
  const color = text(input, 'brandColor', ignored);
  return {
    id: input['id'],
    name: text(input, 'name', ignored) ?? input['id'],
    timezone: text(input, 'timezone', ignored),
    timeFormat: format === 'H24' || format === 'H12' ? format : null,
    brandColor: color !== null && HEX_COLOR.test(color) ? color : null,
    logoUrl: imageAddress(input, 'logoUrl', ignored),
    deleted: input['deletedAt'] !== null && input['deletedAt'] !== undefined,
    role: roleIn(input['memberships']),
  };
}

/** `memberships[0].role`, lower-cased, where it is a string (S36). */
function roleIn(memberships: unknown): string | null {
  if (!Array.isArray(memberships)) return null;
  const first: unknown = memberships[0];
  return isRow(first) && typeof first['role'] === 'string' ? first['role'].toLowerCase() : null;
}

/** Whether `value` is a plain JSON object. */
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether `value` can be the id of something: a text that is not blank. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** An absent field is null (S10); so is an empty text, which says nothing; a wrong type is null and noted. */
export function text(row: Row, field: string, problems: FieldProblem[]): string | null {
  const value = row[field];
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return absent(field, value, problems);
}

/** An instant of the wire as epoch ms; null when it is absent or not a date, which `problems` then names. */
export function instant(row: Row, field: string, problems: FieldProblem[]): number | null {
  const value = row[field];
  if (typeof value !== 'string') return absent(field, value, problems);
  const at = utcInstant(value) ?? (INSTANT.test(value) && isRealDay(value) ? Date.parse(value) : Number.NaN);
  if (!Number.isNaN(at)) return at;
  problems.push({ field, found: 'not a date' });
  return null;
}

/**
 * An instant in the one spelling that the server is seen to use, `2026-11-24T08:55:00.000Z`, as epoch ms; null in any other.
 * An answer holds 40,000 of them, and `Date.parse` is most of what reading it costs.
 */
function utcInstant(value: string): number | null {
  if (value.length !== 24 || value[23] !== 'Z' || value[19] !== '.' || value[10] !== 'T') return null;
  if (value[4] !== '-' || value[7] !== '-' || value[13] !== ':' || value[16] !== ':') return null;
  const year = digits(value, 0, 4);
  const month = digits(value, 5, 7);
  const day = digits(value, 8, 10);
  const hour = digits(value, 11, 13);
  const minute = digits(value, 14, 16);
  const second = digits(value, 17, 19);
  const ms = digits(value, 20, 23);
  const unusual = month < 1 || month > 12 || day < 1 || day > 28 || hour > 23 || minute > 59 || second > 59;
  return unusual || Number.isNaN(year + hour + minute + second + ms) || year < 100
    ? null
    : Date.UTC(year, month - 1, day, hour, minute, second, ms);
}

/** The number that the digits from `start` to `end` write; NaN where one of them is none. */
function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Some browsers read 30 February as 2 March. */
function isRealDay(value: string): boolean {
  const day = Number(value.slice(8, 10));
  return day <= 28 || new Date(value.slice(0, 10)).getUTCDate() === day;
}

function httpStatus(row: Row, field: string, problems: FieldProblem[]): number | null {
  const value = row[field];
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  return absent(field, value, problems);
}

function texts(row: Row, field: string, problems: FieldProblem[]): readonly string[] {
  const value = row[field];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    problems.push({ field, found: nameOf(value) });
    return [];
  }
  if (value.every((item) => typeof item === 'string')) return value;
  const read = value.filter((item) => typeof item === 'string');
  problems.push({ field, found: 'a list with items that are not texts' });
  return read;
}

function imageAddress(row: Row, field: string, problems: FieldProblem[]): string | null {
  const value = text(row, field, problems);
  if (value === null) return null;
  const address = safeUrl(value);
  if (address === null) problems.push({ field, found: 'an address that is not https' });
  return address;
}

function extras(row: Row, field: string, problems: FieldProblem[]): Row {
  const value = row[field];
  if (isRow(value)) return Object.keys(value).length === 0 ? NO_EXTRAS : value;
  absent(field, value, problems);
  return NO_EXTRAS;
}

const NO_EXTRAS: Row = {};

function absent(field: string, value: unknown, problems: FieldProblem[]): null {
  if (value !== undefined && value !== null) problems.push({ field, found: nameOf(value) });
  return null;
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return NAME_OF_TYPE.get(typeof value) ?? 'an object';
}

const NAME_OF_TYPE = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['boolean', 'a yes or no'],
]);
