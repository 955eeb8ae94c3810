import { expect, test } from 'vitest';

import type { Channel } from '#channels/channel.ts';
import { isLooking, nextConnecting, type ConnectBaseline, type Connecting } from '#channels/connecting.ts';
import { connectingWords, roleHint } from '#channels/connectingWords.ts';
import type { Failure } from '#channels/failure.ts';
import { PLATFORMS } from '#channels/platform.ts';
import { LINK_LIFE_MS } from '#channels/reconnect.ts';
import { aChannel, HOUR_MS, NOW } from '../../support/builders.ts';

const EMPTY: ConnectBaseline = { target: { workspaceId: 'ws_acme', platform: 'INSTAGRAM' }, known: [] };
const linkDiesAt = NOW + LINK_LIFE_MS;
const waiting: Connecting = { phase: 'waiting', linkDiesAt };
const checked = (channels: readonly Channel[], at = NOW) => ({ kind: 'checked', channels, at }) as const;

test('from the click to a new row', () => {
  const asked = nextConnecting({ phase: 'asking' }, { kind: 'link', at: NOW }, EMPTY);
  expect(asked).toEqual(waiting);
  expect(nextConnecting(asked, checked([]), EMPTY)).toBe(asked);
  const came = aChannel();
  expect(nextConnecting(asked, checked([came]), EMPTY)).toEqual({ phase: 'connected', came: [came] });
});

test('several rows come as what they are, and rows of other platforms, workspaces or before do not', () => {
  const known = aChannel({ id: 'soc_known' });
  const target = { workspaceId: 'ws_acme', platform: 'LINKEDIN_COMPANY' } as const;
  const page = (id: string) => aChannel({ id, platform: 'LINKEDIN_COMPANY' });
  const others = [known, aChannel({ id: 'soc_x', platform: 'X' }), { ...page('soc_far'), workspaceId: 'ws_other' }];
  const state = nextConnecting(waiting, checked([...others, page('soc_1'), page('soc_2')]), { target, known: [known] });
  expect(state).toEqual({ phase: 'connected', came: [page('soc_1'), page('soc_2')] });
  expect(nextConnecting(waiting, checked(others), { target, known: [known] })).toBe(waiting);
});

test('an account that was here already is renewed, not new', () => {
  const baseline = (known: Channel): ConnectBaseline => ({ ...EMPTY, known: [known] });
  const back = aChannel();
  const broken = aChannel({ status: 'TOKEN_EXPIRED' });
  expect(nextConnecting(waiting, checked([back]), baseline(broken))).toEqual({ phase: 'renewed', channel: back });
  const later = aChannel({ lastRefreshedAt: NOW });
  expect(nextConnecting(waiting, checked([later]), baseline(back))).toEqual({ phase: 'renewed', channel: later });
  expect(nextConnecting(waiting, checked([back]), baseline(back))).toBe(waiting);
  expect(nextConnecting(waiting, checked([broken]), baseline(broken))).toBe(waiting);
});

test('where tokens renew themselves, a later refresh is the server’s own', () => {
  const x = { platform: 'X', lastRefreshedAt: NOW - HOUR_MS } as const;
  const baseline: ConnectBaseline = { target: { workspaceId: 'ws_acme', platform: 'X' }, known: [aChannel(x)] };
  expect(nextConnecting(waiting, checked([aChannel({ ...x, lastRefreshedAt: NOW })]), baseline)).toBe(waiting);
  expect(nextConnecting(waiting, checked([aChannel({ ...x, connectedAt: NOW })]), baseline).phase).toBe('renewed');
});

test('a closed window is checked twice, then it is not finished, and what comes later still counts', () => {
  const closed = nextConnecting(waiting, { kind: 'window-closed', at: NOW }, EMPTY);
  expect(closed).toMatchObject({ phase: 'checking', checks: 0 });
  const once = nextConnecting(closed, checked([]), EMPTY);
  expect(once).toMatchObject({ phase: 'checking', checks: 1 });
  const twice = nextConnecting(once, checked([]), EMPTY);
  expect(twice).toEqual({ phase: 'unfinished', linkDiesAt });
  expect(nextConnecting(twice, checked([aChannel()]), EMPTY).phase).toBe('connected');
  expect(nextConnecting(closed, { kind: 'tick', at: NOW + 12_000 }, EMPTY).phase).toBe('unfinished');
  expect(nextConnecting(closed, { kind: 'tick', at: NOW + 11_999 }, EMPTY)).toBe(closed);
});

