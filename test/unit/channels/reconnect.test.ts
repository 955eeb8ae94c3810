import { expect, test } from 'vitest';

import type { Channel } from '#channels/channel.ts';
import {
  isLive,
  isOpen,
  isSameSeat,
  LINK_LIFE_MS,
  nextReconnect,
  type Reconnect,
  type ReconnectBaseline,
  type ReconnectEvent,
} from '#channels/reconnect.ts';
import { aChannel, DAY_MS, HOUR_MS, NOW } from '../../support/builders.ts';

const EXPIRED = aChannel({ status: 'TOKEN_EXPIRED', tokenExpiresAt: NOW - DAY_MS });
const BACK: Channel = { ...EXPIRED, status: 'ACTIVE', tokenExpiresAt: NOW + 60 * DAY_MS, lastRefreshedAt: NOW };
const OTHER = { externalId: '999', handle: 'somebody-else' };

const ASKING: Reconnect = { phase: 'asking' };
const DIES = NOW + LINK_LIFE_MS;
const WAITING: Reconnect = { phase: 'waiting', linkDiesAt: DIES };
const CHECKING: Reconnect = { phase: 'checking', closedAt: NOW, checks: 0, linkDiesAt: DIES };
const CHECKED_ONCE: Reconnect = { ...CHECKING, checks: 1 };
const UNFINISHED: Reconnect = { phase: 'unfinished', linkDiesAt: DIES };
const OPEN = [WAITING, CHECKING, CHECKED_ONCE, UNFINISHED];
const CLOSED: readonly Reconnect[] = [
  { phase: 'done', before: EXPIRED, after: BACK, also: [], at: NOW },
  { phase: 'other-account', before: EXPIRED, came: [BACK] },
  { phase: 'still-broken', before: EXPIRED, after: EXPIRED },
  { phase: 'link-expired' },
  { phase: 'refused', failure: { kind: 'unreachable' } },
  { phase: 'blocked' },
];

const LINK: ReconnectEvent = { kind: 'link', at: NOW };
const REFUSED: ReconnectEvent = { kind: 'refused', failure: { kind: 'unreachable' } };
const BLOCKED: ReconnectEvent = { kind: 'blocked' };
const WINDOW_CLOSED: ReconnectEvent = { kind: 'window-closed', at: NOW };
const tick = (at: number): ReconnectEvent => ({ kind: 'tick', at });
const checked = (channels: readonly Channel[], at = NOW): ReconnectEvent => ({ kind: 'checked', channels, at });

const BASELINE: ReconnectBaseline = { channel: EXPIRED, neighbours: [EXPIRED] };

function next(state: Reconnect, event: ReconnectEvent, baseline = BASELINE): Reconnect {
  return nextReconnect(state, event, baseline);
}

/** What a check of `channels` concludes while the person is at the platform. */
function proof(
  channels: readonly Channel[],
  before: Channel = EXPIRED,
  neighbours: readonly Channel[] = [before],
): Reconnect {
  return next(WAITING, checked(channels), { channel: before, neighbours });
}

test('asking: a link, a refusal or a blocked window decides it', () => {
  expect(next(ASKING, LINK)).toEqual(WAITING);
  expect(next(ASKING, REFUSED)).toEqual({ phase: 'refused', failure: { kind: 'unreachable' } });
  expect(next(ASKING, BLOCKED)).toEqual({ phase: 'blocked' });
});

test('asking: nothing else concerns it, not even a proof, for no link was given yet', () => {
  for (const event of [WINDOW_CLOSED, checked([BACK]), tick(DIES)]) expect(next(ASKING, event)).toBe(ASKING);
});

test('once there is a link, what answers the asking comes too late', () => {
  for (const state of OPEN) for (const event of [LINK, REFUSED, BLOCKED]) expect(next(state, event)).toBe(state);
});

test('what is over stays as it is, whatever happens', () => {
  const events = [LINK, REFUSED, BLOCKED, WINDOW_CLOSED, checked([BACK]), checked([]), tick(DIES)];
  for (const state of CLOSED) for (const event of events) expect(next(state, event)).toBe(state);
});

