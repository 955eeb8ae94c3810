/** Rows that a broken or an attacking server could send: nothing of it may run, hide a good row, or stop the console. */
import type { SampleData } from '../rows.ts';
import { DAY, iso } from '../time.ts';
import { brandOf, slugOf } from './agency.ts';
import { channelsOf, workspaceIdOf, workspaceOf } from './brand.ts';
import { expired, well } from './story.ts';
import { ATTACKS, BAD_DATES, BAD_PICTURES, deepObject, MARKUP, WRONG_TYPES } from './hostileValues.ts';

const GOOD = brandOf('Plain Good Bakery');
const TARGET = brandOf('Target Practice Range');

const MARKED_UP = {
  ...brandOf('Markup Motors'),
  name: `<img src=x onerror="${MARKUP}"> & "Sons" 'Ltd'`,
  colour: 'red;background:url(//evil.test)',
};

/** The sample `hostile` at `now` (epoch ms). */
export function hostileData(now: number): SampleData {
  const good = channelsOf(
    GOOD,
    [...well('INSTAGRAM', 'YOUTUBE', 'FACEBOOK_PAGE'), expired('X', DAY, 'xNotAccepted')],
    now,
  );
  return {
    workspaces: [GOOD, TARGET, MARKED_UP].map((brand) => workspaceOf(brand, now)),
    channels: good,
    posts: [],
    rawRows: rawRows(now),
  };
}

function rawRows(now: number): string[] {
  let count = 0;
  /** A good row of its own id and handle with `fields` laid over it, as JSON. */
  const row = (fields: Readonly<Record<string, unknown>>) => {
    count += 1;
    const [base] = channelsOf(TARGET, [{ ...firstPlan, handle: `@hostile.${String(count)}` }], now);
    return JSON.stringify({ ...base, ...fields });
  };
  const without = (name: string) => row({ [name]: undefined });
  const marked = workspaceIdOf(MARKED_UP);

  return [
    ...['id', 'workspaceId', 'platform', 'status', 'handle', 'scopes', 'meta', 'connectedAt'].map(without),
    row({ id: '' }),
    row({ id: 42 }),
    row({ id: { $ne: null } }),
    row({ workspaceId: ['ws_1'] }),
    ...Object.entries(WRONG_TYPES).map(([field, value]) => row({ [field]: value })),
    ...BAD_DATES.map((date) =>
      row({ tokenExpiresAt: date, connectedAt: date, lastRefreshedAt: date, lastRefreshAttemptAt: date }),
    ),
    ...BAD_PICTURES.map((avatarUrl) => row({ avatarUrl })),
    row({ status: 'SOMETHING_NEW' }),
    row({ status: 'active' }),
    row({ platform: 'MASTODON' }),
    row({ platform: 'constructor', status: 'toString' }),
    ...Object.values(ATTACKS).map((text) =>
      row({ displayName: text, handle: text, lastRefreshError: text, status: 'TOKEN_EXPIRED' }),
    ),
    row({
      workspaceId: marked,
      platform: ATTACKS.script,
      status: ATTACKS.script,
      externalId: ATTACKS.script,
      scopes: [ATTACKS.script],
    }),
    row({ workspaceId: marked, id: `soc_"><script>${MARKUP}</script>`, displayName: 'Id with markup' }),
    row({ workspaceId: marked, id: '../../workspaces', displayName: 'Id that climbs' }),
    row({ id: 'soc_duplicate', displayName: 'First of two' }),
    row({ id: 'soc_duplicate', displayName: 'Second of two', status: 'REVOKED' }),
    row({ workspaceId: '__proto__', displayName: 'Workspace called __proto__' }),
    row({ meta: deepObject(100), displayName: 'Deep' }),
    // JSON.stringify cannot write these.
    withMeta(
      row({ displayName: 'Prototype in meta', meta: {} }),
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    ),
    withMeta(
      row({ displayName: 'Number beyond numbers', meta: {} }),
      '{"big":1e999,"long":123456789012345678901234567890}',
    ),
    row({ lastRefreshErrorStatus: 9_007_199_254_740_992, lastRefreshError: 'A status beyond numbers' }),
    row({ displayName: 'Half a pair \ud83d', handle: '@\udc00half' }),
    'null',
    'true',
    '42',
    '"a row that is a string"',
    '[]',
    '["an","array"]',
    '{}',
    row({
      displayName: `Fresh as of ${iso(now)}`,
      connectedAt: iso(now + 400 * DAY),
      lastRefreshedAt: iso(now + 400 * DAY),
    }),
  ];
}

const firstPlan = {
  platform: 'INSTAGRAM',
  condition: { kind: 'healthy' },
  displayName: slugOf('Target Practice Range'),
} as const;

function withMeta(text: string, meta: string): string {
  return text.replace('"meta":{}', `"meta":${meta}`);
}