test.each<Connecting>([
  waiting,
  { phase: 'checking', linkDiesAt, closedAt: linkDiesAt - 1, checks: 0 },
  { phase: 'unfinished', linkDiesAt },
])('the link ends $phase after five minutes, unless the last look finds a row', (state) => {
  expect(nextConnecting(state, { kind: 'tick', at: linkDiesAt - 1 }, EMPTY).phase).toBe(state.phase);
  expect(nextConnecting(state, { kind: 'tick', at: linkDiesAt }, EMPTY)).toEqual({ phase: 'link-expired' });
  expect(nextConnecting(state, checked([], linkDiesAt), EMPTY)).toEqual({ phase: 'link-expired' });
  expect(nextConnecting(state, checked([aChannel()], linkDiesAt), EMPTY).phase).toBe('connected');
});

test('what is over stays over', () => {
  const over: Connecting[] = [
    { phase: 'blocked' },
    { phase: 'link-expired' },
    { phase: 'connected', came: [] },
    { phase: 'renewed', channel: aChannel() },
    { phase: 'refused', failure: { kind: 'unreachable' } },
  ];
  for (const state of over) {
    expect(isLooking(state)).toBe(false);
    expect(nextConnecting(state, checked([aChannel()]), EMPTY)).toBe(state);
    expect(nextConnecting(state, { kind: 'link', at: NOW }, EMPTY)).toBe(state);
    expect(nextConnecting(state, { kind: 'tick', at: linkDiesAt }, EMPTY)).toBe(state);
    expect(nextConnecting(state, { kind: 'window-closed', at: NOW }, EMPTY)).toBe(state);
  }
});

test('one row is told by its name, several Pages as what LinkedIn does', () => {
  const came = [aChannel(), aChannel({ id: 'soc_2' })];
  expect(connectingWords({ phase: 'connected', came: came.slice(1) }, 'INSTAGRAM').title).toBe(
    'Connected: @acme on Instagram.',
  );
  expect(connectingWords({ phase: 'connected', came }, 'LINKEDIN_COMPANY')).toEqual({
    tone: 'good',
    title: 'Connected: 2 new LinkedIn Page channels came with one sign-in.',
    detail: 'LinkedIn gives every Page the person may post to. Disconnect those that do not belong here.',
  });
});

const refusal = { code: null, message: 'Said so.', requestId: null };

test.each<[Failure, string]>([
  [{ kind: 'conflict', status: 409, ...refusal }, 'This workspace has a channel on Instagram already.'],
  [{ kind: 'forbidden', status: 403, ...refusal }, 'Postbreeze does not let you connect a channel here.'],
  [{ kind: 'not-found', status: 404, ...refusal }, 'Not found, or this server offers no connecting.'],
  [{ kind: 'rejected', status: 400, ...refusal }, 'Postbreeze answered 400.'],
  [{ kind: 'server-error', status: 500, ...refusal }, 'Postbreeze answered 500.'],
])('a refusal is told with what the server said: $kind', (failure, title) => {
  const words = connectingWords({ phase: 'refused', failure }, 'INSTAGRAM');
  expect(words).toMatchObject({ tone: 'bad', title });
  expect(words.detail).toContain('Postbreeze says: “Said so.”');
});

test('who is signed out of the console is told how to come back, and of no role', () => {
  const failure: Failure = { kind: 'signed-out', status: 403, ...refusal };
  expect(connectingWords({ phase: 'refused', failure }, 'INSTAGRAM')).toEqual({
    tone: 'bad',
    title: 'You are signed out of this console.',
    detail: 'Reload the page to sign in. Nothing was changed.',
  });
});

test('no words blame anybody or leave a gap, on any platform', () => {
  const states: Connecting[] = [
    { phase: 'asking' },
    waiting,
    { phase: 'unfinished', linkDiesAt },
    { phase: 'link-expired' },
    { phase: 'blocked' },
    { phase: 'refused', failure: { kind: 'timed-out', afterMs: 30_000 } },
  ];
  for (const platform of PLATFORMS) {
    for (const state of states) {
      const { title, detail } = connectingWords(state, platform);
      expect(`${title} ${detail}`).not.toMatch(/undefined|null|oops/i);
      expect(detail).not.toBe('');
    }
  }
});

test('a role that will probably not do is told, and nothing is made of one that nobody knows', () => {
  expect(roleHint('editor')).toBe('You are an editor here; an owner or admin must do it.');
  expect(roleHint('viewer')).toBe('You are a viewer here; an owner or admin must do it.');
  for (const role of ['owner', 'admin', null, '', '<b>x</b>', 'x'.repeat(60)]) expect(roleHint(role)).toBeNull();
});