test('the list is read for open attempts only', () => {
  expect(OPEN.map(isOpen)).toEqual([true, true, true, true]);
  expect([ASKING, ...CLOSED].map(isOpen)).toEqual([false, false, false, false, false, false, false]);
});

test('a closed window starts the checking, once', () => {
  expect(next(WAITING, WINDOW_CLOSED)).toEqual(CHECKING);
  for (const state of [CHECKING, CHECKED_ONCE, UNFINISHED]) expect(next(state, WINDOW_CLOSED)).toBe(state);
});

test('closed is not cancelled: two checks without a proof, then unfinished, and it still proves later', () => {
  const once = next(CHECKING, checked([EXPIRED]));
  expect(once).toEqual(CHECKED_ONCE);
  const twice = next(once, checked([EXPIRED]));
  expect(twice).toEqual(UNFINISHED);
  expect(next(twice, checked([EXPIRED]))).toBe(twice);
  expect(next(twice, checked([BACK])).phase).toBe('done');
});

test('checks that never come back do not hold up the words: 12 s', () => {
  expect(next(CHECKING, tick(NOW + 11_999))).toBe(CHECKING);
  expect(next(CHECKED_ONCE, tick(NOW + 12_000))).toEqual(UNFINISHED);
  expect(next(WAITING, tick(NOW + 12_000))).toBe(WAITING);
});

test('while the person is at the platform, a check without a proof changes nothing', () => {
  expect(next(WAITING, checked([EXPIRED]))).toBe(WAITING);
  expect(next(WAITING, checked([]))).toBe(WAITING);
});

test.each(OPEN)('the link dies after 5 minutes: $phase', (state) => {
  expect(LINK_LIFE_MS).toBe(300_000);
  expect(next(state, tick(DIES - 1)).phase).not.toBe('link-expired');
  expect(next(state, tick(DIES))).toEqual({ phase: 'link-expired' });
  expect(next(state, checked([EXPIRED], DIES))).toEqual({ phase: 'link-expired' });
});

test('a proof counts even when the link has died by then', () => {
  expect(next(UNFINISHED, checked([BACK], DIES + 1))).toMatchObject({ phase: 'done', at: DIES + 1 });
});

test.each(OPEN)('the same row back to ACTIVE is the proof: $phase', (state) => {
  expect(next(state, checked([BACK]))).toEqual({ phase: 'done', before: EXPIRED, after: BACK, also: [], at: NOW });
});

test('a new row of the same account is the proof as well, with or without the old one', () => {
  const fresh = { ...BACK, id: 'soc_new' };
  expect(proof([fresh])).toMatchObject({ phase: 'done', after: fresh, also: [] });
  expect(proof([EXPIRED, fresh])).toMatchObject({ phase: 'done', after: fresh, also: [] });
});

test('the same row with another account is not the channel that was meant', () => {
  const came = { ...BACK, ...OTHER };
  expect(proof([came])).toEqual({ phase: 'other-account', before: EXPIRED, came: [came] });
});

test('a new row of another account is not the channel that was meant', () => {
  const came = { ...BACK, ...OTHER, id: 'soc_new' };
  expect(proof([EXPIRED, came])).toEqual({ phase: 'other-account', before: EXPIRED, came: [came] });
});

test('a new row of the same account that is broken is the right account, still broken', () => {
  const fresh = { ...EXPIRED, id: 'soc_new' };
  expect(proof([fresh])).toEqual({ phase: 'still-broken', before: EXPIRED, after: fresh });
});

test('a sign-in that arrived on a row which is still broken is told', () => {
  const after = { ...EXPIRED, lastRefreshedAt: NOW };
  expect(proof([after])).toEqual({ phase: 'still-broken', before: EXPIRED, after });
});

test('another failed try by the server is no sign-in', () => {
  expect(proof([{ ...EXPIRED, lastRefreshAttemptAt: NOW, lastRefreshError: 'Session has expired' }])).toBe(WAITING);
});

