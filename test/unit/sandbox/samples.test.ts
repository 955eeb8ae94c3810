import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { isRow, readChannelRow } from '#api/read.ts';
import type { Channel } from '#channels/channel.ts';
import { healthOf, latestRefreshFailed } from '#channels/health.ts';
import { PLATFORMS } from '#channels/platform.ts';
import { EVIDENCE, evidenceOf, type EvidenceName } from '#sandbox/data/evidence.ts';
import { drawPicture } from '#sandbox/pictures.ts';
import { channelOnWire } from '#sandbox/rows.ts';
import { SAMPLES, type SampleName } from '#sandbox/sandbox.ts';
import { HOUR_MS, NOW } from '../../support/builders.ts';

const ORIGIN = 'http://127.0.0.1:4173';

const read = new Map<SampleName, readonly Channel[]>();

/** The channels of a sample as the console reads them. */
function channelsOf(name: SampleName): readonly Channel[] {
  const known = read.get(name);
  if (known !== undefined) return known;
  const channels = SAMPLES[name](NOW).channels.map((row, index) => {
    const listed = readChannelRow(channelOnWire(row, ORIGIN), index);
    if (listed.kind === 'unreadable') throw new Error(listed.problem);
    return listed.channel;
  });
  read.set(name, channels);
  return channels;
}

function count<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const CAUSES = [
  'token_expired',
  'token_revoked_by_user',
  'password_changed',
  'account_checkpoint',
  'account_suspended_or_deleted',
  'permission_missing',
  'app_misconfigured',
  'app_policy',
  'rate_limited',
  'platform_outage',
  'network',
  'invalid_request',
  'refresh_token_reused_or_rotated',
  'account_type_unsupported',
  'unknown',
];

test('the agency has about 60 workspaces and 400 channels on every platform, every row whole', () => {
  const channels = channelsOf('agency');
  expect(channels.length).toBeGreaterThan(380);
  expect(channels.length).toBeLessThan(420);
  expect(new Set(channels.map((channel) => channel.workspaceId)).size).toBeGreaterThan(55);
  expect(new Set(channels.map((channel) => channel.platform))).toEqual(new Set(PLATFORMS));
  expect(new Set(channels.map((channel) => channel.id)).size).toBe(channels.length);
  expect(channels.flatMap((channel) => channel.problems)).toEqual([]);
});

test('the agency shows every health kind that a listing can, in believable numbers', () => {
  const kinds = count(channelsOf('agency').map((channel) => healthOf(channel, NOW).kind));
  const { revoked = 0, expired = 0, lapsed = 0, failing = 0, expiring = 0, unknown = 0 } = Object.fromEntries(kinds);
  expect(revoked).toBeGreaterThanOrEqual(1);
  expect(revoked + expired).toBeGreaterThanOrEqual(9);
  expect(revoked + expired).toBeLessThanOrEqual(25);
  expect(lapsed).toBeGreaterThanOrEqual(1);
  expect(lapsed + failing).toBeGreaterThanOrEqual(15);
  expect(lapsed + failing).toBeLessThanOrEqual(25);
  expect(expiring).toBeGreaterThanOrEqual(5);
  expect(expiring).toBeLessThanOrEqual(7);
  expect(unknown).toBe(1);
});

test('about 40 of the agency’s workspaces have nothing wrong', () => {
  const channels = channelsOf('agency');
  const troubled = new Set(
    channels.filter((channel) => healthOf(channel, NOW).kind !== 'healthy').map((channel) => channel.workspaceId),
  );
  const all = new Set(channels.map((channel) => channel.workspaceId));
  expect(all.size - troubled.size).toBeGreaterThanOrEqual(38);
  expect(all.size - troubled.size).toBeLessThanOrEqual(44);
});

test.each(CAUSES)('the agency has a channel whose latest refresh failed of %s', (cause) => {
  const texts = new Set(
    Object.values(EVIDENCE)
      .filter((evidence) => evidence.cause === cause)
      .map((evidence): string => evidence.text),
  );
  const shown = channelsOf('agency').filter((channel) => latestRefreshFailed(channel) || channel.status !== 'ACTIVE');
  expect(shown.some((channel) => texts.has(channel.lastRefreshError ?? ''))).toBe(true);
});

test('every text of the samples is filed under a cause of the closed list', () => {
  expect(Object.values(EVIDENCE).filter(({ cause }) => !CAUSES.includes(cause))).toEqual([]);
});

test('LinkedIn fails for 14 channels in 9 workspaces, all since the same quarter of an hour, all publishing', () => {
  const down = channelsOf('agency').filter((channel) => channel.lastRefreshError === EVIDENCE.linkedinDown.text);
  const attempts = down.map((channel) => channel.lastRefreshAttemptAt ?? 0);
  expect(down).toHaveLength(14);
  expect(new Set(down.map((channel) => channel.workspaceId)).size).toBe(9);
  expect(Math.max(...attempts) - Math.min(...attempts)).toBeLessThanOrEqual(15 * 60_000);
  expect(new Set(down.map((channel) => channel.status))).toEqual(new Set(['ACTIVE']));
});

test('one lost login ended six Facebook Pages within the hour', () => {
  const pages = channelsOf('agency').filter(
    (channel) => channel.displayName?.startsWith('Copper Kettle') && channel.status === 'TOKEN_EXPIRED',
  );
  const ends = pages.map((channel) => channel.tokenExpiresAt ?? 0);
  expect(pages).toHaveLength(6);
  expect(new Set(pages.map((channel) => channel.lastRefreshError)).size).toBe(1);
  expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(HOUR_MS);
});