test('further LinkedIn Pages come along with the one that was meant', () => {
  const page = aChannel({ id: 'soc_page', platform: 'LINKEDIN_COMPANY', status: 'TOKEN_EXPIRED', externalId: 'org:1' });
  const known = { ...page, id: 'soc_known', externalId: 'org:2' };
  const back: Channel = { ...page, status: 'ACTIVE' };
  const more = [
    { ...back, id: 'soc_3', externalId: 'org:3' },
    { ...back, id: 'soc_4', externalId: 'org:4' },
  ];
  expect(proof([back, known, ...more], page, [page, known])).toMatchObject({ phase: 'done', after: back, also: more });
  expect(proof([page, known, ...more], page, [page, known])).toMatchObject({ phase: 'other-account', came: more });
});

test('what changed elsewhere proves nothing', () => {
  const neighbour = { ...BACK, id: 'soc_neighbour', externalId: '2' };
  const elsewhere = { ...BACK, id: 'soc_new', workspaceId: 'ws_other' };
  const otherPlatform = { ...BACK, id: 'soc_new_too', platform: 'THREADS' };
  expect(proof([EXPIRED, neighbour, elsewhere, otherPlatform], EXPIRED, [EXPIRED, neighbour])).toBe(WAITING);
});

const FAILING = aChannel({ lastRefreshAttemptAt: NOW - HOUR_MS, lastRefreshErrorStatus: 400 });

test('a channel that was ACTIVE all along must show a newer login', () => {
  expect(proof([FAILING], FAILING)).toBe(WAITING);
  expect(proof([{ ...FAILING, lastRefreshAttemptAt: NOW }], FAILING)).toBe(WAITING);
});

test.each<[string, Partial<Channel>]>([
  ['a later success', { lastRefreshedAt: NOW }],
  ['a later end', { tokenExpiresAt: NOW + 60 * DAY_MS }],
  ['a later connection', { connectedAt: NOW }],
])('%s is a newer login', (_, changes) => {
  expect(proof([{ ...FAILING, ...changes }], FAILING).phase).toBe('done');
});

test('the first success ever is a newer login, a lost date is none', () => {
  const before = { ...FAILING, lastRefreshedAt: null };
  expect(proof([{ ...before, lastRefreshedAt: NOW - DAY_MS }], before).phase).toBe('done');
  expect(proof([{ ...FAILING, lastRefreshedAt: null, tokenExpiresAt: null, connectedAt: null }], FAILING)).toBe(
    WAITING,
  );
});

test('an account id that the server does not give accuses nobody', () => {
  const before = { ...EXPIRED, externalId: null };
  expect(proof([{ ...before, status: 'ACTIVE' }], before).phase).toBe('done');
  expect(proof([{ ...BACK, externalId: null }]).phase).toBe('done');
});

test('a channel that was disconnected comes back as a new row', () => {
  const gone = aChannel({ status: 'DISCONNECTED' });
  expect(proof([{ ...BACK, id: 'soc_new' }], gone, []).phase).toBe('done');
});

test('disconnecting first: then the link is asked for, or nothing was changed', () => {
  const disconnecting: Reconnect = { phase: 'disconnecting' };
  expect(next(disconnecting, { kind: 'disconnected' })).toEqual(ASKING);
  expect(next(disconnecting, { kind: 'not-disconnected', failure: { kind: 'unreachable' } })).toEqual({
    phase: 'not-disconnected',
    failure: { kind: 'unreachable' },
  });
  expect(next(disconnecting, BLOCKED)).toEqual({ phase: 'blocked' });
  for (const state of [ASKING, ...OPEN, ...CLOSED]) expect(next(state, { kind: 'disconnected' })).toBe(state);
});

test('a newer attempt takes the place of one that runs, never of one that is over', () => {
  for (const state of [ASKING, ...OPEN]) {
    expect(isLive(state.phase)).toBe(true);
    expect(next(state, { kind: 'replaced' })).toEqual({ phase: 'replaced' });
  }
  for (const state of CLOSED) {
    expect(isLive(state.phase)).toBe(false);
    expect(next(state, { kind: 'replaced' })).toBe(state);
  }
});

test('one attempt a platform a workspace', () => {
  const channel = aChannel();
  expect(isSameSeat(channel, aChannel({ id: 'soc_twin', externalId: '2' }))).toBe(true);
  expect(isSameSeat(channel, aChannel({ platform: 'THREADS' }))).toBe(false);
  expect(isSameSeat(channel, aChannel({ workspaceId: 'ws_other' }))).toBe(false);
});