test('posts are due today on broken channels, and some have already failed there', () => {
  const { channels, posts } = SAMPLES.agency(NOW);
  const broken = new Set(channels.filter(({ status }) => status !== 'ACTIVE').map(({ id }) => id));
  const hits = (status: string) =>
    posts.filter((post) => post.status === status && post.targets.some((target) => broken.has(target.socialAccountId)));
  const today = hits('SCHEDULED').filter((post) => Date.parse(post.scheduledAt ?? '') - NOW < 6 * HOUR_MS);
  expect(today.length).toBeGreaterThanOrEqual(4);
  expect(hits('SCHEDULED').length).toBeGreaterThan(today.length);
  expect(hits('FAILED').length).toBeGreaterThanOrEqual(3);
  expect(posts.length).toBeGreaterThan(120);
  const known = new Set(channels.map(({ id }) => id));
  expect(posts.flatMap((post) => post.targets).filter((target) => !known.has(target.socialAccountId))).toEqual([]);
});

test('the agency’s corners: deleted and bare workspaces, a channel without one, editors, missing scopes', () => {
  const { channels, workspaces } = SAMPLES.agency(NOW);
  const used = new Set(channels.map(({ workspaceId }) => workspaceId));
  const known = new Set(workspaces.map(({ id }) => id));
  const deleted = workspaces.filter(({ deletedAt }) => deletedAt !== null);
  expect(deleted).toHaveLength(2);
  expect(deleted.filter(({ id }) => used.has(id))).toEqual([]);
  expect(workspaces.filter(({ id, deletedAt }) => deletedAt === null && !used.has(id)).length).toBe(2);
  expect([...used].filter((id) => !known.has(id))).toHaveLength(1);
  expect(workspaces.filter(({ memberships }) => memberships?.[0]?.['role'] === 'EDITOR')).toHaveLength(3);
  expect(new Set(workspaces.map(({ timeFormat }) => timeFormat))).toEqual(new Set(['H12', 'H24']));
  const lacking = (platform: string, scope: string) =>
    channels.filter((row) => row.platform === platform && !row.scopes.includes(scope));
  expect(lacking('INSTAGRAM', 'instagram_business_manage_comments')).toHaveLength(1);
  expect(lacking('TIKTOK_BUSINESS', 'video.publish')).toHaveLength(1);
});

test('two thirds of the agency’s channels have a picture, on the origin that answers', () => {
  const pictured = channelsOf('agency').filter((channel) => channel.avatarUrl !== null);
  expect(pictured.length / channelsOf('agency').length).toBeCloseTo(2 / 3, 1);
  expect(pictured.every((channel) => channel.avatarUrl?.startsWith(`${ORIGIN}/avatars/`))).toBe(true);
});

test('on another origin than loopback no picture is given', () => {
  const pictured = SAMPLES.agency(NOW).channels.find((row) => row.avatarUrl !== null);
  if (pictured === undefined) throw new Error('no picture');
  expect(channelOnWire(pictured, 'http://console.example').avatarUrl).toBeNull();
});

test('a picture is the same for the same seed, and its mark can be named', () => {
  expect(drawPicture('anything')).toBe(drawPicture('anything'));
  expect(drawPicture('cup.1.a')).toBe(drawPicture('cup.1.b'));
  expect(drawPicture('cup.1.a')).not.toBe(drawPicture('sail.1.a'));
});

test('small is the contract’s example, as far from now as the example is from its own, with our pictures', () => {
  const file: unknown = JSON.parse(
    readFileSync(new URL('../../contract/fixtures/channels.small.json', import.meta.url), 'utf8'),
  );
  if (!Array.isArray(file)) throw new Error('not a list');
  const withoutPicture = (row: unknown) => (isRow(row) ? { ...row, avatarUrl: null } : row);
  expect(SAMPLES.small(NOW).channels.map(withoutPicture)).toEqual(file.map(withoutPicture));
  const later = SAMPLES.small(NOW + HOUR_MS).channels[1];
  expect(later?.tokenExpiresAt).toBe('2027-01-12T20:40:12.000Z');
});

test('huge is 10,000 channels in 1,200 workspaces, every row whole and of its own', () => {
  const { channels, workspaces } = SAMPLES.huge(NOW);
  expect(channels).toHaveLength(10_000);
  expect(workspaces).toHaveLength(1_200);
  expect(new Set(channels.map(({ id }) => id)).size).toBe(10_000);
  const kinds = count(channelsOf('huge').map((channel) => healthOf(channel, NOW).kind));
  expect(kinds.get('healthy') ?? 0).toBeGreaterThan(8_500);
  expect(kinds.size).toBe(7);
});

test('hostile holds dozens of rows, each of them JSON, among them what JSON.stringify cannot write', () => {
  const { rawRows, channels } = SAMPLES.hostile(NOW);
  expect(rawRows.length).toBeGreaterThan(55);
  expect(() => rawRows.map((text): unknown => JSON.parse(text))).not.toThrow();
  expect(rawRows.filter((text) => text.includes('"__proto__"'))).not.toEqual([]);
  expect(channels.length).toBeGreaterThan(0);
});

test('empty has workspaces and nothing in them', () => {
  expect(SAMPLES.empty(NOW)).toMatchObject({ channels: [], posts: [], workspaces: [{}, {}, {}] });
});

test('every text can be seen on the platforms it names', () => {
  const names = Object.keys(EVIDENCE).filter((name): name is EvidenceName => Object.hasOwn(EVIDENCE, name));
  expect(names.filter((name) => evidenceOf(name).platforms.length === 0)).toEqual([]);
});
